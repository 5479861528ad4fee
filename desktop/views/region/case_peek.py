"""A case of an office beside the table: all of its card, and one key: its office is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.i18n import _, _c
from desktop.presenters.cases_view import PeekView
from desktop.presenters.region_cases import RegionCases
from desktop.views.cases.case_card import CaseCard
from desktop.views.theme import Theme
from desktop.views.widgets.key_button import KeyButton


class RegionPeek(CaseCard):
    """The case chosen; nothing here changes it.

    Signals:
        ask_requested: its office is to be asked about it.
    """

    ask_requested = Signal()

    def __init__(self, theme: Theme, cases: RegionCases, parent: QWidget | None = None) -> None:
        """Take who knows whether the operator may ask: the key of what he may not is hidden."""
        self._cases = cases
        words = _("Ask the office about it")
        self.ask_key = KeyButton(theme, "F4", words, shorts=(_c("short", "Ask"),), small=True)
        super().__init__(theme, ((self.ask_key,),), parent)
        self.ask_key.clicked.connect(self.ask_requested)
        self.show_peek(None)

    @override
    def show_keys(self, view: PeekView) -> None:
        self.ask_key.setVisible(self._cases.may_ask)
