"""The quarantine: a mark, whose file it says it is, and why it lies there."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.region_exchange import RegionExchange
from desktop.presenters.region_exchange_view import KeptLine
from desktop.views.theme import Theme
from desktop.views.widgets.state_table import StateTable
from desktop.views.widgets.table import ColumnWidth

_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=180),
    ColumnWidth(width=48),
    ColumnWidth(width=120),
    ColumnWidth(width=240, stretch=True),
)
_WHY: Final = 4


class KeptTable(StateTable):
    """The files in quarantine; the one under the cursor is told beside.

    Signals:
        parcel_chosen: id of the file the cursor stands on, empty when on none.
    """

    parcel_chosen = Signal(str)

    def __init__(
        self, theme: Theme, exchange: RegionExchange, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, exchange.kept, state=_WHY, parent=parent)
        self.setAccessibleName(_("Quarantine"))
        self.set_widths(_WIDTHS)
        self.row_chosen.connect(self._tell_parcel)

    @property
    def chosen(self) -> str:
        """Return the file the cursor stands on, empty when on none."""
        row = self.currentIndex().row()
        rows = self.model()
        line = rows.row_at(row) if 0 <= row < rows.rowCount() else None  # type: ignore[attr-defined]  # a RowsModel
        return line.parcel if line is not None else ""

    def _tell_parcel(self, row: KeptLine | None) -> None:
        self.parcel_chosen.emit("" if row is None else row.parcel)
