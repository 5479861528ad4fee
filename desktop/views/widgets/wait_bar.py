"""Show how much of a legal limit is used up; a breach runs on past the limit line."""

from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Palette
from desktop.views.widgets.paint import painting
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.state import State, state_mark

# The limit line stands here; what is left to its right shows how much too long.
LIMIT_AT: Final = 0.84
NEAR_AT: Final = 2 / 3
_CUT: Final = 2
_THICKNESS: Final = {State.NORMAL: 4, State.NEAR: 6, State.PAST: 8}


class Wait(NamedTuple):
    """How much of the limit is used (1.0 = all of it) and what that means."""

    share: float
    state: State = State.NORMAL


def draw_wait_bar(
    painter: QPainter, rect: QRectF, wait: Wait, palette: Palette, *, unit: float = 1.0
) -> None:
    """Paint the bar into `rect`: track cut at two thirds, filling, limit line.

    Thickness tells the state as much as colour does. The bar never leaves `rect`: at 1 / 0.84 of
    the limit it has reached the right edge, and the minutes beside it say the rest. `unit` is a
    pixel of 100 % type.
    """
    thickness = _THICKNESS.get(wait.state, 4) * unit
    limit = rect.width() * LIMIT_AT
    middle = rect.center().y()
    _track(painter, QRectF(rect.left(), middle - 2 * unit, limit, 4 * unit), palette)
    filled = min(rect.width(), limit * max(0.0, wait.share))
    if filled > 0:
        area = QRectF(rect.left(), middle - thickness / 2, max(filled, 3.0), thickness)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(state_mark(palette, wait.state)))
        painter.drawRoundedRect(area, 1.5, 1.5)
    line = round(rect.left() + limit)
    reach = round(6 * unit)
    painter.fillRect(line, int(middle - reach), 1, 2 * reach, QColor(palette.ink))


def _track(painter: QPainter, area: QRectF, palette: Palette) -> None:
    cut = area.left() + area.width() * NEAR_AT
    colour = QColor(palette.track)
    painter.fillRect(QRectF(area.left(), area.top(), cut - area.left(), area.height()), colour)
    rest = QRectF(cut + _CUT, area.top(), area.right() - cut - _CUT, area.height())
    painter.fillRect(rest, colour)


class WaitBar(Painted):
    """The bar alone, for the head of a visit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, width: int = 94) -> None:
        super().__init__(theme, parent)
        self._wait, self._width = Wait(share=0.0), width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_wait(self, wait: Wait, words: str) -> None:
        """Show `wait`; `words` say the same to a screen reader."""
        self._wait = wait
        self.setAccessibleName(words)
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(self._width), self.theme.metrics.px(12))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            bar, unit = QRectF(self.rect()), self.theme.metrics.unit
            draw_wait_bar(painter, bar, self._wait, self.theme.palette, unit=unit)
