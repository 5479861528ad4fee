"""The left pane: who waits, in strict order, and the keys that call them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.queueing_view import GivenView, LineGroup, QueueView, StripView
from desktop.views.queueing.given_panel import GivenPanel
from desktop.views.queueing.line_chooser import LineChooser
from desktop.views.queueing.queue_keys import ChosenStrip, QueueKeys
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State
from desktop.views.widgets.strip import Strip, StripGroup, StripList, StripRow
from desktop.views.widgets.wait_bar import Wait


class QueuePane(Pane):
    """The queue of one counter.

    Signals:
        number_requested: F4; `show_lines` answers with what may be chosen.
        line_chosen: the LineOption a number is to be given in.
        left_requested: id of the waiting number whose person has left.
        focus_released: the pane needs the cursor no more; it returns to the work.
    """

    number_requested = Signal()
    line_chosen = Signal(object)
    left_requested = Signal(str)
    focus_released = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.RIGHT)
        self._view: QueueView | None = None
        self._count = Line(theme, role=Type.SENTENCE, ink="ink3")
        self._strips = StripList(theme)
        self._empty = Paragraph(theme, role=Type.ROW, ink="ink2")
        self.chooser = LineChooser(theme)
        self.given = GivenPanel(theme)
        self.chosen = ChosenStrip(theme)
        self.keys = QueueKeys(theme)
        self._body = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._band())
        layout.addWidget(self.given)
        layout.addWidget(self._body, 1)
        layout.addWidget(self.chosen)
        layout.addWidget(self.keys)
        for part in (self._strips, self._nobody(), self.chooser):
            self._body.addWidget(part)
        self._connect()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _band(self) -> Band:
        band = Band(self.theme, Ground.DESK, lines=Side.BOTTOM | Side.RIGHT)
        self.number = KeyButton(
            self.theme, "F4", _("+ Queue number"), shorts=(_("+ Number"), "+"), small=True
        )
        band.row.addWidget(Line(self.theme, _("Queue"), role=Type.HEAD))
        band.row.addWidget(self._count)
        band.row.addStretch(1)
        band.row.addWidget(self.number)
        return band

    def _nobody(self) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(LARGE, LARGE, LARGE, 0)
        column.addWidget(self._empty)
        column.addStretch(1)
        self._empty.set_text(_("Today's queue appears here. Press F4 to issue a number."))
        return host

    def _connect(self) -> None:
        self.number.clicked.connect(self.number_requested)
        self._strips.strip_chosen.connect(self._offer)
        self.chooser.line_chosen.connect(self._choose_line)
        self.chooser.closed.connect(self.close_open)
        self.given.closed.connect(self.close_open)
        self.chosen.closed.connect(self.close_open)
        self.chosen.left_requested.connect(self._leave)

    def _follow_theme(self) -> None:
        self.setFixedWidth(self.theme.metrics.queue)

    def show_queue(self, view: QueueView) -> None:
        """Show who waits; nothing moves that need not."""
        self._view = view
        self._count.set_text(str(view.waiting))
        groups = [
            StripGroup(title=g.title, note=g.note, strips=tuple(_strip(s) for s in g.strips))
            for g in view.groups
        ]
        self._strips.show_strips(_strip(view.in_hand) if view.in_hand else None, groups)
        if self._find(self.chosen.ticket) is None:
            self.chosen.show_strip(None)
        if self._body.currentWidget() is not self.chooser:
            self._show_strips()

    def strips(self) -> Sequence[StripRow]:
        """Return the numbers on show, from top to bottom."""
        return self._strips.rows()

    @property
    def words(self) -> str:
        """Return what an empty queue says, empty while somebody waits."""
        return self._empty.accessibleName() if self._body.currentIndex() == 1 else ""

    def show_hand(self, *, called: bool, busy: bool) -> None:
        """Say what the keys may do: `called` a number and nobody came yet, `busy` with somebody."""
        self.keys.show_state(self._view.next_number if self._view else "", called=called, busy=busy)

    def show_lines(self, groups: Sequence[LineGroup], how: str) -> None:
        """Let a line be chosen, by its digit or otherwise; shown already, it closes again."""
        if self._body.currentWidget() is self.chooser:
            self.close_open()
            return
        self.given.hide()
        self.chosen.show_strip(None)
        self.chooser.show_lines(groups, how)
        self._body.setCurrentWidget(self.chooser)
        self.chooser.take_focus()

    def show_given(self, given: GivenView) -> None:
        """Show the number just given, above the queue."""
        self._show_strips()
        self.given.show_given(given)
        self.focus_released.emit()

    @property
    def is_open(self) -> bool:
        """Tell whether something stands open that Esc puts away."""
        choosing = self._body.currentWidget() is self.chooser
        return choosing or self.given.isVisibleTo(self) or bool(self.chosen.ticket)

    def close_open(self) -> None:
        """Put away whatever stands open and let the work go on."""
        self._show_strips()
        self.given.hide()
        self.chosen.show_strip(None)
        self.focus_released.emit()

    def _show_strips(self) -> None:
        view = self._view
        empty = view is None or not (view.in_hand or view.groups)
        self._body.setCurrentIndex(1 if empty else 0)

    def _choose_line(self, option: object) -> None:
        self._show_strips()
        self.line_chosen.emit(option)

    def _offer(self, ticket: str) -> None:
        strip = self._find(ticket)
        self.chosen.show_strip(strip)
        if strip is not None:
            self.chosen.left.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self, ticket: str) -> None:
        self.chosen.show_strip(None)
        self.left_requested.emit(ticket)
        self.focus_released.emit()

    def _find(self, ticket: str) -> StripView | None:
        groups = self._view.groups if self._view else ()
        strips = (strip for group in groups for strip in group.strips)
        return next((strip for strip in strips if ticket and strip.ticket == ticket), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_open()
        else:
            super().keyPressEvent(event)


def _strip(view: StripView) -> Strip:
    state = State(view.tone)
    return Strip(
        key=view.ticket,
        number=view.number,
        purpose=view.purpose,
        minutes=view.minutes,
        words=view.words,
        state=state,
        wait=None if view.share is None else Wait(share=view.share, state=state),
        in_hand=view.in_hand,
        next=view.next,
    )
