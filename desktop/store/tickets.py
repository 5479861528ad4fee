"""Read the queue: who waits, who is next, who is served, and how long everything took."""

import datetime as dt
import json
from collections.abc import Collection
from typing import Final

from desktop.models import moments
from desktop.models.chain import dump
from desktop.models.facts import Place
from desktop.models.line import Span
from desktop.models.ticket import State, Ticket
from desktop.store.boards import CALLABLE
from desktop.store.folding import code
from desktop.store.handles import Reader, Row

_TICKETS: Final = """
    SELECT seq, only_window, note, sent_line, sent_window, back,
        ticket, day, at_service, at_line, letter, number, issued_at, window, called_at, began_at,
        ended_at, visit, ending, waiting_since, held_at, held_for, waited, away,
        recalls, result, results, result_at
    FROM tickets
"""
_WAIT: Final = f"""{_TICKETS}
    WHERE office = ? AND day = ? AND called_at IS NULL AND ended_at IS NULL AND held_at IS NULL
"""
_ASIDE: Final = f"""{_TICKETS}
    WHERE office = ? AND day = ? AND (held_at IS NOT NULL AND ended_at IS NULL
        OR ending = 'no-show' AND called_at IS NOT NULL AND began_at IS NULL)
    ORDER BY seq
"""
_NEXT: Final = f"{_WAIT} AND {CALLABLE} ORDER BY seq LIMIT 1"
_OPEN: Final = f"{_TICKETS} WHERE ended_at IS NULL AND office = ?"
_LAST: Final = """
    SELECT max(number) FROM tickets WHERE office = ? AND day = ? AND service = ? AND line = ?
"""


def queue(
    reader: Reader, *, office: str, day: dt.date, lines: Collection[str] | None = None
) -> list[Ticket]:
    """Return the numbers waiting in `lines` (all when None), in the strict order of arrival."""
    waiting = map(_ticket, reader.rows(f"{_WAIT} ORDER BY seq", (office, day.isoformat())))
    return [ticket for ticket in waiting if lines is None or ticket.line_key in lines]


def aside(reader: Reader, *, office: str, day: dt.date) -> list[Ticket]:
    """Return the numbers held, and those called in vain, in the order of arrival."""
    return [_ticket(row) for row in reader.rows(_ASIDE, (office, day.isoformat()))]


def next_for(
    reader: Reader, *, office: str, day: dt.date, lines: Collection[str], window: str = ""
) -> Ticket | None:
    """Return the earliest arrival among the lines a window serves and those sent to it (D22)."""
    found = reader.row(_NEXT, (office, day.isoformat(), window, dump([*lines])))
    return None if found is None else _ticket(found)


def last_number(reader: Reader, *, office: str, day: dt.date, service: str, line: str) -> int:
    """Return the last number given in a line that day, 0 when none was."""
    return int(reader.value(_LAST, (office, day.isoformat(), service, line)) or 0)


def ticket(reader: Reader, ticket_id: str) -> Ticket | None:
    """Return the number with this id."""
    found = reader.row(f"{_TICKETS} WHERE ticket = ?", (ticket_id,))
    return None if found is None else _ticket(found)


def at_window(reader: Reader, *, office: str, day: dt.date, window: str) -> Ticket | None:
    """Return the number called to or served at a window, the last called if several."""
    sql = f"{_OPEN} AND day = ? AND window = ? AND called_at IS NOT NULL AND held_at IS NULL"
    found = reader.row(
        f"{sql} ORDER BY last_call_at DESC, seq DESC", (office, day.isoformat(), window)
    )
    return None if found is None else _ticket(found)


def of_day(reader: Reader, *, office: str, day: dt.date) -> list[Ticket]:
    """Return every number of a day, in the order of arrival: waits, walks and services in them."""
    sql = f"{_TICKETS} WHERE office = ? AND day = ? ORDER BY seq"
    return [_ticket(row) for row in reader.rows(sql, (office, day.isoformat()))]


def open_before(reader: Reader, *, office: str, day: dt.date) -> list[Ticket]:
    """Return the numbers of earlier days that never ended, to be settled one by one (D51)."""
    sql = f"{_OPEN} AND day < ? ORDER BY seq"
    return [_ticket(row) for row in reader.rows(sql, (office, day.isoformat()))]


def find(reader: Reader, *, office: str, day: dt.date, text: str) -> list[Ticket]:
    """Return the numbers of a day that `text` may mean: `Қ-014`, `К-14` or `14`."""
    wanted = code(text)
    letter = wanted.rstrip("0123456789")
    digits = wanted[len(letter) :]
    if not digits:
        return []
    return [
        each
        for each in of_day(reader, office=office, day=day)
        if each.number == int(digits) and letter in {"", code(each.letter)}
    ]


def _ticket(row: Row) -> Ticket:
    (arrival, only, note, sent_line, sent_window, back,
     each, day, service, line, letter, number, issued_at, window, called_at, began_at, ended_at,
     visit, ending, since, held_at, held_for, waited, away, recalls, result,
     results, result_at) = row  # fmt: skip
    return Ticket(
        id=each,
        day=dt.date.fromisoformat(day),
        service=service,
        line=line,
        letter=letter,
        number=number,
        issued_at=moments.from_text(issued_at),
        state=_state(called_at, began_at, ended_at, held_at),
        window=window,
        called_at=_moment(called_at),
        began_at=_moment(began_at),
        ended_at=_moment(ended_at),
        visit=visit,
        end=ending,
        calls=0 if called_at is None else 1 + recalls,
        waiting_since=moments.from_text(since),
        held_at=_moment(held_at),
        held_for=held_for,
        waited=_stretches(waited),
        away=_stretches(away),
        arrival=arrival,
        only=only,
        note=note,
        sent_line=sent_line,
        sent_window=sent_window,
        back=() if back == "[]" else tuple(Place(**each) for each in json.loads(back)),
        result=result,
        results=results,
        result_at=_moment(result_at),
    )


def _stretches(text: str) -> tuple[Span, ...]:
    if text == "[]":  # nearly every number: waits are read each second
        return ()
    return tuple((moments.from_text(a), moments.from_text(b)) for a, b in json.loads(text))


def _state(
    called_at: str | None, began_at: str | None, ended_at: str | None, held_at: str | None
) -> State:
    if ended_at is not None:
        return "ended"
    if held_at is not None:
        return "held"
    if began_at is not None:
        return "in-service"
    return "waiting" if called_at is None else "called"


def _moment(text: str | None) -> dt.datetime | None:
    return None if text is None else moments.from_text(text)
