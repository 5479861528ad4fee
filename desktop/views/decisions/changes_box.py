"""What the signer finds other than the examiner left it: what, how it was, how it stands (D24)."""

from html import escape
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.presenters.decisions_view import ChangeView, DecisionView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, RADIUS_CONTROL, SMALL, Type
from desktop.views.widgets.paint import box, painting
from desktop.views.widgets.painted import Wrapping

_GAP: Final = 2


class ChangesBox(Wrapping):
    """Every change since the examination, each as before → after."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = ""
        self._changes: tuple[ChangeView, ...] = ()

    def show_changes(self, view: DecisionView) -> None:
        """Show what changed."""
        self._title, self._changes = view.changed, view.changes
        said = (f"{each.what}: {each.before} → {each.after}" for each in view.changes)
        self.setAccessibleName("\n".join((view.changed, *said)))
        self.remeasure()

    def _document(self, width: int) -> QTextDocument:
        palette = self.theme.palette
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.theme.font(Type.ROW))
        document.setTextWidth(max(1, width - 2 * MEDIUM))
        rows = [f'<b style="color: {palette.accent}">{escape(self._title)}</b>']
        rows += [self._row(each) for each in self._changes]
        document.setHtml("".join(f'<p style="margin: 0 0 {_GAP}px 0">{row}</p>' for row in rows))
        return document

    def _row(self, change: ChangeView) -> str:
        palette = self.theme.palette
        gone = f"text-decoration: line-through; color: {palette.ink3}"
        new = f"text-decoration: underline; color: {palette.ink}"
        return (
            f'<span style="color: {palette.ink2}">{escape(change.what)}: </span>'
            f'<span style="{gone}">{escape(change.before)}</span>'
            f'<span style="color: {palette.ink2}"> → </span>'
            f'<span style="{new}">{escape(change.after)}</span>'
        )

    @override
    def height_at(self, width: int) -> int:
        return round(self._document(width).size().height()) + 2 * SMALL

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, document = self.theme.palette, self._document(self.width())
        with painting(self) as painter:
            box(
                painter, self.rect(),
                fill=palette.accent_tint, edge=palette.edge, radius=RADIUS_CONTROL,
            )  # fmt: skip
            painter.translate(MEDIUM, SMALL)
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = QRectF(0, 0, self.width() - 2 * MEDIUM, self.height())
            document.documentLayout().draw(painter, context)
