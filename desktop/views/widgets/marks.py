"""Paint the state marks and the program's own sign; neither ever comes from an icon font.

Each state has a shape of its own, so that a page printed in grey still tells them apart.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Palette, Type
from desktop.views.widgets.paint import LEFT, painting, text, tick
from desktop.views.widgets.painted import Painted
from desktop.views.widgets.state import State, state_ink, state_mark

MARK_SIZE: Final = 12
MARK_GAP: Final = 6


def draw_mark(painter: QPainter, rect: QRectF, state: State, palette: Palette) -> None:
    """Paint the mark of `state` so that it fills the square `rect`."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 12, rect.height() / 12)
    _SHAPES[state](painter, QColor(state_mark(palette, state)), QColor(palette.sheet))
    painter.restore()


def _ring(painter: QPainter, colour: QColor, _on: QColor) -> None:
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.25, 1.25, 9.5, 9.5))


def _triangle(painter: QPainter, colour: QColor, on: QColor) -> None:
    painter.setPen(_round_pen(colour, 1.6))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(6, 1.2), QPointF(11.2, 10.6), QPointF(0.8, 10.6)]))
    _exclamation(painter, on, top=4.1, foot=7.4, dot=9.2)


def _square(painter: QPainter, colour: QColor, on: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(0.4, 0.4, 11.2, 11.2), 2, 2)
    _exclamation(painter, on, top=2.9, foot=6.7, dot=9.0)


def _disc(painter: QPainter, colour: QColor, on: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(0.2, 0.2, 11.6, 11.6))
    tick(painter, QPointF(6, 6.1), 6.6, on.name(), 1.6)


def _held(painter: QPainter, colour: QColor, _on: QColor) -> None:
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(0.9, 0.9, 10.2, 10.2), 2.4, 2.4)
    painter.fillRect(QRectF(3.9, 3.6, 1.5, 4.8), colour)
    painter.fillRect(QRectF(6.6, 3.6, 1.5, 4.8), colour)


def _info(painter: QPainter, colour: QColor, _on: QColor) -> None:
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(0.7, 0.7, 10.6, 10.6))
    painter.fillRect(QRectF(5.3, 5.1, 1.4, 3.7), colour)
    painter.fillRect(QRectF(5.3, 2.9, 1.4, 1.4), colour)


def _exclamation(painter: QPainter, colour: QColor, *, top: float, foot: float, dot: float) -> None:
    painter.fillRect(QRectF(5.3, top, 1.4, foot - top), colour)
    painter.fillRect(QRectF(5.3, dot - 0.7, 1.4, 1.4), colour)


def _round_pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


_SHAPES: Final[Mapping[State, Callable[[QPainter, QColor, QColor], None]]] = MappingProxyType(
    {
        State.NORMAL: _ring,
        State.NEAR: _triangle,
        State.PAST: _square,
        State.DONE: _disc,
        State.HELD: _held,
        State.INFO: _info,
    },
)


def draw_logo(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Paint the desk bell, the sign of the program, so that it fills the square `rect`."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 24, rect.height() / 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    dome = QPainterPath(QPointF(4, 16))
    dome.arcTo(QRectF(4, 7, 16, 18), 180, -180)
    dome.closeSubpath()
    painter.drawPath(dome)
    painter.drawRoundedRect(QRectF(2, 18, 20, 3), 1.4, 1.4)
    painter.drawRoundedRect(QRectF(9.6, 3, 4.8, 2.2), 1.1, 1.1)
    painter.drawRect(QRectF(11.2, 4.5, 1.6, 3))
    painter.restore()


class Mark(Painted):
    """A state mark alone, for places where its word stands elsewhere."""

    def __init__(
        self,
        theme: Theme,
        state: State = State.NORMAL,
        parent: QWidget | None = None,
        *,
        size: int = MARK_SIZE,
    ) -> None:
        super().__init__(theme, parent)
        self._state, self._size = state, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: State) -> None:
        """Show the mark of `state`."""
        self._state = state
        self.update()

    @override
    def measured(self) -> QSize:
        side = self.theme.metrics.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_mark(painter, QRectF(self.rect()), self._state, self.theme.palette)


class StateLine(Painted):
    """A mark and its word on one line: `▲ 9 мин қалды`."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        role: Type = Type.ROW,
        marked: bool = True,
    ) -> None:
        """Leave the mark out of a normal state when `marked` is false."""
        super().__init__(theme, parent)
        self._state, self._words, self._role, self._marked = State.NORMAL, "", role, marked
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def show_state(self, state: State, words: str) -> None:
        """Show `words` beside the mark of `state`, in its colour."""
        self._state, self._words = state, words
        self.setAccessibleName(words)
        self.remeasure()

    @property
    def _mark_room(self) -> int:
        if not self._words or (self._state is State.NORMAL and not self._marked):
            return 0
        return self.theme.metrics.px(MARK_SIZE) + MARK_GAP

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self._words, self._role) + self._mark_room
        return QSize(width, self.theme.line_height(self._role))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, room = self.theme.palette, self._mark_room
        with painting(self) as painter:
            if room:
                side = room - MARK_GAP
                top = (self.height() - side) / 2
                draw_mark(painter, QRectF(0, top, side, side), self._state, palette)
            text(
                painter,
                self.rect().adjusted(room, 0, 0, 0),
                self._words,
                font=self.theme.font(self._role),
                colour=state_ink(palette, self._state),
                align=LEFT,
            )


class Logo(Painted):
    """The desk bell in the accent colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, size: int = 24) -> None:
        super().__init__(theme, parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def measured(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_logo(painter, QRectF(self.rect()), self.theme.palette.accent)
