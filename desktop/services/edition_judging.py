"""Whether the tables made with an edition pass what `kense check-forms` proves of those parts.

The same at the region before it issues one and at an office before it is shown: the edition is laid
over what stands there, and the whole is judged as a file of `forms/` would be.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from desktop.models.answer import DirectoryRow, Edition, IndexValue
from desktop.models.facts import MciGiven
from desktop.models.mci import MciTable
from desktop.models.office import Directory, Office
from desktop.services.desk import Desk
from desktop.services.reference import TIYN, mci_with
from desktop.standards.directory import listed_problems
from desktop.standards.reference import calendar_problems, mci_problems
from desktop.structuring import Problem

EditionPart: TypeAlias = Literal["mci", "days", "directory", "use_until", "min_program"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfit:
    """Say what of an edition makes no sense: in which part, about which day or office, and why.

    The codes are those of `check-forms`, and beside them `no-whole-tenge`, `unknown-office`.
    """

    part: EditionPart
    problem: Problem
    about: str = ""


def edition_problems(desk: Desk, edition: Edition) -> tuple[Unfit, ...]:
    """Return all that is wrong with the tables as they would stand here with an edition.

    Days of a year this program has no calendar of are not judged: who asks says what becomes of
    them.
    """
    return (*_of_index(desk, edition), *_of_days(desk, edition), *_of_offices(desk, edition))


def days_beyond(desk: Desk, edition: Edition) -> tuple[dt.date, ...]:
    """Return the days of an edition that are in no calendar of this program."""
    known = desk.catalogue.calendar().years
    return tuple(each.day for each in edition.days if each.day.year not in known)


def index_given(values: tuple[IndexValue, ...]) -> tuple[MciGiven, ...]:
    """Return the index of an edition as it is recorded."""
    return tuple(MciGiven(since=each.since, tiyn=each.tiyn) for each in values)


def _of_index(desk: Desk, edition: Edition) -> Iterator[Unfit]:
    for each in edition.mci:
        if each.tiyn % TIYN:
            problem = Problem(path=("mci",), code="no-whole-tenge")
            yield Unfit(part="mci", problem=problem, about=each.since.isoformat())
    shipped = desk.catalogue.mci()
    reviewed = max(shipped.reviewed_through, edition.use_until)
    values = mci_with(shipped, index_given(edition.mci))
    for problem in mci_problems(MciTable(values=values, reviewed_through=reviewed)):
        at = problem.path[1] if len(problem.path) > 1 else None
        about = values[at].since.isoformat() if isinstance(at, int) else ""
        yield Unfit(part="mci", problem=problem, about=about)


def _of_days(desk: Desk, edition: Edition) -> Iterator[Unfit]:
    calendar, beyond = desk.catalogue.calendar(), days_beyond(desk, edition)
    given = {each.day: each.status for each in edition.days if each.day not in beyond}
    table = calendar.as_entered(given).as_table()
    for problem in calendar_problems(table):
        yield Unfit(part="days", problem=problem)


def _of_offices(desk: Desk, edition: Edition) -> Iterator[Unfit]:
    """Judge each service's directory with the rows of the edition in the place of its own.

    What is wrong in several directories is told once.
    """
    found: dict[tuple[object, ...], Unfit] = {}
    known: set[str] = set()
    rows = {each.office: each for each in edition.directory}
    for service in desk.catalogue.services():
        shipped = desk.catalogue.directory(service)
        known |= {each.key for each in shipped.offices}
        for problem in listed_problems(_with_rows(shipped, rows)):
            about = str(problem.path[0])
            if about in rows:
                found[problem.path, problem.code] = Unfit(
                    part="directory", problem=problem, about=about
                )
    yield from found.values()
    for office in rows:
        if office not in known:
            problem = Problem(path=(office,), code="unknown-office")
            yield Unfit(part="directory", problem=problem, about=office)


def _with_rows(shipped: Directory, rows: dict[str, DirectoryRow]) -> Directory:
    return replace(shipped, offices=tuple(_with_row(each, rows) for each in shipped.offices))


def _with_row(office: Office, rows: dict[str, DirectoryRow]) -> Office:
    row = rows.get(office.key)
    if row is None:
        return office
    return replace(
        office, name=row.name, address=row.address, unit_phones=row.phones, zone=row.zone
    )
