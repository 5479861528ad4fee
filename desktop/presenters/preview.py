"""A paper as it prints, made beside the window for whoever looks at it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.models.errors import Refusal
from desktop.presenters.background import Asked, Background
from desktop.presenters.labels import label
from desktop.presenters.list_view import PreviewView
from desktop.presenters.notices import Notices
from desktop.services import papers as paper_service
from desktop.services.desk import Desk
from desktop.store import papers
from desktop.store.database import Database


class Preview(QObject):
    """Show one paper of a page in place of what the page lists.

    Signals:
        changed: the PreviewView of the paper on show, None when none is.
    """

    changed = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._background, self._notices = desk, background, notices
        self._asked: Asked | None = None

    def show(self, paper: str) -> None:
        """Show a paper; it is said why it cannot be: `paper-unknown`, `confidential-paper`."""
        self.show_made(lambda desk: preview_of(desk, paper))

    def show_made(self, make: Callable[[Desk], PreviewView]) -> None:
        """Show what `make` returns, called beside the window; its refusal is said."""
        self._drop()
        desk = self._desk()
        self._asked = self._background.ask(
            lambda database: make(replace(desk, database=database)),
            owner=self,
            answered=self.changed.emit,
            failed=self._notices.refuse,
        )

    def close(self) -> None:
        """Show the list again; what is being made is not wanted any more."""
        self._drop()
        self.changed.emit(None)

    def follow_operator(self, _operator: object) -> None:
        """Put away what was shown to the one before: another may perhaps not read it (D26)."""
        self.close()

    def _drop(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None


def preview_of(desk: Desk, paper: str) -> PreviewView:
    """Return a paper as it prints; refuse `paper-unknown`, `confidential-paper` (`kind`)."""
    row = papers.paper(desk.database, paper)
    if row is None:
        raise Refusal("paper-unknown", paper=paper)
    pdf = paper_service.paper_pdf(desk, paper=paper)
    return PreviewView(paper=paper, title=label(f"paper.{row.kind}"), pdf=pdf)
