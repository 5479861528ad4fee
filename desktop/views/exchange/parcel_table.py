"""The table of parcels: a mark and words for what became of each, the newest first."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.exchange import ExchangePresenter
from desktop.presenters.exchange_view import ParcelLine
from desktop.views.theme import Theme
from desktop.views.widgets.state_table import StateTable
from desktop.views.widgets.table import ColumnWidth

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


class ParcelTable(StateTable):
    """The parcels of this computer; the one under the cursor is told.

    Signals:
        parcel_chosen: id of the parcel the cursor stands on, empty when on none.
    """

    parcel_chosen = Signal(str)

    def __init__(
        self, theme: Theme, exchange: ExchangePresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, exchange.model, state=_STATE, parent=parent)
        self.setAccessibleName(_("Parcels"))
        self.set_widths(_WIDTHS)
        theme.changed.connect(self._fit)
        self._fit()
        self.row_chosen.connect(self._tell_parcel)

    def _fit(self) -> None:
        """Leave room to what became of a parcel where there is little."""
        for column in (_SIZE, _BY):
            self.setColumnHidden(column, self.theme.metrics.compact)

    def _tell_parcel(self, row: ParcelLine | None) -> None:
        self.parcel_chosen.emit("" if row is None else row.parcel)
