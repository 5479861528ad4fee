"""Who looked at whose card: noted beside the window once a card stood for a moment (§3.4)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, SignalInstance

from desktop.models.facts import CardKind
from desktop.models.permissions import Command
from desktop.presenters.background import Background
from desktop.presenters.notices import Notices
from desktop.presenters.search import Found, SearchPresenter
from desktop.services.desk import Desk
from desktop.services.viewing import note_search, note_view
from desktop.store.database import Database

_READ: Final = 1_000  # milliseconds: who walks past a card with an arrow key did not read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Noting:
    """Say who is noted, by the right to see cards, and how a card and a search are recorded."""

    command: Command
    view: Callable[[Desk, CardKind, str], bool]
    search: Callable[[Desk, CardKind, str], None]


AT_OFFICE: Final = Noting(
    command="case.see",
    view=lambda desk, kind, record: note_view(desk, kind=kind, record=record),
    search=lambda desk, kind, found: note_search(desk, kind=kind, found=found),
)


class ViewLog(QObject):
    """Note which cards are opened, and which of them by a search; nothing is noted before `watch`.

    A small transaction beside the window records each, so opening a card never waits.
    """

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        noting: Noting = AT_OFFICE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._noting = noting
        self._shown: tuple[str, CardKind, str] = ("", "case", "")
        self._standing = QTimer(self, singleShot=True, interval=_READ)
        self._standing.timeout.connect(self._note_view)

    def watch(self, search: SearchPresenter, *shown: SignalInstance) -> None:
        """Note from now on what a search leads to, and what these signals show.

        They tell a view that names its `case` or the `weapon` whose life it tells, or None.
        """
        search.chosen.connect(self._note_search)
        for each in shown:
            each.connect(self._take)

    def _note_search(self, found: Found) -> None:
        desk, kind, key = self._desk(), found.kind, found.key
        noting = self._noting
        if kind == "action" or not desk.may(noting.command):
            return
        self._background.ask(
            lambda database: noting.search(replace(desk, database=database), kind, key),
            owner=self,
            failed=self._notices.refuse,
        )

    def _take(self, view: object) -> None:
        """Hear what stands before somebody; the same card told anew is no other."""
        weapon = str(getattr(view, "weapon", ""))
        kind: CardKind = "unit" if weapon else "case"
        record = weapon or str(getattr(view, "case", ""))
        shown = (self._desk().operator, kind, record)
        if shown != self._shown:
            self._shown = shown
            if record:
                self._standing.start()
            else:
                self._standing.stop()

    def _note_view(self) -> None:
        desk, (_operator, kind, record) = self._desk(), self._shown
        noting = self._noting
        if not desk.may(noting.command):  # who sat here has left meanwhile
            return
        self._background.ask(
            lambda database: noting.view(replace(desk, database=database), kind, record),
            owner=self,
            failed=self._notices.refuse,
        )
