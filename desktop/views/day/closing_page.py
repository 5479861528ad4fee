"""Closing the day: the numbers still open, one by one, then one key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.day_closing import DayClosing
from desktop.views.day.page import DayPage
from desktop.views.theme import Theme
from desktop.views.widgets.key_button import KeyButton


class ClosingDayPage(DayPage):
    """The page that asks whether the day is over.

    Signals:
        left: Esc, or its key: the day goes on.
    """

    left = Signal()

    def __init__(self, theme: Theme, *, closing: DayClosing, parent: QWidget | None = None) -> None:
        super().__init__(theme, day=closing, parent=parent)
        self._closing = closing
        self.back_key = KeyButton(theme, "Esc", _("The day goes on"))
        self.back_key.clicked.connect(self.left)
        self._bar.add_key(self.back_key)

    @override
    def start_work(self) -> None:
        self._closing.begin()
        super().start_work()

    def end_work(self) -> None:
        """Ask nothing more while another page is on show."""
        self._closing.rest()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
