"""The table of the register: a light, words and a pill; what they mean is the presenter's."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.cases import CasesPresenter
from desktop.presenters.columns import ROW_ROLE, TONE_ROLE
from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.stage_pill import Pill
from desktop.views.widgets.state import State
from desktop.views.widgets.table import (
    AnyIndex,
    CellLook,
    ColumnWidth,
    LightDelegate,
    PillDelegate,
    RowDelegate,
    Table,
)

_WIDTHS: Final = (
    ColumnWidth(width=36),
    ColumnWidth(width=120),
    ColumnWidth(width=100),
    ColumnWidth(width=108),
    ColumnWidth(width=200, stretch=True),
    ColumnWidth(width=200, stretch=True),
    ColumnWidth(width=140),
)
_TERM, _DUE, _NUMBER, _STAGE = 1, 2, 3, 6

_PILLS: Final[Mapping[str, Pill]] = MappingProxyType(
    {
        "registered": Pill.CLOSED,
        "with-head": Pill.MOVING,
        "assigned": Pill.MOVING,
        "examined": Pill.MOVING,
        "sent-to-department": Pill.OTHERS,
        "decided": Pill.MOVING,
        "ready": Pill.READY,
    }
)
"""Stages by who they wait for; not begun and closed ones are only outlined."""


class CaseTable(Table):
    """The rows of the register; the application under the cursor is told and never lost.

    Signals:
        case_chosen: id of the application the cursor stands on, empty when on none.
    """

    case_chosen = Signal(str)

    def __init__(
        self, theme: Theme, presenter: CasesPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._presenter = presenter
        self._finding = False
        self.setAccessibleName(_("Applications"))
        self.setModel(presenter.model)
        self.set_widths(_WIDTHS)
        self.setItemDelegate(RowDelegate(theme, self, look=_look))
        self.setItemDelegateForColumn(0, LightDelegate(theme, _light, self))
        self.setItemDelegateForColumn(_STAGE, PillDelegate(theme, _pill, self))
        theme.changed.connect(self._fit)
        self._fit()
        presenter.model.modelReset.connect(self._find_again)
        presenter.model.rowsInserted.connect(self._choose_if_none)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _fit(self) -> None:
        """Leave the due date to the peek where room is short."""
        self.setColumnHidden(_DUE, self.theme.metrics.compact)

    def _find_again(self) -> None:
        """Put the cursor back where it was before the rows became others."""
        case = self._presenter.case
        place = self._presenter.place_of(case) if case else None
        if place is not None:
            self.choose_row(place)
        else:
            self._choose_if_none()

    def _choose_if_none(self) -> None:
        if self.currentIndex().isValid():
            return
        if self.model().rowCount():
            self.choose_row(0)
        else:
            self.case_chosen.emit("")

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        self.case_chosen.emit(row.case if row is not None else "")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_if_none()


def _look(index: AnyIndex) -> CellLook:
    row = index.data(ROW_ROLE)
    if row is not None and row.ending:
        return CellLook(ink="ink3", struck=row.ending == "void" and index.column() == _NUMBER)
    if index.column() == _NUMBER:
        return CellLook(role=Type.OWED, ink="ink")
    if index.column() == _TERM:
        state = _light(index)
        if state is State.NORMAL:
            return CellLook(ink="ink2")
        return CellLook(role=Type.OWED, state=state)
    return CellLook(ink="ink")


def _light(index: AnyIndex) -> State:
    return State(index.data(TONE_ROLE) or "normal")


def _pill(index: AnyIndex) -> Pill:
    row = index.data(ROW_ROLE)
    return _PILLS.get(row.stage, Pill.CLOSED) if row is not None else Pill.CLOSED
