"""The squares of the matrix: a shape and a colour for how a week stands, never a colour alone."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.models.region_weeks import WeekState
from desktop.views.tokens import Palette
from desktop.views.widgets.paint import box

SIDE: Final = 14
"""Pixels of a square at 100 % type."""

_Draw = Callable[[QPainter, QRectF, Palette], None]


def draw_square(painter: QPainter, rect: QRectF, state: WeekState, palette: Palette) -> None:
    """Draw how a week stands into `rect`; nothing where no file was asked for."""
    draw = _DRAWN.get(state)
    if draw is not None:
        draw(painter, rect, palette)


def _received(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    inset = rect.width() / 7
    box(painter, rect.adjusted(inset, inset, -inset, -inset), fill=palette.bar, radius=2)


def _late(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Cut a corner off a square."""
    left, top, right, foot = rect.left(), rect.top(), rect.right(), rect.bottom()
    cut = rect.width() / 2
    shape = [
        QPointF(left, top),
        QPointF(right - cut, top),
        QPointF(right, top + cut),
        QPointF(right, foot),
        QPointF(left, foot),
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.amber_mark))
    painter.drawPolygon(QPolygonF(shape))


def _filled(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    box(painter, rect, edge=palette.bar, width=1.5, radius=2)
    inset = rect.width() / 3.2
    box(painter, rect.adjusted(inset, inset, -inset, -inset), fill=palette.bar)


def _expected(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    pen = QPen(QColor(palette.edge), 1.2, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), 2, 2)


def _missing(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    box(painter, rect, fill=palette.red_tint, edge=palette.red_mark, width=1.5, radius=2)
    inset = rect.width() / 3.4
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(QColor(palette.red_mark), 1.6))
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _held(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    box(painter, rect, fill=palette.held_tint, edge=palette.held_mark, width=1.5, radius=2)
    width, height = rect.width() / 7, rect.height() / 2.4
    top = rect.center().y() - height / 2
    for left in (rect.center().x() - 1.6 * width, rect.center().x() + 0.6 * width):
        box(painter, QRectF(left, top, width, height), fill=palette.held_mark)


def _fork(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Part a square from corner to corner."""
    gap = rect.width() / 7
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.red_mark))
    upper = [rect.topLeft(), rect.topRight() - QPointF(gap, 0), rect.bottomLeft() - QPointF(0, gap)]
    lower = [
        rect.topRight() + QPointF(0, gap),
        rect.bottomRight(),
        rect.bottomLeft() + QPointF(gap, 0),
    ]
    painter.drawPolygon(QPolygonF(upper))
    painter.drawPolygon(QPolygonF(lower))


def _quarantined(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Put a bar across a round edge: what lies there may not pass."""
    pen = QPen(QColor(palette.amber_mark), 1.7)
    painter.setPen(pen)
    painter.setBrush(QColor(palette.amber_tint))
    painter.drawEllipse(rect.adjusted(0.8, 0.8, -0.8, -0.8))
    middle, inset = rect.center().y(), rect.width() / 4
    painter.drawLine(QPointF(rect.left() + inset, middle), QPointF(rect.right() - inset, middle))


_DRAWN: Final[Mapping[WeekState, _Draw]] = MappingProxyType(
    {
        "received": _received,
        "late": _late,
        "filled": _filled,
        "expected": _expected,
        "missing": _missing,
        "held": _held,
        "fork": _fork,
        "quarantined": _quarantined,
    }
)
