"""A bar that is as long as the work done."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.painted import Painted

_BAR: Final = 6
_ALL: Final = 100


class ShareBar(Painted):
    """How much of a work is done, as a share of its length; its words stand beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._share = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: int, words: str) -> None:
        """Show `share` per cent, said in `words`."""
        self._share = share
        self.setAccessibleName(words)
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(120), self.theme.metrics.px(_BAR))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, area = self.theme.palette, self.rect()
        with painting(self) as painter:
            box(painter, area, fill=palette.sunk)
            done = area.adjusted(0, 0, area.width() * self._share // _ALL - area.width(), 0)
            box(painter, done, fill=palette.accent)
