"""The number in hand: the only filled dark shape on a page."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, RADIUS_CONTROL, Type
from desktop.views.widgets.paint import CENTER, box, painting, text
from desktop.views.widgets.painted import Painted


class InkBlock(Painted):
    """A queue or case number, large, on ink."""

    def __init__(self, theme: Theme, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._number = number
        self.setAccessibleName(number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_number(self, number: str) -> None:
        """Show `number`."""
        self._number = number
        self.setAccessibleName(number)
        self.remeasure()

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self._number, Type.FIGURE) + 2 * LARGE
        return QSize(width, self.theme.metrics.ink_block)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            box(painter, self.rect(), fill=palette.ink_block, radius=RADIUS_CONTROL)
            font = self.theme.font(Type.FIGURE)
            text(
                painter,
                self.rect(),
                self._number,
                font=font,
                colour=palette.on_block,
                align=CENTER,
            )
