"""What a board is drawn of: texts that were fitted already, boxes and arrows.

A picture is composed once for what it shows and how large it is; painting it is then cheap, and
whoever doubts a layout can measure it (tests/views/board).
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.views.tokens import FAMILIES

LEFT: Final = Qt.AlignmentFlag.AlignLeft
RIGHT: Final = Qt.AlignmentFlag.AlignRight
CENTRE: Final = Qt.AlignmentFlag.AlignHCenter
MEDIUM: Final = 500
BOLD: Final = 600
_LEAST: Final = 6.0  # pixels; what does not fit in that has no room on any screen
_SHRINKS: Final = 0.72  # a text that had to shrink more than this is broken in two lines first
_LEADING: Final = 1.16


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPiece:
    """One line of text: the room it was given, its baseline, and what it really takes."""

    words: str
    room: QRectF
    ink: QRectF
    baseline: QPointF
    px: float
    weight: int
    colour: str

    def paint(self, painter: QPainter) -> None:
        """Write it."""
        painter.setFont(font(self.px, self.weight))
        painter.setPen(QColor(self.colour))
        painter.drawText(self.baseline, self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxPiece:
    """A rounded box; without a fill its edge alone."""

    area: QRectF
    fill: str = ""
    edge: str = ""
    width: float = 0.0
    radius: float = 0.0

    def paint(self, painter: QPainter) -> None:
        """Draw it, its edge wholly inside."""
        if not self.edge and not self.radius:
            painter.fillRect(self.area, QColor(self.fill))
            return
        inset = self.width / 2 if self.edge else 0.0
        area = self.area.adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(self.edge), self.width) if self.edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.fill) if self.fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, self.radius, self.radius)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowPiece:
    """An arrow to the right in the middle of its area."""

    area: QRectF
    colour: str
    width: float

    def paint(self, painter: QPainter) -> None:
        """Draw it."""
        area, half = self.area, self.area.height() / 2
        middle = area.center().y()
        path = QPainterPath(QPointF(area.left(), middle))
        path.lineTo(area.right(), middle)
        path.moveTo(area.right() - half, middle - half)
        path.lineTo(area.right(), middle)
        path.lineTo(area.right() - half, middle + half)
        pen = QPen(QColor(self.colour), self.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


Piece: TypeAlias = TextPiece | BoxPiece | ArrowPiece


@lru_cache(maxsize=256)
def font(px: float, weight: int) -> QFont:
    """Return the font of a size in pixels and a weight."""
    found = QFont(list(FAMILIES))
    found.setPixelSize(max(1, int(px)))
    found.setWeight(QFont.Weight(weight))
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # it scales evenly
    return found


def width_of(words: str, px: float, weight: int) -> float:
    """Return how wide a line stands, the ink that leans over its ends with it."""
    metrics = QFontMetricsF(font(px, weight))
    return max(metrics.horizontalAdvance(words), metrics.boundingRect(words).width())


def texts(
    words: str,
    room: QRectF,
    *,
    px: float,
    weight: int = MEDIUM,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
    lines: int = 1,
) -> list[Piece]:
    """Fit a text into its room: as large as `px` allows, else smaller, or on up to `lines` lines.

    It stands in the middle of the room's height; nothing is ever cut.
    """
    if not words.strip() or room.isEmpty():
        return []
    size, rows = _fitted(words, room.width(), room.height(), px, weight, lines)
    step = size * _LEADING
    top = room.center().y() - step * len(rows) / 2
    return [
        _line(row, QRectF(room.left(), top + n * step, room.width(), step), room, size, weight,
              colour, align)
        for n, row in enumerate(rows)
    ]  # fmt: skip


@lru_cache(maxsize=1024)
def _fitted(
    words: str, width: float, height: float, px: float, weight: int, most: int
) -> tuple[float, tuple[str, ...]]:
    """Return the size of a text and its lines."""
    one = _size_of((words,), width, height, px, weight)
    best: float = one
    rows: tuple[str, ...] = (words,)
    for count in range(2, most + 1):
        if best >= px * _SHRINKS:
            break
        ways = ((_size_of(way, width, height, px, weight), way) for way in _broken(words, count))
        size, way = max(ways, key=lambda each: (each[0], -_widest(each[1])), default=(0.0, rows))
        if size > best:
            best, rows = size, way
    return best, rows


def _widest(rows: tuple[str, ...]) -> float:
    return max(width_of(row, 100, MEDIUM) for row in rows)


def _broken(words: str, count: int) -> list[tuple[str, ...]]:
    """Return every way to break a text between its words into so many lines."""
    parts = words.split(" ")
    ways = combinations(range(1, len(parts)), count - 1)
    return [tuple(" ".join(parts[a:b]) for a, b in pairwise((0, *at, len(parts)))) for at in ways]


def _size_of(rows: tuple[str, ...], width: float, height: float, px: float, weight: int) -> float:
    """Return the largest whole size at which every row stands whole."""
    size = float(int(max(_LEAST, min(px, height / (_LEADING * len(rows))))))
    while size > _LEAST and any(width_of(row, size, weight) > width for row in rows):
        widest = max(width_of(row, size, weight) for row in rows)
        size = max(_LEAST, min(size - 1, float(int(size * width / widest))))
    return size


def _line(
    words: str,
    row: QRectF,
    room: QRectF,
    px: float,
    weight: int,
    colour: str,
    align: Qt.AlignmentFlag,
) -> TextPiece:
    metrics = QFontMetricsF(font(px, weight))
    ink = metrics.tightBoundingRect(words)
    wide = max(metrics.horizontalAdvance(words), ink.right())
    left = {RIGHT: row.right() - wide, CENTRE: row.center().x() - wide / 2}.get(align, row.left())
    baseline = QPointF(left, row.center().y() + (metrics.ascent() - metrics.descent()) / 2)
    return TextPiece(
        words=words,
        room=room,
        ink=ink.translated(baseline),
        baseline=baseline,
        px=px,
        weight=weight,
        colour=colour,
    )


def numeral(
    words: str,
    room: QRectF,
    *,
    colour: str,
    weight: int = 700,
    align: Qt.AlignmentFlag = CENTRE,
    most: float = 10_000.0,
    beside: str = "Қ0",
) -> list[Piece]:
    """Set a number as large as its room, by its ink; it stands on one line with what is `beside`.

    By default that is the tail of Қ: numbers below each other stand alike.
    """
    if not words or room.isEmpty():
        return []
    trial = 100.0
    ink, line = _bounds(words, trial, weight, beside)
    size = float(int(max(_LEAST, min(
        most, trial * room.height() / line.height(), trial * room.width() / ink.width()
    ))))  # fmt: skip
    ink, line = _bounds(words, size, weight, beside)
    left = {
        RIGHT: room.right() - ink.right(),
        CENTRE: room.center().x() - ink.center().x(),
    }.get(align, room.left() - ink.left())
    baseline = QPointF(left, room.center().y() - line.center().y())
    return [
        TextPiece(
            words=words,
            room=room,
            ink=ink.translated(baseline),
            baseline=baseline,
            px=size,
            weight=weight,
            colour=colour,
        )
    ]


def _bounds(words: str, px: float, weight: int, beside: str) -> tuple[QRectF, QRectF]:
    """Return what a text takes of ink, and what it takes with whatever stands beside it."""
    metrics = QFontMetricsF(font(px, weight))
    ink = metrics.tightBoundingRect(words)
    return ink, ink.united(metrics.tightBoundingRect(beside)) if beside else ink
