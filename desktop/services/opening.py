"""Start with Kense: owners, weapons, cases, invitations and last numbers, from sheets (D43).

A file is tried first and nothing written; every problem is named by its row and column. Then it
is loaded part by part, so that a counter that records meanwhile waits for no more than one part.
Every row in the record names its file and line: a load broken off is known, and goes on where it
stopped when the same file is loaded again. A row loaded before is recognised.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from time import monotonic
from types import MappingProxyType
from typing import BinaryIO, Final

from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseCarriedOver,
    InvitationCarriedOver,
    OwnerCarriedOver,
    SeriesSet,
    UnitCarriedOver,
)
from desktop.models.opening_report import UNWATCHED, Report, Watch
from desktop.models.opening_sheets import SheetKind
from desktop.models.origin import Origin
from desktop.services.desk import Desk
from desktop.services.editions import keep_standard
from desktop.services.opening_file import digest_of, opened
from desktop.services.opening_judges import judge_of
from desktop.services.opening_reading import Reading, StoppedError, Taken
from desktop.services.practice import refuse_practice
from desktop.store.loads import rows_inside
from desktop.store.unit_of_work import UnitOfWork

PART: Final = 0.06  # seconds of writing until whoever else writes may
_FACTS: Final[Mapping[SheetKind, str]] = MappingProxyType(
    {
        "people": OwnerCarriedOver.__name__,
        "units": UnitCarriedOver.__name__,
        "cases": CaseCarriedOver.__name__,
        "invitations": InvitationCarriedOver.__name__,
        "numbers": SeriesSet.__name__,
    }
)


class _NotNowError(Exception):
    """Undo a part: a row that was right when it was tried is wrong by now."""


def check(desk: Desk, *, kind: SheetKind, path: Path, watch: Watch = UNWATCHED) -> Report:
    """Try a file and write nothing: the dry run.

    Refuses `sheet-unreadable`, `sheet-too-large`, `office-not-chosen`, and `service-not-here`
    where no weapons are registered, or no invitations made.
    """
    with opened(path) as file:
        return _tried(desk, _reading(file, kind, path, watch), kind)


def load(desk: Desk, *, kind: SheetKind, path: Path, watch: Watch = UNWATCHED) -> Report:
    """Try a file, then load all of it, or none of it while anything is wrong.

    Refuses `practice-invented`, what `check` does, and `sheet-changed` when somebody wrote into
    the file meanwhile. What is broken off leaves whole rows behind, told by `inside`; loading the
    file again goes on.
    """
    refuse_practice(desk)
    with opened(path) as file:
        reading = _reading(file, kind, path, watch)
        report = _tried(desk, reading, kind)
        if not report.is_loadable:
            return report
        try:
            _record(desk, reading, kind, file)
        except StoppedError:
            reading.inside = _inside(desk, reading, kind)
            return reading.report(cancelled=True)
        except _NotNowError:
            reading.inside = _inside(desk, reading, kind)
            return reading.report()
        return reading.report(loaded=True)


def _reading(file: BinaryIO, kind: SheetKind, path: Path, watch: Watch) -> Reading:
    return Reading(file, kind, name=path.name, watch=watch)


def _tried(desk: Desk, reading: Reading, kind: SheetKind) -> Report:
    judge = judge_of(desk, kind)
    reading.inside = _inside(desk, reading, kind)
    try:
        for _row in reading.taken(judge, "trying"):
            pass
    except StoppedError:
        return reading.report(cancelled=True)
    return reading.report()


def _inside(desk: Desk, reading: Reading, kind: SheetKind) -> set[int]:
    """Return the rows of this very file that are in the record."""
    return rows_inside(
        desk.database, office=desk.office().office, fact=_FACTS[kind], file=reading.sheet.digest
    )


def _record(desk: Desk, reading: Reading, kind: SheetKind, file: BinaryIO) -> None:
    """Write every new row part by part, and let others write between two parts."""
    with closing(reading.taken(judge_of(desk, kind), "loading")) as rows:
        seen, goes_on = _state_of(file), True
        if kind == "cases":
            _keep_standards(desk)
        while goes_on:
            with desk.work(at=desk.now(), command="opening.load") as work:
                goes_on = _record_part(desk, work, rows, reading)
                is_same = _state_of(file) == seen
                if not is_same or not (goes_on or digest_of(file) == reading.sheet.digest):
                    raise Refusal("sheet-changed", path=file.name)
            desk.database.give_way()


def _keep_standards(desk: Desk) -> None:
    """Keep the editions the cases are judged by, before the first of them is there."""
    with desk.database.transaction():
        for service in desk.office().services:
            keep_standard(desk, desk.catalogue.edition(service))


def _record_part(desk: Desk, work: UnitOfWork, rows: Iterator[Taken], reading: Reading) -> bool:
    """Write rows for as long as a part may take, each judged once more; tell whether any are left.

    Anything wrong undoes the part.
    """
    now, until = desk.now(), monotonic() + PART
    for taken in rows:
        make = taken.judged.make
        if taken.state == "new" and make is not None:
            work.record(make(desk.new_id(now), Origin(file=reading.sheet.digest, row=taken.row)))
        if reading.tally.hard:
            raise _NotNowError
        if monotonic() >= until:
            return True
    if reading.tally.hard:
        raise _NotNowError
    return False


def _state_of(file: BinaryIO) -> tuple[int, int]:
    """Return what changes when somebody writes into the file."""
    state = os.fstat(file.fileno())
    return state.st_size, state.st_mtime_ns
