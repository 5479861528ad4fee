"""A window for the visitor's screen: full there, an ordinary one while there is no such screen.

Screens come and go, change their size, and the window of whoever works here may be dragged over:
the window follows, and never covers the screen somebody works at.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple, Protocol

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_SETTLES: Final = 250  # milliseconds: a screen that comes or goes tells of itself several times
_HOME: Final = QSize(960, 540)  # of the ordinary window, as far as its screen has room
_EDGE: Final = 24


class Screen(NamedTuple):
    """Hold one screen: the key it is remembered by, what it is called, its area; Qt's own."""

    key: str
    words: str
    area: QRect
    native: QScreen | None = None


class Screens(Protocol):
    """Tell which screens there are; `QtScreens` asks Qt, tests answer themselves."""

    def all(self) -> Sequence[Screen]:
        """Return the screens, the first one first."""

    def under(self, window: QWidget) -> Screen | None:
        """Return the screen a window is on."""

    def watch(self, changed: Callable[[], None], owner: QObject) -> None:
        """Call `changed` whenever a screen came, went or became another, as long as `owner` is."""


class QtScreens:
    """The screens of this computer."""

    def __init__(self, app: QGuiApplication) -> None:
        self._app = app

    def all(self) -> Sequence[Screen]:
        """Return the screens in Qt's order: the primary one first."""
        return told_apart([_screen(each) for each in QGuiApplication.screens()])

    def under(self, window: QWidget) -> Screen | None:
        """Return the screen a window is on, as far as the system tells."""
        native = window.screen()
        return next((each for each in self.all() if each.native == native), None)

    def watch(self, changed: Callable[[], None], owner: QObject) -> None:
        """Watch coming, going and every screen's own size."""
        watch = _Watch(changed, owner)
        self._app.screenAdded.connect(watch.follow)
        self._app.screenRemoved.connect(watch.tell)
        self._app.primaryScreenChanged.connect(watch.tell)
        for each in QGuiApplication.screens():
            watch.size_of(each)


class _Watch(QObject):
    """Pass on what Qt tells of screens; goes with its owner, and its connections with it."""

    def __init__(self, changed: Callable[[], None], owner: QObject) -> None:
        super().__init__(owner)
        self._changed = changed

    def follow(self, screen: QScreen) -> None:
        self.size_of(screen)
        self._changed()

    def size_of(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.tell)

    def tell(self, _about: object = None) -> None:
        self._changed()


def _screen(native: QScreen) -> Screen:
    area = native.geometry()
    maker = " ".join(each for each in (native.manufacturer(), native.model()) if each)
    size = native.size() * native.devicePixelRatio()
    words = [native.name(), maker, f"{size.width()} × {size.height()}"]
    return Screen(native.name(), " · ".join(each for each in words if each), area, native)


def told_apart(screens: Sequence[Screen]) -> list[Screen]:
    """Give each screen a key of its own; Windows names two monitors of one model alike.

    Those of one name are told apart by where they lie.
    """
    alike = Counter(each.key for each in screens)
    return [each if alike[each.key] == 1 else _placed(each) for each in screens]


def _placed(screen: Screen) -> Screen:
    place = f"{screen.area.x()},{screen.area.y()}"
    return screen._replace(key=f"{screen.key} {place}", words=f"{screen.words} · {place}")


class SecondScreen(QObject):
    """Keep `window` on a screen that `beside` is not on; it follows screens as they come and go.

    Full screen there, without the keyboard: keys and scanners stay with whoever works. With one
    screen alone `window` is an ordinary one, at home beside or beneath the other.

    Signals:
        placed: the window stands anew; True on a screen of its own.
    """

    placed = Signal(bool)

    def __init__(
        self,
        window: QWidget,
        beside: QWidget,
        screens: Screens,
        *,
        chosen: str = "",
        over: bool = False,
    ) -> None:
        """Take the key of the screen `chosen`, empty for any other; `over` what else stands there.

        It is owned by `window`, and watches until that is destroyed.
        """
        super().__init__(window)
        self._window, self._beside, self._over = window, beside, over
        self._chosen, self._screens = chosen, screens
        self._home: QRect | None = None
        self._followed: QWindow | None = None
        self._last: Screen | None = None
        self._stands = self._is_apart = False
        self._on: Screen | None = None
        # What lies over others comes last, so that it lies over them again.
        self._soon = QTimer(self, singleShot=True, interval=_SETTLES * (2 if over else 1))
        self._soon.timeout.connect(self.settle)
        self._screens.watch(self._soon.start, self)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    @property
    def is_apart(self) -> bool:
        """Say whether the window has a screen of its own."""
        return self._is_apart

    @property
    def on(self) -> Screen | None:
        """Return the screen the window has for itself, None at home."""
        return self._on

    def choose(self, key: str) -> None:
        """Prefer another screen from now on, empty for any."""
        self._chosen = key
        if self._stands:
            self.settle()

    def stand_beside(self, beside: QWidget) -> None:
        """Keep away from another window from now on: the one before may be gone."""
        self._beside = beside
        self._follow_beside()

    def _own(self) -> Screen | None:
        """Return the screen somebody works at; of a window that is gone, where it was last."""
        if isValid(self._beside):
            self._last = self._screens.under(self._beside)
        return self._last

    def other(self) -> Screen | None:
        """Return the screen for the window: the chosen one, else the first that is free."""
        own = self._own()
        free = [each for each in self._screens.all() if own is None or each.key != own.key]
        return next((each for each in free if each.key == self._chosen), next(iter(free), None))

    def stand(self) -> None:
        """Show the window where it belongs, the cursor staying where it is."""
        self._stands = True
        self._follow_beside()
        self._place(self.other())

    def leave(self) -> None:
        """Hide the window; it follows no screen until it stands again."""
        self._stands = False
        self._soon.stop()
        if not self._is_apart and self._window.isVisible():
            self._home = self._window.geometry()
        self._window.hide()

    def settle(self) -> None:
        """Go where the window belongs now, if that is elsewhere or of another size."""
        if not self._stands or not self._window.isVisible():
            return
        other = self.other()
        is_there = other is not None and self._on is not None and other[:3] == self._on[:3]
        if not is_there and (other is not None or self._is_apart):
            self._place(other)

    def _follow_beside(self) -> None:
        """Go elsewhere once the window of whoever works is dragged to this screen."""
        if not isValid(self._beside):
            return
        handle: QWindow | None = self._beside.windowHandle()
        if handle is not None and handle is not self._followed:
            self._followed = handle
            handle.screenChanged.connect(self._soon.start)

    def _place(self, screen: Screen | None) -> None:
        window = self._window
        if not self._is_apart and window.isVisible():
            self._home = window.geometry()
        self._on, self._is_apart = screen, screen is not None
        window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, on=self._is_apart)
        if screen is None:
            self._go_home()
        else:
            if screen.native is not None:
                window.setScreen(screen.native)
            window.setGeometry(screen.area)
            window.setWindowState(Qt.WindowState.WindowFullScreen)  # `showFullScreen` wants keys
            window.show()
            window.setGeometry(screen.area)  # where no window manager does it
        if self._over:
            window.raise_()
        self.placed.emit(self._is_apart)

    def _go_home(self) -> None:
        """Stand as an ordinary window; one that was driven home goes beneath the work."""
        window, own = self._window, self._own()
        if own is not None:
            # As it is now: beside a window that is gone, the one kept may be gone as well.
            now = next((each for each in self._screens.all() if each.key == own.key), None)
            if now is not None and now.native is not None:
                window.setScreen(now.native)
            window.setGeometry(self._at_home((now or own).area))
        was_shown = window.windowState() & Qt.WindowState.WindowFullScreen
        window.showNormal()
        if was_shown and not self._over:
            QTimer.singleShot(0, window, partial(_beneath, window))

    def _at_home(self, area: QRect) -> QRect:
        """Return where it stood last on the one screen, else its lower right corner."""
        if self._home is not None and area.contains(self._home):
            return self._home
        room = area.size() - QSize(2 * _EDGE, 2 * _EDGE)
        size = _HOME.boundedTo(room)
        corner = area.bottomRight() - QPoint(size.width() + _EDGE, size.height() + _EDGE)
        return QRect(corner, size)


def _beneath(window: QWidget) -> None:
    window.lower()
