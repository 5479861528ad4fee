"""Say Qt's own words (buttons of dialogs, menus of text boxes) in the language of the window.

They come from our catalogues, so a word is the same wherever it stands, and no letter of them is a
shortcut: on many boards a Kazakh letter sits on a key of a layout that is not set.
"""

from typing import Final

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

from desktop.i18n import _c

KEY_CAPS: Final = "QShortcut"


class QtLanguage(QTranslator):
    """Answers for the words Qt may show in this program; install it before the first window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take the words in the language spoken now."""
        super().__init__(parent)
        self._words = _edit_words() | _button_words() | _file_words()

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        if context == KEY_CAPS:
            return sourceText  # keys are called what is printed on them
        return self._words.get(sourceText, sourceText.replace("&", ""))


def _edit_words() -> dict[str, str]:
    return {
        "&Undo": _c("Qt", "Undo"),
        "&Redo": _c("Qt", "Redo"),
        "Cu&t": _c("Qt", "Cut"),
        "&Copy": _c("Qt", "Copy"),
        "Copy &Link Location": _c("Qt", "Copy the address"),
        "&Paste": _c("Qt", "Paste"),
        "Delete": _c("Qt", "Delete"),
        "Select All": _c("Qt", "Select all"),
    }


def _button_words() -> dict[str, str]:
    return {
        "OK": _c("Qt", "OK"),
        "&Yes": _c("Qt", "Yes"),
        "&No": _c("Qt", "No"),
        "Cancel": _c("Qt", "Cancel"),
        "Close": _c("Qt", "Close"),
        "Save": _c("Qt", "Save"),
        "Discard": _c("Qt", "Do not save"),
        "Apply": _c("Qt", "Apply"),
        "Reset": _c("Qt", "Reset"),
        "Retry": _c("Qt", "Try again"),
        "Ignore": _c("Qt", "Ignore"),
        "Abort": _c("Qt", "Stop"),
        "Help": _c("Qt", "Help"),
        "Show Details...": _c("Qt", "Details"),
        "Hide Details...": _c("Qt", "Hide the details"),
    }


def _file_words() -> dict[str, str]:
    return {
        "&Open": _c("Qt", "Open"),
        "Open": _c("Qt", "Open"),
        "&Save": _c("Qt", "Save"),
        "&Choose": _c("Qt", "Choose"),
        "&Delete": _c("Qt", "Delete"),
        "&Rename": _c("Qt", "Rename"),
        "&New Folder": _c("Qt", "New folder"),
        "Create New Folder": _c("Qt", "New folder"),
        "Create a New Folder": _c("Qt", "New folder"),
        "&Look in:": _c("Qt", "Folder:"),
        "Look in:": _c("Qt", "Folder:"),
        "Directory:": _c("Qt", "Folder:"),
        "File &name:": _c("Qt", "File name:"),
        "Files of &type:": _c("Qt", "Kind of file:"),
        "All Files (*)": _c("Qt", "All files (*)"),
        "Files": _c("Qt", "Files"),
        "Back": _c("Qt", "Back"),
        "Go back": _c("Qt", "Back"),
        "Forward": _c("Qt", "Forward"),
        "Go forward": _c("Qt", "Forward"),
        "Parent Directory": _c("Qt", "One folder up"),
        "Go to the parent directory": _c("Qt", "One folder up"),
        "Show &hidden files": _c("Qt", "Show hidden files"),
        "Sidebar": _c("Qt", "Places"),
        "List of places and bookmarks": _c("Qt", "Places"),
        "Computer": _c("Qt", "Computer"),
        "Drive": _c("Qt", "Drive"),
        "Folder": _c("Qt", "Folder"),
        "Name": _c("Qt", "Name"),
        "Size": _c("Qt", "Size"),
        "Type": _c("Qt", "Kind"),
        "Date Modified": _c("Qt", "Changed on"),
        "List View": _c("Qt", "List"),
        "Change to list view mode": _c("Qt", "List"),
        "Detail View": _c("Qt", "Table"),
        "Change to detail view mode": _c("Qt", "Table"),
    }
