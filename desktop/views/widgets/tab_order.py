"""Let Tab meet parts made late where they are read, not after everything made before them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_tab_order(owner: QWidget, stops: Sequence[QWidget]) -> None:
    """Put `stops`, in this order, at the place of `owner` in the order of Tab.

    Qt orders nothing before or after what takes no focus, so whatever takes none
    now (the owner, the resting members of a roving list) takes it for the moment.
    """
    parts = [owner, *stops]
    resting = [part for part in parts if part.focusPolicy() is Qt.FocusPolicy.NoFocus]
    for part in resting:
        part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in zip(parts, stops, strict=False):
        QWidget.setTabOrder(before, after)
    for part in resting:
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
