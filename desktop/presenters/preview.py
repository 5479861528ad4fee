"""A paper as it prints, made beside the window for whoever looks at it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.models.errors import Refusal
from desktop.presenters.background import Background
from desktop.presenters.labels import label
from desktop.presenters.list_view import PreviewView
from desktop.services import papers as paper_service
from desktop.services.desk import Desk
from desktop.store import papers
from desktop.store.database import Database


def ask_preview(
    background: Background[Database],
    desk: Desk,
    paper: str,
    *,
    owner: QObject,
    answered: Callable[[PreviewView], None],
    failed: Callable[[Refusal], None],
) -> None:
    """Make a paper beside the window; `failed` is told `paper-unknown`, `confidential-paper`."""
    background.ask(
        lambda database: preview_of(replace(desk, database=database), paper),
        owner=owner,
        answered=answered,
        failed=failed,
    )


def preview_of(desk: Desk, paper: str) -> PreviewView:
    """Return a paper as it prints; refuse `paper-unknown`, `confidential-paper` (`kind`)."""
    row = papers.paper(desk.database, paper)
    if row is None:
        raise Refusal("paper-unknown", paper=paper)
    pdf = paper_service.paper_pdf(desk, paper=paper)
    return PreviewView(paper=paper, title=label(f"paper.{row.kind}"), pdf=pdf)
