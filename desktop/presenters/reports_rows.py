"""The rows of a report, and of what is behind a figure, as a table of registers shows them."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from desktop.i18n import _c
from desktop.models.register_parts import Column, Register
from desktop.models.report import SILENT, Behind, Head, Line
from desktop.models.text import Text
from desktop.presenters.columns import Column as Shown
from desktop.presenters.registers_rows import columns_of
from desktop.services.registers import RegisterRow
from desktop.store.register_lines import RegisterLine

_NO_DAY: Final = dt.date(1, 1, 1)


def register_like(heads: Sequence[Head]) -> Register:
    """Return the columns of a table as those of registers are told."""
    return Register(
        id="report",
        title=SILENT,
        short=SILENT,
        begins=SILENT,
        columns=tuple(
            Column(id=str(at), title=each.title, width=float(each.width), align=each.align)
            for at, each in enumerate(heads)
        ),
        kind="roll",
    )


def shown_columns(columns: Register, *, numbered: bool) -> tuple[Shown[RegisterRow], ...]:
    """Return the columns on the screen; rows are `numbered` by their place before all others."""
    first: Shown[RegisterRow] = Shown(
        title=lambda: _c("line of a register", "No") if numbered else "",
        text=lambda row: str(row.line.line) if numbered else "",
    )
    return (first, *columns_of(columns)[1:])


def row_of(at: int, line: Line) -> RegisterRow:
    """Return a line of a report; a heading has no key, so nothing of it opens."""
    cells: tuple[Text, ...] = line.cells or (line.heading,)
    return _as_row(at, line.key, cells)


def behind_row(at: int, found: Behind) -> RegisterRow:
    """Return one thing a figure counts; its place names it where nothing opens."""
    return _as_row(at, found.ref or str(at), found.cells)


def _as_row(at: int, ref: str, cells: tuple[Text, ...]) -> RegisterRow:
    return RegisterRow(
        line=RegisterLine(year=0, line=at, day=_NO_DAY, ref=ref, case=""), cells=cells
    )
