"""A word that does something: repairs a field, opens a paragraph, goes to a case."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import hairline, painting, text
from desktop.views.widgets.painted import Pressable


class Link(Pressable):
    """Accent words without a box; the line under them comes with the pointer or the focus.

    Signals:
        clicked: from QPushButton, by mouse, Space or Enter.
    """

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        parent: QWidget | None = None,
        *,
        role: Type = Type.LABEL,
        ink: str = "accent",
    ) -> None:
        super().__init__(theme, words, parent)
        self._role, self._ink = role, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVisible(bool(words))

    @override
    def set_words(self, words: str) -> None:
        """Show `words`; hide the link when there are none."""
        super().set_words(words)
        self.setVisible(bool(words))

    def set_ink(self, ink: str) -> None:
        """Paint in the palette's colour called `ink`."""
        self._ink = ink
        self.update()

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, self._role)
        return QSize(width, self.theme.line_height(self._role))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colour = getattr(self.theme.palette, self._ink)
        with painting(self) as painter:
            font = self.theme.font(self._role)
            text(painter, self.rect(), self.words, font=font, colour=colour)
            if self.hovered or self.hasFocus():
                hairline(painter, 0, self.height() - 2, self.width(), colour)
