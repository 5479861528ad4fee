"""A keyboard at a window: keys by their caps and places, words letter by letter."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.views.scan_codes import code_of

LAYOUTS = {
    "us": "1234567890",
    "ru": "1234567890",
    "kz": '"әіңғ,.үұқ',
}
"""What the digit row types under each layout."""

_NAMED = {
    **{f"F{n}": Qt.Key(Qt.Key.Key_F1 + n - 1) for n in range(1, 13)},
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Ins": Qt.Key.Key_Insert,
    "Del": Qt.Key.Key_Delete,
    "⌫": Qt.Key.Key_Backspace,
    "Tab": Qt.Key.Key_Tab,
    "Home": Qt.Key.Key_Home,
    "PageUp": Qt.Key.Key_PageUp,
    "PageDown": Qt.Key.Key_PageDown,
    "End": Qt.Key.Key_End,
    "Space": Qt.Key.Key_Space,
    "↑": Qt.Key.Key_Up,
    "↓": Qt.Key.Key_Down,
    "←": Qt.Key.Key_Left,
    "→": Qt.Key.Key_Right,
}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


def press(window: QWidget, *caps: str, layout: str = "us") -> None:
    """Press keys by their caps, one after another: `F9`, `Ctrl+K`, `1`, `Enter`."""
    for cap in caps:
        *held, name = cap.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= _HELD[each]
        if name in _NAMED:
            text = {"Space": " ", "Enter": "\r", "Esc": "\x1b"}.get(name, "")
            _send(window, _NAMED[name], modifiers, 0, text)
        else:
            typed = LAYOUTS[layout]["1234567890".index(name)] if name.isdigit() else name
            _send(window, Qt.Key(0), modifiers, code_of(name), "" if held else typed)


def type_words(window: QWidget, words: str) -> None:
    """Type letter by letter, under whatever layout has the letters."""
    for letter in words:
        _send(window, Qt.Key(0), Qt.KeyboardModifier.NoModifier, 0, letter)


def _send(window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier, place: int, text: str) -> None:
    handle = window.windowHandle()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, key, held, place, 0, 0, text))
    QCoreApplication.processEvents()
