"""A table that tells how each of its rows stands: a mark before it, and one column in words."""

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.columns import ROW_ROLE
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.mark_column import MarkDelegate, state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, RowDelegate, Table


class StateTable(Table):
    """Rows whose first column is the mark of their state; while there is a row, one is chosen.

    Signals:
        row_chosen: the row the cursor stands on, None when on none.
    """

    row_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        *,
        state: int,
        parent: QWidget | None = None,
    ) -> None:
        """Show `model`, whose column `state` says the state in words."""
        super().__init__(theme, parent)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(theme, self, look=partial(_look, state)))
        self.setItemDelegateForColumn(0, MarkDelegate(theme, self))
        model.rowsInserted.connect(self._choose_if_none)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _choose_if_none(self) -> None:
        """Choose a row while none is: Qt's own cursor, put there by the focus, chooses nothing."""
        if self.model().rowCount() and not self.selectionModel().hasSelection():
            self.choose_row(max(0, self.currentIndex().row()))

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(current.data(ROW_ROLE) if current.isValid() else None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_if_none()


def _look(said_in: int, index: AnyIndex) -> CellLook:
    if index.column() != said_in:
        return CellLook(ink="ink")
    state = state_of(index)
    return CellLook(role=Type.OWED, state=None if state is State.NORMAL else state)
