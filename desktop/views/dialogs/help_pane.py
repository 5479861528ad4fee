"""Анықтама beside the work: the guide, the text of the standard, the keys of the page (F1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.i18n import _, _c
from desktop.presenters.guide import GuideView
from desktop.presenters.help import HelpView
from desktop.views.dialogs.drawer import Drawer
from desktop.views.dialogs.guide_part import GuidePart
from desktop.views.main_window import ABOUT, HELP, PAGE_KEYS, STANDARD
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL, Breadth
from desktop.views.widgets.choice_box import Choice, Segmented
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.state import State
from desktop.views.widgets.text_pane import Clause, TextPane

_NARROW: Final = 420
_WIDE: Final = 640
_WIDEST: Final = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Say which `tab` is read, which standard, its `marked` paragraph and the one on `top`.

    `heading` counts the headings of the guide's page before the one that is read.
    """

    tab: str
    service: str
    marked: str
    top: str
    heading: int
    has_cursor: bool


class HelpPane(Drawer):
    """Three things to read, a tab each; ← and → go from one to the next.

    Signals:
        tab_chosen: the command of the tab wanted.
        service_chosen: the service whose standard is wanted.
    """

    tab_chosen = Signal(str)
    service_chosen = Signal(str)

    is_for_reading = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Help"), parent)
        self._view: HelpView | None = None
        self.tabs = Segmented(theme)
        self.tabs.setAccessibleName(_("Help"))
        words = zip(ABOUT, (_("Guide"), _("Standard"), _c("help", "Keys")), strict=True)
        self.tabs.set_choices([Choice(key=key, words=said) for key, said in words], HELP)
        self.tabs.chosen.connect(self.tab_chosen)
        self.guide = GuidePart(theme)
        self._services = Segmented(theme)
        self._services.setAccessibleName(_("Services"))
        self._services.chosen.connect(self.service_chosen)
        self._repealed = Notice(theme)
        self.text = TextPane(theme)
        self.text.setAccessibleName(_("Text of the standard"))
        self.keys = TextPane(theme)
        self.keys.setAccessibleName(_("Keys of this page"))
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        head.addWidget(self.tabs)
        for parts in ((self._services, self._repealed, self.text), (self.keys,)):
            place = QWidget()
            rows = QVBoxLayout(place)
            rows.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
            rows.setSpacing(MEDIUM)
            for part in parts:
                rows.addWidget(part, int(part in {self.text, self.keys}))
            self._stack.addWidget(place)
        self._stack.insertWidget(0, self.guide)
        self.column.addLayout(head)
        self.column.addWidget(self._stack, 1)

    @property
    def tab(self) -> str:
        """Return the command of the tab on show."""
        return ABOUT[self._stack.currentIndex()]

    @property
    def has_cursor(self) -> bool:
        """Tell whether the cursor stands anywhere in the drawer."""
        return self.isVisible() and self.isAncestorOf(self.window().focusWidget())

    def show_guide(self, view: GuideView) -> None:
        """Show a page of the guide, and come on show; the search keeps its cursor."""
        self.guide.show_guide(view)
        if self.isHidden() or self.tab != HELP:
            self._come(HELP, self.guide.text)

    def show_help(self, view: HelpView) -> None:
        """Show a standard at its paragraph, and come on show."""
        self._view = view
        choices = [Choice(key=service, words=words) for service, words in view.services]
        self._services.set_choices(choices, view.service)
        self._services.setVisible(len(choices) > 1)
        if view.repealed:
            self._repealed.show_notice(State.INFO, view.repealed)
        else:
            self._repealed.clear()
        self.text.show_clauses(
            [
                Clause(key=row.key, number=row.number, words=row.words, level=row.level)
                for row in view.clauses
            ]
        )
        self._come(STANDARD, self.text)
        self.text.reveal(view.revealed)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show cap and verb of each key of the page, and come on show."""
        words = _("Keys of this page") if keys else _("This page has no keys of its own.")
        self.keys.show_clauses(
            [
                Clause(key="keys", number="", words=words, level=0),
                *(Clause(key=cap, number=cap, words=verb) for cap, verb in keys),
            ]
        )
        self._come(PAGE_KEYS, self.keys)

    def _come(self, tab: str, focus: QWidget) -> None:
        """Come on show with a tab; who walks along the tabs goes on walking."""
        walks = self.tabs.isAncestorOf(self.window().focusWidget())
        self.tabs.choose(tab)
        self._stack.setCurrentIndex(ABOUT.index(tab))
        room = _WIDEST if self.theme.metrics.breadth is Breadth.WIDE else _WIDE
        self.width_wanted = room if tab == HELP else _NARROW
        self.open_drawer(self.tabs if walks else focus)

    @property
    def reading(self) -> Reading | None:
        """Return what is read now, None while nothing is."""
        if not self.isVisible():
            return None
        view = self._view
        return Reading(
            tab=self.tab,
            service=view.service if view is not None else "",
            marked=view.revealed if view is not None else "",
            top=self.text.clause_on_top,
            heading=self.guide.text.heading_on_top,
            has_cursor=self.has_cursor,
        )

    def take_focus(self) -> None:
        """Put the cursor into what is read."""
        part = {HELP: self.guide.text, STANDARD: self.text, PAGE_KEYS: self.keys}[self.tab]
        part.setFocus(Qt.FocusReason.OtherFocusReason)
