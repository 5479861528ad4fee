"""Words that shrink together until they stand whole: a heading, a number, sentences below."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.presenters.self_service_view import TouchView
from desktop.views.self_service.measures import LOOK, Measures, face
from desktop.views.widgets.paint import painting

WRAPPED: Final = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
_SIDE: Final = 3
_TOLD: Final = 0.65  # of their size: read from where one stands
_STEPS: Final = tuple(share / 100 for share in range(100, 35, -5))


class Piece(NamedTuple):
    """One text of a block: its size and the room above it, in pixels at full size.

    It becomes no smaller than `least` of its size, whatever the others do.
    """

    words: str
    size: int
    weight: QFont.Weight = QFont.Weight.Medium
    colour: str = LOOK.ink
    above: int = 0
    least: float = 0.0

    def face(self, share: float) -> QFont:
        """Return its type where the block stands at a share of its size."""
        return face(int(self.size * max(share, self.least)), weight=self.weight)


def fitted(pieces: Sequence[Piece], width: int, height: int) -> tuple[float, int]:
    """Return the share of their size at which the pieces stand whole, and how high they are."""
    taken = 0
    for share in _STEPS:
        widths = [_bounds(piece, share, width).width() for piece in pieces]
        taken = sum(int(p.above * share) + _bounds(p, share, width).height() for p in pieces)
        if taken <= height and all(each <= width for each in widths):
            return share, taken
    return _STEPS[-1], taken


def _bounds(piece: Piece, share: float, width: int) -> QRect:
    return QFontMetrics(piece.face(share)).boundingRect(
        QRect(0, 0, width, 100_000), WRAPPED, piece.words
    )


def draw_pieces(painter: QPainter, area: QRect, pieces: Sequence[Piece]) -> None:
    """Write the pieces one below another in the middle of `area`."""
    share, taken = fitted(pieces, area.width(), area.height())
    top = area.top() + max(0, (area.height() - taken) // 2)
    for piece in pieces:
        top += int(piece.above * share)
        height = _bounds(piece, share, area.width()).height()
        painter.setFont(piece.face(share))
        painter.setPen(QColor(piece.colour))
        painter.drawText(QRect(area.left(), top, area.width(), height), WRAPPED, piece.words)
        top += height


class Head(QWidget):
    """What a page says above its keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TouchView | None = None
        self._measures = Measures(1366, 768, 4.0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_view(self, view: TouchView, by: Measures) -> None:
        """Say what a page says."""
        self._view, self._measures = view, by
        told = (view.title, view.number, *view.told)
        self.setAccessibleName(". ".join(part for part in told if part))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(LOOK.red if self._view.alarm else LOOK.accent_lo))
            side = self._measures.of(_SIDE)
            draw_pieces(painter, self.rect().adjusted(side, side, -side, -side), self.pieces())

    def room(self) -> tuple[int, int]:
        """Return how wide and how high the words may be."""
        sides = 2 * self._measures.of(_SIDE)
        return self.width() - sides, self.height() - sides

    def pieces(self) -> list[Piece]:
        """Return what is said, each text in its size."""
        view, of = self._view, self._measures.of
        if view is None:
            return []
        ink, strong = LOOK.on_accent, QFont.Weight.DemiBold
        pieces = [Piece(view.title, of(6.6), strong, ink)]
        if view.number:
            pieces.append(Piece(view.number, of(30), strong, ink))
        weight = strong if view.alarm else QFont.Weight.Medium
        pieces += [
            Piece(words, of(4.6), weight, ink, above=of(1), least=_TOLD) for words in view.told
        ]
        return [piece for piece in pieces if piece.words]
