"""Let a list of parts be one tab stop: arrows walk it, and it remembers where it was left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Roving(QObject):
    """Walk the members with the arrow keys, Home and End.

    Signals:
        walked_to: the member the operator's key moved the focus to.
    """

    walked_to = Signal(QWidget)

    def __init__(self, owner: QObject, *, vertical: bool = True) -> None:
        super().__init__(owner)
        self._members: list[QWidget] = []
        self._at: QWidget | None = None
        self._back = Qt.Key.Key_Up if vertical else Qt.Key.Key_Left
        self._on = Qt.Key.Key_Down if vertical else Qt.Key.Key_Right

    def set_members(self, members: Sequence[QWidget]) -> None:
        """Walk `members` in this order from now on."""
        for gone in set(self._members) - set(members):
            gone.removeEventFilter(self)
            gone.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for new in set(members) - set(self._members):
            new.installEventFilter(self)
        self._members = list(members)
        if self._at not in self._members:
            self._at = self._members[0] if self._members else None
        self._offer_one_stop()

    def enter(self, member: QWidget) -> None:
        """Make `member` the one that Tab stops at."""
        self._at = member
        self._offer_one_stop()

    def _offer_one_stop(self) -> None:
        for member in self._members:
            stop = Qt.FocusPolicy.TabFocus if member is self._at else Qt.FocusPolicy.NoFocus
            member.setFocusPolicy(stop)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.enter(watched)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._walk(watched, event.key())
        return False

    def _walk(self, member: QObject, key: int) -> bool:
        shown = [m for m in self._members if not m.isHidden()]
        if member not in shown:
            return False
        at = shown.index(member)
        targets = {
            self._back: max(0, at - 1),
            self._on: min(len(shown) - 1, at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(shown) - 1,
        }
        target = targets.get(Qt.Key(key))
        if target is None:
            return False
        self._move_to(shown[target])
        return True

    def _move_to(self, member: QWidget) -> None:
        member.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        member.setFocus(Qt.FocusReason.TabFocusReason)
        self.walked_to.emit(member)
