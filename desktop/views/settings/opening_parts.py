"""The report of the opening balance."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.opening import OpeningPresenter
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.mark_column import MarkDelegate, state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, ColumnWidth, RowDelegate, Table

_BAR: Final = 6
_ROWS: Final = 7
_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=64),
    ColumnWidth(width=200),
    ColumnWidth(width=150),
    ColumnWidth(width=300, stretch=True),
)
_WHAT, _COLUMN, _SAYS = 2, 3, 4
_ALL: Final = 100


class ReportTable(Table):
    """The lines of the report, a few at a time; what the current one says is told in full.

    Signals:
        told: what the line under the cursor says, empty when it is on none.
    """

    told = Signal(str)

    def __init__(
        self, theme: Theme, presenter: OpeningPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._presenter = presenter
        self.setAccessibleName(_("Report of the file"))
        self.setModel(presenter.model)
        self.set_widths(_WIDTHS)
        self.setItemDelegate(RowDelegate(theme, self, look=_look))
        self.setItemDelegateForColumn(0, MarkDelegate(theme, self))
        self.selectionModel().currentRowChanged.connect(self._tell)
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.setColumnHidden(_COLUMN, self.theme.metrics.compact)  # told below the table too

    @override
    def sizeHint(self) -> QSize:
        metrics = self.theme.metrics
        height = metrics.table_head + _ROWS * metrics.table_row + 2
        return QSize(super().sizeHint().width(), height)

    def begin(self) -> None:
        """Stand on the first problem, else on the first line."""
        first = self._presenter.next_problem(-1)
        if first is not None:
            self.choose_row(first)
        elif self.model().rowCount():
            self.choose_row(0)

    def go_to_next_problem(self) -> bool:
        """Stand on the next problem; say whether there is any."""
        found = self._presenter.next_problem(self.currentIndex().row())
        if found is not None:
            self.choose_row(found)
        return found is not None

    def _tell(self) -> None:
        current = self.currentIndex()
        row = current.data(ROW_ROLE) if current.isValid() else None
        self.told.emit(": ".join(filter(None, (row.column, row.says))) if row is not None else "")


def _look(index: AnyIndex) -> CellLook:
    if index.column() != _SAYS:
        return CellLook(ink="ink" if index.column() == _WHAT else "ink2")
    state = state_of(index)
    return CellLook(role=Type.ROW, state=None if state is State.NORMAL else state)
