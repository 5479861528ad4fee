"""Press keys at a widget as Qt delivers them; `qtbot.keyClicks` dies on Cyrillic letters."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

NONE = Qt.KeyboardModifier.NoModifier


def press(
    widget: QWidget,
    key: Qt.Key,
    text: str = "",
    held: Qt.KeyboardModifier = NONE,
) -> None:
    """Press and release `key` at `widget`."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, held, text))


def type_words(widget: QWidget, words: str) -> None:
    """Type `words` letter by letter."""
    for letter in words:
        press(widget, Qt.Key(0), letter)


def wheel_over(widget: QWidget) -> QWheelEvent:
    """Return one notch of the wheel over the middle of `widget`."""
    middle = QPointF(widget.rect().center())
    return QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  Qt's own signature: not inverted
    )
