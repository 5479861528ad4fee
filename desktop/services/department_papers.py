"""The papers of a dispatch to the department: letter, list, an inventory of each case (D30)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.models.dispatch_words import (
    CaseGoing,
    Dispatch,
    inventory,
    inventory_content,
    letter_content,
    list_content,
)
from desktop.models.facts import ChanceryNumbered, Fact, PaperIssued
from desktop.models.filling import issuer_of
from desktop.models.inquiry_words import LANGUAGE
from desktop.models.official import Official
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content
from desktop.services.confidential import without_words
from desktop.services.desk import Desk
from desktop.services.examining import pinned_standard
from desktop.services.inquiry_letters import signer_of
from desktop.services.papers import issue_paper, office_words
from desktop.store.path import CaseWhole

LETTER: PaperKind = "dispatch-letter"
LISTING: PaperKind = "dispatch-list"
INVENTORY: PaperKind = "dispatch-inventory"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Name a dispatch and its papers: `inventories` are one for each case, in their order."""

    dispatch: str
    letter: str
    listing: str
    inventories: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """Hold what goes: to whom, by which letter, when it went and is awaited back."""

    to: str
    number: str
    on: dt.date
    back_by: dt.date | None
    by: Official


def case_going(found: CaseWhole) -> CaseGoing:
    """Return a case as the papers of a dispatch name it, with the papers that go."""
    answered = [each for each in found.inquiries if each.answered_on is not None and each.came]
    told = [without_words(each) if each.confidential else each for each in answered]
    answers = [(each.to, each.answer_number, each.answer_date) for each in told]
    return CaseGoing(
        case=found.row.case,
        number=found.row.number,
        name=found.row.applicant,
        outcomes=tuple(each.outcome for each in found.proposals),
        papers=inventory(found.application, answers),
        due=found.row.due,
    )


def papers_of_dispatch(
    desk: Desk, found: Sequence[CaseWhole], going: Going, *, ids: Sent
) -> tuple[Fact, ...]:
    """Fix every paper of a dispatch, its number kept for each case; ask inside the unit of work."""
    sent = _dispatch(desk, found[0], going)
    cases = [case_going(each) for each in found]
    office = desk.office().office
    facts: list[Fact] = [
        _issued(desk, ids.letter, LETTER, letter_content(sent, cases), about=("office", office)),
        _issued(desk, ids.listing, LISTING, list_content(sent, cases), about=("office", office)),
    ]
    for each in cases:
        paper, content = ids.inventories[each.case], inventory_content(sent, each)
        facts.append(_issued(desk, paper, INVENTORY, content, about=("case", each.case)))
        facts.append(
            ChanceryNumbered(
                case=each.case,
                direction="outgoing",
                number=going.number,
                date=going.on,
                clerk_name=going.by.name,
                paper=paper,
            )
        )
    return tuple(facts)


def _dispatch(desk: Desk, first: CaseWhole, going: Going) -> Dispatch:
    now, standard = desk.now(), pinned_standard(desk, first)
    return Dispatch(
        to=going.to,
        number=going.number,
        on=going.on,
        back_by=going.back_by,
        signer=signer_of(desk, first),
        executor=going.by,
        issuer=issuer_of(
            office_words(desk, service=first.row.service),
            standard=standard,
            language=LANGUAGE,
            on=now.date(),
        ),
        made_at=now,
    )


def _issued(
    desk: Desk, paper: str, kind: PaperKind, content: Content, *, about: tuple[str, str]
) -> PaperIssued:
    of, about_id = about
    return issue_paper(
        desk,
        paper=paper,
        kind=kind,
        content=content,
        about="case" if of == "case" else "office",
        about_id=about_id,
        language=LANGUAGE,
    )
