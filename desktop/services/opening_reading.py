"""Go through a sheet of an opening balance, row by row: once to try it, once more to load it."""

from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Final

from desktop.models.opening_report import Outcome, Phase, Report, RowFault, RowState, Watch
from desktop.models.opening_sheets import (
    Cells,
    Fault,
    SheetKind,
    columns_of,
    header_faults,
    length_faults,
    wrong,
)
from desktop.services.opening_file import UNREADABLE, Sheet, SheetRow, inspect, rows_of
from desktop.services.opening_judged import Judge, Judged

MOST_FAULTS: Final = 10_000  # kept; the rest is counted
_BEAT: Final = 100  # rows between two reports of progress
_FIRST: Final = 1


class StoppedError(Exception):
    """Leave a sheet unread: whoever watches has cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Hold a row with what was judged of it."""

    row: int
    judged: Judged
    state: RowState


@dataclass(slots=True, kw_only=True)
class Tally:
    """Count what the rows came to."""

    rows: int = 0
    states: Counter[RowState] = field(default_factory=Counter)
    hard: int = 0
    soft: int = 0
    faults: list[RowFault] = field(default_factory=list)

    def note(self, row: int, faults: Sequence[Fault]) -> None:
        """Keep what is wrong in a row."""
        for fault in faults:
            self.hard += fault.hard
            self.soft += not fault.hard
            if len(self.faults) < MOST_FAULTS:
                self.faults.append(RowFault(row=row, fault=fault))


class Reading:
    """Read one file for one kind of rows; `taken` may be asked again."""

    def __init__(self, file: BinaryIO, kind: SheetKind, *, name: str, watch: Watch) -> None:
        self._file, self._kind, self._name, self._watch = file, kind, name, watch
        self.sheet: Sheet = inspect(file, kind)
        self.tally = Tally()
        self.inside: set[int] = set()  # rows of this file that are in the record already
        self.total = 0

    def report(self, *, loaded: bool = False, cancelled: bool = False) -> Report:
        """Return what the rows taken so far came to."""
        tally, sheet = self.tally, self.sheet
        return Report(
            kind=self._kind,
            file=self._name,
            digest=sheet.digest,
            letters=sheet.letters,
            separator=sheet.separator,
            rows=tally.rows,
            new=tally.states["new"],
            present=tally.states["present"],
            hard=tally.hard,
            soft=tally.soft,
            faults=tuple(tally.faults),
            loaded=loaded,
            cancelled=cancelled,
            inside=len(self.inside),
            total=self.total,
        )

    def taken(self, judge: Judge, phase: Phase) -> Generator[Taken, None, None]:
        """Yield every row judged, counted from the beginning; raise `StoppedError`."""
        self.tally = Tally()
        if self.sheet.letters == "none":
            self.tally.note(_FIRST, [wrong("", "not-text")])
            return
        rows = rows_of(self._file, self.sheet)
        header = next(rows, None)
        faults = [wrong("", "no-header")] if header is None else list(self._of_header(header))
        if header is not None:
            self.tally.note(header.row, faults)
        else:
            self.tally.note(_FIRST, faults)
        if header is None or any(fault.hard for fault in faults):
            return
        yield from self._judged(rows, columns_of(self._kind, header.cells), judge, phase)
        if not self.tally.rows:
            self.tally.note(header.row, [wrong("", "no-rows")])

    def _of_header(self, header: SheetRow) -> Iterator[Fault]:
        if header.broken:
            yield wrong("", "row-broken")
        else:
            yield from header_faults(self._kind, header.cells)

    def _judged(
        self, rows: Iterator[SheetRow], columns: Sequence[str], judge: Judge, phase: Phase
    ) -> Iterator[Taken]:
        seen: dict[str, int] = {}
        for row in rows:
            if self.tally.rows % _BEAT == 0:
                self._beat(phase, row)
            self.tally.rows += 1
            judged, faults = self._one(row, columns, judge)
            twice = next((seen[key] for key in judged.keys if key in seen), 0)
            if twice:
                faults = [*faults, wrong("", "row-twice", row=twice)]
            for key in judged.keys:
                seen.setdefault(key, row.row)
            yield self._told(row.row, judged, faults)
        self.total = self.tally.rows
        share = self.sheet.size if phase == "trying" else self.total
        self._watch.progress(phase, self.total, share, share)

    def _beat(self, phase: Phase, row: SheetRow) -> None:
        if self._watch.cancelled():
            raise StoppedError
        if phase == "loading":
            self._watch.progress(phase, self.tally.rows, self.tally.rows, self.total)
        else:
            self._watch.progress(phase, self.tally.rows, row.at, self.sheet.size)

    def _one(
        self, row: SheetRow, columns: Sequence[str], judge: Judge
    ) -> tuple[Judged, list[Fault]]:
        """Judge a row; one that cannot be read as a row is judged no further."""
        faults = list(_row_faults(row, columns, self._kind))
        if any(fault.hard for fault in faults):
            return Judged(title=" ".join(row.cells[:3])), faults
        judged = judge(_cells(row, columns))
        if row.row in self.inside:  # whatever was recorded since, it is in and is not in the way
            judged = replace(judged, present=True, keys=(), faults=_odd(judged.faults))
        return judged, [*faults, *judged.faults]

    def _told(self, row: int, judged: Judged, faults: Sequence[Fault]) -> Taken:
        self.tally.note(row, faults)
        is_wrong = any(fault.hard for fault in faults)
        state: RowState = "wrong" if is_wrong else "present" if judged.present else "new"
        self.tally.states[state] += 1
        self._watch.outcome(Outcome(row=row, title=judged.title, state=state))
        return Taken(row=row, judged=judged, state=state)


def _odd(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    """Return what is only odd."""
    return tuple(fault for fault in faults if not fault.hard)


def _cells(row: SheetRow, columns: Sequence[str]) -> Cells:
    """Return the cells of a row by column; what stands right of the last title is not looked at."""
    return {column: cell for column, cell in zip(columns, row.cells, strict=False) if column}


def _row_faults(row: SheetRow, columns: Sequence[str], kind: SheetKind) -> Iterator[Fault]:
    if row.broken:
        yield wrong("", "row-broken")
        return
    if any(row.cells[len(columns) :]):
        yield wrong("", "cells-too-many", most=len(columns))
    for column, cell in zip(columns, row.cells, strict=False):
        if UNREADABLE in cell:
            yield wrong(column, "letters-unreadable")
    yield from length_faults(kind, _cells(row, columns))
