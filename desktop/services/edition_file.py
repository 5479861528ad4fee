"""The file in which somebody writes what the next reference edition changes (docs/region.md).

TOML of schema 1, read as strictly as the files of `forms/`: every problem with its line, or all.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from desktop.models.answer import DirectoryRow, EditionDay, EnteredStatus
from desktop.models.edition import Changes
from desktop.models.errors import Refusal
from desktop.models.text import Text
from desktop.services.desk import Desk
from desktop.services.reference import TIYN
from desktop.services.region_edition import draft_edition
from desktop.standards.loader import Reading, read

GivenStatus: TypeAlias = Literal["worked", "off", "ordinary", "back"]
"""What a day becomes; `back` leaves it to the calendar of the program again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenDay:
    """Hold a day and what it becomes, by which decision."""

    day: dt.date
    status: GivenStatus
    ground: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenIndex:
    """Hold the index in whole tenge from a day on; without it the value is taken back."""

    since: dt.date
    tenge: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOffice:
    """Hold what changes of an office; what is not written stays, `back` takes all of it back."""

    office: str
    name: Text | None = None
    address: str | None = None
    phones: tuple[str, ...] | None = None
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFile:
    """Hold what a file changes in the edition in force."""

    use_until: dt.date | None = None
    min_program: str = ""
    mci: tuple[GivenIndex, ...] = ()
    days: tuple[GivenDay, ...] = ()
    offices: tuple[GivenOffice, ...] = ()


def read_edition_file(path: Path) -> Reading[EditionFile]:
    """Read a file with every problem it has."""
    return read(path, EditionFile)


def changes_of(desk: Desk, given: EditionFile) -> Changes:
    """Return what is given as changes of the edition in force.

    Refuses `edition-twice` (`key`) of a value that is given twice, `edition-unfit` (`why`) of one
    beyond its bounds, and `not-a-region`.
    """
    _once(each.since for each in given.mci)
    _once(each.day for each in given.days)
    _once(each.office for each in given.offices)
    rows = {each.office: each for each in draft_edition(desk).directory}
    try:
        return Changes(
            use_until=given.use_until,
            min_program=given.min_program,
            mci={e.since: None if e.tenge is None else e.tenge * TIYN for e in given.mci},
            days=dict(_days(given.days)),
            places={each.office: _row(each, rows) for each in given.offices},
        )
    except Refusal as refusal:
        if refusal.code != "parcel-content":
            raise
        raise Refusal("edition-unfit", why=refusal.fields["field"]) from refusal


def _once(keys: Iterable[object]) -> None:
    seen: set[object] = set()
    for key in keys:
        if key in seen:
            raise Refusal("edition-twice", key=key)
        seen.add(key)


def _days(given: Iterable[GivenDay]) -> Iterator[tuple[dt.date, EditionDay | None]]:
    for each in given:
        if each.status == "back":
            yield each.day, None
        else:
            status: EnteredStatus = each.status
            yield each.day, EditionDay(day=each.day, status=status, ground=each.ground)


def _row(given: GivenOffice, rows: dict[str, DirectoryRow]) -> DirectoryRow | None:
    """Return an office with what is given of it; refuse `edition-office` (`office`, `known`)."""
    row = rows.get(given.office)
    if row is None:
        raise Refusal("edition-office", office=given.office, known=tuple(rows))
    if given.back:
        return None
    return replace(
        row,
        name=row.name if given.name is None else given.name,
        address=row.address if given.address is None else given.address,
        phones=row.phones if given.phones is None else given.phones,
    )
