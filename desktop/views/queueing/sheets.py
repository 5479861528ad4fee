"""What the middle shows without an intake: nobody, somebody called, somebody asking."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.queueing_hand_view import HandView
from desktop.views.queueing.big_number import BigNumber
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.elide import Line
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.paragraph import Paragraph

_CALLED_SIZE = 96


class IdleSheet(QWidget):
    """Nobody is in hand: what will stand here, and the key that begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.bar = ActionBar(theme)
        self.next = KeyButton(theme, "F2", _("Call next"), kind=KeyKind.PRIMARY)
        self.register = KeyButton(
            theme, "Shift+F3", _("Register of deviations"), shorts=(_("Deviations"),)
        )
        self.bar.add_key(self.register)
        self.sheet = KeyButton(
            theme, "Shift+F5", _("Morning sheet of numbers"), shorts=(_c("short", "Numbers"),)
        )
        self.sheet.hide()
        self.bar.add_key(self.sheet)
        self.sent = KeyButton(
            theme,
            "Ctrl+F4",
            _c("short", "Post, portal, talon"),
            shorts=(_c("short", "Post, portal"),),
        )
        self.bar.add_key(self.sent)
        self.bar.set_primary(self.next)
        self._empty = EmptyState(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE + LARGE, HUGE, HUGE)
        layout.addWidget(self._empty)
        layout.addStretch(1)
        self.show_next("")

    def show_next(self, number: str) -> None:
        """Name who is called next, if anybody waits."""
        verb, short = _("Call next"), _("Next")
        if number:
            self.next.set_verb(f"{verb} · {number}", f"{short} · {number}", short)
        else:
            self.next.set_verb(verb, short)
        self._empty.show_empty(
            Empty(
                icon=Icon.COUNTER,
                head=_("Nobody is at the window"),
                sentence=_("The visit stands here once a number is called and its person comes."),
            )
        )

    def take_focus(self) -> None:
        """Begin where the work begins."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)


class CalledSheet(QWidget):
    """A number was called and nobody has come yet: very large, with the clock of the walk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.bar = ActionBar(theme)
        self.begin = KeyButton(theme, "F5", _("Begin the service"), kind=KeyKind.PRIMARY)
        self.again = KeyButton(theme, "F3", _("Call again"))
        self.no_show = KeyButton(theme, "F6", _("No-show"))
        self.bar.add_key(self.again)
        self.bar.add_key(self.no_show)
        self.bar.set_primary(self.begin)
        self._number = BigNumber(theme, size=_CALLED_SIZE)
        self._line = Paragraph(theme, role=Type.TITLE)
        self._sent = Paragraph(theme, role=Type.HEAD, ink="amber")
        self._clock = Line(theme, role=Type.NUMERAL)
        self._caption = Line(theme, _("since the call"), role=Type.BODY, ink="ink3")
        self._last = Line(theme, role=Type.OWED, ink="amber")
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE + LARGE, HUGE, HUGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._number, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(MEDIUM)
        layout.addWidget(self._line)
        layout.addWidget(self._sent)
        clock = QHBoxLayout()
        clock.setSpacing(MEDIUM)
        clock.addWidget(self._clock)
        clock.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignBottom)
        clock.addStretch(1)
        layout.addLayout(clock)
        layout.addWidget(self._last)
        layout.addStretch(1)

    @property
    def clock(self) -> str:
        """Return how long ago the number was called, as shown."""
        return self._clock.text()

    @property
    def sent(self) -> str:
        """Return where the number was sent from and why, as shown."""
        return self._sent.accessibleName()

    @property
    def number(self) -> str:
        """Return the number on show."""
        return self._number.number

    def show_hand(self, hand: HandView) -> None:
        """Show the number called and how long ago."""
        self._number.set_number(hand.number)
        self._line.set_text(f"{hand.title} · {hand.purpose}")
        self._sent.set_text(hand.sent)
        self._sent.setVisible(bool(hand.sent))
        self._clock.set_text(hand.clock)
        self._caption.set_text(f"{_('since the call')} · {hand.calls}")
        self.again.set_ready(ready=hand.may_recall)
        said = _("Called for the last time: F6 if nobody comes.")
        self._last.set_text("" if hand.may_recall else said)

    @property
    def words(self) -> str:
        """Return what is said of the calls, as shown."""
        return f"{self._caption.text()} {self._last.text()}".strip()

    def take_focus(self) -> None:
        """Let Enter begin the service."""
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)


class VisitSheet(QWidget):
    """Somebody is served whose matter takes no intake: it ends with an answer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.bar = ActionBar(theme)
        self.answered = KeyButton(theme, "F9", _("Answered"), kind=KeyKind.PRIMARY)
        self.bar.set_primary(self.answered)
        self._head = Paragraph(theme, role=Type.HEAD)
        self._says = Paragraph(theme, role=Type.BODY, ink="ink2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._head)
        layout.addWidget(self._says)
        layout.addStretch(1)

    def show_hand(self, hand: HandView) -> None:
        """Say what the visit is about."""
        self._head.set_text(f"{hand.title} · {hand.purpose}")
        self._says.set_text(
            _("Nothing is registered in this line. Press F9 when the visitor has his answer.")
        )

    def take_focus(self) -> None:
        """Let Enter end the visit."""
        self.answered.setFocus(Qt.FocusReason.OtherFocusReason)
