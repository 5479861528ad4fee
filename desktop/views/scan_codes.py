"""Say which key of the board was pressed, whatever the layout makes of it.

Under the Kazakh layout the digit row types letters and Ctrl+K is Ctrl+Л, so commands, digit fields
and scanners are read by the place of the key. Places are counted as AT set 1 does; Windows reports
exactly that, X11 and Wayland add 8.
"""

import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_OFFSET: Final = 0 if sys.platform == "win32" else 8

_PLAIN: Final = (
    (0x02, "1234567890-="),
    (0x10, "qwertyuiop[]"),
    (0x1E, "asdfghjkl;'`"),
    (0x2B, "\\zxcvbnm,./"),
    (0x39, " "),
)
_SHIFTED: Final = MappingProxyType(
    dict(zip("1234567890-=[];'`\\,./", '!@#$%^&*()_+{}:"~|<>?', strict=True)),
)
US_KEYS: Final[Mapping[int, str]] = MappingProxyType(
    {first + i: key for first, row in _PLAIN for i, key in enumerate(row)},
)


def us_key(event: QKeyEvent) -> str:
    """Return what a US board prints on the key of `event`, unshifted; empty off the main block.

    An event without a place (made by a program, not by a board) is read by its Qt key.
    """
    place = event.nativeScanCode()
    if place:
        return US_KEYS.get(place - _OFFSET, "")
    code = event.key()
    return chr(code).lower() if ord(" ") <= code <= ord("~") else ""


def us_text(event: QKeyEvent) -> str:
    """Return the character a US layout would type for `event`, or an empty text."""
    key = us_key(event)
    if not key or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return key
    return _SHIFTED.get(key, key.upper())


def typed_digit(event: QKeyEvent) -> str:
    """Return the digit meant by `event`: the digit row by its place, the key pad by its text."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    )
    if held:
        return ""
    key = us_key(event)
    if key and key in "0123456789":
        return key
    text = event.text()
    return text if len(text) == 1 and text.isascii() and text.isdigit() else ""


def typed_in_number(event: QKeyEvent) -> str:
    """Return what the digit row means in a number that may have letters, such as a serial number.

    Its keys type what is printed on them: under the Kazakh layout they would type `әіңғ`, and the
    dash `ө`. With Shift a sign of the layout («№») stays, a letter becomes its digit. Empty for
    every other key.
    """
    held = event.modifiers()
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    key = us_key(event)
    if not key or key not in "1234567890-=":
        return ""
    return key if not shift or event.text().isalpha() else ""


def code_of(key: str) -> int:
    """Return the native scan code of the key a US board prints `key` on, for tests and tools.

    Raises:
        KeyError: no key of the main block bears `key`.
    """
    places = {printed: place for place, printed in US_KEYS.items()}
    return places[key.lower()] + _OFFSET
