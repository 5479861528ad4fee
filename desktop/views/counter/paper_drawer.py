"""A paper shown over the sheet in hand, where no printer takes it: Esc leads back to the sheet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.list_view import PreviewView
from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, Type
from desktop.views.widgets.paragraph import Paragraph
from desktop.views.widgets.pdf_view import PdfView

_PAPER = 720  # pixels of 100 % type


class PaperDrawer(Drawer):
    """The very PDF over the whole of its parent; what is typed below stays as it is."""

    is_for_reading = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.pdf = PdfView(theme)
        self._state = Paragraph(theme, _("Shown only: no printer is set"), role=Type.NOTE)
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._state)
        rows.addWidget(self.pdf, 1)
        self.column.addLayout(rows, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def show_paper(self, view: PreviewView) -> None:
        """Show a paper and take the cursor: the arrows leaf through it."""
        self.set_title(view.title)
        self.setAccessibleName(view.title)
        self.pdf.show_pdf(view.pdf, view.title)
        self.open_drawer(self.pdf)
        self.pdf.take_focus()

    def _fit(self) -> None:
        self.pdf.set_widest(self.theme.metrics.px(_PAPER))

    @override
    def place(self) -> None:
        """Stand over the whole of the parent."""
        self.setGeometry(self._host.rect())
