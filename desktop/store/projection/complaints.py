"""Complaints: how each stands, and all that was done about it (W-25, D48)."""

from typing import Final, TypeAlias

from desktop.models import facts
from desktop.models.chain import Deed
from desktop.store.codec import encode_part
from desktop.store.folding import code, fold, folded_skeleton
from desktop.store.projection.offices import number_used
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows

Told: TypeAlias = (
    facts.ComplaintReceived
    | facts.ComplaintAssigned
    | facts.ComplaintExtended
    | facts.ComplaintFound
    | facts.ComplaintPassedOn
    | facts.ComplaintAnswered
    | facts.ComplaintLetterNumbered
    | facts.ComplaintVoided
)

_RECEIVED: Final = """
    INSERT INTO complaints (complaint, office, number, series, sequence, folded, day, safe,
        case_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_STANDS: Final = "UPDATE complaints SET state = ?, holder = ? WHERE complaint = ?"
_SAFE: Final = "UPDATE complaints SET safe = ? WHERE complaint = ?"
_EVENT: Final = """
    INSERT INTO complaint_events (complaint, fact, done_at, done_by, body) VALUES (?, ?, ?, ?, ?)
"""
_DAY: Final = slice(10)  # of an ISO moment


def complaint_received(rows: Rows, deed: Deed, fact: facts.ComplaintReceived) -> None:
    """Keep a complaint on the next line of its journal, and its number as given."""
    day = (fact.taken_at or deed.at)[_DAY]
    said = (fact.number, fact.series, fact.sequence, _folded(fact), day, fact.safe.isoformat())
    rows.add(_RECEIVED, (fact.complaint, deed.office, *said, fact.case))
    number_used(rows, deed.office, fact.series, fact.sequence)
    enter_line(
        rows, office=deed.office, register="complaints", day=day, ref=fact.complaint, case=fact.case
    )
    _remember(rows, deed, fact)


def complaint_assigned(rows: Rows, deed: Deed, fact: facts.ComplaintAssigned) -> None:
    """Let an employee have it."""
    rows.change(_STANDS, ("assigned", fact.to.staff, fact.complaint))
    _remember(rows, deed, fact)


def complaint_extended(rows: Rows, deed: Deed, fact: facts.ComplaintExtended) -> None:
    """Let it go by its other term."""
    rows.change(_SAFE, (fact.safe.isoformat(), fact.complaint))
    _remember(rows, deed, fact)


def complaint_found(rows: Rows, deed: Deed, fact: facts.ComplaintFound) -> None:
    """Let it wait for the head, who sets the decision aside or upholds it."""
    rows.change(_STANDS, ("found", "", fact.complaint))
    _remember(rows, deed, fact)


def complaint_passed_on(rows: Rows, deed: Deed, fact: facts.ComplaintPassedOn) -> None:
    """Let nobody here have it any more."""
    rows.change(_STANDS, ("passed-on", "", fact.complaint))
    _remember(rows, deed, fact)


def complaint_answered(rows: Rows, deed: Deed, fact: facts.ComplaintAnswered) -> None:
    """Let it be over."""
    rows.change(_STANDS, ("answered", "", fact.complaint))
    _remember(rows, deed, fact)


def complaint_letter_numbered(rows: Rows, deed: Deed, fact: facts.ComplaintLetterNumbered) -> None:
    """Keep the outgoing number of one of its letters, entered later (D42)."""
    _remember(rows, deed, fact)


def complaint_voided(rows: Rows, deed: Deed, fact: facts.ComplaintVoided) -> None:
    """Strike it: its line and its number stay (D39)."""
    rows.change(_STANDS, ("void", "", fact.complaint))
    _remember(rows, deed, fact)


def _remember(rows: Rows, deed: Deed, fact: Told) -> None:
    rows.add(_EVENT, (fact.complaint, deed.fact, deed.at, deed.by, encode_part(fact)))


def _folded(fact: facts.ComplaintReceived) -> str:
    who = fact.complainant
    against = fact.against.name if fact.against is not None else ""
    words = fold(f"{who.name} {who.address} {against}")
    codes = " ".join(filter(None, (code(fact.number), code(who.outgoing), code(who.phone))))
    return f" {words} {folded_skeleton(words)} {codes}"
