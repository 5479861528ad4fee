"""Screens that come and go as a test says: Qt's own offscreen ones never do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from desktop.views.second_screen import Screen

DESK = Screen("desk", "desk", QRect(0, 0, 1366, 768))
HALL = Screen("hall", "hall", QRect(1366, 0, 1920, 1080))


class FakeScreens:
    """Screens side by side; a window is on the one that holds its centre."""

    def __init__(self, *screens: Screen) -> None:
        self.screens = list(screens or (DESK,))
        self._told: list[tuple[Callable[[], None], QObject]] = []

    def all(self) -> Sequence[Screen]:
        """Return the screens."""
        return tuple(self.screens)

    def under(self, window: QWidget) -> Screen | None:
        """Return the screen that holds the middle of a window, else the first."""
        middle = window.geometry().center()
        return next((each for each in self.screens if each.area.contains(middle)), self.screens[0])

    def watch(self, changed: Callable[[], None], owner: QObject) -> None:
        """Remember whom to tell."""
        self._told.append((changed, owner))

    def become(self, *screens: Screen) -> None:
        """Be other screens from now on, and tell."""
        self.screens = list(screens)
        for changed, _owner in self._told:
            changed()
