"""Lay fields on six columns that line up from row to row."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.widgets.column import natural_height
from desktop.views.widgets.field import Field

COLUMNS = 6
_ROW_GAP = 2  # keeps what is said under a field off the label below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Put a part over `span` columns; `fresh` begins a row, `below` keeps room under it."""

    part: QWidget
    span: int
    fresh: bool = False
    below: int = 0


class FieldGrid(QWidget):
    """Parts from left to right; one that needs more room than its span takes more columns.

    Args:
        inset, above: pixels (of 100 % type) left free at the left and on top.
    """

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, inset: int = 0, above: int = 0
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._inset, self._above = inset, above
        self._cells: tuple[Cell, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._place)

    def set_cells(self, cells: Sequence[Cell]) -> None:
        """Show the parts of `cells`; one that stood here and is nowhere else now is hidden."""
        gone = {cell.part for cell in self._cells} - {cell.part for cell in cells}
        self._cells = tuple(cells)
        for part in gone:
            if part.parentWidget() is self:
                part.hide()
        for cell in cells:
            if cell.part.parentWidget() is not self:
                cell.part.setParent(self)
            cell.part.show()
        self._place()

    def cells(self) -> tuple[Cell, ...]:
        """Return the cells on show."""
        return self._cells

    def parts(self) -> Sequence[QWidget]:
        """Return the parts in the order they are asked."""
        return tuple(cell.part for cell in self._cells)

    def _widths(self, width: int) -> list[int]:
        """Return how wide one, two … six columns are in `width`."""
        gap = self.theme.metrics.field_gap
        column = (width - gap * (COLUMNS - 1)) / COLUMNS
        return [round(column * span + gap * (span - 1)) for span in range(1, COLUMNS + 1)]

    def _rows(self, width: int) -> list[list[tuple[Cell, int]]]:
        """Return the cells of each row with the columns each takes."""
        widths = self._widths(width)
        rows: list[list[tuple[Cell, int]]] = []
        left = 0
        for cell in self._cells:
            span = _needed(cell, widths)
            if not rows or cell.fresh or span > left:
                rows.append([])
                left = COLUMNS
            rows[-1].append((cell, span))
            left -= span
        return rows

    def _place(self) -> None:
        self._lay_out(self.width(), move=True)
        self.updateGeometry()

    def _lay_out(self, width: int, *, move: bool) -> int:
        inset = self.theme.metrics.px(self._inset)
        widths, gap = self._widths(width - inset), self.theme.metrics.field_gap
        top = self.theme.metrics.px(self._above)
        for number, row in enumerate(self._rows(width - inset)):
            top += _ROW_GAP if number else 0
            at, tallest = 0, 0
            for cell, span in row:
                left = (widths[at - 1] + gap) if at else 0
                room = widths[at + span - 1] - left
                height = natural_height(cell.part, room)
                if move:
                    cell.part.setGeometry(inset + left, top, room, height)
                tallest = max(tallest, height + cell.below)
                at += span
            top += tallest
        return top

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out(self.width(), move=True)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        width = max(self.minimumSizeHint().width(), self.width())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        least = max((cell.part.minimumSizeHint().width() for cell in self._cells), default=0)
        return QSize(least + self.theme.metrics.px(self._inset), 0)


def _needed(cell: Cell, widths: Sequence[int]) -> int:
    """Return the columns a cell takes: its span, or as many as its part cannot do without."""
    part = cell.part
    least = part.whole_width if isinstance(part, Field) else part.minimumSizeHint().width()
    fitting = (span for span in range(cell.span, COLUMNS) if widths[span - 1] >= least)
    return next(fitting, COLUMNS)
