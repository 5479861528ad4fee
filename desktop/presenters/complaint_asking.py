"""What every act about a complaint asks with: the complaint as it stands, the heads here today."""

from desktop.models.complaint import Complaint, ComplaintAct, require
from desktop.services import complaints
from desktop.services.desk import Desk
from desktop.services.fitting import heads
from desktop.services.officials import official_of


def standing_now(desk: Desk, complaint: str, act: ComplaintAct) -> Complaint:
    """Return a complaint that admits an act; refuse `complaint-unknown`, `complaint-not-now`."""
    found = complaints.known_complaint(desk, complaint)
    require(found, act)
    return found


def heads_here(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return who resolves and signs today, by name."""
    today = desk.now().date()
    known = (official_of(desk, staff, on=today) for staff in heads(desk))
    return tuple(sorted(((each.staff, each.name) for each in known), key=lambda each: each[1]))


def complaint_words(found: Complaint) -> str:
    """Name a complaint by its number and who complains."""
    told = found.received
    return f"{told.number} · {told.complainant.name}"
