"""Give the focus back to where it was, when that is still there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def give_back(before: QWidget | None) -> bool:
    """Put the focus into `before`; return False when it is gone, out of sight or takes none."""
    if before is None or not isValid(before) or not before.isVisible() or not before.isEnabled():
        return False
    before.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
