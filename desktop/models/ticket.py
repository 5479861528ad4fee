"""A queue number's life: waiting, called, in service, ended (D22).

Wait, walk and service are three separate periods: the first call ends the
wait, the visit's beginning ends the walk; a second call changes nothing.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from desktop.models.errors import Refusal
from desktop.models.facts import (
    TicketCalled,
    TicketClosed,
    TicketEnd,
    TicketIssued,
    TicketRecalled,
    VisitBegan,
    VisitEnd,
    VisitEnded,
)

State = Literal["waiting", "called", "in-service", "ended"]
Move = Literal["call", "recall", "begin", "end", "close"]

MOVES: Final[frozenset[tuple[State, Move]]] = frozenset(
    {
        ("waiting", "call"),
        ("waiting", "close"),
        ("called", "recall"),
        ("called", "begin"),
        ("called", "close"),
        ("in-service", "end"),
        ("in-service", "close"),  # only to settle an earlier day, D51
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Hold a queue number as the journal has left it; instants are aware."""

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

    @property
    def text(self) -> str:
        """Return the number as shown and spoken, for example `Қ-014`."""
        return ticket_text(self.letter, self.number)

    @property
    def line_key(self) -> str:
        """Return the line as windows name it, for example `weapons.hand-in`."""
        return f"{self.service}.{self.line}"


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
    _must(ticket, "call")
    return TicketCalled(ticket=ticket.id, window=window)


def call_again(ticket: Ticket) -> TicketRecalled:
    """Call a called number again; refuse `ticket-move` when it is not called."""
    _must(ticket, "recall")
    return TicketRecalled(ticket=ticket.id, window=ticket.window)


def begin(ticket: Ticket, *, visit: str) -> VisitBegan:
    """Begin to serve whoever came; refuse `ticket-move` when the number is not called."""
    _must(ticket, "begin")
    return VisitBegan(visit=visit, ticket=ticket.id, window=ticket.window)


def end(ticket: Ticket, *, how: VisitEnd) -> VisitEnded:
    """End the service; refuse `ticket-move` when it has not begun."""
    _must(ticket, "end")
    return VisitEnded(visit=ticket.visit, ticket=ticket.id, end=how)


def close(ticket: Ticket, *, how: TicketEnd, today: dt.date) -> TicketClosed:
    """End a number without service; a service in progress may be closed only on a later day.

    Refuse `ticket-move` when the number has ended, or is being served today.
    """
    _must(ticket, "close")
    if ticket.state == "in-service" and ticket.day >= today:
        raise Refusal("ticket-move", ticket=ticket.text, state=ticket.state, move="close")
    return TicketClosed(ticket=ticket.id, end=how)


def _must(ticket: Ticket, move: Move) -> None:
    if (ticket.state, move) not in MOVES:
        raise Refusal("ticket-move", ticket=ticket.text, state=ticket.state, move=move)
