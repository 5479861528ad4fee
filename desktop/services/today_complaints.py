"""What complaints owe today: those that wait for their answer, and those over their term (D48)."""

from dataclasses import dataclass
from typing import Final

from desktop.services import complaint_decision
from desktop.services.complaint_lists import counted
from desktop.services.complaints import settlers
from desktop.services.desk import Desk
from desktop.store import complaints


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintsSeen:
    """Count the complaints that wait, those nobody has, those over their term.

    `number` is of the one that presses most, `unassigned` of the one nobody has that does; both are
    empty where none waits. `unsettled` is the number of
    one found justified that nobody here may decide upon, empty where somebody may.
    """

    waiting: int = 0
    received: int = 0
    late: int = 0
    number: str = ""
    unassigned: str = ""
    unsettled: str = ""


NOTHING: Final = ComplaintsSeen()
"""What is owed where nothing is, or nobody may see it."""


def see_complaints(desk: Desk) -> ComplaintsSeen:
    """Return what complaints owe; nothing to whoever may not see them."""
    if not desk.may("complaint.see"):
        return NOTHING
    found = counted(desk)
    return ComplaintsSeen(
        waiting=found["waiting"],
        received=found["received"],
        late=found["late"],
        number=complaints.first_waiting(desk.database, desk.office().office),
        unassigned=complaints.first_waiting(desk.database, desk.office().office, state="received"),
        unsettled=_unsettled(desk) if found["found"] else "",
    )


def _unsettled(desk: Desk) -> str:
    waiting = complaint_decision.before_head(desk)
    return next((e.received.number for e in waiting if not settlers(desk, e)), "")
