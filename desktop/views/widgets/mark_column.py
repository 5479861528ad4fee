"""A column of a table that shows the mark of a row's state; its words stand in another."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from typing_extensions import override

from desktop.presenters.columns import TONE_ROLE
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, RowDelegate


class MarkDelegate(RowDelegate):
    """Paints the mark of a row's state."""

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        side = self.theme.metrics.px(MARK_SIZE)
        top = area.top() + (area.height() - side) / 2
        mark = QRectF(area.right() - side, top, side, side)
        draw_mark(painter, mark, state_of(index), self.theme.palette)

    @override
    def width_of(self, index: AnyIndex) -> int:
        return self.theme.metrics.px(MARK_SIZE)


def state_of(index: AnyIndex) -> State:
    """Return the state of the row at an index, the normal one of a row not read yet."""
    return State(index.data(TONE_ROLE) or "normal")
