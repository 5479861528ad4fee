"""Numbers transferred to another line or window, and back again when that was asked (D22)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import Place, TicketMoved, VisitEnd
from desktop.models.ticket import goes_back
from desktop.store.codec import decode_part, encode_part
from desktop.store.projection.rows import Rows

_MOVE: Final = """
    UPDATE tickets SET
        waited = json_insert(waited, '$[#]',
            json_array(waiting_since, coalesce(called_at, held_at, ?1))),
        away = CASE WHEN held_at IS NULL THEN away
            ELSE json_insert(away, '$[#]', json_array(held_at, ?1)) END,
        sent_line = at_service || '.' || at_line,
        sent_window = CASE window WHEN '' THEN only_window ELSE window END,
        at_service = ?2, at_line = ?3, note = ?5, back = ?6,
        only_window = CASE WHEN EXISTS (SELECT 1 FROM windows WHERE windows.office = tickets.office
            AND windows.window = ?4 AND lines <> '[]') THEN ?4 ELSE '' END,
        waiting_since = ?1, held_at = NULL, held_for = '', window = '', called_at = NULL,
        recalls = 0, last_call_at = NULL, visit = '', began_at = NULL
    WHERE ticket = ?7
"""
_CLOSED: Final = """
    UPDATE tickets SET only_window = ''
    WHERE office = ? AND only_window = ? AND ended_at IS NULL
"""
_BACK: Final = "SELECT back, note FROM tickets WHERE ticket = ?"
_VISIT_MOVED: Final = "UPDATE visits SET ended_at = ?, ending = 'moved' WHERE visit = ?"


def ticket_moved(rows: Rows, deed: Deed, fact: TicketMoved) -> None:
    """Let a number wait elsewhere by its own arrival, and break off its service if it had begun."""
    to = Place(service=fact.service, line=fact.line, window=fact.window)
    _wait_at(rows, deed.at, fact.ticket, to, note=fact.note, back=fact.back)
    if fact.visit:
        rows.change(_VISIT_MOVED, (deed.at, fact.visit))


def went_back(rows: Rows, at: str, ticket: str, how: VisitEnd) -> bool:
    """Let a number wait where it was sent from, if its service ended so; say whether it does."""
    found = rows.one(_BACK, (ticket,))
    if found is None or found[0] == "[]":  # nearly every number: nobody was to return
        return False
    back: tuple[Place, ...] = decode_part(tuple[Place, ...], found[0])
    if not goes_back(back, how=how):
        return False
    _wait_at(rows, at, ticket, back[-1], note=found[1], back=back[:-1])
    return True


def window_closed(rows: Rows, deed: Deed, window: str) -> None:
    """Let any window of their lines call those who were to wait for one that is closed now."""
    rows.change_if_there(_CLOSED, (deed.office, window))


def _wait_at(
    rows: Rows, at: str, ticket: str, to: Place, *, note: str, back: tuple[Place, ...]
) -> None:
    rows.change(_MOVE, (at, to.service, to.line, to.window, note, encode_part(back), ticket))
