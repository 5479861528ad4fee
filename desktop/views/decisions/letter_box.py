"""The text of the letter: locked parts above and below, a paragraph a ground, changes marked."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.decisions_view import LetterView, Piece
from desktop.views.theme import Theme
from desktop.views.tokens import HAIRLINE, MEDIUM, RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.icons import SMALL_ICON, Icon, draw_icon
from desktop.views.widgets.paint import box, hairline, painting
from desktop.views.widgets.painted import Wrapping
from desktop.views.widgets.paragraph import Block, broken

_GAP: Final = 6


class LetterBox(Wrapping):
    """What the letter says; its middle follows from the grounds above, its ends are locked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: LetterView | None = None

    def show_letter(self, view: LetterView) -> None:
        """Show the text of a letter."""
        self._view = view
        said = (view.begins, *("".join(p.words for p in row) for row in view.paragraphs), view.ends)
        self.setAccessibleName("\n".join(said))
        self.remeasure()

    def _document(self, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.theme.font(Type.BODY))
        document.setTextWidth(max(1, width - 2 * MEDIUM))
        paragraphs = self._view.paragraphs if self._view else ()
        document.setHtml("".join(self._html(row) for row in paragraphs))
        return document

    def _html(self, row: Sequence[Piece]) -> str:
        palette = self.theme.palette
        looks = {
            "gone": f"text-decoration: line-through; color: {palette.ink3}",
            "new": f"text-decoration: underline; background-color: {palette.accent_tint}",
            "": f"color: {palette.ink}",
        }
        words = "".join(
            f'<span style="{looks[each.change]}">{escape(each.words)}</span>' for each in row
        )
        return f'<p style="margin: 0 0 {_GAP}px 0">{words}</p>'

    def _locked(self, words: str, width: int) -> Block:
        room = width - 2 * MEDIUM - self.theme.metrics.px(SMALL_ICON) - SMALL
        return broken(self.theme, words, Type.ROW, max(1, room))

    @override
    def height_at(self, width: int) -> int:
        if self._view is None:
            return 0
        ends = (self._locked(words, width) for words in (self._view.begins, self._view.ends))
        locked = sum(block.height + 2 * SMALL for block in ends)
        return locked + round(self._document(width).size().height()) + 2 * SMALL

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        view, palette = self._view, self.theme.palette
        if view is None:
            return
        above, below = (self._locked(w, self.width()) for w in (view.begins, view.ends))
        document = self._document(self.width())
        with painting(self) as painter:
            box(
                painter, self.rect(),
                fill=palette.sheet, edge=palette.edge, radius=RADIUS_CONTROL,
            )  # fmt: skip
            upper = above.height + 2 * SMALL
            lower = below.height + 2 * SMALL
            foot = self.height() - lower
            painter.save()
            painter.setClipPath(self._inside())  # the corners stay round
            self._paint_locked(painter, above, QRect(1, 1, self.width() - 2, upper - 1))
            self._paint_locked(painter, below, QRect(1, foot, self.width() - 2, lower - 1))
            painter.restore()
            for seam in (upper, foot - 1):
                hairline(painter, 1, seam, self.width() - 2, palette.line)
            painter.translate(MEDIUM, upper + SMALL)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = QRectF(0, 0, self.width() - 2 * MEDIUM, foot - upper)
            document.documentLayout().draw(painter, context)

    def _inside(self) -> QPainterPath:
        """Return what lies within the edge."""
        path, corner = QPainterPath(), RADIUS_CONTROL - HAIRLINE
        area = QRectF(self.rect()).adjusted(HAIRLINE, HAIRLINE, -HAIRLINE, -HAIRLINE)
        path.addRoundedRect(area, corner, corner)
        return path

    def _paint_locked(self, painter: QPainter, block: Block, area: QRect) -> None:
        palette, side = self.theme.palette, self.theme.metrics.px(SMALL_ICON)
        painter.fillRect(area, QColor(palette.sunk))
        draw_icon(
            painter, self.theme, Icon.LOCKED, MEDIUM, area.center().y() + 1 - side / 2,
            colour=palette.ink3, size=side,
        )  # fmt: skip
        block.draw(painter, MEDIUM + side + SMALL, area.top() + SMALL, palette.ink2)
