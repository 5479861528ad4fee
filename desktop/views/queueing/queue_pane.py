"""The left pane: who waits, in strict order, and the keys that call them.

Light on purpose: the first paint shows it; what opens in it comes later (`open_parts.py`).
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.queueing_view import QueueView, StripGroupView, StripView
from desktop.views.queueing.queue_keys import QueueKeys
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.band import Band
from desktop.views.widgets.elide import Line
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.state import State
from desktop.views.widgets.strip import Strip, StripGroup, StripList, StripRow
from desktop.views.widgets.wait_bar import Wait


class QueuePane(Pane):
    """The queue of one counter.

    Signals:
        number_requested: F4; a number is to be given.
        pause_requested: Ctrl+F2; what is paused is to be seen to.
        strip_pressed: id of the number whose strip was pressed.
        queue_shown: the queue stands here as it was told last.
    """

    number_requested = Signal()
    pause_requested = Signal()
    strip_pressed = Signal(str)
    queue_shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.RIGHT)
        self._view: QueueView | None = None
        self._waits: Mapping[str, str] = {}
        self._count = Line(theme, role=Type.SENTENCE, ink="ink3")
        self._strips = StripList(theme)
        self._strips.strip_chosen.connect(self.strip_pressed)
        self._nobody: QWidget | None = None
        self._paused: QWidget | None = None
        self._instead: QWidget | None = None
        self.keys = QueueKeys(theme)
        self._body = QStackedWidget()
        self._body.addWidget(self._strips)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._band())
        self._rows.addWidget(self._body, 1)
        self._rows.addWidget(self.keys)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _band(self) -> Band:
        band = Band(self.theme, Ground.DESK, lines=Side.BOTTOM | Side.RIGHT)
        self.number = KeyButton(
            self.theme, "F4", _("+ Queue number"), shorts=(_("+ Number"), "+"), small=True
        )
        self.number.clicked.connect(self.number_requested)
        band.row.addWidget(Line(self.theme, _("Queue"), role=Type.HEAD))
        band.row.addWidget(self._count)
        band.row.addStretch(1)
        band.row.addWidget(self.number)
        return band

    def take_parts(self, *, above: QWidget, instead: QWidget, below: QWidget) -> None:
        """Give room to parts that open above the strips, in their place, or below them."""
        at = self._rows.indexOf(self._body)
        self._rows.insertWidget(at, above)
        self._rows.insertWidget(at + 2, below)
        self._body.addWidget(instead)
        self._instead = instead

    def show_instead(self, part: QWidget) -> None:
        """Show a part in place of the strips."""
        self._body.setCurrentWidget(part)

    def shows(self, part: QWidget) -> bool:
        """Tell whether a part stands in place of the strips."""
        return self._body.currentWidget() is part

    def _follow_theme(self) -> None:
        self.setFixedWidth(self.theme.metrics.queue)
        if self._view is not None:
            self.show_queue(self._view)

    def show_queue(self, view: QueueView) -> None:
        """Show who waits; nothing moves that need not."""
        self._view = view
        self._count.set_text(str(view.waiting))
        self._show_paused(view.paused)
        groups = [
            StripGroup(
                title=group.title,
                note=self._note(group),
                strips=tuple(_strip(each) for each in group.strips),
            )
            for group in view.groups
        ]
        self._strips.show_strips(_strip(view.in_hand) if view.in_hand else None, groups)
        if self._instead is None or not self.shows(self._instead):
            self.show_strips()
        self.queue_shown.emit()

    @property
    def paused_part(self) -> QWidget | None:
        """Return what says that the queue is paused, None before it first was."""
        return self._paused

    def _show_paused(self, paused: Sequence[str]) -> None:
        """Say above the numbers what is not called, and take that away again."""
        self.keys.take_pause(paused=bool(paused))
        if not paused:
            if self._paused is not None:
                self._paused.hide()
            return
        # Late: a queue that is called needs no wrapped text (docs/adr/0006-start-up.md).
        from desktop.views.queueing.pause_part import PausePart  # noqa: PLC0415 - see above

        if not isinstance(self._paused, PausePart):
            self._paused = PausePart(self.theme)
            self._paused.reopen.clicked.connect(self.pause_requested)
            self._rows.insertWidget(1, self._paused)
        self._paused.show_pauses(paused)
        self._paused.show()

    def _note(self, group: StripGroupView) -> str:
        """Say the limit of a service and the wait; a narrow queue has room for the wait alone."""
        wait = self._waits.get(group.title, "")
        told = (wait,) if wait and self.theme.metrics.compact else (group.note, wait)
        return " · ".join(words for words in told if words)

    def show_waits(self, waits: Mapping[str, str]) -> None:
        """Say over each service about how long whoever takes a number now waits."""
        if waits != self._waits:
            self._waits = waits
            if self._view is not None:
                self.show_queue(self._view)

    def strips(self) -> Sequence[StripRow]:
        """Return the numbers on show, from top to bottom."""
        return self._strips.rows()

    def focus_strip(self, ticket: str) -> None:
        """Put the focus on a number on show; one that is not changes nothing."""
        row = next((row for row in self.strips() if row.strip.key == ticket), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def strip(self, ticket: str) -> StripView | None:
        """Return the strip of a number in the queue or in hand, None when it is there no more."""
        groups = self._view.groups if self._view else ()
        strips = [strip for group in groups for strip in group.strips]
        if self._view is not None and self._view.in_hand is not None:
            strips.append(self._view.in_hand)
        return next((strip for strip in strips if ticket and strip.ticket == ticket), None)

    def show_hand(
        self, *, called: bool, busy: bool, recall: bool = True, over: bool = False
    ) -> None:
        """Say what the keys may do: `called` a number and nobody came yet, `busy` with somebody.

        `recall` says whether the number called may be called once more, `over` that the one in
        hand has his paper, so that the next may be called (D37).
        """
        upcoming = self._view.next_number if self._view else ""
        self.keys.show_state(upcoming, called=called, busy=busy, recall=recall, over=over)

    def show_strips(self) -> None:
        """Show the strips, or that nobody waits."""
        view = self._view
        empty = view is None or not (view.in_hand or view.groups)
        self._body.setCurrentWidget(self._made_nobody() if empty else self._strips)

    @property
    def words(self) -> str:
        """Return what is said while nobody waits, empty while somebody does."""
        shown = self._nobody is not None and self.shows(self._nobody)
        return _("Today's queue appears here. Press F4 to issue a number.") if shown else ""

    def _made_nobody(self) -> QWidget:
        """Return the words of an empty queue, made when it is first empty."""
        if self._nobody is None:
            # Late: a queue with people in it needs no wrapped text (docs/adr/0006-start-up.md).
            from desktop.views.widgets.paragraph import Paragraph  # noqa: PLC0415 - see above

            self._nobody = QWidget()
            column = QVBoxLayout(self._nobody)
            column.setContentsMargins(LARGE, LARGE, LARGE, 0)
            words = _("Today's queue appears here. Press F4 to issue a number.")
            column.addWidget(Paragraph(self.theme, words, role=Type.ROW, ink="ink2"))
            column.addStretch(1)
            self._body.addWidget(self._nobody)
        return self._nobody


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
