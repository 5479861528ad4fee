"""What became of a sheet of an opening balance, row by row and in all (D43)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.opening_sheets import Fault, SheetKind

Letters: TypeAlias = Literal["utf-8", "utf-8-mark", "windows-1251", "kazakh-1251", "none"]
"""How the letters of a file are written; `none` is no text at all."""
RowState: TypeAlias = Literal["new", "present", "wrong"]
Phase: TypeAlias = Literal["trying", "loading"]
Progress: TypeAlias = Callable[[Phase, int, int, int], None]
"""Hear what is being done, rows gone through, and how much of how much.

That is bytes of the file while it is tried, when nobody knows how many rows it has, and rows while
it is loaded.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """Name a fault by the row it stands in, as a spreadsheet counts them."""

    row: int
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Say what becomes of a row, and what it is called."""

    row: int
    title: str
    state: RowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hold what a file came to: its rows, those new and those here already, and its faults.

    `faults` are the first of them in the order of rows; `hard` and `soft` count them all. `inside`
    counts the rows of this very file that are in the record, `total` all of its rows once it was
    tried to its end: a load broken off goes on where it stopped.
    """

    kind: SheetKind
    file: str
    digest: str = ""
    letters: Letters = "none"
    separator: str = ""
    rows: int = 0
    new: int = 0
    present: int = 0
    hard: int = 0
    soft: int = 0
    faults: tuple[RowFault, ...] = ()
    loaded: bool = False
    cancelled: bool = False
    inside: int = 0
    total: int = 0

    @property
    def is_broken_off(self) -> bool:
        """Say whether a part of the file is in and a part is not."""
        return not self.loaded and 0 < self.inside < self.total

    @property
    def is_loadable(self) -> bool:
        """Say whether loading would write anything: nothing is wrong, and something is new."""
        return not self.hard and not self.cancelled and self.new > 0


def _show_nobody(_phase: Phase, _rows: int, _read: int, _size: int) -> None:
    """Take the progress nobody watches."""


def _never() -> bool:
    return False


def _tell_nobody(_outcome: Outcome) -> None:
    """Take what became of a row nobody asks about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Hold who follows the work: its progress, whether to stop, and what becomes of each row."""

    progress: Progress = _show_nobody
    cancelled: Callable[[], bool] = _never
    outcome: Callable[[Outcome], None] = _tell_nobody


UNWATCHED: Final = Watch()
