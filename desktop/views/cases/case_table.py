"""The table of the register: a light, words and a pill; what they mean is the presenter's."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.models.stages import OPEN_STAGES, OTHER_STAGES
from desktop.presenters import formats
from desktop.presenters.case_list import CaseList
from desktop.presenters.columns import ROW_ROLE, TONE_ROLE
from desktop.presenters.labels import label
from desktop.views.cases.two_lines import TWO_LINES, TwoLinesDelegate, longest
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Breadth, Type
from desktop.views.widgets.choosing_table import ChoosingTable
from desktop.views.widgets.stage_pill import Pill
from desktop.views.widgets.state import State
from desktop.views.widgets.table import (
    AnyIndex,
    CellLook,
    ColumnWidth,
    LightDelegate,
    PillDelegate,
)

_TERM, _DUE, _NUMBER, _APPLICANT, _ABOUT, _STAGE, _OFFICE, _ROOM = range(1, 9)
_LIGHT_ROOM: Final = 36
_NUMBER_SAMPLE: Final = "Қ-2013/00000"
_HOLDER_SAMPLE: Final = "Д. Жақсыбеков · 25 ноя"
_LATEST: Final = -100  # days; later than that the peek says whole
_LEAST: Final = 140
_OFFICE_WIDTHS: Final[Mapping[Breadth, int]] = MappingProxyType(
    {Breadth.COMPACT: 150, Breadth.NORMAL: 210, Breadth.WIDE: 260}
)
_ENDED: Final = ("void", "withdrawn", "forwarded", "died", "dissolved", "answered")

_UNDER: Final[Mapping[Breadth, Mapping[int, int]]] = MappingProxyType(
    {
        Breadth.COMPACT: MappingProxyType({_NUMBER: _TERM, _APPLICANT: _ABOUT, _OFFICE: _ROOM}),
        Breadth.NORMAL: MappingProxyType({_TERM: _DUE, _APPLICANT: _ABOUT, _OFFICE: _ROOM}),
        Breadth.WIDE: MappingProxyType({_OFFICE: _ROOM}),
    }
)
"""Which column stands below which where a row on one line would cut who applied, and for what.

A compact window leaves the due date to the peek; only a region has the columns of offices.
"""

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


_AT_COUNTER: Final = (
    "stage.registered",
    "stage.carried-over",
    "stage.closed",
    *(f"ended.{each}" for each in _ENDED),
)


def _stages() -> tuple[str, ...]:
    return (*_AT_COUNTER, *(f"stage.{each}" for each in (*OPEN_STAGES, *OTHER_STAGES)))


class CaseTable(ChoosingTable):
    """The rows of the register; the application under the cursor is told and never lost.

    Signals:
        case_chosen: id of the application the cursor stands on, empty when on none.
    """

    case_chosen = Signal(str)

    def __init__(self, theme: Theme, presenter: CaseList, parent: QWidget | None = None) -> None:
        """Take whose rows these are; columns after the stage are those of the office."""
        super().__init__(theme, parent)
        self._presenter = presenter
        self._finding = False
        self.setAccessibleName(_("Applications"))
        self.setModel(presenter.model)
        self._cells = TwoLinesDelegate(theme, self, look=_look)
        self.setItemDelegate(self._cells)
        self.setItemDelegateForColumn(0, LightDelegate(theme, _light, self))
        self.setItemDelegateForColumn(_STAGE, PillDelegate(theme, _pill, self))
        if self._has_offices:
            for column in (_ROOM, _OFFICE):  # beside the number
                head = self.horizontalHeader()
                head.moveSection(head.visualIndex(column), _APPLICANT)
        theme.changed.connect(self._fit)
        self._fit()
        presenter.model.modelReset.connect(self._find_again)
        self.row_chosen.connect(self._tell_case)

    @property
    def _has_offices(self) -> bool:
        return self.model().columnCount() > _OFFICE

    def _fit(self) -> None:
        """Give every column what its words take; who applied and for what gets the rest."""
        metrics = self.theme.metrics
        columns = self.model().columnCount()
        under = {at: below for at, below in _UNDER[metrics.breadth].items() if at < columns}
        self._cells.under = under
        hidden = {*under.values(), *([_DUE] if metrics.compact else [])}
        for column in range(columns):
            self.setColumnHidden(column, column in hidden)
        self.set_widths(self._widths_now())
        if under:
            self.verticalHeader().setDefaultSectionSize(metrics.px(TWO_LINES))

    def _widths_now(self) -> tuple[ColumnWidth, ...]:
        def width(words: tuple[str, ...], role: Type, padding: int = 2 * SMALL) -> ColumnWidth:
            return ColumnWidth(width=longest(self.theme, words, role) + padding)

        compact = self.theme.metrics.compact
        stages = _AT_COUNTER if compact else _stages()
        name = ColumnWidth(width=_LEAST, stretch=True)
        term = (formats.days_left(_LATEST), formats.days_left(-_LATEST))
        below = width(term if compact else (), Type.LABEL)
        wide = self.theme.metrics.breadth is Breadth.WIDE  # who has it stands beside it
        beside = 4 * SMALL + (longest(self.theme, (_HOLDER_SAMPLE,), Type.NOTE) if wide else 0)
        office = ColumnWidth(width=_OFFICE_WIDTHS[self.theme.metrics.breadth])
        return (
            ColumnWidth(width=_LIGHT_ROOM),
            width(term, Type.OWED),
            width((formats.date_digits(dt.date.max),), Type.ROW),
            max(width((_NUMBER_SAMPLE,), Type.OWED), below, key=lambda column: column.width),
            name,
            name,
            width(tuple(map(label, stages)), Type.LABEL, beside),
            *((office, office) if self._has_offices else ()),
        )

    def _find_again(self) -> None:
        """Put the cursor back where it was before the rows became others."""
        case = self._presenter.case
        place = self._presenter.place_of(case) if case else None
        if place is not None:
            self.choose_row(place)
        else:
            self.choose_if_none()

    def _tell_case(self, row: Any) -> None:  # noqa: ANN401  a row of a service, unknown to views
        self.case_chosen.emit(row.case if row is not None else "")


def _look(index: AnyIndex) -> CellLook:
    row = index.data(ROW_ROLE)
    if row is not None and row.ending:
        return CellLook(ink="ink3", struck=row.ending == "void" and index.column() == _NUMBER)
    if index.column() == _NUMBER:
        return CellLook(role=Type.OWED, ink="ink")
    if index.column() == _ROOM:
        state = _light(index)
        return CellLook(ink="ink2") if state is State.NORMAL else CellLook(state=state)
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
