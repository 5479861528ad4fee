"""Анықтама: the keys of the page and the text of the standard beside the work (F1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.presenters.help import HelpView
from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, MEDIUM, SMALL
from desktop.views.widgets.choice_box import Choice, Segmented
from desktop.views.widgets.notice import Notice
from desktop.views.widgets.state import State
from desktop.views.widgets.text_pane import Clause, TextPane


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Say which standard is read, which paragraph of it is `marked` and which stands on `top`."""

    service: str
    marked: str
    top: str
    has_cursor: bool


class HelpPane(Drawer):
    """The keys that stand on the page, then one standard to leaf through.

    Signals:
        service_chosen: the service whose standard is wanted.
    """

    service_chosen = Signal(str)

    is_for_reading = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _("Text of the standard"), parent)
        self._view: HelpView | None = None
        self._services = Segmented(theme)
        self._services.setAccessibleName(_("Services"))
        self._services.chosen.connect(self.service_chosen)
        self._repealed = Notice(theme)
        self.text = TextPane(theme)
        self.text.setAccessibleName(_("Text of the standard"))
        rows = QVBoxLayout()
        rows.setContentsMargins(LARGE, MEDIUM, SMALL, MEDIUM)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self._services)
        rows.addWidget(self._repealed)
        rows.addWidget(self.text, 1)
        self.column.addLayout(rows, 1)

    def show_help(self, view: HelpView, keys: Sequence[tuple[str, str]]) -> None:
        """Show cap and verb of the keys, a standard at its paragraph, and come on show."""
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
                *_told(keys),
                *(
                    Clause(key=row.key, number=row.number, words=row.words, level=row.level)
                    for row in view.clauses
                ),
            ]
        )
        self.open_drawer(self.text)
        if view.revealed or not keys:
            self.text.reveal(view.revealed)

    @property
    def reading(self) -> Reading | None:
        """Return what is read now, None while nothing is."""
        if self._view is None or not self.isVisible():
            return None
        return Reading(
            service=self._view.service,
            marked=self._view.revealed,
            top=self.text.clause_on_top,
            has_cursor=self.isAncestorOf(self.window().focusWidget()),
        )


def _told(keys: Sequence[tuple[str, str]]) -> Iterator[Clause]:
    if keys:
        yield Clause(key="keys", number="", words=_("Keys of this page"), level=0)
    for cap, verb in keys:
        yield Clause(key=f"keys {cap}", number=cap, words=verb)
