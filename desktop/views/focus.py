"""Where the cursor is: given back where it was, and put into a text at the place it stood at."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid


def give_back(before: QWidget | None) -> bool:
    """Put the focus into `before`; return False when it is gone, out of sight or takes none."""
    if before is None or not isValid(before) or not before.isVisible() or not before.isEnabled():
        return False
    before.setFocus(Qt.FocusReason.OtherFocusReason)
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Caret:
    """Hold the place of the cursor in a `text`, counted in characters from its beginning."""

    text: str
    at: int


def caret_of(box: QWidget | None) -> Caret | None:
    """Return where the cursor stands in a box for text, None for anything else."""
    if isinstance(box, QLineEdit):
        return Caret(text=box.text(), at=box.cursorPosition())
    if isinstance(box, QPlainTextEdit):
        return Caret(text=box.toPlainText(), at=box.textCursor().position())
    return None


def put_caret(box: QWidget | None, caret: Caret | None) -> None:
    """Put the cursor where it stood, should the same text stand in the box."""
    now = caret_of(box)
    if caret is None or now is None or now.text != caret.text:
        return
    if isinstance(box, QLineEdit):
        box.setCursorPosition(caret.at)
    elif isinstance(box, QPlainTextEdit):
        cursor = box.textCursor()
        cursor.setPosition(caret.at)
        box.setTextCursor(cursor)
