"""A key of the survey screen: a word for a finger, in Kazakh above and in Russian below."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Palette, Type
from desktop.views.widgets.paint import CENTER, box, painting, text
from desktop.views.widgets.painted import Pressable

_RADIUS: Final = 18
_SMALL: Final = 0.5  # of the Kazakh word


class AnswerKey(Pressable):
    """A large key; `tones` chooses its ground and its ink of the palette, none for a quiet one."""

    def __init__(
        self,
        theme: Theme,
        words: tuple[str, str],
        *,
        size: int,
        tones: Callable[[Palette], tuple[str, str]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, " · ".join(words), parent)
        self._words, self._size, self._tones = words, size, tones
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def measured(self) -> QSize:
        width = max(
            QFontMetricsF(self._font(at)).horizontalAdvance(self._words[at]) for at in (0, 1)
        )
        return QSize(int(width) + 4 * _RADIUS, int(self._size * 2.6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        quiet = (palette.sheet, palette.ink2)
        fill, ink = self._tones(palette) if self._tones is not None else quiet
        edge = palette.accent if self.hasFocus() else palette.line2
        whole = self.rect().adjusted(2, 2, -2, -2)
        with painting(self) as painter:
            box(painter, whole, fill=fill, edge=edge, width=3 if self.hasFocus() else 1.5,
                radius=_RADIUS)  # fmt: skip
            upper = QRect(whole.left(), whole.top(), whole.width(), int(whole.height() * 0.62))
            lower = QRect(
                whole.left(), upper.bottom(), whole.width(), whole.height() - upper.height()
            )
            text(painter, upper, self._words[0], font=self._font(0), colour=ink, align=CENTER)
            low = lower.adjusted(0, 0, 0, -self._size // 4)
            align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            text(painter, low, self._words[1], font=self._font(1), colour=ink, align=align)

    def _font(self, line: int) -> QFont:
        font = QFont(self.theme.font(Type.NUMERAL))
        font.setPixelSize(int(self._size * (_SMALL if line else 1)))
        return font
