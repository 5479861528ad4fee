"""The table of the print queue: a mark and words for the state; what they mean is told above."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.presenters.print_queue import PrintQueue
from desktop.presenters.print_queue_rows import QueuedPaper
from desktop.views.theme import Theme
from desktop.views.widgets.state_table import StateTable
from desktop.views.widgets.table import ColumnWidth

_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=290),  # why a print failed
    ColumnWidth(width=240, stretch=True),  # the name of an organisation is the longest there
    ColumnWidth(width=226),
    ColumnWidth(width=132),
    ColumnWidth(width=120),
)
_COMPACT: Final = tuple(
    ColumnWidth(width=each.width, stretch=at in {1, 2, 3}) for at, each in enumerate(_WIDTHS)
)
_STATE, _ISSUED = 1, 4


class QueueTable(StateTable):
    """The rows of the print queue; the paper under the cursor is told and never lost.

    Signals:
        paper_chosen: id of the paper the cursor stands on, empty when on none.
    """

    paper_chosen = Signal(str)

    def __init__(self, theme: Theme, queue: PrintQueue, parent: QWidget | None = None) -> None:
        super().__init__(theme, queue.model, state=_STATE, parent=parent)
        self.setAccessibleName(_("Print queue"))
        theme.changed.connect(self._fit)
        self._fit()
        self.row_chosen.connect(self._tell_paper)

    def _fit(self) -> None:
        """Leave the moment of issue to the number where room is short, and share what is there."""
        compact = self.theme.metrics.compact
        self.set_widths(_COMPACT if compact else _WIDTHS)
        self.setColumnHidden(_ISSUED, compact)

    def _tell_paper(self, row: QueuedPaper | None) -> None:
        self.paper_chosen.emit("" if row is None else row.paper)
