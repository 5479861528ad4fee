"""The table of what waits for its applicants: who, what lies ready, since when, who was told."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.handing import HandingPresenter
from desktop.presenters.handing_view import WaitingView
from desktop.views.cases.two_lines import TWO_LINES, TwoLinesDelegate
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choosing_table import ChoosingTable
from desktop.views.widgets.mark_column import MarkDelegate, state_of
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, ColumnWidth

_OWED: Final = frozenset({State.NEAR, State.PAST})  # what is told is no news
_NUMBER, _APPLICANT, _RESULT, _SINCE, _TOLD = range(1, 6)
_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=112),
    ColumnWidth(width=190, stretch=True),
    ColumnWidth(width=150),
    ColumnWidth(width=84),
    ColumnWidth(width=196),
)


class WaitingTable(ChoosingTable):
    """The rows of the list; the case under the cursor is told and never lost.

    Signals:
        case_chosen: id of the case the cursor stands on, empty when on none.
    """

    case_chosen = Signal(str)

    def __init__(
        self, theme: Theme, handing: HandingPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._handing = handing
        self.setAccessibleName(_("Waiting for their applicants"))
        self.setModel(handing.model)
        self.set_widths(_WIDTHS)
        self._cells = TwoLinesDelegate(theme, self, look=_look)
        self.setItemDelegate(self._cells)
        self.setItemDelegateForColumn(0, MarkDelegate(theme, self))
        theme.changed.connect(self._fit)
        self._fit()
        self.row_chosen.connect(self._tell_case)

    def _fit(self) -> None:
        """Where room is short, leave what lies there to the pane, and notices below the names."""
        metrics = self.theme.metrics
        for column in (_RESULT, _TOLD):
            self.setColumnHidden(column, metrics.compact)
        self._cells.under = {_APPLICANT: _TOLD} if metrics.compact else {}
        height = metrics.px(TWO_LINES) if metrics.compact else metrics.table_row
        self.verticalHeader().setDefaultSectionSize(height)

    @override
    def wanted_row(self) -> int:
        """Stand on the case in hand, on the first where that one is not in the list."""
        return self._handing.model.find(self._handing.case) or 0

    def follow(self, case: str) -> None:
        """Stand on a case that was scanned, should it be in the list."""
        at = self._handing.model.find(case)
        if at is not None and at != self.currentIndex().row():
            self.choose_row(at)

    def _tell_case(self, row: WaitingView | None) -> None:
        if row is not None:
            self.case_chosen.emit(row.case)


def _look(index: AnyIndex) -> CellLook:
    if index.column() == _TOLD:
        state = state_of(index)
        return CellLook(role=Type.OWED, state=state) if state in _OWED else CellLook()
    if index.column() == _APPLICANT:
        return CellLook(role=Type.OWED, ink="ink")
    return CellLook(ink="ink" if index.column() == _NUMBER else "ink2")
