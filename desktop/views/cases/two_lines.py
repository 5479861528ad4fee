"""Cells of the register that say two things, one below the other, where one line has no room."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import text
from desktop.views.widgets.state import state_ink
from desktop.views.widgets.table import AnyIndex, CellLook, RowDelegate, words_of

TWO_LINES = 46
"""Height of a row of two lines, in pixels of 100 % type."""

_LINE = 18


def below(look: CellLook) -> CellLook:
    """Return how the lower line of a cell is written: smaller, its state kept."""
    if look.state is not None:
        return CellLook(role=Type.LABEL, state=look.state)
    return CellLook(role=Type.NOTE, ink="ink3")


class TwoLinesDelegate(RowDelegate):
    """Paints a cell, and below it the cell of a column that is not on show by itself."""

    under: Mapping[int, int] = MappingProxyType({})
    """Column → the column whose words stand below its own; without one, a single line."""

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        lower = self._lower(index)
        if lower is None or not words_of(lower):
            super().paint_cell(painter, area, index)
            return
        line = self.theme.metrics.px(_LINE)
        top = area.top() + (area.height() - 2 * line) // 2
        first = QRect(area.left(), top, area.width(), line)
        self._write(painter, first, words_of(index), self.look(index))
        second = first.translated(0, line)
        self._write(painter, second, words_of(lower), below(self.look(lower)))

    def _lower(self, index: AnyIndex) -> AnyIndex | None:
        column = self.under.get(index.column())
        return None if column is None else index.sibling(index.row(), column)

    def _write(self, painter: QPainter, area: QRect, words: str, look: CellLook) -> None:
        palette = self.theme.palette
        colour = state_ink(palette, look.state) if look.state else getattr(palette, look.ink)
        font = QFont(self.theme.font(look.role))
        font.setStrikeOut(look.struck)
        text(painter, area, words, font=font, colour=colour)

    @override
    def width_of(self, index: AnyIndex) -> int:
        lower = self._lower(index)
        if lower is None:
            return super().width_of(index)
        return max(super().width_of(index), self._width_below(lower))

    def _width_below(self, lower: AnyIndex) -> int:
        return self.theme.text_width(words_of(lower), below(self.look(lower)).role)

    @override
    def said(self, index: AnyIndex) -> str:
        lower = self._lower(index)
        parts = (words_of(index), words_of(lower) if lower is not None else "")
        return "\n".join(part for part in parts if part)


def longest(theme: Theme, words: tuple[str, ...], role: Type) -> int:
    """Return how wide the widest of `words` is in pixels of 100 % type."""
    widest = max((theme.text_width(each, role) for each in words), default=0)
    return -(-widest * 100 // theme.metrics.scale)
