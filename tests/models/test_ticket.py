"""A queue number's moves, and who is next."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import ticket as tickets
from desktop.models.errors import Refusal
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
        ticket="t",
        day=DAY,
        service="weapons",
        line="hand-in",
        letter="Қ",
        last=7,
        outside_hours=False,
    )
    assert given_.number == 8


@given(st.permutations(range(1, 12)), st.sets(st.sampled_from(["hand-in", "collect", "other"])))
def test_the_earliest_arrival_of_a_window_s_lines_is_next(order: list[int], mine: set[str]) -> None:
    lines = ["hand-in", "collect", "other"]
    waiting = [a_ticket(number, line=lines[number % 3]) for number in order]
    served = sorted(f"weapons.{line}" for line in mine)
    found = tickets.next_in_line(waiting, served)
    expected = min((t.number for t in waiting if t.line in mine), default=None)
    assert (found.number if found else None) == expected


def test_a_called_number_is_nobody_s_next() -> None:
    waiting = [a_ticket(1, state="called"), a_ticket(2)]
    found = tickets.next_in_line(waiting, ["weapons.hand-in"])
    assert found is not None
    assert found.number == 2


@pytest.mark.parametrize("state", ["called", "in-service", "ended"])
def test_only_a_waiting_number_can_be_called(state: str) -> None:
    with pytest.raises(Refusal) as refused:
        tickets.call(a_ticket(state=state), window="1")
    assert refused.value.code == "ticket-move"
    assert refused.value.fields["state"] == state


def test_a_recall_keeps_the_window() -> None:
    assert tickets.call_again(a_ticket(state="called", window="2")).window == "2"


@pytest.mark.parametrize("state", ["waiting", "in-service", "ended"])
def test_only_a_called_number_is_called_again_or_served(state: str) -> None:
    with pytest.raises(Refusal):
        tickets.call_again(a_ticket(state=state))
    with pytest.raises(Refusal):
        tickets.begin(a_ticket(state=state), visit="v")


def test_a_service_begins_at_the_window_that_called_and_ends_with_its_visit() -> None:
    began = tickets.begin(a_ticket(state="called", window="2"), visit="v1")
    assert (began.visit, began.window) == ("v1", "2")
    ended = tickets.end(a_ticket(state="in-service", visit="v1"), how="registered")
    assert (ended.visit, ended.end) == ("v1", "registered")


def test_a_service_that_has_not_begun_cannot_end() -> None:
    with pytest.raises(Refusal):
        tickets.end(a_ticket(state="called"), how="registered")


def test_a_number_that_left_is_closed_and_an_ended_one_is_not() -> None:
    assert tickets.close(a_ticket(), how="left", today=DAY).end == "left"
    with pytest.raises(Refusal):
        tickets.close(a_ticket(state="ended"), how="left", today=DAY)


def test_a_service_in_progress_is_closed_only_on_a_later_day() -> None:
    serving = a_ticket(state="in-service")
    with pytest.raises(Refusal):
        tickets.close(serving, how="answered", today=DAY)
    later = DAY + dt.timedelta(days=1)
    assert tickets.close(serving, how="answered", today=later).ticket == serving.id
