"""The user's guide in the drawer of F1: a page to read, words to search by, the way back."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.guide import GuideView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.markdown_pane import MarkdownPane
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.search_box import SearchBox
from desktop.views.widgets.state import State

BACK: Final = "help.back"
ON: Final = "help.on"
CONTENTS: Final = "help.contents"
SEARCH: Final = "help.search"

KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {"Alt+←": BACK, "Alt+→": ON, "Alt+↑": CONTENTS, "Ctrl+F": SEARCH}
)
"""The keys of the guide, heard while the cursor stands in it."""


class GuidePart(QWidget):
    """Show one page of the guide.

    Signals:
        asked: a command of the guide, by its key or its button.
        followed: where a link of the page leads.
        looked_for: the words of the search, empty once it is over.
        cursor_moved: whether the cursor stands here now.
    """

    asked = Signal(str)
    followed = Signal(str)
    looked_for = Signal(str)
    cursor_moved = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = MarkdownPane(theme)
        self.search = SearchBox(theme, _("Search the guide"), cap="Ctrl+F")
        self.told = Notice(theme)
        self.back = KeyButton(theme, "Alt+←", _c("help", "Go back"), small=True)
        self.on = KeyButton(theme, "Alt+→", _c("help", "Go on"), small=True)
        self.contents = KeyButton(theme, "Alt+↑", _("Contents"), small=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(SMALL)
        for key in (self.contents, self.back, self.on):
            keys.addWidget(key)
        keys.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self.search)
        rows.addWidget(self.told)
        rows.addWidget(self.text, 1)
        rows.addLayout(keys)

    def _connect(self) -> None:
        self.text.installEventFilter(self)
        self.search.installEventFilter(self)
        self.text.followed.connect(self._follow)
        self.text.typed.connect(self._begin_search)
        self.search.search_edited.connect(self.looked_for)
        self.search.left_downwards.connect(self.take_focus)
        self.search.returnPressed.connect(self._take_first)
        for key, command in ((self.back, BACK), (self.on, ON), (self.contents, CONTENTS)):
            key.clicked.connect(lambda _checked=False, asked=command: self.asked.emit(asked))

    def show_guide(self, view: GuideView) -> None:
        """Show a page, or what was found, from its heading on."""
        self.text.setAccessibleName(view.title)
        self.text.show_markdown(view.text, view.folder, at=view.at)
        self.back.set_ready(ready=view.can_go_back)
        self.on.set_ready(ready=view.can_go_on)
        if view.told:
            self.told.show_notice(State.INFO, view.told)
        else:
            self.told.clear()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.cursor_moved.emit(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def take_focus(self) -> None:
        """Put the cursor into the text, which the arrows scroll."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_search(self) -> None:
        """Put the cursor into the search, its words marked to be typed over."""
        self.search.start_search()

    def forget_search(self) -> None:
        """Search for nothing."""
        self.search.clear()

    def _begin_search(self, letters: str) -> None:
        self.start_search()
        self.search.setText(letters)
        self.looked_for.emit(letters)

    def _take_first(self) -> None:
        """Go to the first passage found; with nothing sought, go on reading."""
        if self.search.text().strip() and self.text.links:
            self._follow(self.text.links[0])
        else:
            self.take_focus()

    def _follow(self, link: str) -> None:
        self.forget_search()
        self.followed.emit(link)
        self.take_focus()
