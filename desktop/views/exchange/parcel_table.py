"""The table of parcels: a mark and words for what became of each, the newest first."""

from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.exchange import ExchangePresenter
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.mark_column import MarkDelegate, state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, ColumnWidth, RowDelegate, Table

_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=56),
    ColumnWidth(width=240, stretch=True),
    ColumnWidth(width=132),
    ColumnWidth(width=84),
    ColumnWidth(width=92),
    ColumnWidth(width=132),
)
_STATE, _SIZE, _BY = 2, 5, 6


class ParcelTable(Table):
    """The parcels of this computer; the one under the cursor is told.

    Signals:
        parcel_chosen: id of the parcel the cursor stands on, empty when on none.
    """

    parcel_chosen = Signal(str)

    def __init__(
        self, theme: Theme, exchange: ExchangePresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(_("Parcels"))
        self.setModel(exchange.model)
        self.set_widths(_WIDTHS)
        self.setItemDelegate(RowDelegate(theme, self, look=_look))
        self.setItemDelegateForColumn(0, MarkDelegate(theme, self))
        theme.changed.connect(self._fit)
        self._fit()
        exchange.model.rowsInserted.connect(self._choose_if_none)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _fit(self) -> None:
        """Leave room to what became of a parcel where there is little."""
        for column in (_SIZE, _BY):
            self.setColumnHidden(column, self.theme.metrics.compact)

    def _choose_if_none(self) -> None:
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.choose_row(0)

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        self.parcel_chosen.emit(row.parcel if row is not None else "")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_if_none()


def _look(index: AnyIndex) -> CellLook:
    if index.column() != _STATE:
        return CellLook(ink="ink")
    state = state_of(index)
    return CellLook(role=Type.OWED, state=None if state is State.NORMAL else state)
