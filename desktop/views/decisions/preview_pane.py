"""The right of a case laid open: the very paper that will print."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _, _n
from desktop.presenters.list_view import PreviewView
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.elide import Line
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.pane import Ground, Pane, Side
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pdf_view import PdfView


class PreviewPane(Pane):
    """A paper as it prints, under its name; words in its place while there is none.

    Signals:
        wide_requested: show it over the whole page, or beside the case again.
    """

    wide_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Ground.SUNK, parent, lines=Side.LEFT)
        self._title = Paragraph(theme, _("What will print"), role=Type.SUB)
        self._pages = Line(theme, role=Type.NOTE, ink="ink3")
        self.wide = KeyButton(theme, "F11", "", kind=KeyKind.QUIET, small=True)
        self.wide.setAccessibleName(_("Larger"))
        self.wide.clicked.connect(self.wide_requested)
        self.pdf = PdfView(theme)
        self._nothing = Paragraph(
            theme, _("No paper is made of this decision yet."), role=Type.NOTE, ink="ink3"
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._pages, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.wide, 0, Qt.AlignmentFlag.AlignVCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, MEDIUM, 0)
        rows.setSpacing(MEDIUM)
        rows.addLayout(head)
        rows.addWidget(self._nothing)
        rows.addWidget(self.pdf, 1)
        self.pdf.shown.connect(self._count_pages)
        self.show_preview(None)

    @property
    def title(self) -> str:
        """Return the name of the paper on show."""
        return self._title.accessibleName()

    def show_preview(self, view: PreviewView | None) -> None:
        """Show a paper, or say that there is none."""
        self._nothing.setVisible(view is None)
        self.pdf.setVisible(view is not None)
        if view is None:
            self._title.set_text(_("What will print"))
            self._pages.set_text("")
            self.pdf.clear()
            return
        self._title.set_text(view.title)
        self.pdf.show_pdf(view.pdf, view.title)

    def _count_pages(self, count: int) -> None:
        self._pages.set_text(_n("{count} page", "{count} pages", count).format(count=count))
