"""Bind commands to keys by their place on the board, in one object for the whole window."""

from collections import deque
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop.views.scan_codes import us_key

_MODIFIERS: Final[Mapping[str, Qt.KeyboardModifier]] = MappingProxyType(
    {
        "Ctrl": Qt.KeyboardModifier.ControlModifier,
        "Alt": Qt.KeyboardModifier.AltModifier,
        "Shift": Qt.KeyboardModifier.ShiftModifier,
    },
)
_NAMED: Final[Mapping[int, str]] = MappingProxyType(
    {
        **{Qt.Key.Key_F1 + n: f"F{n + 1}" for n in range(12)},
        Qt.Key.Key_Return: "Enter",
        Qt.Key.Key_Enter: "Enter",
        Qt.Key.Key_Escape: "Esc",
        Qt.Key.Key_Insert: "Ins",
        Qt.Key.Key_Delete: "Del",
        Qt.Key.Key_Home: "Home",
        Qt.Key.Key_End: "End",
        Qt.Key.Key_PageUp: "PgUp",
        Qt.Key.Key_PageDown: "PgDn",
        Qt.Key.Key_Up: "↑",
        Qt.Key.Key_Down: "↓",
        Qt.Key.Key_Left: "←",
        Qt.Key.Key_Right: "→",
    },
)
_LONGEST: Final = 2000  # milliseconds that keys are held back at most
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class Chord(NamedTuple):
    """A key with what is held beside it, written as on a key cap: `F9`, `Ctrl+K`, `Alt+1`."""

    held: frozenset[str]
    key: str

    @classmethod
    def parse(cls, cap: str) -> "Chord":
        """Read a key cap; raise `ValueError` for a key or modifier that does not exist."""
        *held, key = cap.split("+") if cap != "+" else ("+",)
        printed = key if key in _NAMED.values() else key.upper()
        plain = len(key) == 1 and key.isascii() and key.isprintable()
        if not set(held) <= set(_MODIFIERS) or not (plain or printed in _NAMED.values()):
            raise ValueError(cap)
        return cls(frozenset(held), printed)

    @classmethod
    def of(cls, event: QKeyEvent) -> "Chord":
        """Return the chord of `event`, letters and digits by their place on a US board."""
        modifiers = event.modifiers()
        held = frozenset(name for name, bit in _MODIFIERS.items() if modifiers & bit)
        named = _NAMED.get(event.key())
        return cls(held, named if named is not None else us_key(event).upper())


class PhysicalKeys(QObject):
    """Turns keys into command names, alike under the kz, ru and us layouts.

    Watch each top-level window once; bind commands in scopes, such as `window` for the whole
    program and `page` for the page on show. A later scope wins over an earlier one.

    Signals:
        command_coming: name of the command about to be requested; what lies over the page goes.
        command_requested: name of the command whose key was pressed; never repeated while held.
    """

    command_coming = Signal(str)
    command_requested = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scopes: dict[str, dict[Chord, str]] = {}
        self._alone: str | None = None
        self._held: deque[tuple[QObject, QKeyEvent]] = deque()
        self._is_giving = False
        self._holding = QTimer(self, singleShot=True, interval=_LONGEST)
        self._holding.timeout.connect(self._give)

    def leave_alone(self, scope: str | None) -> None:
        """Let no scope but this one be heard, while the screen is covered; None hears them all.

        Keys held back are forgotten: they were meant for what is covered now.
        """
        self._alone = scope
        self._holding.stop()
        self._held.clear()

    def hold(self) -> None:
        """Hold keys back, in their order, until what they are meant for is there: two seconds.

        What is typed goes on into its field, by a hand or by a scanner, as long as nothing waits.
        """
        if self._alone is None:
            self._holding.start()

    def let_go(self) -> None:
        """Give what was held back to whatever has the cursor by now."""
        if self._holding.isActive():
            self._holding.stop()
            QTimer.singleShot(0, self, self._give)  # once whoever lets go has put the cursor there

    def _give(self) -> None:
        """Give key after key, until one of them begins another wait."""
        self._is_giving = True
        while self._held and not self._holding.isActive():
            watched, event = self._held.popleft()
            if isValid(watched):
                QCoreApplication.sendEvent(watched, event)
        self._is_giving = False

    def bind(self, scope: str, commands: Mapping[str, str]) -> None:
        """Let `commands` (key cap → command name) be all that `scope` binds from now on.

        Raises:
            ValueError: a key cap names no key.
        """
        self._scopes.pop(scope, None)
        self._scopes[scope] = {Chord.parse(cap): name for cap, name in commands.items()}

    def release(self, scope: str) -> None:
        """Forget what `scope` bound."""
        self._scopes.pop(scope, None)

    def watch(self, window: QWidget) -> None:
        """Hear the keys of `window`, a top-level widget, before the field in focus does."""
        window.winId()  # makes the window's handle exist
        handle = window.windowHandle()
        if handle is None:
            raise ValueError(window)
        handle.installEventFilter(self)

    def command_for(self, event: QKeyEvent) -> str | None:
        """Return the command bound to the key of `event`."""
        chord = Chord.of(event)
        for scope, commands in reversed(self._scopes.items()):
            if chord in commands and self._alone in {None, scope}:
                return commands[chord]
        return None

    def _is_to_wait(self, event: QKeyEvent) -> bool:
        """Tell whether a key waits for what is being read: what types a letter needs no list."""
        if not self._holding.isActive() or event.type() != QEvent.Type.KeyPress:
            return False
        types = event.text().strip().isprintable() and bool(event.text().strip())
        return not types or bool(Chord.of(event).held - {"Shift"})

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not self._is_giving and (self._held or self._is_to_wait(event)):
            self._held.append((watched, _copied(event)))
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if QApplication.activePopupWidget() is not None:
            return False
        command = self.command_for(event)
        if command is None:
            return False
        if not event.isAutoRepeat():
            self.command_coming.emit(command)
            self.command_requested.emit(command)
        return True


def _copied(event: QKeyEvent) -> QKeyEvent:
    """Return the same key as an event of its own: the one of Qt lives no longer than its hour."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
