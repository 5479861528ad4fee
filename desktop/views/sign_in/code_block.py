"""A secret shown once, to be written down: its groups in columns, each numbered."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, MEDIUM, Type
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Painted

_COLUMNS: Final = 4


class CodeBlock(Painted):
    """The groups of a code, four to a line, as they are asked for again: by their numbers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._groups: tuple[str, ...] = ()

    def set_text(self, words: str) -> None:
        """Show a code; what is between its groups only parts them."""
        self._groups = tuple(words.split())
        self.setAccessibleName(" ".join(self._groups))
        self.remeasure()

    @property
    def _is_numbered(self) -> bool:
        return len(self._groups) > _COLUMNS

    @property
    def _cell(self) -> QSize:
        widths = [self.theme.text_width(each, Type.NUMERAL) for each in self._groups]
        number = self.theme.line_height(Type.NOTE) if self._is_numbered else 0
        return QSize(max(widths, default=0) + self.theme.metrics.px(HUGE), number + self._line)

    @property
    def _line(self) -> int:
        return self.theme.line_height(Type.NUMERAL)

    @override
    def measured(self) -> QSize:
        cell, lines = self._cell, -(-len(self._groups) // _COLUMNS)
        width = cell.width() * min(_COLUMNS, len(self._groups))
        return QSize(width, lines * cell.height() + max(0, lines - 1) * MEDIUM)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, cell = self.theme.palette, self._cell
        font, note = self.theme.font(Type.NUMERAL), self.theme.font(Type.NOTE)
        with painting(self) as painter:
            for place, group in enumerate(self._groups):
                line, column = divmod(place, _COLUMNS)
                left, top = column * cell.width(), line * (cell.height() + MEDIUM)
                words = QRect(left, top + cell.height() - self._line, cell.width(), self._line)
                text(painter, words, group, font=font, colour=palette.ink)
                if self._is_numbered:
                    number = QRect(left, top, cell.width(), cell.height() - self._line)
                    text(painter, number, str(place + 1), font=note, colour=palette.ink3)
