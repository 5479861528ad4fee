"""Keep the touch screen on its monitor, whoever works at the window and whether it is covered.

It is owned by the application: while the record is closed it says so, and whoever opens the record
again finds it where it stood. Nobody closes it but the operator, from his own window (D46).
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.presenters.self_service import SelfService
from desktop.presenters.self_service_settings import TouchSettings
from desktop.presenters.self_service_view import TouchView
from desktop.presenters.self_service_words import closed_view
from desktop.views.second_screen import QtScreens, Screen, Screens, SecondScreen
from desktop.views.self_service.window import TouchWindow

TOUCH: Final = "touch.switch"
"""The command that puts the touch screen up and takes it away."""
TOUCH_CAP: Final = "Ctrl+Shift+F11"


@dataclass(frozen=True, slots=True)
class Followed:
    """Hold what is on show of a record that is open: its pages, its settings, who is beside it."""

    pages: SelfService
    settings: TouchSettings
    beside: QWidget


class Seat(SecondScreen):
    """The place of the touch screen: its own monitor alone, never that of the board.

    One that is named and not there is waited for. Without a name it is the last free one: the
    board takes the first.
    """

    def __init__(self, window: QWidget, beside: QWidget, screens: Screens, *, chosen: str) -> None:
        super().__init__(window, beside, screens, chosen=chosen)
        self._monitors, self._named = screens, chosen

    @override
    def choose(self, key: str) -> None:
        self._named = key
        super().choose(key)

    @override
    def other(self) -> Screen | None:
        own = self._own()
        free = [each for each in self._monitors.all() if own is None or each.key != own.key]
        if self._named:
            return next((each for each in free if each.key == self._named), None)
        return next((each for each in reversed(free) if not self._is_taken(each)), None)

    def _is_taken(self, screen: Screen) -> bool:
        """Say whether another window of ours fills a monitor: the board."""
        return any(
            each is not self.parent() and each.isFullScreen() and each.isVisible()
            and screen.area.contains(each.geometry().center())
            for each in QApplication.topLevelWidgets()
        )  # fmt: skip


def touch_of(app: QApplication) -> "TouchAtWork":
    """Return the touch screen of this process, made when it is first asked for."""
    return app.findChild(TouchAtWork) or TouchAtWork(app, QtScreens(app))


class TouchAtWork(QObject):
    """Own the window of the touch screen, and follow the pages of whichever record is open."""

    def __init__(self, app: QApplication, screens: Screens) -> None:
        super().__init__(app)
        self._screens = screens
        self._followed: Followed | None = None
        self.seat: Seat | None = None
        self._was_apart = False
        self.window: TouchWindow | None = None
        screens.watch(self.look_again, self)

    @property
    def is_open(self) -> bool:
        """Say whether it stands on a monitor now."""
        return self.window is not None and self.window.isVisible()

    def follow(self, pages: SelfService, settings: TouchSettings, beside: QWidget) -> None:
        """Show the pages of a record that was opened, where it was on and has a monitor."""
        if self._followed is not None:
            self._leave(self._followed)
        self._followed = Followed(pages, settings, beside)
        pages.changed.connect(self._show)
        settings.shown_changed.connect(self._open_or_close)
        settings.screen_changed.connect(self._choose)
        if self.seat is not None:
            self.seat.stand_beside(beside)
        if not settings.is_shown:
            self._close()
        elif self.is_open or self._has_place():
            self._open()

    def let_go(self, pages: SelfService) -> None:
        """Say that the record is closed: a number is to be had from the operator."""
        if self._followed is not None and self._followed.pages is pages:
            self._leave(self._followed)
            if self.window is not None:
                self.window.show_view(closed_view())

    def end(self, pages: SelfService) -> None:
        """Go with the program whose window was closed."""
        if self._followed is not None and self._followed.pages is pages:
            self._leave(self._followed)
            self._close()

    def _leave(self, followed: Followed) -> None:
        followed.pages.changed.disconnect(self._show)
        followed.settings.shown_changed.disconnect(self._open_or_close)
        followed.settings.screen_changed.disconnect(self._choose)
        followed.pages.end()
        self._followed = None
        if self.window is not None:
            self.window.stays = False

    def switch(self) -> None:
        """Put it up, or take it away; remembered on this computer."""
        if self._followed is None:
            return
        settings, wanted = self._followed.settings, not self.is_open
        was_shown = settings.is_shown
        settings.show_screen(shown=wanted)
        if was_shown == wanted:  # it was on, and waited for its monitor
            self._open_or_close(wanted)

    def _has_place(self) -> bool:
        """Say whether there is a monitor for it, beside the one that is worked at."""
        named = self._followed.settings.screen if self._followed else ""
        keys = [each.key for each in self._screens.all()]
        return len(keys) > 1 and (not named or named in keys)

    def look_again(self) -> None:
        """Stand again on a monitor that was plugged in again."""
        followed = self._followed
        is_owed = followed is not None and followed.settings.is_shown and not self.is_open
        if is_owed and self._has_place():
            self._open()

    def _open_or_close(self, shown: bool) -> None:  # noqa: FBT001  the signal's own
        if shown:
            self._open()
        else:
            self._close()

    def _open(self) -> None:
        followed = self._followed
        if followed is None:
            return
        if self.window is None:
            self.window = TouchWindow()
            self.window.setWindowIcon(followed.beside.windowIcon())
            self.window.pressed.connect(self._press)
            self.window.touched.connect(self._touch)
            self.window.activated.connect(self._give_back)
            chosen = followed.settings.screen
            self.seat = Seat(self.window, followed.beside, self._screens, chosen=chosen)
            self.seat.placed.connect(self._mind_place)
        self.window.stays = True
        followed.pages.begin()
        if self.seat is not None and not self.window.isVisible():
            self.seat.stand()

    def _mind_place(self, is_apart: bool) -> None:  # noqa: FBT001  the signal's own
        """Hide what lost its monitor: on the operator's it would only be in the way."""
        if self._was_apart and not is_apart and self.window is not None:
            self.window.hide()
        self._was_apart = is_apart

    def _close(self) -> None:
        self._was_apart = False
        if self._followed is not None:
            self._followed.pages.end()
        if self.seat is not None:
            self.seat.leave()

    def _show(self, view: TouchView) -> None:
        if self.window is not None:
            self.window.show_view(view)

    def _press(self, key: str) -> None:
        if self._followed is not None:
            self._followed.pages.press(key)

    def _touch(self) -> None:
        if self._followed is not None:
            self._followed.pages.touch()

    def _give_back(self) -> None:
        """Give the keyboard back to whoever works: some systems hand it to any window."""
        if self._followed is not None:
            self._followed.beside.activateWindow()

    def _choose(self, screen: str) -> None:
        if self.seat is not None:
            self.seat.choose(screen)
