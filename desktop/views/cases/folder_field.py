"""A folder that is asked for: typed, or chosen by the system's own window with the key below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.fields import LineField
from desktop.views.widgets.key_button import KeyButton

CAP = "Ctrl+O"


class FolderKey(QWidget):
    """The key that chooses the folder of a field.

    Signals:
        chosen: the folder that was chosen; nothing when nobody chose one.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, field: LineField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.key = KeyButton(theme, CAP, _("Choose the folder…"), small=True)
        self.key.clicked.connect(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, SMALL)
        rows.addWidget(self.key)
        self.setFocusProxy(self.key)

    def choose(self) -> None:
        """Let somebody choose a folder, beginning with the one that is typed."""
        found = ask_folder(self.window(), _("Choose the folder"), self._field.value())
        if found:
            self._field.set_value(found)
            self.chosen.emit(found)


def ask_folder(parent: QWidget, title: str, proposed: str) -> str:
    """Let somebody choose a folder by the system's own window; empty when nobody did."""
    return QFileDialog.getExistingDirectory(parent, title, proposed)
