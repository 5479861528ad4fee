"""What tells an applicant of his case beside the decision: another term, a renunciation (D10, D31).

Each is fixed when it is issued and goes to the queue of papers like any other (D56).
"""

from collections.abc import Collection, Sequence
from typing import Final

from desktop.models.case_letters import (
    OtherTerm,
    confirmation_content,
    extension_content,
    statement_content,
)
from desktop.models.errors import Refusal
from desktop.models.originals import given_back
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content
from desktop.models.path import CaseItem
from desktop.models.refusal_words import LetterOf
from desktop.services.desk import Desk
from desktop.services.known_cases import whole_case
from desktop.services.papers import record_paper
from desktop.services.refusal import case_letter
from desktop.services.standing import head_of
from desktop.store import case_events, papers
from desktop.store.path import CaseWhole
from desktop.store.unit_of_work import UnitOfWork

STATEMENT: Final[PaperKind] = "withdrawal"
CONFIRMATION: Final[PaperKind] = "withdrawal-confirmation"
EXTENSION: Final[PaperKind] = "extension-notice"
_SWITCHED: Final = "term-switched"


def issue_statement(desk: Desk, *, case: str, items: Collection[str] = ()) -> str:
    """Issue the statement by which the applicant renounces the items, or all open ones (W-17.2).

    Returns the paper. Refuses `case-unknown`, `nothing-chosen` where no item is open.
    """
    with desk.work(at=desk.now(), command="case.end") as work:
        found = whole_case(desk, case)
        open_items = [each.item for each in found.items if not each.outcome]
        chosen = [each for each in open_items if not items or each.key in items]
        if not chosen:
            raise Refusal("nothing-chosen")
        content = statement_content(_several(found, chosen), _letter(desk, found))
        return _issued(desk, work, found, STATEMENT, content)


def confirm_withdrawal(
    desk: Desk,
    work: UnitOfWork,
    case: str,
    *,
    items: Collection[str],
    document: str,
    originals: Sequence[str] = (),
) -> str:
    """Issue what confirms that items were renounced; inside the unit of work that ended them."""
    found = whole_case(desk, case)
    named = [each.item for each in found.items if each.item.key in items]
    of = _letter(desk, found)
    content = confirmation_content(_several(found, named), document, of, originals=originals)
    return _issued(desk, work, found, CONFIRMATION, content)


def confirmation_of(
    desk: Desk, work: UnitOfWork, found: CaseWhole, *, items: Collection[str]
) -> str:
    """Return the paper that confirms the renunciation of items, as their result has it (W-17.2).

    It was issued when they were renounced; of those renounced one after another it is issued anew,
    of all of them, inside the unit of work that makes the result.
    """
    case = found.row.case
    issued = [e for e in papers.papers_of(desk.database, "case", case) if e.kind == CONFIRMATION]
    if len(issued) == 1:
        return issued[0].paper
    ended = [e.decision for e in found.items if e.item.key in items and e.decision is not None]
    documents = dict.fromkeys(each.document for each in ended if each.document)
    back = given_back(each.fact for each in case_events.events(desk.database, case))
    return confirm_withdrawal(
        desk, work, case, items=items, document="; ".join(documents), originals=back
    )


def issue_extension(desk: Desk, *, case: str) -> str:
    """Issue the notice of the last change of a term; return the paper (W-7.1b, D31).

    Refuses `case-unknown`, `nobody-to-tell` (`number`) where the term never changed.
    """
    with desk.work(at=desk.now(), command="case.tell") as work:
        return extension(desk, work, case)


def extension(desk: Desk, work: UnitOfWork, case: str) -> str:
    """Issue it inside the unit of work that changed the term; refuse as `issue_extension`."""
    found = whole_case(desk, case)
    if not found.term_changes:
        raise Refusal("nobody-to-tell", number=found.row.number)
    last = found.term_changes[-1]
    of = _letter(desk, found)
    moved = last.kind != _SWITCHED
    tracks = {each.id: each.paragraph for each in of.standard.tracks}
    other = OtherTerm(
        moved=moved,
        before=last.before_due,
        due=found.row.due,
        collect_on=found.row.collect_on,
        reason=last.reason,
        paragraph=tracks.get(found.row.track, ""),
    )
    return _issued(desk, work, found, EXTENSION, extension_content(other, of))


def last_paper(desk: Desk, case: str, kind: PaperKind) -> str:
    """Return the last paper of a kind issued of a case, empty while there is none."""
    issued = [each for each in papers.papers_of(desk.database, "case", case) if each.kind == kind]
    return issued[-1].paper if issued else ""


def _letter(desk: Desk, found: CaseWhole) -> LetterOf:
    return case_letter(desk, found, signer=head_of(desk, found), at=desk.now())


def _several(found: CaseWhole, items: Sequence[CaseItem]) -> Sequence[CaseItem]:
    """Name items where a case has several: the only one needs no name."""
    return items if len(found.items) > 1 else ()


def _issued(
    desk: Desk, work: UnitOfWork, found: CaseWhole, kind: PaperKind, content: Content
) -> str:
    return record_paper(desk, work, kind, content, about="case", about_id=found.row.case)
