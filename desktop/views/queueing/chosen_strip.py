"""What can be done with a number that was chosen: it stands aside, comes back, or has left."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.queueing_view import StripView
from desktop.views.scan_codes import typed_digit
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side

_REASONS: Final = ("paper", "inquiry", "other")


class ChosenStrip(Pane):
    """A number that was chosen, and what is to be done with it; digits choose under any layout.

    Signals:
        left_requested: id of the number whose person has left.
        send_requested: id of the number that is to wait elsewhere.
        hold_requested: id of the number that is to stand aside, and why (`HoldReason`).
        return_requested: id of the number that is to wait again.
        turn_requested: id of the number that is to be called before its turn.
        closed: nothing is to be done with it.
    """

    left_requested = Signal(str)
    send_requested = Signal(str)
    hold_requested = Signal(str, str)
    return_requested = Signal(str)
    turn_requested = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.DESK, parent, lines=Side.TOP | Side.RIGHT)
        self._strip: StripView | None = None
        self._name = ElidingLine(theme, role=Type.OWED)
        self.left = KeyButton(
            theme,
            "",
            _("Left without waiting"),
            kind=KeyKind.DANGER,
            small=True,
            shorts=(_("Left"),),
        )
        self.back = KeyButton(theme, "1", "", small=True)
        self.turn = KeyButton(
            theme, "Shift+F2", _("Call out of turn"), small=True, shorts=(_("Out of turn"),)
        )
        self.holds = tuple(
            KeyButton(theme, str(at), words, small=True, shorts=(short,))
            for at, (words, short) in enumerate(
                (
                    (_("Hold: went for a paper"), _("Went for a paper")),
                    (_("Hold: waits for an inquiry"), _("Waits for an inquiry")),
                    (_("Hold: another reason"), _("Another reason")),
                ),
                start=1,
            )
        )
        self.send = KeyButton(
            theme, "Shift+F6", _("Send elsewhere"), small=True, shorts=(_c("short", "Send"),)
        )
        self._keep = KeyButton(theme, "Esc", _("Keep"), kind=KeyKind.QUIET, small=True)
        self._connect()
        self._lay_out()
        self.hide()

    def _connect(self) -> None:
        self.left.clicked.connect(self._tell_left)
        self.back.clicked.connect(self._tell_back)
        self.turn.clicked.connect(self._tell_turn)
        self.send.clicked.connect(self._tell_send)
        self._keep.clicked.connect(self.closed)
        for key, reason in zip(self.holds, _REASONS, strict=True):
            key.clicked.connect(partial(self._tell_hold, reason))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL - 2)
        keys = QHBoxLayout()
        keys.setSpacing(MEDIUM)
        keys.addWidget(self.left)
        keys.addWidget(self._keep)
        keys.addStretch(1)
        layout.addWidget(self._name)
        for key in (self.back, *self.holds, self.send):
            layout.addWidget(key)
        layout.addWidget(self.turn)
        layout.addLayout(keys)

    @property
    def ticket(self) -> str:
        """Return the id of the number on offer, empty when none is."""
        return self._strip.ticket if self._strip else ""

    def fits(self, strip: StripView | None) -> bool:
        """Tell whether what is on offer can still be done with the number of `strip`."""
        mine = self._strip
        if strip is None or mine is None:
            return False
        return (mine.in_hand, bool(mine.back)) == (strip.in_hand, bool(strip.back))

    def show_strip(self, strip: StripView | None) -> None:
        """Offer what can be done with `strip`; None offers nothing."""
        self._strip = strip
        self.setVisible(strip is not None)
        if strip is None:
            return
        self._name.set_text(f"{strip.number} · {strip.purpose}")
        self.back.set_verb(strip.back, _("Return"))
        self.back.setVisible(bool(strip.back))
        for key in self.holds:
            key.setVisible(not strip.back)
        self.turn.setVisible(not (strip.in_hand or strip.back or strip.next))
        self.send.setVisible(not strip.back or strip.tone == "held")
        self.left.setVisible(not strip.in_hand and (not strip.back or strip.tone == "held"))

    def take_focus(self) -> None:
        """Hear the digits; Enter brings back who stands aside, and lets go who waits."""
        strip = self._strip
        if strip is not None:
            waits = not strip.in_hand and not strip.back
            first = self.back if strip.back else self.left if waits else self.holds[0]
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell_left(self) -> None:
        self.left_requested.emit(self.ticket)

    def _tell_send(self) -> None:
        self.send_requested.emit(self.ticket)

    def _tell_back(self) -> None:
        self.return_requested.emit(self.ticket)

    def _tell_turn(self) -> None:
        self.turn_requested.emit(self.ticket)

    def _tell_hold(self, reason: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  Qt's clicked
        self.hold_requested.emit(self.ticket, reason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        keys = (self.back,) if self._strip is not None and self._strip.back else self.holds
        chosen = next((key for key in keys if digit and key.cap == digit), None)
        if chosen is not None:
            chosen.click()
        else:
            super().keyPressEvent(event)
