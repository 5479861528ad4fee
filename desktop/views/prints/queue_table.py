"""The table of the print queue: a mark and words for the state; what they mean is told above."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.columns import ROW_ROLE, TONE_ROLE
from desktop.presenters.print_queue import PrintQueue
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, ColumnWidth, RowDelegate, Table

_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=240, stretch=True),
    ColumnWidth(width=240, stretch=True),
    ColumnWidth(width=220, stretch=True),
    ColumnWidth(width=132),
    ColumnWidth(width=120),
)
_STATE, _ISSUED = 1, 4


class MarkDelegate(RowDelegate):
    """Paints the mark of a state; its words stand in the next column."""

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        side = self.theme.metrics.px(MARK_SIZE)
        top = area.top() + (area.height() - side) / 2
        mark = QRectF(area.right() - side, top, side, side)
        draw_mark(painter, mark, _state(index), self.theme.palette)

    @override
    def width_of(self, index: AnyIndex) -> int:
        return self.theme.metrics.px(MARK_SIZE)


class QueueTable(Table):
    """The rows of the print queue; the paper under the cursor is told and never lost.

    Signals:
        paper_chosen: id of the paper the cursor stands on, empty when on none.
    """

    paper_chosen = Signal(str)

    def __init__(self, theme: Theme, queue: PrintQueue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(_("Print queue"))
        self.setModel(queue.model)
        self.set_widths(_WIDTHS)
        self.setItemDelegate(RowDelegate(theme, self, look=_look))
        self.setItemDelegateForColumn(0, MarkDelegate(theme, self))
        theme.changed.connect(self._fit)
        self._fit()
        queue.model.rowsInserted.connect(self._choose_if_none)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _fit(self) -> None:
        """Leave the moment of issue to the number where room is short."""
        self.setColumnHidden(_ISSUED, self.theme.metrics.compact)

    def _choose_if_none(self) -> None:
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.choose_row(0)

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        self.paper_chosen.emit(row.paper if row is not None else "")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_if_none()


def _look(index: AnyIndex) -> CellLook:
    if index.column() != _STATE:
        return CellLook(ink="ink")
    state = _state(index)
    return CellLook(role=Type.OWED, state=None if state is State.NORMAL else state)


def _state(index: AnyIndex) -> State:
    return State(index.data(TONE_ROLE) or "normal")
