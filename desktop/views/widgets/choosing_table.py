"""A table in which a row is chosen while there is one, and told."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from typing_extensions import override

from desktop.presenters.columns import ROW_ROLE
from desktop.views.widgets.table import Table


class ChoosingTable(Table):
    """Rows of which one has the cursor from the first on.

    Signals:
        row_chosen: the row the cursor stands on, None when on none.
    """

    row_chosen = Signal(object)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        before = self.model()
        if before is not None:
            before.rowsInserted.disconnect(self.choose_if_none)
        super().setModel(model)
        if model is not None:
            model.rowsInserted.connect(self.choose_if_none)
            self.selectionModel().currentRowChanged.connect(self._tell_row)

    def wanted_row(self) -> int:
        """Return the row to choose while none is: that of Qt's own cursor, else the first."""
        return max(0, self.currentIndex().row())

    def choose_if_none(self) -> None:
        """Choose a row while none is: the cursor Qt puts there with the focus chooses nothing."""
        if self.selectionModel().hasSelection():
            return
        if self.model().rowCount():
            self.choose_row(self.wanted_row())
        else:
            self.row_chosen.emit(None)

    def _tell_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.row_chosen.emit(current.data(ROW_ROLE) if current.isValid() else None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_if_none()
