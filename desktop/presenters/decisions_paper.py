"""The very paper that a decision prints, made beside the window; else the last one of the case."""

from desktop.presenters.labels import label
from desktop.presenters.list_view import PreviewView
from desktop.services import papers as paper_service
from desktop.services.desk import Desk
from desktop.store import papers


def load_preview(desk: Desk, case: str) -> PreviewView | None:
    """Return what prints of a case, None when nothing does."""
    issued = papers.papers_of(desk.database, "case", case)
    if not issued:
        return None
    last = issued[-1]
    pdf = paper_service.paper_pdf(desk, paper=last.paper)
    return PreviewView(paper=last.paper, title=label(f"paper.{last.kind}"), pdf=pdf)
