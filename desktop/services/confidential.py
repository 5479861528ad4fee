"""What of a case is hidden from the operator: nothing from its examiners and its head (D26)."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeVar

from desktop.models.case_file import INVENTORY, answer_key
from desktop.models.confidential import CONFIDENTIAL_PAPERS, NOTHING, Secrets, secrets_of
from desktop.models.errors import Refusal
from desktop.models.standard import Standard
from desktop.services.desk import Desk
from desktop.store import case_events, case_files, path
from desktop.store.case_events import CaseEvent
from desktop.store.papers import PaperRow
from desktop.store.path import CaseWhole, Inquiry
from desktop.store.path_rows import Assignment, Completeness, Departure

_CARD: Final = "person-card"
Row = TypeVar("Row", Assignment, Completeness, Departure)


def is_of_case(found: CaseWhole, staff: str) -> bool:
    """Say whether an employee is an examiner or a head of this very case (D26)."""
    people = {found.row.holder}
    for each in found.assignments:
        people |= {each.staff, each.by_staff}
    if found.examined is not None:
        people.add(found.examined.by.staff)
    people |= {each.signer for each in found.items}
    people.discard("")
    return staff in people


def sees_confidential(desk: Desk, found: CaseWhole) -> bool:
    """Say whether what is confidential of a case is told to the operator.

    Nobody at a region is: an employee there may bear the id of one of the case's office.
    """
    ours = found.row.office == desk.office().office
    return ours and desk.may("case.see-confidential") and is_of_case(found, desk.operator)


def hidden_of(
    desk: Desk, case: str, events: Sequence[CaseEvent], standard: Standard | None
) -> Secrets:
    """Return what of a case with these events is hidden from the operator."""
    secrets = secrets_of((each.fact for each in events), standard)
    return NOTHING if not secrets.any or _sees(desk, case) else secrets


def told_inquiry(desk: Desk, inquiry: Inquiry) -> Inquiry:
    """Return an inquiry as the operator is told of it."""
    hides = inquiry.confidential and not _sees(desk, inquiry.case)
    return without_words(inquiry) if hides else inquiry


def without_words(inquiry: Inquiry) -> Inquiry:
    """Return an inquiry of which only that it is there is told: not who was asked what."""
    return replace(
        inquiry, to="", question="", items=(), answer="", answer_number="", answer_date=None
    )


def told_row(row: Row, hidden: Secrets) -> Row:
    """Return a row without what was written freely once anything of its case is hidden."""
    if not hidden.any:
        return row
    if isinstance(row, Assignment):
        return replace(row, reason="")
    if isinstance(row, Completeness):
        return replace(row, note="")
    return replace(row, words="")


def is_openable(desk: Desk, row: PaperRow) -> bool:
    """Say whether the operator may open a paper: letters of a confidential inquiry few may.

    Nor the inner list of a file that holds one, or the answer to it: it names their numbers.
    """
    if row.kind == _CARD:
        return desk.may("audit.person")
    if row.kind not in CONFIDENTIAL_PAPERS | {INVENTORY} or row.about != "case":
        return True
    events = case_events.events(desk.database, row.about_id)
    secrets = secrets_of((each.fact for each in events), None)
    hidden = {*secrets.papers, *(answer_key(each) for each in secrets.inquiries)}
    named = {row.paper}
    if row.kind == INVENTORY:
        file = case_files.file_listed(desk.database, row.about_id, row.paper)
        named = {each.paper or each.key for each in file.lines} if file is not None else named
    return hidden.isdisjoint(named) or _sees(desk, row.about_id)


def require_openable(desk: Desk, row: PaperRow) -> None:
    """Refuse `confidential-paper` (`kind`) to whoever may not see what a paper says."""
    if not is_openable(desk, row):
        raise Refusal("confidential-paper", kind=row.kind)


def require_told(desk: Desk, found: CaseWhole, inquiry: Inquiry) -> None:
    """Refuse `confidential-inquiry` (`number`) to whoever may not see what was asked."""
    if inquiry.confidential and not sees_confidential(desk, found):
        raise Refusal("confidential-inquiry", number=found.row.number)


def _sees(desk: Desk, case: str) -> bool:
    found = path.whole(desk.database, case)
    return found is not None and sees_confidential(desk, found)
