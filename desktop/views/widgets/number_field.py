"""Fields for sums, phones, and numbers with letters: digits by the place of their key."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.scan_codes import typed_digit, typed_in_number, us_key
from desktop.views.theme import Theme
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.line_box import LineBox


class NumberLine(LineBox):
    """A line that takes digits under any layout, and the `signs` given.

    A sign is also taken by the place of its key: the Russian «б» and «ю» lie on the comma and the
    point of a US board.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, signs: str) -> None:
        super().__init__(theme, parent)
        self._signs = signs

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = self._meant(event)
        if typed and not self.isReadOnly():
            self.insert(typed)
            self.textEdited.emit(self.text())
        elif event.text() and event.text().isprintable():
            event.accept()  # a letter means nothing here, nor for anyone behind
        else:
            super().keyPressEvent(event)

    def _meant(self, event: QKeyEvent) -> str:
        digit = typed_digit(event)
        if digit:
            return digit
        if len(event.text()) == 1 and event.text() in self._signs:
            return event.text()
        key = us_key(event)
        printable = event.text() and event.text().isprintable()
        return key if printable and key and key in self._signs else ""


class SerialLine(LineBox):
    """A line for document and serial numbers: any letters, and digits under any layout.

    Args:
        signs: «,» and «.» also by the place of their key, at the start and after a digit, as in
            the calibre «7,62х54»: the Kazakh layout has them on the digit row only.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, signs: str = "") -> None:
        super().__init__(theme, parent)
        self._signs = signs

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = typed_in_number(event) or self._sign(event)
        if typed and not self.isReadOnly():
            self.insert(typed)
            self.textEdited.emit(self.text())
        else:
            super().keyPressEvent(event)

    def _sign(self, event: QKeyEvent) -> str:
        key = us_key(event)
        if not key or key not in self._signs or not event.text().isalpha():
            return ""
        before = self.text()[
            : self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        ]
        return key if not before or before[-1].isdigit() else ""


class NumberField(LineField):
    """A field around a NumberLine; the value is the text as typed."""

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, signs: str
    ) -> None:
        super().__init__(theme, label, parent, box=NumberLine(theme, signs=signs))


class SerialField(LineField):
    """A field around a SerialLine; the value is the text as typed."""

    def __init__(
        self, theme: Theme, label: str, parent: QWidget | None = None, *, signs: str = ""
    ) -> None:
        super().__init__(theme, label, parent, box=SerialLine(theme, signs=signs))
