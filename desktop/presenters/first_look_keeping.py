"""Keep the board of the next start's first paint true, beside the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.presenters.background import Background
from desktop.presenters.first_look_board import keep_board
from desktop.presenters.notices import Notices
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store.database import Database


class BoardKeeper(QObject):
    """Keep what the next start's first paint shows, anew whenever the office is another."""

    def __init__(
        self,
        desk: Callable[[], Desk],
        forms: Path,
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._forms = desk, forms
        self._background, self._notices = background, notices

    def keep(self, *, anew: bool) -> None:
        """Keep it; one that lasts is left, unless `anew`."""
        desk, forms = self._desk(), self._forms
        if offices.chosen(desk.database) is None:
            return
        self._background.ask(
            lambda database: keep_board(replace(desk, database=database), forms, anew=anew),
            owner=self,
            failed=self._notices.refuse,
        )

    def keep_if_concerned(self, topics: frozenset[str]) -> None:
        """Keep it anew when what the office is has changed."""
        if "office" in topics:
            self.keep(anew=True)
