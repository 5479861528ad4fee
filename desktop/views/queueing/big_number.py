"""A queue number to be read from across the counter."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL, Type
from desktop.views.widgets.paint import CENTER, box, painting, text
from desktop.views.widgets.painted import Painted


class BigNumber(Painted):
    """A number on ink, its letters `size` pixels of 100 % type high."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, size: int) -> None:
        super().__init__(theme, parent)
        self._number, self._size = "", size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def number(self) -> str:
        """Return the number on show."""
        return self._number

    def set_number(self, number: str) -> None:
        """Show `number`."""
        self._number = number
        self.setAccessibleName(number)
        self.remeasure()

    @property
    def _font(self) -> QFont:
        font = QFont(self.theme.font(Type.NUMERAL))
        font.setPixelSize(self.theme.metrics.px(self._size))
        return font

    @override
    def measured(self) -> QSize:
        size = self.theme.metrics.px(self._size)
        width = QFontMetricsF(self._font).horizontalAdvance(self._number)
        return QSize(int(width + size * 0.9), int(size * 1.6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            box(painter, self.rect(), fill=palette.ink_block, radius=RADIUS_CONTROL)
            ink = palette.on_block
            text(painter, self.rect(), self._number, font=self._font, colour=ink, align=CENTER)
