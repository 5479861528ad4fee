"""The sheet after a visit: the very paper that prints, and what became of it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.papers_view import PaperShownView
from desktop.views.theme import Theme
from desktop.views.tokens import HUGE, MEDIUM, SMALL, TIGHT, Type
from desktop.views.widgets.action_bar import ActionBar
from desktop.views.widgets.key_button import KeyButton, KeyKind
from desktop.views.widgets.marks import StateLine
from desktop.views.widgets.pdf_view import PdfView
from desktop.views.widgets.state import State

_UPRIGHT = 600


class FinishedSheet(QWidget):
    """A finished paper with its state; the next visitor is one key away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.bar = ActionBar(theme)
        self.print = KeyButton(theme, "Ctrl+P", _("Print"))
        self.mark = KeyButton(theme, "", _("Written by hand"))
        self.alike = KeyButton(
            theme, "Ins", _("One more for this applicant"), shorts=(_c("short", "One more"),)
        )
        self.other = KeyButton(
            theme, "F5", _("Another applicant"), shorts=(_c("short", "Another"),)
        )
        self.next = KeyButton(theme, "F2", _("Call next"), kind=KeyKind.PRIMARY)
        self.bar.add_key(self.print)
        self.bar.add_key(self.mark)
        self.bar.add_key(self.alike)
        self.bar.add_key(self.other)
        self.bar.set_primary(self.next)
        self._shape = 1.0
        self._state = StateLine(theme, role=Type.OWED)
        self.pdf = PdfView(theme)
        self.pdf.installEventFilter(self)
        self._lay_out()
        self.offer_more(other=False, alike=False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HUGE, MEDIUM, HUGE, SMALL)
        layout.setSpacing(SMALL)
        state = QHBoxLayout()
        state.addWidget(self._state)
        state.addStretch(1)
        layout.addLayout(state)
        layout.addWidget(self.pdf, 1)

    def _fit(self) -> None:
        """Show a paper that lies across whole, and one that stands as wide as it reads well."""
        wide = (self.pdf.height() - TIGHT) * self._shape
        self.pdf.set_widest(int(wide) if self._shape > 1 else self.theme.metrics.px(_UPRIGHT))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.pdf and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def show_paper(self, paper: PaperShownView) -> None:
        """Show the paper and its state; the PDF comes a moment later."""
        self._shape = paper.width_mm / max(1, paper.height_mm)
        self._fit()
        self._state.show_state(State(paper.tone), paper.words)
        self.print.set_verb(paper.print_verb)
        self.print.setVisible(paper.can_print)
        self.mark.setVisible(paper.can_mark)
        if paper.pdf:
            self.pdf.show_pdf(paper.pdf, f"{paper.title} {paper.number}".strip())
        else:
            self.pdf.clear()

    def offer_more(self, *, other: bool, alike: bool) -> None:
        """Offer another application of the same visit while it goes on (D37)."""
        self.alike.set_verb(_("One more for this applicant"), _c("short", "One more"))
        self.other.setVisible(other)
        self.alike.setVisible(alike)

    def offer_another_case(self) -> None:
        """Offer to take in papers for another case in the same visit (D9)."""
        self.alike.set_verb(_("Papers for another application"), _c("short", "Another case"))
        self.alike.show()
        self.other.hide()

    @property
    def words(self) -> str:
        """Return what is said of the print."""
        return self._state.accessibleName()

    def show_next(self, number: str) -> None:
        """Name who is called next, if anybody waits."""
        verb = _("Call next")
        self.next.set_verb(f"{verb} · {number}" if number else verb, verb)

    def take_focus(self) -> None:
        """Let Enter call the next visitor."""
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
