"""The table of the print queue: a mark and words for the state; what they mean is told above."""

from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.print_queue import PrintQueue
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.mark_column import MarkDelegate, state_of
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
    state = state_of(index)
    return CellLook(role=Type.OWED, state=None if state is State.NORMAL else state)
