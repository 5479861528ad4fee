"""A box for digits only: the digit row works by its place, so the layout does not matter."""

import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.scan_codes import typed_digit
from desktop.views.theme import Theme
from desktop.views.widgets.line_box import LineBox

_NO_DIGIT: Final = re.compile(r"\D+", re.ASCII)


class DigitLineEdit(LineBox):
    """Digits shown in groups, read and given back as bare digits.

    Args:
        groups: how many digits stand together, e.g. (6, 3, 3) for an IIN; their sum is the longest
            number the box takes. An empty tuple takes any length, ungrouped.
        separator: what stands between groups.

    Signals:
        digits_edited: the bare digits, after every change made by hand.
    """

    digits_edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        groups: tuple[int, ...] = (),
        separator: str = " ",
        hint: str = "",
    ) -> None:
        self._groups, self._separator = groups, separator
        width = sum(groups) + len(groups) - 1 if groups else 0
        super().__init__(theme, parent, hint=hint, width_chars=width)
        self.textEdited.connect(self._tidy)

    def digits(self) -> str:
        """Return the digits without separators."""
        return _NO_DIGIT.sub("", self.text())

    def set_digits(self, digits: str) -> None:
        """Show `digits`; whatever else stands in the text is left out. Emits nothing by hand."""
        self.setText(self._grouped(_NO_DIGIT.sub("", digits)))

    def _grouped(self, digits: str) -> str:
        if not self._groups:
            return digits
        parts, start = [], 0
        for length in self._groups:
            parts.append(digits[start : start + length])
            start += length
        return self._separator.join(part for part in parts if part)

    def _tidy(self, text: str) -> None:
        """Group again after a change by hand, the cursor staying behind the digit it stood at."""
        before = len(_NO_DIGIT.sub("", text[: self.cursorPosition()]))
        tidy = self._grouped(_NO_DIGIT.sub("", text))
        if tidy != text:
            self.setText(tidy)
            self.setCursorPosition(self._place_after(before, tidy))
        self.digits_edited.emit(self.digits())

    @staticmethod
    def _place_after(count: int, text: str) -> int:
        seen = 0
        for place, character in enumerate(text):
            if seen == count:
                return place
            seen += character.isdigit()
        return len(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        if digit and not self.isReadOnly():
            self.insert(digit)
        elif event.text() and event.text().isprintable():
            event.accept()  # a letter means nothing here, nor for anyone behind
        else:
            super().keyPressEvent(event)
