"""Asking about the day: a calm page before its first number and after its last (D51)."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.models.facts import TicketEnd
from desktop.presenters.day_asked import (
    DayAsked,
    DayView,
    EndView,
    HoursView,
    OpenNumberView,
    WarningView,
)
from desktop.views.keys import Chord
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.band import Band
from desktop.views.widgets.check_row import Check, CheckRow
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.flow import Flow
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.name_block import NameBlock
from desktop.views.widgets.notice import Notice, notices
from desktop.views.widgets.painted import ENTER_KEYS
from desktop.views.widgets.pane import Ground, Heading, Pane
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State
from desktop.views.widgets.tag import Tag

_WIDEST: Final = 760
_LAST_COLUMN: Final = 3  # an empty one, which takes what room is left


class HoursPart(QWidget):
    """When each service receives on the day, and whose standard is no longer law."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[tuple[Line, Tag, Line]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(_LAST_COLUMN, 1)

    def show_hours(self, hours: Sequence[HoursView]) -> None:
        """Show `hours`, a service on each line."""
        for _row in hours[len(self._rows) :]:
            self._add_row()
        for row, view in zip(self._rows, hours, strict=False):
            name, tag, words = row
            name.set_text(view.service)
            tag.show_tag(view.force.word, view.force.why)
            words.set_text(view.hours)
        for at, row in enumerate(self._rows):
            for part in (row[0], row[2]):
                part.setVisible(at < len(hours))

    def _add_row(self) -> None:
        row = (
            Line(self.theme, role=Type.BODY, ink="ink2"),
            Tag(self.theme),
            Line(self.theme, role=Type.SUB),
        )
        for column, part in enumerate(row):
            self._grid.addWidget(part, len(self._rows), column, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append(row)


class NumbersPart(QWidget):
    """The numbers that wait for their end, each with its day and where it stands."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._rows: list[tuple[Line, ElidingLine]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)

    def show_numbers(self, numbers: Sequence[OpenNumberView]) -> None:
        """Show `numbers`, one on each line."""
        self.setVisible(bool(numbers))
        for _row in numbers[len(self._rows) :]:
            self._add_row()
        for (number, words), view in zip(self._rows, numbers, strict=False):
            number.set_text(view.number)
            words.set_text(f"{view.day} · {view.state}")
        for at, row in enumerate(self._rows):
            for part in row:
                part.setVisible(at < len(numbers))

    def _add_row(self) -> None:
        number = Line(self.theme, role=Type.SUB)
        words = ElidingLine(self.theme, role=Type.ROW, ink="ink2")
        for column, part in enumerate((number, words)):
            self._grid.addWidget(part, len(self._rows), column, Qt.AlignmentFlag.AlignVCenter)
        self._rows.append((number, words))


class SettlePart(QWidget):
    """One number of an earlier day and the ends it may have; the others wait below it.

    Signals:
        end_chosen: id of the number and how it ended.
    """

    end_chosen = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._question = Paragraph(theme, role=Type.SUB)
        self._keys = QWidget()
        self._flow = Flow(self._keys, gap=SMALL)
        self._others = NumbersPart(theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._question)
        rows.addWidget(self._keys)
        rows.addWidget(self._others)

    def show_numbers(
        self, question: str, ends: Sequence[EndView], numbers: Sequence[OpenNumberView]
    ) -> None:
        """Ask about the first of `numbers`."""
        self.setVisible(bool(numbers))
        self._question.set_text(question)
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for end in ends:
            key = KeyButton(self.theme, end.cap, end.words, self._keys)
            key.clicked.connect(partial(self.end_chosen.emit, numbers[0].ticket, end.how))
            self._flow.addWidget(key)
            key.show()
        self._others.show_numbers(numbers[1:])


class DayPage(Pane):
    """The page that asks whether date and hour are right, or what another `day` asks."""

    def __init__(
        self,
        theme: Theme,
        *,
        day: DayAsked,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self._day = day
        self._view: DayView | None = None
        self._question = NameBlock(theme)
        self._band = Band(theme)
        self._column = Column(gap=LARGE)
        self._hours = HoursPart(theme)
        self._unsettled = Notice(theme)
        self._lost: list[Notice] = []
        self._settle = SettlePart(theme)
        for part in (self._unsettled, self._settle):  # told apart first: never windows of their own
            part.setParent(self._column)
        self._doubts = Heading(theme, _("Look at the date once more"))
        self._warnings: dict[str, CheckRow] = {}
        self.open_key = KeyButton(theme, "Enter", "", kind=KeyKind.PRIMARY)
        self._bar = ActionBar(theme)
        self._bar.set_primary(self.open_key)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._band.row.addWidget(self._question, 1)
        self._scroller = Scroller(self._column)
        self._middle = middle = QHBoxLayout()
        middle.addWidget(self._scroller, 1)
        middle.addStretch(0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._band)
        rows.addLayout(middle, 1)
        rows.addWidget(self._bar)
        self._follow_theme()

    def _follow_theme(self) -> None:
        metrics = self.theme.metrics
        self._column.setMaximumWidth(metrics.px(_WIDEST))
        self._scroller.setMaximumWidth(metrics.px(_WIDEST))
        margin = metrics.sheet_margin
        self._middle.setContentsMargins(margin, margin, margin, margin)

    def _connect(self) -> None:
        self.theme.changed.connect(self._follow_theme)
        self._day.day_changed.connect(self.show_day)
        self._settle.end_chosen.connect(self._settle_number)
        self.open_key.clicked.connect(self._day.answer)
        self._bar.hindrance_followed.connect(self.start_work)

    def show_day(self, view: DayView) -> None:
        """Show what is asked."""
        self._view = view
        self._question.show_name(view.question)
        self.open_key.set_verb(view.act)
        self._hours.show_hours(view.hours)
        if view.unsettled:
            self._unsettled.show_notice(State.NEAR, view.unsettled)
        else:
            self._unsettled.clear()
        self._settle.show_numbers(view.settling, view.ends, view.numbers)
        rows = [self._warning_row(each) for each in view.warnings]
        for old in self._lost:
            old.deleteLater()
        self._lost = notices(self._column, self.theme, view.notices)
        parts: list[QWidget] = [self._hours, *self._lost]
        parts += [self._doubts, *rows] if rows else []
        parts += [self._unsettled] if view.numbers else []
        parts += [self._settle] if view.ends else []
        self._column.set_parts(parts)
        self._bar.show_hindrance(_("Before that:") if view.hindrance else "", view.hindrance)

    def _warning_row(self, view: WarningView) -> CheckRow:
        check = Check(key=view.code, words=view.sentence, done=view.confirmed, state=State.NEAR)
        row = self._warnings.get(view.code)
        if row is None:
            row = self._warnings[view.code] = CheckRow(self.theme, check)
            row.ticked.connect(self._confirm)
            row.paragraph_requested.connect(self._day.answer)
        row.show_check(check)
        return row

    def _confirm(self, code: str, confirmed: bool) -> None:  # noqa: FBT001  the signal's own
        self._day.confirm(code, confirmed=confirmed)

    def _settle_number(self, ticket: str, how: TicketEnd) -> None:
        self._day.settle(ticket, how)

    @property
    def hindrance(self) -> str:
        """Return what must be done first, empty when nothing must."""
        return self._view.hindrance if self._view else ""

    def start_work(self) -> None:
        """Ask anew, then put the focus on the first doubt, else on the main key."""
        self._day.refresh()
        shown = [row for row in self._warnings.values() if not row.isHidden()]
        first = next((row for row in shown if not row.check.done), self.open_key)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._day.refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and the digits where nothing in focus has a use for them."""
        ends = {end.cap: end.how for end in self._view.ends} if self._view else {}
        pressed = Chord.of(event)
        if event.key() in ENTER_KEYS:
            self._day.answer()
        elif not pressed.held and pressed.key in ends and self._view is not None:
            self._settle_number(self._view.numbers[0].ticket, ends[pressed.key])
        else:
            super().keyPressEvent(event)
