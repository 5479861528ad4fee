"""The legend below the matrix: every shape with its word and how many squares show it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters import formats
from desktop.presenters.region_matrix import LegendItem
from desktop.views.region.squares import SIDE, draw_square
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import Painted


class Legend(Painted):
    """Says what the shapes mean; what does not fit a row goes on in the next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._items: tuple[LegendItem, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_items(self, items: Sequence[LegendItem]) -> None:
        """Show these states."""
        self._items = tuple(items)
        said = (f"{each.words}: {formats.number(each.count)}" for each in items)
        self.setAccessibleName(", ".join(said))
        self.setVisible(bool(items))
        self.updateGeometry()
        self.update()

    def _width_of(self, item: LegendItem) -> int:
        theme = self.theme
        words = theme.text_width(item.words, Type.NOTE)
        count = theme.text_width(formats.number(item.count), Type.OWED)
        return theme.metrics.px(SIDE) + SMALL + words + TIGHT + count + MEDIUM

    def _places(self, width: int) -> list[tuple[LegendItem, QRect]]:
        line = self._line
        found, left, top = [], LARGE, SMALL
        for item in self._items:
            room = self._width_of(item)
            if left + room > width and left > LARGE:
                left, top = LARGE, top + line
            found.append((item, QRect(left, top, room, line)))
            left += room
        return found

    @property
    def _line(self) -> int:
        return max(self.theme.line_height(Type.NOTE), self.theme.metrics.px(SIDE)) + SMALL

    @override
    def measured(self) -> QSize:
        rows = self._places(max(self.width(), 1))
        foot = rows[-1][1].bottom() + SMALL if rows else 0
        return QSize(sum(self._width_of(each) for each in self._items) + 2 * LARGE, foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, palette = self.theme, self.theme.palette
        side = theme.metrics.px(SIDE)
        with painting(self) as painter:
            for item, area in self._places(self.width()):
                top = area.top() + (area.height() - side) / 2
                draw_square(painter, QRectF(area.left(), top, side, side), item.state, palette)
                words = area.adjusted(side + SMALL, 0, 0, 0)
                note, owed = theme.font(Type.NOTE), theme.font(Type.OWED)
                text(painter, words, item.words, font=note, colour=palette.ink2)
                said = theme.text_width(item.words, Type.NOTE) + TIGHT
                count = formats.number(item.count)
                text(painter, words.adjusted(said, 0, 0, 0), count, font=owed, colour=palette.ink)
