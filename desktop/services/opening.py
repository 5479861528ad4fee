"""Start with Kense: owners, weapons, open cases and last numbers from the office's sheets (D43).

A file is tried first and nothing written; every problem is named by its row and column. Then it
is loaded in one transaction: all rows or none. A row loaded before is recognised.
"""

from pathlib import Path
from typing import BinaryIO

from desktop.models.errors import Refusal
from desktop.models.opening_report import UNWATCHED, Report, Watch
from desktop.models.opening_sheets import SheetKind
from desktop.models.origin import Origin
from desktop.services.desk import Desk
from desktop.services.editions import keep_standard
from desktop.services.opening_file import digest_of, opened
from desktop.services.opening_judges import judge_of
from desktop.services.opening_reading import Reading, StoppedError


class _NotNowError(Exception):
    """Undo what was written: a row that was right when it was tried is wrong by now."""


def check(desk: Desk, *, kind: SheetKind, path: Path, watch: Watch = UNWATCHED) -> Report:
    """Try a file and write nothing: the dry run.

    Refuses `sheet-unreadable`, `sheet-too-large`, `office-not-chosen`, and `service-not-here`
    where no weapons are registered.
    """
    with opened(path) as file:
        return _tried(desk, _reading(file, kind, path, watch), kind)


def load(desk: Desk, *, kind: SheetKind, path: Path, watch: Watch = UNWATCHED) -> Report:
    """Try a file, then load all of it in one transaction, or none of it while anything is wrong.

    Refuses what `check` does, and `sheet-changed` when somebody wrote into the file meanwhile.
    """
    with opened(path) as file:
        reading = _reading(file, kind, path, watch)
        report = _tried(desk, reading, kind)
        if not report.is_loadable:
            return report
        try:
            _record(desk, reading, kind, file)
        except StoppedError:
            return reading.report(cancelled=True)
        except _NotNowError:
            return reading.report()
        return reading.report(loaded=True)


def _reading(file: BinaryIO, kind: SheetKind, path: Path, watch: Watch) -> Reading:
    return Reading(file, kind, name=path.name, watch=watch)


def _tried(desk: Desk, reading: Reading, kind: SheetKind) -> Report:
    judge = judge_of(desk, kind)
    try:
        for _row in reading.taken(judge, "trying"):
            pass
    except StoppedError:
        return reading.report(cancelled=True)
    return reading.report()


def _record(desk: Desk, reading: Reading, kind: SheetKind, file: BinaryIO) -> None:
    """Write every new row, judged once more inside the transaction, which anything wrong undoes."""
    now = desk.now()
    with desk.work(at=now, command="opening.load") as work:
        judge = judge_of(desk, kind)
        for taken in reading.taken(judge, "loading"):
            make = taken.judged.make
            if taken.state == "new" and make is not None:
                origin = Origin(file=reading.sheet.digest, row=taken.row)
                work.record(make(desk.new_id(now), origin))
        if kind == "cases":
            for service in desk.office().services:
                keep_standard(desk, desk.catalogue.edition(service))
        if reading.tally.hard:
            raise _NotNowError
        if digest_of(file) != reading.sheet.digest:
            raise Refusal("sheet-changed", path=file.name)
