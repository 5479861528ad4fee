"""The papers of results: what a result and its case say, fixed when it is made (W-5, I-5, D56)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from desktop.models.facts import PaperIssued, ResultIssued, ResultKind
from desktop.models.filling_results import (
    Told,
    invitation_content,
    letter_content,
    permit_content,
)
from desktop.models.paper_table import Content
from desktop.models.reissue_words import Instead
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.papers import issue_paper
from desktop.services.told import told_of
from desktop.store.path import CaseWhole

_CONTENTS: Final[Mapping[ResultKind, Callable[[ResultIssued, Told], Content]]] = {
    "permit": permit_content,
    "invitation": invitation_content,
    "invitation-letter": letter_content,
}
"""The results that are a paper of ours; a letter of refusal has its own way."""


def has_paper(kind: ResultKind) -> bool:
    """Say whether a kind of result is made as a paper here."""
    return kind in _CONTENTS


def result_content(
    desk: Desk, found: CaseWhole, issued: ResultIssued, *, instead: Instead | None = None
) -> Content:
    """Return what stands on the paper of a result; `instead` is the form it is made for."""
    return _CONTENTS[issued.kind](issued, replace(_told(desk, found), instead=instead))


def result_paper(
    desk: Desk, found: CaseWhole, issued: ResultIssued, *, instead: Instead | None = None
) -> PaperIssued:
    """Fix the paper of a result that has one; called inside the unit of work of both."""
    return issue_paper(
        desk,
        paper=issued.paper,
        kind=issued.kind,
        content=result_content(desk, found, issued, instead=instead),
        about="case",
        about_id=issued.case,
        language=found.application.language,
    )


def _told(desk: Desk, found: CaseWhole) -> Told:
    standard, row = pinned_standard(desk, found), found.row
    return told_of(desk, found.application, standard, number=row.number, day=row.day)
