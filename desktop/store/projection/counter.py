"""The queue and the visit: numbers given, called, served, ended, and what a visitor was told."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import (
    NotCoveredExplained,
    PapersListed,
    TicketCalled,
    TicketClosed,
    TicketHeld,
    TicketIssued,
    TicketRecalled,
    TicketReturned,
    VisitBegan,
    VisitEnded,
)
from desktop.store.codec import encode_part
from desktop.store.projection import transfers
from desktop.store.projection.rows import Rows

_ISSUE: Final = """
    INSERT INTO tickets
        (ticket, office, day, service, line, letter, number, outside_hours, issued_at,
        waiting_since, at_service, at_line)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?4, ?5)
"""
_CALL: Final = """
    UPDATE tickets SET window = ?1, called_at = coalesce(called_at, ?2), last_call_at = ?2
    WHERE ticket = ?3
"""
_RECALL: Final = """
    UPDATE tickets SET window = ?, recalls = recalls + 1, last_call_at = ? WHERE ticket = ?
"""
_HOLD: Final = "UPDATE tickets SET held_at = ?, held_for = ? WHERE ticket = ?"
_RETURN: Final = """
    UPDATE tickets SET
        waited = json_insert(waited, '$[#]',
            json_array(waiting_since, coalesce(called_at, held_at, ended_at))),
        away = json_insert(away, '$[#]', json_array(coalesce(held_at, ended_at), ?1)),
        waiting_since = ?1, held_at = NULL, held_for = '', window = '', called_at = NULL,
        recalls = 0, last_call_at = NULL, visit = '', began_at = NULL, ended_at = NULL,
        ending = '', result = '', results = 0, result_at = NULL
    WHERE ticket = ?2
"""
_SERVE: Final = """
    UPDATE tickets SET window = ?, visit = ?, began_at = ?, result = '', results = 0,
        result_at = NULL
    WHERE ticket = ?
"""
_RESULT: Final = """
    UPDATE tickets SET results = results + 1, result_at = ?1,
        result = CASE result WHEN 'registered' THEN result ELSE ?2 END
    WHERE ticket = (SELECT ticket FROM visits WHERE visit = ?3) AND visit = ?3
"""
_ACT: Final = "INSERT INTO visit_acts (visit, case_id, done_at) VALUES (?, ?, ?)"
_END: Final = "UPDATE tickets SET ended_at = ?, ending = ? WHERE ticket = ?"
_VISIT: Final = """
    INSERT INTO visits (visit, office, ticket, window, began_at) VALUES (?, ?, ?, ?, ?)
"""
_VISIT_END: Final = "UPDATE visits SET ended_at = ?, ending = ? WHERE visit = ?"
_VISIT_OF: Final = """
    UPDATE visits SET ended_at = ?, ending = ?
    WHERE visit = (SELECT visit FROM tickets WHERE ticket = ?) AND ended_at IS NULL
"""
_ANSWER: Final = """
    INSERT INTO answers (office, visit, kind, service, purpose, applicant_kind, why, paragraph,
        missing, given_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def ticket_issued(rows: Rows, deed: Deed, fact: TicketIssued) -> None:
    """Put a number at the end of its line."""
    place = (fact.ticket, deed.office, fact.day.isoformat(), fact.service, fact.line)
    rows.add(_ISSUE, (*place, fact.letter, fact.number, int(fact.outside_hours), deed.at))


def ticket_called(rows: Rows, deed: Deed, fact: TicketCalled) -> None:
    """End the wait; only the first call does."""
    rows.change(_CALL, (fact.window, deed.at, fact.ticket))


def ticket_recalled(rows: Rows, deed: Deed, fact: TicketRecalled) -> None:
    """Count one more call; the wait stays as it was."""
    rows.change(_RECALL, (fact.window, deed.at, fact.ticket))


def ticket_held(rows: Rows, deed: Deed, fact: TicketHeld) -> None:
    """Let a number stand aside, and break off its service if that had begun."""
    rows.change(_HOLD, (deed.at, fact.reason, fact.ticket))
    if fact.visit:
        rows.change(_VISIT_END, (deed.at, "held", fact.visit))


def ticket_returned(rows: Rows, deed: Deed, fact: TicketReturned) -> None:
    """Let a number wait again where its arrival puts it; what it waited before stands apart."""
    rows.change(_RETURN, (deed.at, fact.ticket))


def ticket_closed(rows: Rows, deed: Deed, fact: TicketClosed) -> None:
    """End a number that was not served, and a visit left open on an earlier day (D51)."""
    rows.change(_END, (deed.at, fact.end, fact.ticket))
    rows.change_if_there(_VISIT_OF, (deed.at, fact.end, fact.ticket))


def visit_began(rows: Rows, deed: Deed, fact: VisitBegan) -> None:
    """End the walk and begin the service."""
    rows.add(_VISIT, (fact.visit, deed.office, fact.ticket, fact.window, deed.at))
    rows.change(_SERVE, (fact.window, fact.visit, deed.at, fact.ticket))


def visit_ended(rows: Rows, deed: Deed, fact: VisitEnded) -> None:
    """End the service and the number with it, unless it was to return to where it came from."""
    at = fact.served_until or deed.at
    rows.change(_VISIT_END, (at, fact.end, fact.visit))
    if not transfers.went_back(rows, at, fact.ticket, fact.end):
        rows.change(_END, (at, fact.end, fact.ticket))


def visit_led_to(rows: Rows, visit: str, result: str, at: str) -> None:
    """Count what a visit led to so far: several applications are one visit (D37)."""
    rows.change_if_there(_RESULT, (at, result, visit))


def visit_did(rows: Rows, deed: Deed, visit: str, case: str, result: str) -> None:
    """Keep that something was done in a visit, if it was in one, for a case registered before."""
    if visit:
        rows.add(_ACT, (visit, case, deed.at))
        visit_led_to(rows, visit, result, deed.at)


def papers_listed(rows: Rows, deed: Deed, fact: PapersListed) -> None:
    """Keep which papers the visitor was sent for (D9)."""
    about = (deed.office, fact.visit, "papers-listed", fact.service, fact.purpose)
    missing = encode_part(fact.missing)
    rows.add(_ANSWER, (*about, fact.applicant_kind, "", "", missing, deed.at))
    visit_led_to(rows, fact.visit, "sent-for-papers", deed.at)


def not_covered_explained(rows: Rows, deed: Deed, fact: NotCoveredExplained) -> None:
    """Keep why the visitor was told the standard does not cover the matter (D11, D12)."""
    about = (deed.office, fact.visit, "not-covered", fact.service, fact.purpose)
    rows.add(_ANSWER, (*about, fact.applicant_kind, fact.why, fact.paragraph, "[]", deed.at))
    visit_led_to(rows, fact.visit, "not-covered", deed.at)
