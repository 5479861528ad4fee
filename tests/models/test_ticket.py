"""A queue number's moves, and who is next."""

import datetime as dt
from collections.abc import Callable

import pytest

from desktop.models import ticket as tickets
from desktop.models.errors import Refusal
from desktop.models.facts import (
    TicketCalled,
    TicketClosed,
    TicketIssued,
    TicketRecalled,
    VisitBegan,
    VisitEnded,
)
from desktop.models.ticket import Ticket

DAY = dt.date(2013, 11, 25)
TEN = dt.datetime(2013, 11, 25, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=6)))


def a_ticket(number: int = 1, **changes: object) -> Ticket:
    values: dict[str, object] = {
        "id": f"t{number:04d}",
        "day": DAY,
        "service": "weapons",
        "line": "hand-in",
        "letter": "Қ",
        "number": number,
        "issued_at": TEN + dt.timedelta(minutes=number),
    }
    return Ticket(**{**values, **changes})  # type: ignore[arg-type]  # builder of a known shape


def test_a_number_is_written_with_its_letter_and_three_digits() -> None:
    assert a_ticket(14).text == "Қ-014"
    assert a_ticket(1000).text == "Қ-1000"


def test_the_number_after_the_last_one_is_given() -> None:
    given_ = tickets.issue(
        ticket="t1",
        day=DAY,
        service="weapons",
        line="hand-in",
        letter="Қ",
        last=7,
        outside_hours=True,
    )
    assert given_ == TicketIssued(
        ticket="t1",
        day=DAY,
        service="weapons",
        line="hand-in",
        letter="Қ",
        number=8,
        outside_hours=True,
    )


def test_a_move_says_which_number_and_which_window() -> None:
    waiting, at_two = a_ticket(), a_ticket(state="called", window="2")
    serving = a_ticket(state="in-service", visit="v1")
    assert tickets.call(waiting, window="2") == TicketCalled(ticket="t0001", window="2")
    assert tickets.call_again(at_two) == TicketRecalled(ticket="t0001", window="2")
    assert tickets.begin(at_two, visit="v1") == VisitBegan(visit="v1", ticket="t0001", window="2")
    assert tickets.end(serving, how="answered") == VisitEnded(
        visit="v1", ticket="t0001", end="answered"
    )
    assert tickets.close(at_two, how="no-show", today=DAY) == TicketClosed(
        ticket="t0001", end="no-show"
    )


MAKE: dict[str, Callable[[Ticket], object]] = {
    "call": lambda ticket: tickets.call(ticket, window="1"),
    "recall": tickets.call_again,
    "begin": lambda ticket: tickets.begin(ticket, visit="v"),
    "end": lambda ticket: tickets.end(ticket, how="registered"),
    "close": lambda ticket: tickets.close(ticket, how="left", today=DAY),
}
LAWFUL = {
    ("waiting", "call"),
    ("waiting", "close"),
    ("called", "recall"),
    ("called", "begin"),
    ("called", "close"),
    ("in-service", "end"),
}


@pytest.mark.parametrize("state", ["waiting", "called", "in-service", "ended"])
@pytest.mark.parametrize("move", sorted(MAKE))
def test_every_move_is_made_where_it_is_lawful_and_refused_by_name_elsewhere(
    state: str, move: str
) -> None:
    ticket = a_ticket(14, state=state)
    if (state, move) in LAWFUL:
        assert MAKE[move](ticket)
        return
    with pytest.raises(Refusal) as refused:
        MAKE[move](ticket)
    assert refused.value.code == "ticket-move"
    assert refused.value.fields == {"ticket": "Қ-014", "state": state, "move": move}


def test_a_service_in_progress_is_closed_only_on_a_later_day() -> None:
    serving = a_ticket(state="in-service")
    with pytest.raises(Refusal):
        tickets.close(serving, how="answered", today=DAY)
    later = DAY + dt.timedelta(days=1)
    assert tickets.close(serving, how="answered", today=later).ticket == serving.id
