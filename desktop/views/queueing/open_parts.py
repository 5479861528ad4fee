"""What opens in the queue for a moment: lines to choose, a number given, a person who left.

The first paint shows none of it, so it comes with the work (docs/adr/0006-start-up.md).
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.queueing_hand_view import GivenView, LineGroup
from desktop.views.focus import give_back
from desktop.views.queueing.chosen_strip import ChosenStrip
from desktop.views.queueing.given_panel import GivenPanel
from desktop.views.queueing.line_chooser import LineChooser
from desktop.views.queueing.queue_pane import QueuePane


class OpenParts(QObject):
    """At most one part stands open in a queue; Esc puts it away and gives the focus back.

    Signals:
        line_chosen: the LineOption a number is to be given in.
        left_requested: id of the waiting number whose person has left.
        send_requested: id of the number that is to wait elsewhere.
        hold_requested: id of the number that is to stand aside, and the HoldReason.
        return_requested: id of the number that is to wait again.
        turn_requested: id of the number that is to be called before its turn.
        focus_released: where the focus was before is no more; the work goes on where it begins.
    """

    line_chosen = Signal(object)
    left_requested = Signal(str)
    send_requested = Signal(str)
    hold_requested = Signal(str, str)
    return_requested = Signal(str)
    turn_requested = Signal(str)
    focus_released = Signal()

    def __init__(self, pane: QueuePane) -> None:
        """Stand in `pane`, which owns this."""
        super().__init__(pane)
        self._pane = pane
        self._before: QWidget | None = None
        self.chooser = LineChooser(pane.theme)
        self.given = GivenPanel(pane.theme)
        self.chosen = ChosenStrip(pane.theme)
        pane.take_parts(above=self.given, instead=self.chooser, below=self.chosen)
        pane.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        self._pane.strip_pressed.connect(self._offer_pressed)
        self._pane.queue_shown.connect(self._take_back_offer)
        self.chooser.line_chosen.connect(self._choose_line)
        for part in (self.chooser, self.given, self.chosen):
            part.closed.connect(self.close_open)
        self.chosen.left_requested.connect(self._leave)
        self.chosen.send_requested.connect(self.send_requested)
        self.chosen.hold_requested.connect(self._hold)
        self.chosen.return_requested.connect(self._return)
        self.chosen.turn_requested.connect(self.turn_requested)

    def show_lines(self, groups: Sequence[LineGroup], how: str, title: str = "") -> None:
        """Let one of `groups` be chosen by its digit; shown already under `title`, it closes."""
        if self.is_choosing and self.chooser.title == title:
            self.close_open()
            return
        self._remember()
        self.given.hide()
        self.chosen.show_strip(None)
        self.chooser.show_lines(groups, how, title)
        self._pane.show_instead(self.chooser)
        self._share_room()
        self.chooser.take_focus()

    def show_given(self, given: GivenView) -> None:
        """Show the number just given, above the queue; the focus stays where it is."""
        self.given.show_given(given)

    @property
    def _has_focus(self) -> bool:
        focused = self._pane.window().focusWidget()
        parts = (self.chooser, self.given, self.chosen)
        return any(part.isAncestorOf(focused) for part in parts)

    def _remember(self) -> None:
        """Remember where the focus is, unless a part that opened here took it already."""
        if not self._has_focus:
            self._before = self._pane.window().focusWidget()

    def _put_away(self) -> None:
        """Show the queue alone; the focus goes back if a part that opened here had it."""
        had_focus = self._has_focus
        self._pane.show_strips()
        self.given.hide()
        self.chosen.show_strip(None)
        self._share_room()
        before, self._before = self._before, None
        if had_focus and not give_back(before):
            self.focus_released.emit()

    @property
    def is_choosing(self) -> bool:
        """Tell whether a digit chooses now."""
        return self._pane.shows(self.chooser)

    def _share_room(self) -> None:
        """Let the keys below stand back while lines or what can be done are chosen from."""
        self._pane.keys.stand_back(back=self.is_choosing or bool(self.chosen.ticket))

    @property
    def is_open(self) -> bool:
        """Tell whether something stands open that Esc puts away."""
        given = self.given.isVisibleTo(self._pane)
        return self.is_choosing or given or bool(self.chosen.ticket)

    def close_open(self) -> None:
        """Put away whatever stands open and let the work go on."""
        self._put_away()

    def _choose_line(self, option: object) -> None:
        self._put_away()
        self.line_chosen.emit(option)

    def _offer_pressed(self, ticket: str) -> None:
        """Offer nothing for the number in hand: its own keys are there already."""
        strip = self._pane.strip(ticket)
        if strip is not None and not strip.in_hand:
            self.offer(ticket)

    def offer(self, ticket: str) -> None:
        """Offer what can be done with a number: of the queue, aside, or in hand."""
        strip = self._pane.strip(ticket)
        if strip is not None:
            self._remember()
        self.chosen.show_strip(strip)
        self._share_room()
        if strip is not None:
            self.chosen.take_focus()

    def _take_back_offer(self) -> None:
        """Put the offer away once the number is elsewhere than it was."""
        if self.chosen.ticket and not self.chosen.fits(self._pane.strip(self.chosen.ticket)):
            self._put_away()

    def _hold(self, ticket: str, reason: str) -> None:
        self._let_strip_go()
        self._put_away()
        self.hold_requested.emit(ticket, reason)

    def _return(self, ticket: str) -> None:
        self._let_strip_go()
        self._put_away()
        self.return_requested.emit(ticket)

    def _let_strip_go(self) -> None:
        """Forget a strip that had the focus: it is somebody else's once its number moves."""
        if self._before is not None and self._pane.isAncestorOf(self._before):
            self._before = None

    def _leave(self, ticket: str) -> None:
        self._let_strip_go()
        self.left_requested.emit(ticket)
        self._put_away()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.is_open:
            self.close_open()
            return True
        return False
