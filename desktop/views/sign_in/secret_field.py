"""A password being typed: dots, and below them what the keyboard is set to."""

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.views.theme import Theme
from desktop.views.widgets.field import Message
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.state import State


class SecretField(LineField):
    """A line nobody reads over a shoulder; says by the last letter which layout is on, and Caps.

    Qt tells neither everywhere, and what was typed last does: a capital without Shift is Caps Lock.
    """

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, optional: str = ""
    ) -> None:
        super().__init__(theme, label, parent, optional=optional)
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        hidden = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        self.box.setInputMethodHints(hidden | Qt.InputMethodHint.ImhNoPredictiveText)
        self.box.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look_at(event)
        return False

    def _look_at(self, event: QKeyEvent) -> None:
        letter = event.text()
        if len(letter) != 1 or not letter.isalpha():
            return
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if letter.isupper() != letter.islower() and letter.isupper() is not shifted:
            self.show_message(Message(state=State.NEAR, words=_("Caps Lock is on")))
        elif unicodedata.name(letter).startswith("CYRILLIC"):
            self.show_message(Message(state=State.INFO, words=_("Cyrillic letters")))
        else:
            self.show_message(Message(state=State.INFO, words=_("Latin letters")))
