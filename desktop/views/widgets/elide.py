"""Show one line that gives way when room is short and can be read in full on a tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import LEFT, painting, text
from desktop.views.widgets.painted import Painted


class Line(Painted):
    """One line of text that always has the room it needs: headings, units, captions."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        parent: QWidget | None = None,
        *,
        role: Type = Type.BODY,
        ink: str = "ink",
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        super().__init__(theme, parent)
        self._words, self._role, self._ink, self._align = "", role, ink, align
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_text(words)

    def text(self) -> str:
        """Return the whole text, elided or not."""
        return self._words

    def set_text(self, words: str) -> None:
        """Show `words` instead of what stood here."""
        self._words = words
        self.setAccessibleName(words)
        self.remeasure()

    def set_ink(self, ink: str) -> None:
        """Paint in the palette's colour called `ink`."""
        self._ink = ink
        self.update()

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self._words, self._role)
        return QSize(width, self.theme.line_height(self._role))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            text(
                painter,
                self.rect(),
                self._words,
                font=self.theme.font(self._role),
                colour=getattr(self.theme.palette, self._ink),
                align=self._align,
            )


class ElidingLine(Line):
    """One line for names and addresses: it never makes its window wider than `minimum` asks."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        parent: QWidget | None = None,
        *,
        role: Type = Type.BODY,
        ink: str = "ink",
        minimum: int = 48,
    ) -> None:
        self._least = minimum
        super().__init__(theme, words, parent, role=role, ink=ink)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def elided(self) -> bool:
        """Tell whether some of the text is hidden now."""
        return self.width() < self.measured().width()

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self.measured()
        return QSize(min(self._least, wanted.width()), wanted.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self._words if self.elided else "")

    @override
    def remeasure(self) -> None:
        super().remeasure()
        self.setToolTip(self._words if self.elided else "")
