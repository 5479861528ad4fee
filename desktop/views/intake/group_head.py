"""The headings of a form; that of a group that repeats has the keys for its rows."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.intake_view import GroupView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.state import State


class GroupTitle(Painted):
    """The name of a group or row with its room above and below."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, role: Type, above: int, below: int
    ) -> None:
        super().__init__(theme, parent)
        self._words, self._role, self._above, self._below = "", role, above, below

    def set_title(self, words: str) -> None:
        """Name the group `words`."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    @override
    def measured(self) -> QSize:
        height = self.theme.line_height(self._role) + self._above + self._below
        return QSize(self.theme.metrics.px(120), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            area = self.rect().adjusted(0, self._above, 0, -self._below)
            font, ink = self.theme.font(self._role), self.theme.palette.ink
            text(painter, area, self._words, font=font, colour=ink)


class GroupHead(QWidget):
    """A title, what the group lacks, and its keys.

    Signals:
        row_added: the key that adds was pressed.
        like_added: the key that adds one more like the chosen was pressed.
        row_removed: the key that takes out was pressed.
    """

    row_added = Signal()
    like_added = Signal()
    row_removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._title = ElidingLine(theme, role=Type.HEAD, minimum=80)
        self._message = StateLine(theme, role=Type.NOTE)
        self.add = KeyButton(theme, "Ins", _("Add"), kind=KeyKind.QUIET, small=True)
        self.alike = KeyButton(
            theme,
            "Alt+Ins",
            _("One more like it"),
            shorts=(_c("short", "Like it"),),
            kind=KeyKind.QUIET,
            small=True,
        )
        self.remove = KeyButton(theme, "Del", _("Take out"), kind=KeyKind.QUIET, small=True)
        self.add.clicked.connect(self.row_added)
        self.alike.clicked.connect(self.like_added)
        self.remove.clicked.connect(self.row_removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(LARGE)
        row.addWidget(self._title, 1)
        row.addWidget(self._message)
        row.addWidget(self.remove)
        row.addWidget(self.alike)
        row.addWidget(self.add)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_group(self, view: GroupView) -> None:
        """Name the group; a key that has nothing to take out is not there."""
        self._title.set_text(view.title)
        self._message.show_state(State.PAST, view.message)
        self._message.setVisible(bool(view.message))
        self.remove.setVisible(bool(view.rows))
        self.alike.setVisible(view.alike)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.theme.metrics.small_button)
