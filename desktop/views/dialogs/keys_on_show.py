"""The keys of the page on show, told by the buttons that name them: for every page alike (F1)."""

from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.views.widgets.key_button import KeyButton

_LAST: Final = 99


def keys_on_show(page: QWidget) -> tuple[tuple[str, str], ...]:
    """Return cap and verb of each key that stands on a page now, F2 first, each cap once."""
    named: dict[str, str] = {}
    for button in page.findChildren(KeyButton):
        if button.cap and button.words and button.isVisibleTo(page):
            named.setdefault(button.cap, button.words)
    return tuple(sorted(named.items(), key=lambda key: _place(key[0])))


def _place(cap: str) -> tuple[int, int]:
    """Let function keys come first by their number, then those with something held beside them."""
    *held, key = cap.split("+")
    number = key.removeprefix("F")
    return len(held), int(number) if key != number and number.isdecimal() else _LAST
