"""Tell a scanner that types like a keyboard from a person, and read it as a US board.

A wedge reader sends its keys a few milliseconds apart through whatever layout is set. Keys reach
their field as usual until there are too many too fast for a hand; then the field is put back as it
was, the rest is held, and the whole burst is offered when it ends.
"""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop.views.scan_codes import us_text

FASTEST_HAND_MS: Final = 30
CERTAIN_KEYS: Final = 6
QUIET_MS: Final = 120

_ENDS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_HOLDS: Final = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
)


Restore: TypeAlias = Callable[[], None]


def _way_back(widget: QWidget | None) -> Restore | None:
    """Return what puts the box in focus back as it is now."""
    if isinstance(widget, QLineEdit):
        return partial(_restore_line, widget, widget.text(), widget.cursorPosition())
    if isinstance(widget, QPlainTextEdit):
        cursor = widget.textCursor()
        return partial(_restore_text, widget, cursor.selectionStart(), cursor.selectedText())
    return None


def _restore_line(box: QLineEdit, text: str, cursor: int) -> None:
    box.selectAll()
    box.insert(text)
    box.setCursorPosition(cursor)
    box.textEdited.emit(box.text())  # whoever heard of the first keys hears that they are gone


def _restore_text(box: QPlainTextEdit, start: int, selected: str) -> None:
    cursor = box.textCursor()
    cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(selected)


class WedgeReader(QObject):
    """Hears the keys of one window and offers what a scanner typed.

    Lines of a burst (the two or three of a machine-readable zone) are joined by a line feed.

    Signals:
        burst_read: the characters as a US board types them, without the closing Enter or Tab.
    """

    burst_read = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._last = 0
        self._restore: Restore | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._offer)

    def watch(self, window: QWidget) -> None:
        """Hear the keys of `window`, a top-level widget, before the field in focus does."""
        window.winId()  # makes the window's handle exist
        handle = window.windowHandle()
        if handle is None:
            raise ValueError(window)
        handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _HOLDS:
            return False
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if held or event.isAutoRepeat():
            self._forget()
            return False
        return self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        moment = event.timestamp()
        fast = bool(moment) and 0 <= moment - self._last <= FASTEST_HAND_MS
        self._last = moment
        ended = event.key() in _ENDS
        character = "\n" if ended else us_text(event)
        if not character:
            self._forget()
            return False
        if not fast and not self._certain:
            self._begin(character)
            return False
        return self._go_on(character)

    @property
    def _certain(self) -> bool:
        return len(self._typed) >= CERTAIN_KEYS

    def _begin(self, character: str) -> None:
        self._forget()
        self._restore = _way_back(QApplication.focusWidget())
        self._typed = character

    def _go_on(self, character: str) -> bool:
        self._typed += character
        if not self._certain:
            return False
        if self._restore is not None:
            self._restore()
            self._restore = None
        self._quiet.start()
        return True

    def _offer(self) -> None:
        typed = self._typed.strip("\n")
        self._forget()
        self.burst_read.emit(typed)

    def _forget(self) -> None:
        self._quiet.stop()
        self._typed = ""
        self._restore = None
