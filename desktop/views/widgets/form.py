"""Rows of fields in the law's order; Enter moves on, the last Enter says that all were asked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.widgets.column import natural_height
from desktop.views.widgets.field import Field


class Form(QWidget):
    """Fields in rows; in a row each gets width by its weight, never less than it needs.

    Args:
        row_gap: pixels between rows over the gutter every field keeps for its message.

    Signals:
        completed: Enter was pressed in the last field.
    """

    completed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, row_gap: int = 0) -> None:
        super().__init__(parent)
        self.theme, self._row_gap = theme, row_gap
        self._rows: list[list[tuple[QWidget, int]]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._place)

    def add_row(self, *parts: QWidget, weights: Sequence[int] = ()) -> None:
        """Add a row of fields or other parts; `weights` share out its width, equally by default."""
        shares = tuple(weights) or (1,) * len(parts)
        for part in parts:
            part.setParent(self)
            if isinstance(part, Field):
                part.entered.connect(self._move_on)
        self._rows.append(list(zip(parts, shares, strict=True)))
        self._place()

    def fields(self) -> Sequence[Field]:
        """Return the fields on show, in the order they are asked."""
        parts = (part for row in self._rows for part, _ in row)
        return tuple(part for part in parts if isinstance(part, Field) and not part.isHidden())

    def clear(self) -> None:
        """Take every row away and destroy its parts."""
        for row in self._rows:
            for part, _ in row:
                part.hide()
                part.deleteLater()
        self._rows = []
        self._place()

    def _move_on(self) -> None:
        fields = self.fields()
        at = next((i for i, field in enumerate(fields) if field is self.sender()), len(fields))
        if at + 1 < len(fields):
            fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.completed.emit()

    def _place(self) -> None:
        top = 0
        for row in self._rows:
            shown = [(part, weight) for part, weight in row if not part.isHidden()]
            top += self._place_row(shown, top) + self._row_gap
        self.updateGeometry()

    def _place_row(self, row: Sequence[tuple[QWidget, int]], top: int) -> int:
        gap, left, tallest = self.theme.metrics.field_gap, 0, 0
        for (part, _), width in zip(row, self._widths(row, self.width()), strict=True):
            height = natural_height(part, width)
            part.setGeometry(left, top, width, height)
            left += width + gap
            tallest = max(tallest, height)
        return tallest

    def _widths(self, row: Sequence[tuple[QWidget, int]], width: int) -> list[int]:
        return _shared(row, width - self.theme.metrics.field_gap * (len(row) - 1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def sizeHint(self) -> QSize:
        least = self._least_width()
        return QSize(least, self._height(max(least, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def _least_width(self) -> int:
        gap = self.theme.metrics.field_gap
        rows = ([part.minimumSizeHint().width() for part, _ in row] for row in self._rows)
        return max((sum(row) + gap * (len(row) - 1) for row in rows), default=0)

    def _height(self, width: int) -> int:
        """Return the height of all rows at a width: labels may take more lines where it is less."""
        heights = 0
        for row in self._rows:
            shown = [(part, weight) for part, weight in row if not part.isHidden()]
            widths = self._widths(shown, width)
            heights += max(
                (natural_height(part, each) for (part, _), each in zip(shown, widths, strict=True)),
                default=0,
            )
        return heights + self._row_gap * max(len(self._rows) - 1, 0)


def _shared(row: Sequence[tuple[QWidget, int]], room: int) -> list[int]:
    """Share `room` out by weight; what a part lacks to its least width the others give."""
    least = [part.minimumSizeHint().width() for part, _ in row]
    widths = [0] * len(row)
    open_, left = list(range(len(row))), room
    while open_:
        total = sum(row[i][1] for i in open_) or 1
        short = [i for i in open_ if left * row[i][1] // total < least[i]]
        if not short:
            for i in open_:
                widths[i] = left * row[i][1] // total
            widths[open_[-1]] += left - sum(widths[i] for i in open_)
            break
        for i in short:
            widths[i] = least[i]
            left -= least[i]
            open_.remove(i)
    return widths
