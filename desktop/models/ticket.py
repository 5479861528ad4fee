"""A queue number's life: waiting, called, in service, ended (D22).

Wait, walk and service are three separate periods: the first call ends the
wait, the visit's beginning ends the walk; a second call changes nothing.
A number held stands aside and keeps its arrival; the time away counts as no wait.
A number transferred waits elsewhere by the same arrival, under the number it was given.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from desktop.models.declared import CALLS
from desktop.models.errors import Refusal
from desktop.models.facts import (
    HoldReason,
    Place,
    TicketCalled,
    TicketClosed,
    TicketEnd,
    TicketHeld,
    TicketIssued,
    TicketMoved,
    TicketRecalled,
    TicketReturned,
    VisitBegan,
    VisitEnd,
    VisitEnded,
)
from desktop.models.line import Span

State = Literal["waiting", "called", "in-service", "held", "ended"]
Move = Literal["call", "recall", "begin", "end", "hold", "return", "move", "close"]

_GONE: Final = frozenset({"left", "no-show"})
MOST_CALLS: Final = int(CALLS.default)  # before whoever does not come is a no-show

MOVES: Final[frozenset[tuple[State, Move]]] = frozenset(
    {
        ("waiting", "call"),
        ("waiting", "close"),
        ("called", "recall"),
        ("called", "begin"),
        ("called", "close"),
        ("in-service", "end"),
        ("waiting", "hold"),
        ("called", "hold"),
        ("in-service", "hold"),
        ("waiting", "move"),
        ("called", "move"),
        ("in-service", "move"),
        ("held", "move"),
        ("held", "return"),
        ("held", "close"),
        ("ended", "return"),  # a no-show who came back within the day
        ("in-service", "close"),  # only to settle an earlier day, D51
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Hold a queue number as the journal has left it; instants are aware.

    `service` and `line` are where it waits or is served, wherever it was given; `only` is the
    window that alone may call it, empty for any of the line. `arrival` grows with every number
    given. `note`, `sent_line` and `sent_window` tell of the transfer that brought it there, and
    `back` are the places it still returns to, the next one last.
    """

    id: str
    day: dt.date
    service: str
    line: str
    letter: str
    number: int
    issued_at: dt.datetime
    state: State = "waiting"
    window: str = ""
    called_at: dt.datetime | None = None
    began_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    visit: str = ""
    end: str = ""
    calls: int = 0
    waiting_since: dt.datetime | None = None
    held_at: dt.datetime | None = None
    held_for: str = ""
    waited: tuple[Span, ...] = ()
    away: tuple[Span, ...] = ()
    arrival: int = 0
    only: str = ""
    note: str = ""
    sent_line: str = ""
    sent_window: str = ""
    back: tuple[Place, ...] = ()
    result: VisitEnd | Literal[""] = ""  # what its visit led to so far
    results: int = 0  # and how many papers of that: registrations, lists, explanations (D37)
    result_at: dt.datetime | None = None  # when the last of them was given

    @property
    def text(self) -> str:
        """Return the number as shown and spoken, for example `Қ-014`."""
        return ticket_text(self.letter, self.number)

    @property
    def line_key(self) -> str:
        """Return the line as windows name it, for example `weapons.hand-in`."""
        return f"{self.service}.{self.line}"

    @property
    def place(self) -> Place:
        """Return where it waits, or waited before it was called."""
        return Place(service=self.service, line=self.line, window=self.only)


def waits(ticket: Ticket, *, now: dt.datetime) -> tuple[Span, ...]:
    """Return every stretch of waiting until `now`: time held, or away after a no-show, is none."""
    ends = ticket.called_at or ticket.held_at or ticket.ended_at or now
    return (*ticket.waited, (ticket.waiting_since or ticket.issued_at, ends))


def is_missed(ticket: Ticket, *, today: dt.date) -> bool:
    """Say whether the number was called in vain today, so that its person may still come back."""
    return ticket.state == "ended" and ticket.end == "no-show" and ticket.day == today


def ticket_text(letter: str, number: int) -> str:
    """Write a queue number: the line's letter, a hyphen, at least three digits."""
    return f"{letter}-{number:03d}"


def issue(
    *,
    ticket: str,
    day: dt.date,
    service: str,
    line: str,
    letter: str,
    last: int,
    outside_hours: bool,
) -> TicketIssued:
    """Give the number after `last` of the line's day."""
    return TicketIssued(
        ticket=ticket,
        day=day,
        service=service,
        line=line,
        letter=letter,
        number=last + 1,
        outside_hours=outside_hours,
    )


def call(ticket: Ticket, *, window: str) -> TicketCalled:
    """Call a waiting number to a window; refuse `ticket-move` when it is not waiting."""
    must(ticket, "call")
    return TicketCalled(ticket=ticket.id, window=window)


def call_again(ticket: Ticket, *, most: int = MOST_CALLS) -> TicketRecalled:
    """Call a called number again.

    Refuse `ticket-move` when it is not called, `calls-spent` (`count`) after `most` calls.
    """
    must(ticket, "recall")
    if ticket.calls >= most:
        raise Refusal("calls-spent", ticket=ticket.text, count=ticket.calls)
    return TicketRecalled(ticket=ticket.id, window=ticket.window)


def begin(ticket: Ticket, *, visit: str) -> VisitBegan:
    """Begin to serve whoever came; refuse `ticket-move` when the number is not called."""
    must(ticket, "begin")
    return VisitBegan(visit=visit, ticket=ticket.id, window=ticket.window)


def end(ticket: Ticket, *, how: VisitEnd) -> VisitEnded:
    """End the service; refuse `ticket-move` when it has not begun.

    A visit that led to a registration was one, however its last application ended; and whoever
    leaves with a paper in his hand has not left without a result (D37).
    """
    must(ticket, "end")
    result = ticket.result
    if result and (result == "registered" or how == "left"):
        how = result
    return VisitEnded(visit=ticket.visit, ticket=ticket.id, end=how)


def finish(ticket: Ticket) -> VisitEnded:
    """End the service whose last application got its paper: it ended at that moment (D37).

    Refuse `ticket-move` when nothing has come of it yet.
    """
    if not ticket.result or ticket.result_at is None:
        raise Refusal("ticket-move", ticket=ticket.text, state=ticket.state, move="end")
    return replace(end(ticket, how=ticket.result), served_until=ticket.result_at.isoformat())


def hold(ticket: Ticket, *, reason: HoldReason) -> TicketHeld:
    """Let a number stand aside; refuse `ticket-move` when it is held already or has ended."""
    must(ticket, "hold")
    return TicketHeld(ticket=ticket.id, reason=reason, visit=ticket.visit)


def come_back(ticket: Ticket, *, today: dt.date) -> TicketReturned:
    """Let a number wait again by its own arrival.

    Refuse `ticket-move` when it is neither held nor a no-show of today.
    """
    must(ticket, "return")
    if ticket.day != today or (ticket.state == "ended" and not is_missed(ticket, today=today)):
        raise Refusal("ticket-move", ticket=ticket.text, state=ticket.state, move="return")
    return TicketReturned(ticket=ticket.id)


def move(ticket: Ticket, *, to: Place, note: str = "", comes_back: bool = False) -> TicketMoved:
    """Transfer a number to another line or window, by its own arrival (D22).

    One that `comes_back` returns to where it was, for the window that had it, once the service
    it is sent for ends. Sent by hand to where it would return to, it has returned. Refuse
    `ticket-move` when it has ended, `moved-nowhere` when it is there already.
    """
    must(ticket, "move")
    if is_there(ticket, to):
        raise Refusal("moved-nowhere", ticket=ticket.text)
    here = replace(ticket.place, window=ticket.window or ticket.only)
    back = ticket.back
    if back and (to == back[-1] or to == replace(back[-1], window="")):
        back = back[:-1]
    return TicketMoved(
        ticket=ticket.id,
        service=to.service,
        line=to.line,
        window=to.window,
        note=note,
        back=(*back, here) if comes_back else back,
        visit=ticket.visit if ticket.state == "in-service" else "",
    )


def is_there(ticket: Ticket, place: Place) -> bool:
    """Say whether a number waits at a place, or has been called from it or to it."""
    return place in {ticket.place, replace(ticket.place, window=ticket.window or ticket.only)}


def goes_back(back: Sequence[Place], *, how: VisitEnd) -> bool:
    """Say whether a number waits again at the last place of `back` once its service ends."""
    return bool(back) and how != "left"


def close(ticket: Ticket, *, how: TicketEnd, today: dt.date) -> TicketClosed:
    """End a number without service; a service in progress may be closed only on a later day.

    Refuse `ticket-move` when the number has ended, or is being served today.
    """
    must(ticket, "close")
    if ticket.state == "in-service" and ticket.day >= today:
        raise Refusal("ticket-move", ticket=ticket.text, state=ticket.state, move="close")
    return TicketClosed(ticket=ticket.id, end=how)


def must(ticket: Ticket, move: Move) -> None:
    """Refuse `ticket-move` when the number's state does not allow the move."""
    if (ticket.state, move) not in MOVES:
        raise Refusal("ticket-move", ticket=ticket.text, state=ticket.state, move=move)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Count the queue numbers of the day: given, served, gone without service."""

    issued: int
    served: int
    left: int


def count_numbers(queue: Sequence[Ticket]) -> Numbers:
    """Count the numbers of one day."""
    ended = [ticket for ticket in queue if ticket.state == "ended"]
    gone = sum(ticket.end in _GONE for ticket in ended)
    served = sum(bool(ticket.visit) and ticket.end not in _GONE for ticket in ended)
    return Numbers(issued=len(queue), served=served, left=gone)
