"""Draw the few shapes every part is made of: crisp lines, rounded boxes, one line of text."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Open an antialiased painter on `device` and close it whatever happens inside."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    try:
        yield painter
    finally:
        painter.end()


def hairline(painter: QPainter, x: int, y: int, length: int, colour: str) -> None:
    """Draw a horizontal rule one pixel high; a filled rectangle never smears over two rows."""
    painter.fillRect(x, y, length, 1, QColor(colour))


def upright(painter: QPainter, x: int, y: int, length: int, colour: str) -> None:
    """Draw a vertical rule one pixel wide."""
    painter.fillRect(x, y, 1, length, QColor(colour))


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    fill: str | None = None,
    edge: str | None = None,
    width: float = 1.0,
    radius: float = 0.0,
) -> None:
    """Draw a rounded box whose edge lies wholly inside `rect`."""
    inset = width / 2 if edge else 0.0
    area = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    corner = max(0.0, radius - inset)
    painter.drawRoundedRect(area, corner, corner)


def text(
    painter: QPainter,
    rect: QRect | QRectF,
    words: str,
    *,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Write one line inside `rect`; what does not fit ends in an ellipsis."""
    area = QRectF(rect)
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width() + 0.5)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(area, align | Qt.TextFlag.TextSingleLine, shown)


def text_on(
    painter: QPainter,
    baseline: QPointF,
    words: str,
    *,
    font: QFont,
    colour: str,
) -> None:
    """Write one line from `baseline` on, so that texts of two sizes stand on one line."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(baseline, words)


def stroke(colour: str, width: float) -> QPen:
    """Return a pen with round ends, as ticks and arrows are drawn."""
    return QPen(
        QColor(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def tick(painter: QPainter, centre: QPointF, size: float, colour: str, width: float = 1.8) -> None:
    """Draw a tick `size` pixels wide around `centre`."""
    unit = size / 10
    painter.setPen(stroke(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        [
            centre + QPointF(-4.4 * unit, 0.4 * unit),
            centre + QPointF(-1.4 * unit, 3.4 * unit),
            centre + QPointF(4.4 * unit, -3.4 * unit),
        ],
    )


def caret(painter: QPainter, centre: QPointF, colour: str, *, size: float, down: bool) -> None:
    """Draw an open arrow head that points down (open) or right (closed)."""
    half, depth = size / 2, size / 4
    painter.setPen(stroke(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if down:
        points = [QPointF(-half, -depth), QPointF(0, depth), QPointF(half, -depth)]
    else:
        points = [QPointF(-depth, -half), QPointF(depth, 0), QPointF(-depth, half)]
    painter.drawPolyline([centre + point for point in points])


def blend(colour: str, other: str, share: float) -> str:
    """Return `colour` with `share` (0 to 1) of `other` mixed in."""
    first, second = QColor(colour), QColor(other)
    red = first.redF() + (second.redF() - first.redF()) * share
    green = first.greenF() + (second.greenF() - first.greenF()) * share
    blue = first.blueF() + (second.blueF() - first.blueF()) * share
    return QColor.fromRgbF(red, green, blue).name()
