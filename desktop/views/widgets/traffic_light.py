"""A due date as three lamps: square above, triangle in the middle, disc below."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import TIGHT, Palette, Type
from desktop.views.widgets.paint import box, painting, text
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.state import State, state_ink, state_mark

_SIZE: Final = QSize(12, 27)
_LAMPS: Final = 3


def light_size(theme: Theme) -> QSize:
    """Return the size of the capsule at the scale in force."""
    return QSize(theme.metrics.px(_SIZE.width()), theme.metrics.px(_SIZE.height()))


def draw_traffic_light(painter: QPainter, rect: QRectF, state: State, palette: Palette) -> None:
    """Paint the capsule so that it fills `rect`.

    The lamp that burns differs by place, shape and colour: past above, near in the middle, normal
    (grey) or done (green) below; held shows two bars and no lamp.
    """
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _SIZE.width(), rect.height() / _SIZE.height())
    painter.setPen(Qt.PenStyle.NoPen)
    ground = palette.sunk if palette.has_tints else palette.track
    box(painter, QRectF(0, 0, 12, 27), fill=ground, radius=6)
    lamps: dict[State, tuple[int, Callable[[QPainter, float], None]]] = {
        State.PAST: (0, _square),
        State.NEAR: (1, _triangle),
        State.NORMAL: (2, _disc),
        State.DONE: (2, _disc),
        State.INFO: (2, _disc),
    }
    lit, shape = lamps.get(state, (1, _bars))
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(_LAMPS):
        middle = 5.5 + at * 8
        if at == lit:
            painter.setBrush(QColor(state_mark(palette, state)))
            shape(painter, middle)
        else:
            painter.setBrush(QColor(palette.line2))
            painter.drawEllipse(QPointF(6, middle), 1.3, 1.3)
    painter.restore()


def _square(painter: QPainter, middle: float) -> None:
    painter.drawRoundedRect(QRectF(2.5, middle - 3.5, 7, 7), 1, 1)


def _triangle(painter: QPainter, middle: float) -> None:
    top, foot = middle - 4, middle + 3.2
    painter.drawPolygon(QPolygonF([QPointF(6, top), QPointF(10.4, foot), QPointF(1.6, foot)]))


def _disc(painter: QPainter, middle: float) -> None:
    painter.drawEllipse(QPointF(6, middle), 3.2, 3.2)


def _bars(painter: QPainter, middle: float) -> None:
    painter.drawRect(QRectF(3.2, middle - 3.8, 2, 7.6))
    painter.drawRect(QRectF(6.8, middle - 3.8, 2, 7.6))


class TrafficLight(Painted):
    """The lamps with the words beside them: «2 күн қалды»."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._state, self._words = State.NORMAL, ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_due(self, state: State, words: str) -> None:
        """Show `words` beside the lamp of `state`."""
        self._state, self._words = state, words
        self.setAccessibleName(words)
        self.remeasure()

    @property
    def _role(self) -> Type:
        return Type.OWED if self._state in {State.NEAR, State.PAST} else Type.ROW

    @property
    def _left(self) -> int:
        return light_size(self.theme).width() + 2 * TIGHT

    @override
    def measured(self) -> QSize:
        words = self.theme.text_width(self._words, self._role)
        height = max(light_size(self.theme).height(), self.theme.line_height(self._role))
        return QSize(self._left + words, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        normal = self._state in {State.NORMAL, State.INFO}
        with painting(self) as painter:
            size = light_size(self.theme)
            light = QRectF(QPointF(0, (self.height() - size.height()) / 2), size.toSizeF())
            draw_traffic_light(painter, light, self._state, palette)
            text(
                painter,
                self.rect().adjusted(self._left, 0, 0, 0),
                self._words,
                font=self.theme.font(self._role),
                colour=palette.ink2 if normal else state_ink(palette, self._state),
            )
