"""A case by its id as it stands now; what is not in the record is refused alike everywhere."""

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.store import cases, path
from desktop.store.cases import CaseRow
from desktop.store.path import CaseWhole


def known_case(desk: Desk, case: str) -> CaseRow:
    """Return the row of a case at whatever stage it is; refuse `case-unknown` (`case`)."""
    row = cases.by_id(desk.database, case)
    if row is None:
        raise Refusal("case-unknown", case=case)
    return row


def whole_case(desk: Desk, case: str) -> CaseWhole:
    """Return a case with all that happened on its path; refuse `case-unknown` (`case`)."""
    found = path.whole(desk.database, case)
    if found is None:
        raise Refusal("case-unknown", case=case)
    return found
