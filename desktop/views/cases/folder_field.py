"""A folder or file that is asked for: typed, or chosen in the system's window by a key below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

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
        self.key = KeyButton(theme, CAP, self.words(), small=True)
        self.key.clicked.connect(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, SMALL)
        rows.addWidget(self.key)
        self.setFocusProxy(self.key)

    def words(self) -> str:
        """Return what the key says."""
        return _("Choose the folder…")

    def ask(self, proposed: str) -> str:
        """Let somebody choose by the system's own window; empty when nobody did."""
        return ask_folder(self.window(), _("Choose the folder"), proposed)

    def choose(self) -> None:
        """Let somebody choose, beginning with what is typed."""
        found = self.ask(self._field.value())
        if found:
            self._field.set_value(found)
            self.chosen.emit(found)


class FileKey(FolderKey):
    """The key that chooses the file of a field."""

    @override
    def words(self) -> str:
        return _("Choose the file…")

    @override
    def ask(self, proposed: str) -> str:
        return ask_file(self.window(), _("Choose the file"), proposed)


def ask_folder(parent: QWidget, title: str, proposed: str) -> str:
    """Let somebody choose a folder by the system's own window; empty when nobody did."""
    return QFileDialog.getExistingDirectory(parent, title, proposed)


def ask_file(parent: QWidget, title: str, proposed: str) -> str:
    """Let somebody choose a file by the system's own window; empty when nobody did."""
    return QFileDialog.getOpenFileName(parent, title, proposed)[0]
