"""What waits for whom: the lists at the left, the cases of one at the right, its key below."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.decisions_view import ListsView
from desktop.views.decisions.list_rows import CaseRows, ListNames
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.elide import ElidingLine, Line
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyHint, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph

_NAMES: Final = 232


class ListsPane(Pane):
    """The lists of the page.

    Signals:
        list_chosen: key of the list to show.
        case_opened: a case was opened.
        case_ticked: a case was chosen beside others, or left again.
        step_requested: the key of the list was pressed, with the line the cursor stands on.
        remind_requested: the key of reminders was pressed, with the line the cursor stands on.
    """

    list_chosen = Signal(str)
    case_opened = Signal(str)
    case_ticked = Signal(str)
    step_requested = Signal(str)
    remind_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SHEET, parent)
        self.names = ListNames(theme)
        self.rows = CaseRows(theme)
        self._more = Paragraph(theme, role=Type.NOTE, ink="ink3")
        self._body = Column()
        self._body.set_parts([self.rows])
        self._scroller = Scroller(self._body)
        self._empty = EmptyState(theme)
        self._stack = QStackedWidget()
        self._note = Line(theme, role=Type.NOTE, ink="ink3")
        self._title = ElidingLine(theme, role=Type.TITLE)
        self._count = Line(theme, role=Type.OWED, ink="ink2")
        self._foot = Pane(theme, Ground.SHEET, lines=Side.TOP)
        self.step = KeyButton(theme, "F9", "", kind=KeyKind.PRIMARY)
        self.reminder = KeyButton(theme, "F7", _("Remind…"))
        self._wants_focus = False
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()

    def _bands(self) -> QHBoxLayout:
        """Return the bands: the page over the lists' names, the list on show over its cases."""
        self._page_band = Band(self.theme, Ground.DESK, lines=Side.BOTTOM | Side.RIGHT)
        self._page_band.row.addWidget(ElidingLine(self.theme, _("Decisions"), role=Type.HEAD), 1)
        band = Band(self.theme)
        band.row.addWidget(self._title, 1)
        band.row.addWidget(self._count)
        bands = QHBoxLayout()
        bands.setSpacing(0)
        bands.addWidget(self._page_band)
        bands.addWidget(band, 1)
        return bands

    def _lay_out(self) -> None:
        left = Pane(self.theme, Ground.DESK, lines=Side.RIGHT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, MEDIUM, 1, LARGE)
        column.addWidget(self.names)
        column.addStretch(1)
        self._left = left
        nothing = QWidget()
        rows = QVBoxLayout(nothing)
        rows.setContentsMargins(HUGE, HUGE, HUGE, LARGE)
        rows.addWidget(self._empty)
        rows.addStretch(1)
        self._nothing = nothing
        for part in (self._scroller, nothing):
            self._stack.addWidget(part)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(LARGE, 1, LARGE, 0)
        foot.setSpacing(LARGE)
        for cap, words in (("← →", _("other list")), ("Enter", _("open"))):
            foot.addWidget(KeyHint(self.theme, cap, words))
        foot.addStretch(1)
        for part in (self._note, self.reminder, self.step):
            foot.addWidget(part)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(left)
        middle.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._bands())
        whole.addLayout(middle, 1)
        whole.addWidget(self._foot)

    def _fit(self) -> None:
        for part in (self._left, self._page_band):
            part.setFixedWidth(self.theme.metrics.px(_NAMES))
        self._foot.setFixedHeight(self.theme.metrics.action_bar)

    def _connect(self) -> None:
        self.names.chosen.connect(self.list_chosen)
        self.names.stepped.connect(self._step)
        self.rows.opened.connect(self.case_opened)
        self.rows.ticked.connect(self.case_ticked)
        self.rows.stepped.connect(self._step)
        self.step.clicked.connect(self.ask_for_step)
        self.reminder.clicked.connect(self.ask_to_remind)

    def _step(self, steps: int) -> None:
        """Show the list above or below, and stand in it."""
        self._wants_focus = True
        self.names.step(steps)

    def ask_for_step(self) -> None:
        """Ask for what the key of the list does, where it has one."""
        if not self.step.isHidden():
            self.step_requested.emit(self.rows.current)

    def ask_to_remind(self) -> None:
        """Ask for a reminder, where the list has any."""
        if not self.reminder.isHidden():
            self.remind_requested.emit(self.rows.current)

    def show_lists(self, view: ListsView) -> None:
        """Show the lists and the cases of one."""
        had_focus = self.isAncestorOf(self.window().focusWidget())
        in_rows = had_focus and not self.names.isAncestorOf(self.window().focusWidget())
        current = self.rows.current
        self.names.show_choices(view.choices, view.which)
        self.rows.show_lines(view.lines, tickable=view.takes_many)
        self._more.set_text(view.more)
        self._body.set_parts([self.rows, self._more] if view.more else [self.rows])
        if view.nothing is not None:
            self._empty.show_empty(
                Empty(icon=Icon.DECISIONS, head=view.nothing.head, sentence=view.nothing.sentence)
            )
        self._stack.setCurrentWidget(self._nothing if view.nothing else self._scroller)
        chosen = next((each for each in view.choices if each.key == view.which), None)
        self._title.set_text(chosen.words if chosen else "")
        self._count.set_text("" if view.nothing else view.counted)
        self._note.set_text("" if view.nothing else view.note)
        self.step.setVisible(bool(view.verb) and not view.nothing)
        self.step.set_verb(view.verb)
        self.reminder.setVisible(view.reminds and not view.nothing)
        if self.isVisible() and (self._wants_focus or in_rows):
            self._wants_focus = False
            self.take_focus(current)

    @property
    def shown(self) -> tuple[str, str]:
        """Return the name of the list on show and what is said of how many it has."""
        return self._title.text(), self._count.text()

    @property
    def noted(self) -> str:
        """Return what is said beside the key of the list."""
        return self._note.text()

    def take_focus(self, case: str = "") -> None:
        """Begin on a case, else on the first; on the lists' names where there is none."""
        if self.rows.rows() and self._stack.currentWidget() is self._scroller:
            self.rows.take_focus(case)
        elif self.names.rows():
            name = next((row for row in self.names.rows() if row.isChecked()), None)
            (name or self.names.rows()[0]).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._wants_focus = True

    def await_lists(self) -> None:
        """Begin on a case of the list that is being read, where the page has just come on show."""
        self._wants_focus = True

    def leave_cursor(self) -> None:
        """Let the cursor stand where it is: a sheet asks for something over the lists."""
        self._wants_focus = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if steps:
            self._step(steps)
        else:
            super().keyPressEvent(event)
