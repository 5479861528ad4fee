"""A queue number's moves, and who is next."""

import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import ticket as tickets
from desktop.models.errors import Refusal
from desktop.models.facts import (
    Place,
    TicketCalled,
    TicketClosed,
    TicketHeld,
    TicketIssued,
    TicketMoved,
    TicketRecalled,
    TicketReturned,
    VisitBegan,
    VisitEnded,
)
from desktop.models.line import measure_all
from desktop.models.ticket import Ticket

DAY = dt.date(2013, 11, 25)
TEN = dt.datetime(2013, 11, 25, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=6)))


HAND_IN = Place(service="weapons", line="hand-in")
COLLECT = Place(service="weapons", line="collect")


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
    "hold": lambda ticket: tickets.hold(ticket, reason="paper"),
    "return": lambda ticket: tickets.come_back(ticket, today=DAY),
    "move": lambda ticket: tickets.move(ticket, to=COLLECT),
    "close": lambda ticket: tickets.close(ticket, how="left", today=DAY),
}
LAWFUL = {
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
}


@pytest.mark.parametrize("state", ["waiting", "called", "in-service", "held", "ended"])
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


def test_a_no_show_comes_back_within_the_day_and_nobody_else_who_ended() -> None:
    missed = a_ticket(state="ended", end="no-show")
    assert tickets.come_back(missed, today=DAY) == TicketReturned(ticket="t0001")
    for gone, today in (
        (missed, DAY + dt.timedelta(days=1)),
        (a_ticket(state="ended", end="left"), DAY),
        (a_ticket(state="held"), DAY + dt.timedelta(days=1)),
    ):
        with pytest.raises(Refusal) as refused:
            tickets.come_back(gone, today=today)
        assert refused.value.code == "ticket-move"


@given(calls=st.integers(1, 12), most=st.integers(1, 9))
def test_a_number_is_called_again_until_its_calls_are_spent(calls: int, most: int) -> None:
    ticket = a_ticket(state="called", window="2", calls=calls)
    if calls < most:
        assert tickets.call_again(ticket, most=most).window == "2"
        return
    with pytest.raises(Refusal) as refused:
        tickets.call_again(ticket, most=most)
    assert (refused.value.code, refused.value.fields["count"]) == ("calls-spent", calls)


def test_a_transfer_says_where_to_and_breaks_off_the_service_it_comes_from() -> None:
    serving = a_ticket(state="in-service", visit="v1", window="2")
    assert tickets.move(serving, to=COLLECT, note="чек") == TicketMoved(
        ticket="t0001", service="weapons", line="collect", note="чек", visit="v1"
    )
    held = a_ticket(state="held", visit="v1", window="2")
    assert tickets.move(held, to=COLLECT).visit == ""


def test_whoever_is_to_return_comes_back_to_the_window_that_had_him() -> None:
    serving = a_ticket(state="in-service", visit="v1", window="2")
    at_two = replace(HAND_IN, window="2")
    assert tickets.move(serving, to=COLLECT, comes_back=True).back == (at_two,)
    sent = a_ticket(state="called", window="1", line="collect", back=(at_two,))
    third = Place(service="invitations", line="hand-in")
    further = tickets.move(sent, to=third, comes_back=True)
    assert further.back == (at_two, replace(COLLECT, window="1"))
    assert tickets.move(sent, to=third).back == (at_two,)


@pytest.mark.parametrize("window", ["", "2"])
def test_whoever_is_sent_by_hand_to_where_he_would_return_has_returned(window: str) -> None:
    sent = a_ticket(
        state="called", window="1", line="collect", back=(replace(HAND_IN, window="2"),)
    )
    assert tickets.move(sent, to=replace(HAND_IN, window=window)).back == ()


@pytest.mark.parametrize(
    ("ticket", "to"),
    [
        (a_ticket(), HAND_IN),
        (a_ticket(only="2"), replace(HAND_IN, window="2")),
        (a_ticket(state="called", window="2"), HAND_IN),
        (a_ticket(state="in-service", window="2"), replace(HAND_IN, window="2")),
    ],
)
def test_nobody_is_transferred_to_where_he_is(ticket: Ticket, to: Place) -> None:
    with pytest.raises(Refusal) as refused:
        tickets.move(ticket, to=to)
    assert (refused.value.code, refused.value.fields) == ("moved-nowhere", {"ticket": "Қ-001"})


def test_whoever_has_left_does_not_go_back() -> None:
    assert tickets.goes_back((HAND_IN,), how="answered")
    assert not tickets.goes_back((HAND_IN,), how="left")
    assert not tickets.goes_back((), how="answered")


def test_a_hold_remembers_the_service_it_broke_off() -> None:
    serving = a_ticket(state="in-service", visit="v1")
    assert tickets.hold(serving, reason="inquiry") == TicketHeld(
        ticket="t0001", reason="inquiry", visit="v1"
    )


@given(minutes=st.lists(st.integers(1, 90), min_size=1, max_size=9))
def test_time_held_is_no_wait_and_no_wait_is_lost(minutes: list[int]) -> None:
    """Wait and hold take turns of so many minutes; the last turn goes on."""
    moments = [TEN]
    for each in minutes:
        moments.append(moments[-1] + dt.timedelta(minutes=each))
    turns = list(itertools.pairwise(moments))
    waited, away = tuple(turns[:-1:2]), tuple(turns[1::2])
    last = turns[-1]
    held_at = last[0] if len(turns) % 2 == 0 else None
    if held_at is not None:
        waited, away = waited[:-1], away[:-1]
    since = turns[-2][0] if held_at is not None else last[0]
    ticket = a_ticket(
        issued_at=TEN,
        state="held" if held_at else "waiting",
        waiting_since=since,
        held_at=held_at,
        waited=waited,
        away=away,
    )
    wait = measure_all(tickets.waits(ticket, now=last[1]), (), 30)
    assert wait.minutes == sum(minutes[::2])


def test_a_service_in_progress_is_closed_only_on_a_later_day() -> None:
    serving = a_ticket(state="in-service")
    with pytest.raises(Refusal):
        tickets.close(serving, how="answered", today=DAY)
    later = DAY + dt.timedelta(days=1)
    assert tickets.close(serving, how="answered", today=later).ticket == serving.id
