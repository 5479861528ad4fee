"""Whether the touch screen stands on this computer, and on which of its monitors."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.models.declared import TOUCH_SHOWN
from desktop.presenters.desk_settings import DeskSettings

TOUCH_MONITOR: Final = "touch.screen"
"""Which monitor is the visitor's: its name, empty for the last that nobody works at."""


class TouchSettings(QObject):
    """Tell and keep what is set of the touch screen on this computer.

    Signals:
        shown_changed: it is to stand, or to go (bool).
        screen_changed: another monitor is the visitor's (str).
    """

    shown_changed = Signal(bool)
    screen_changed = Signal(str)

    def __init__(self, settings: DeskSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        settings.changed.connect(self._follow)

    @property
    def is_shown(self) -> bool:
        """Say whether it is to stand."""
        return bool(self._settings.value(TOUCH_SHOWN))

    @property
    def screen(self) -> str:
        """Return the name of its monitor, empty for any."""
        return self._settings.text(TOUCH_MONITOR)

    def show_screen(self, *, shown: bool) -> None:
        """Let it stand, or go; remembered on this computer."""
        self._settings.keep(TOUCH_SHOWN, "1" if shown else "")

    def prefer(self, screen: str) -> None:
        """Let it stand on another monitor from now on."""
        self._settings.keep_text(TOUCH_MONITOR, screen)

    def _follow(self, key: str) -> None:
        if key == TOUCH_SHOWN.key:
            self.shown_changed.emit(self.is_shown)
        elif key == TOUCH_MONITOR:
            self.screen_changed.emit(self.screen)
