"""The sheet of a call before the turn: whom, on which ground, and what is said of it (D22)."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.out_of_turn import OutOfTurnView
from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.choice_box import choices_of
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import ComboField, LineField
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.state import State


class OutOfTurnSheet(Drawer):
    """Asks for the number, the ground and its words; F9 calls, Esc leaves the queue as it is.

    Signals:
        call_requested: id of the number, id of the ground, and the words.
        edited: the same, after every change by hand.
    """

    call_requested = Signal(str, str, str)
    edited = Signal(str, str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Out-of-turn call"), parent)
        self._says = Paragraph(
            theme,
            _(
                "Only on a ground. Whoever waits before keeps his place, and the call goes into "
                "the register of deviations."
            ),
            role=Type.ROW,
            ink="ink2",
        )
        self.number = ComboField(theme, _("Queue number"))
        self.ground = ComboField(theme, _("Ground for the call"))
        self.words = LineField(theme, _("What happened, which document"))
        self.call = KeyButton(theme, "F9", _("Call out of turn"), kind=KeyKind.PRIMARY)
        self.call.clicked.connect(self.ask_to_call)
        self.words.entered.connect(self.ask_to_call)
        self.ground.edited.connect(self._forget)
        self.words.edited.connect(self._forget)
        for field in (self.number, self.ground, self.words):
            field.edited.connect(self._tell_edited)
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        rows.setSpacing(0)
        rows.addWidget(self._says)
        rows.addSpacing(MEDIUM)
        for part in (self.number, self.ground, self.words):
            rows.addWidget(part)
        rows.addStretch(1)
        rows.addWidget(self.call)
        self.column.addLayout(rows)

    def show_choice(self, view: OutOfTurnView) -> None:
        """Offer numbers and grounds and come on show; at first no ground is proposed."""
        self.number.set_choices(choices_of(view.numbers), view.chosen)
        self.ground.set_choices(choices_of(view.grounds), view.ground)
        self.words.set_value(view.words)
        self._forget()
        self.open_drawer(self.ground.box)

    def refuse(self, sentence: str) -> None:
        """Say under the ground why nobody was called."""
        self.ground.show_message(Message(state=State.PAST, words=sentence))
        (self.words if self.ground.value() else self.ground).setFocus()

    def ask_to_call(self) -> None:
        """Ask for the call with what is chosen and typed."""
        self.call_requested.emit(self.number.value(), self.ground.value(), self.words.value())

    @override
    def parts(self) -> Mapping[str, QWidget]:
        return {"number": self.number, "ground": self.ground, "words": self.words}

    def _tell_edited(self, _text: str) -> None:
        self.edited.emit(self.number.value(), self.ground.value(), self.words.value())

    def _forget(self, _text: str = "") -> None:
        self.ground.show_message(None)
