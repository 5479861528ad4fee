"""The window in this process, without a display, for whatever is measured through it."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, Qt, qInstallMessageHandler
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import application


@cache
def the_application() -> QApplication:
    """Return the one application a process may have; what Qt says beside is kept to ourselves."""
    qInstallMessageHandler(lambda _kind, _where, _message: None)
    return application(["kense", "-platform", "offscreen"])


def press(window: QWidget, key: Qt.Key) -> None:
    """Press and release a key, as the platform would tell the window of it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(window.windowHandle(), event)
