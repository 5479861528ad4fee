"""A table of figures as it is asked for and as it was counted (models/figures.py)."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.figures import FIGURES, PERIODS, Figure, Split

_ONE: Final = dt.timedelta(days=1)
_WEEK: Final = 7
_MONTHS: Final = 12
_QUARTER: Final = 3
MOST_PERIODS: Final = 400
"""Rows of empty periods a table has at most; a longer one has those in which anything is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Ask for figures of some rooms from one day to another, both included.

    One figure may be split twice: `columns` is empty where the figures themselves are the columns.
    `on` is the day that figures which stand are taken at the end of, None for the last one.
    """

    figures: tuple[str, ...]
    rooms: tuple[str, ...]
    first: dt.date
    last: dt.date
    rows: Split
    columns: Split | None = None
    on: dt.date | None = None

    @property
    def defined(self) -> tuple[Figure, ...]:
        """Return the definitions of the figures."""
        return tuple(FIGURES[each] for each in self.figures)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Name a place of a table; None is the total of its rows, or of its columns."""

    figure: str
    row: str | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTable:
    """Hold a table as counted: every count that is not nought, by figure, row and column.

    The column is empty where a table is not split twice.
    """

    wanted: Wanted
    counts: Mapping[tuple[str, str, str], int]

    def value(self, cell: Cell) -> int:
        """Return what stands in a cell, a total among them."""
        if cell.row is not None and (cell.column is not None or self.wanted.columns is None):
            return self.counts.get((cell.figure, cell.row, cell.column or ""), 0)
        return sum(
            count
            for (figure, row, column), count in self.counts.items()
            if figure == cell.figure
            and cell.row in {None, row}
            and (self.wanted.columns is None or cell.column in {None, column})
        )

    @property
    def row_keys(self) -> tuple[str, ...]:
        """Return the keys of the rows: the rooms asked for, every period, else what was found."""
        return _keys(self.wanted, self.wanted.rows, {row for _f, row, _c in self.counts})

    @property
    def column_keys(self) -> tuple[str, ...]:
        """Return the keys of the columns of a table that is split twice, none of another."""
        if self.wanted.columns is None:
            return ()
        found = {column for _f, _r, column in self.counts}
        return _keys(self.wanted, self.wanted.columns, found)

    def cells(self) -> Iterator[Cell]:
        """Yield every cell of the table, without totals."""
        for row in self.row_keys:
            if self.wanted.columns is None:
                yield from (Cell(figure=each, row=row) for each in self.wanted.figures)
            else:
                (figure,) = self.wanted.figures
                yield from (Cell(figure=figure, row=row, column=c) for c in self.column_keys)


def checked(wanted: Wanted) -> Wanted:
    """Return what is asked for as it can be counted.

    Refuses `figure-unknown` (`figure`), `figure-split` (`figure`, `split`) for one that a figure
    does not allow, `figures-period` for days in the wrong order, `figures-one` for several figures
    split twice, `figures-same` for rows and columns that are one split or two periods, and
    `figures-rooms` where no room is asked for.
    """
    if not wanted.rooms:
        raise Refusal("figures-rooms")
    if wanted.first > wanted.last:
        raise Refusal("figures-period")
    for figure in wanted.figures:
        _require_allowed(figure, (wanted.rows, wanted.columns))
    if wanted.columns is None:
        return wanted
    if len(wanted.figures) != 1:
        raise Refusal("figures-one")
    if wanted.rows == wanted.columns or {wanted.rows, wanted.columns} <= set(PERIODS):
        raise Refusal("figures-same")
    return wanted


def _require_allowed(figure: str, splits: Sequence[Split | None]) -> None:
    if figure not in FIGURES:
        raise Refusal("figure-unknown", figure=figure)
    for split in splits:
        if split is not None and split not in FIGURES[figure].splits:
            raise Refusal("figure-split", figure=figure, split=split)


def _keys(wanted: Wanted, split: Split, found: set[str]) -> tuple[str, ...]:
    if split == "office":
        return wanted.rooms
    if split in PERIODS:
        every = _periods(split, wanted.first, wanted.last)
        return tuple(every) if len(every) <= MOST_PERIODS else tuple(sorted(found))
    return tuple(sorted(found))


def _periods(split: Split, first: dt.date, last: dt.date) -> Sequence[str]:
    """Return the keys of every period that has a day from `first` to `last`, in their order."""
    days = (first + at * _ONE for at in range((last - first).days + 1))
    return list(dict.fromkeys(period_key(split, day) for day in days))


def period_key(split: Split, day: dt.date) -> str:
    """Return the key of the period a day falls into: of a week its Monday, `2013-Q4` of a quarter.

    A day and a month are as ISO writes them.
    """
    if split == "week":
        return (day - day.weekday() * _ONE).isoformat()
    if split == "month":
        return day.isoformat()[:7]
    if split == "quarter":
        return f"{day.year:04}-Q{(day.month + 2) // _QUARTER}"
    return f"{day.year:04}" if split == "year" else day.isoformat()


def period_of(split: Split, key: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of the period a key means."""
    if split == "week":
        monday = dt.date.fromisoformat(key)
        return monday, monday + (_WEEK - 1) * _ONE
    if split == "day":
        return dt.date.fromisoformat(key), dt.date.fromisoformat(key)
    year, _dash, rest = key.partition("-")
    months = {"year": _MONTHS, "quarter": _QUARTER}.get(split, 1)
    begins = 1 if split == "year" else int(rest.removeprefix("Q"))
    month = (begins - 1) * _QUARTER + 1 if split == "quarter" else begins
    first = dt.date(int(year), month, 1)
    after = dt.date(int(year) + (month + months > _MONTHS), (month + months - 1) % _MONTHS + 1, 1)
    return first, after - _ONE
