"""The very paper that a decision prints, made beside the window; else the last one of the case."""

from collections.abc import Sequence

from desktop.models.decision import ItemDecision
from desktop.models.letter import Typed
from desktop.presenters.labels import label
from desktop.presenters.list_view import PreviewView
from desktop.services import papers as paper_service
from desktop.services import refusal
from desktop.services.confidential import is_openable
from desktop.services.desk import Desk
from desktop.store import papers


def load_preview(
    desk: Desk, case: str, decisions: Sequence[ItemDecision], typed: Sequence[Typed]
) -> PreviewView | None:
    """Return what prints of a case as it is drafted, None when nothing does.

    A letter that is issued is shown as it was issued.
    """
    issued = refusal.letter_paper(desk, case)
    if not issued:
        pdf = refusal.preview(desk, case=case, decisions=decisions, typed=typed)
        if pdf:
            return PreviewView(paper="", title=label("paper.refusal"), pdf=pdf)
    rows = [row for row in papers.papers_of(desk.database, "case", case) if is_openable(desk, row)]
    shown = next((row for row in rows if row.paper == issued), rows[-1] if rows else None)
    if shown is None:
        return None
    pdf = paper_service.paper_pdf(desk, paper=shown.paper)
    return PreviewView(paper=shown.paper, title=label(f"paper.{shown.kind}"), pdf=pdf)
