"""A list, the words in place of it while it is empty, and a paper shown over both."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.list_view import NothingView, PreviewView
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, LARGE, MEDIUM, Type
from desktop.views.widgets.elide import ElidingLine
from desktop.views.widgets.empty_state import Empty, EmptyState
from desktop.views.widgets.icons import Icon
from desktop.views.widgets.key_button import KeyButton
from desktop.views.widgets.pane import Ground, Pane
from desktop.views.widgets.pdf_view import PdfView

_PAPER: Final = 720  # pixels of 100 % type


class ListStack(QStackedWidget):
    """Show the list of a page, or why it is empty, or one of its papers as it prints.

    Signals:
        close_requested: the key that leads from the paper back to the list was pressed.
    """

    close_requested = Signal()

    def __init__(
        self, theme: Theme, listed: QWidget, icon: Icon, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._listed, self._icon = listed, icon
        self.empty = EmptyState(theme)
        self.pdf = PdfView(theme)
        self._title = ElidingLine(theme, role=Type.HEAD)
        self._empty_pane = self._make_empty_pane()
        self._preview_pane = self._make_preview_pane()
        for pane in (listed, self._empty_pane, self._preview_pane):
            self.addWidget(pane)
        theme.changed.connect(self._fit)
        self._fit()

    def _make_empty_pane(self) -> QWidget:
        pane = QWidget()
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(HUGE, 2 * HUGE, HUGE, LARGE)
        rows.addWidget(self.empty)
        rows.addStretch(1)
        return pane

    def _make_preview_pane(self) -> QWidget:
        pane = Pane(self.theme, Ground.SUNK)
        close = KeyButton(self.theme, "Esc", _("Back to the list"), small=True)
        close.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        rows.setSpacing(MEDIUM)
        rows.addLayout(head)
        rows.addWidget(self.pdf, 1)
        return pane

    def _fit(self) -> None:
        self.pdf.set_widest(self.theme.metrics.px(_PAPER))

    @property
    def is_listing(self) -> bool:
        """Tell whether the list itself stands here."""
        return self.currentWidget() is self._listed

    @property
    def is_empty(self) -> bool:
        """Tell whether words stand in place of the list."""
        return self.currentWidget() is self._empty_pane

    @property
    def is_previewing(self) -> bool:
        """Tell whether a paper stands in place of the list."""
        return self.currentWidget() is self._preview_pane

    def show_nothing(self, view: NothingView | None) -> None:
        """Say why the list is empty, None when it is not; a paper on show stays."""
        if view is not None:
            self.empty.show_empty(
                Empty(icon=self._icon, head=view.head, sentence=view.sentence, verb=view.verb)
            )
        if not self.is_previewing:
            self.setCurrentWidget(self._listed if view is None else self._empty_pane)

    def show_preview(self, view: PreviewView | None, *, stand: bool = True) -> None:
        """Show a paper and stand on it unless told not to, or with None the list again."""
        if view is None:
            self.setCurrentWidget(self._listed)
            self.pdf.clear()
            return
        self._title.set_text(view.title)
        self.pdf.show_pdf(view.pdf, view.title)
        self.setCurrentWidget(self._preview_pane)
        if stand:
            self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)
