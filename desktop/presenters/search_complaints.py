"""Complaints meant by what is searched for: their numbers, names, addresses (Ctrl+K, W-25)."""

from dataclasses import dataclass
from typing import Final

from desktop.models.complaint_words import SUBJECTS
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.services.desk import Desk
from desktop.store import complaints

_MOST: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class MeantComplaint:
    """Name one complaint found: its number, who complains of what, and how it stands."""

    complaint: str
    title: str
    detail: str
    note: str


def found_complaints(desk: Desk, words: str) -> tuple[MeantComplaint, ...]:
    """Return the complaints words may mean, the newest first; none to whoever may not see them."""
    if not desk.may("complaint.see"):
        return ()
    refs = complaints.find(desk.database, desk.office().office, words)[:_MOST]
    found = complaints.several(desk.database, refs)
    return tuple(
        MeantComplaint(
            complaint=ref,
            title=f"{each.received.number} · {each.received.complainant.name}",
            detail=formats.text(SUBJECTS[each.received.subject]),
            note=label(f"complaint-state.{each.state}"),
        )
        for ref, each in found.items()
    )
