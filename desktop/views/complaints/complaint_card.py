"""The complaint chosen in the list: who, of what, until when, and its way so far."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.cases_view import PeekView
from desktop.views.cases.case_card import CaseCard
from desktop.views.theme import Theme
from desktop.views.widgets.key_button import KeyButton


class ComplaintCard(CaseCard):
    """A complaint whole, with the keys for its papers and its application.

    Signals:
        paper_requested: show its last paper as it prints.
        print_requested: print its last paper again.
        case_requested: show the application it is about.
    """

    paper_requested = Signal()
    print_requested = Signal()
    case_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        def key(cap: str, words: str, short: str) -> KeyButton:
            return KeyButton(theme, cap, words, shorts=(short,), small=True)

        self.show_key = key("Enter", _("Show the last paper"), _c("short", "Paper"))
        self.print_key = key("F5", _("Print again"), _("Print"))
        self.case_key = key("Shift+Enter", _("Show the application"), _c("short", "Application"))
        keys = ((self.show_key, self.print_key), (self.case_key,))
        super().__init__(theme, keys, parent, nothing=_("Choose a complaint to see it whole."))
        self.show_key.clicked.connect(self.paper_requested)
        self.print_key.clicked.connect(self.print_requested)
        self.case_key.clicked.connect(self.case_requested)
        self.has_case = False
        self.show_peek(None)

    @override
    def show_keys(self, view: PeekView) -> None:
        self.show_key.setVisible(bool(view.papers))
        self.print_key.setVisible(bool(view.papers))
        self.case_key.setVisible(self.has_case)
