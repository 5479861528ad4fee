"""Say what will appear on an empty page and how to begin."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, TIGHT, Type
from desktop.views.widgets.icons import Icon, draw_icon
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.paragraph import Paragraph

_ICON = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """What is absent, one sentence on what will appear, and the key to begin."""

    icon: Icon = Icon.EMPTY
    head: str
    sentence: str
    cap: str = ""
    verb: str = ""


class IconPart(Painted):
    """An icon alone; it keeps its room while icons are not loaded."""

    def __init__(
        self,
        theme: Theme,
        icon: Icon,
        parent: QWidget | None = None,
        *,
        size: int,
        ink: str = "ink3",
    ) -> None:
        super().__init__(theme, parent)
        self._icon, self._size, self._ink = icon, size, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: Icon) -> None:
        """Show `icon` instead."""
        self._icon = icon
        self.update()

    @override
    def measured(self) -> QSize:
        side = self.theme.metrics.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = getattr(self.theme.palette, self._ink)
        with painting(self) as painter:
            draw_icon(painter, self.theme, self._icon, 0, 0, colour=colour, size=self.width())


class EmptyState(QWidget):
    """Left-aligned words beside an icon; no drawing, no consolation.

    Signals:
        begin_requested: the key was pressed with the mouse.
    """

    begin_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconPart(theme, Icon.EMPTY, size=_ICON)
        self._head = Paragraph(theme, role=Type.HEAD)
        self._sentence = Paragraph(theme, role=Type.ROW, ink="ink2")
        self._key = KeyButton(theme, "", "", small=True)
        self._key.clicked.connect(self.begin_requested)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(self._head)
        words.addWidget(self._sentence)
        keys = QHBoxLayout()
        keys.setContentsMargins(0, MEDIUM, 0, 0)
        keys.addWidget(self._key)
        keys.addStretch(1)
        words.addLayout(keys)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM + TIGHT)
        column = QVBoxLayout()
        column.addWidget(self._icon)
        column.addStretch(1)
        row.addLayout(column)
        row.addLayout(words, 1)

    def show_empty(self, empty: Empty) -> None:
        """Show what `empty` says."""
        self._icon.set_icon(empty.icon)
        self._head.set_text(empty.head)
        self._sentence.set_text(empty.sentence)
        self._key.set_words(empty.verb)
        self._key.set_cap(empty.cap)
        self._key.setVisible(bool(empty.verb))
        self.setAccessibleName(f"{empty.head}. {empty.sentence}")
