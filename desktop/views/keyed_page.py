"""A page whose keys count while it is on show."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.keys import PhysicalKeys
from desktop.views.theme import Theme
from desktop.views.widgets.pane import Ground, Pane


class KeyedPage(Pane):
    """Bind the keys of a page while it is shown; Esc leaves what stands over it."""

    def __init__(
        self,
        theme: Theme,
        keys: PhysicalKeys,
        caps: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """Take the keys of the window, and which caps mean which command here."""
        super().__init__(theme, Ground.SHEET, parent)
        self._keys, self._caps = keys, caps

    def bind_keys(self) -> None:
        """Let the keys of this page count."""
        self._keys.bind("page", self._caps)

    def step_back(self) -> bool:
        """Leave what stands over the page; say whether anything did, or Esc is somebody else's."""
        return False

    @override
    def event(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.step_back():
            return True
        return super().event(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bind_keys()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.release("page")
