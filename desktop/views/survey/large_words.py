"""Words to be read from across a counter: as large as they fit, Kazakh above Russian."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Painted

_WRAP: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEAST: Final = 18  # pixels
_SMALLER: Final = 0.62  # Russian beside Kazakh


class LargeWords(Painted):
    """Two wordings of one text; they shrink until both stand whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._kk = self._ru = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def say(self, kk: str, ru: str) -> None:
        """Say both."""
        self._kk, self._ru = kk, ru
        self.setAccessibleName(f"{kk} {ru}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        upper = QRect(0, 0, self.width(), int(self.height() * 0.6))
        lower = QRect(0, upper.height(), self.width(), self.height() - upper.height())
        largest = self.height() // 4
        flags = int(_WRAP.value) | Qt.TextFlag.TextWordWrap.value
        with painting(self) as painter:
            for words, area, colour, most in (
                (self._kk, upper, palette.ink, largest),
                (self._ru, lower, palette.ink2, int(largest * _SMALLER)),
            ):
                painter.setFont(self._fitting(words, area, most))
                painter.setPen(colour)
                painter.drawText(area, flags, words)

    def _fitting(self, words: str, area: QRect, most: int) -> QFont:
        font = QFont(self.theme.font(Type.NUMERAL))
        flags = int(_WRAP.value) | Qt.TextFlag.TextWordWrap.value
        for size in range(most, _LEAST, -2):
            font.setPixelSize(size)
            found = QFontMetrics(font).boundingRect(area, flags, words)
            if found.height() <= area.height() and found.width() <= area.width():
                return font
        font.setPixelSize(_LEAST)
        return font
