"""What the hall is told of calls: each once, none that is old, and which of them stands largest."""

import datetime as dt
from dataclasses import replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.board import (
    FRESH,
    CallState,
    Hall,
    HallCall,
    fresh_calls,
    hours_state,
    in_hand,
    next_opening,
    others,
    short_window,
)
from desktop.models.text import Text
from tests.helpers.standards import at

STATES: tuple[CallState, ...] = get_args(CallState)
CALLS = st.lists(
    st.builds(
        HallCall,
        ticket=st.integers(0, 5).map(str),
        letter=st.just("Қ"),
        number=st.integers(1, 999),
        window=st.sampled_from("1234"),
        at=st.integers(0, 3_600).map(lambda seconds: at(9, 0) + dt.timedelta(seconds=seconds)),
        recalls=st.integers(0, 2),
        state=st.sampled_from(STATES),
    ),
    max_size=6,
    unique_by=lambda call: call.ticket,
).map(lambda calls: tuple(sorted(calls, key=lambda call: call.at, reverse=True)))


def hall(*calls: HallCall, now: dt.datetime) -> Hall:
    return Hall(
        office=Text(kk="", ru="", en=""),
        read_at=now,
        day="open",
        calls=calls,
        windows={"1": "1-терезе"},
        services=(),
        paused=False,
        opens=None,
        practice=False,
    )


def a_call(number: int = 1, *, minute: int = 0, second: int = 0, recalls: int = 0) -> HallCall:
    return HallCall(
        ticket=f"t{number}",
        letter="Қ",
        number=number,
        window="1",
        at=at(10, minute) + dt.timedelta(seconds=second),
        recalls=recalls,
        state="called",
    )


def test_a_call_and_a_recall_are_each_told_once_the_earlier_first() -> None:
    empty = hall(now=at(10, 0))
    two = hall(a_call(2, second=9), a_call(1), now=at(10, 0) + dt.timedelta(seconds=10))
    told = fresh_calls(empty, two)
    assert [(each.text, each.window, each.is_recall) for each in told] == [
        ("Қ-001", "1-терезе", False),
        ("Қ-002", "1-терезе", False),
    ]
    assert fresh_calls(two, two) == ()
    again = hall(a_call(1, second=20, recalls=1), a_call(2, second=9), now=at(10, 1))
    assert [(each.text, each.is_recall) for each in fresh_calls(two, again)] == [("Қ-001", True)]


def test_the_first_reading_another_day_and_a_clock_set_back_tell_nothing() -> None:
    call = hall(a_call(1, minute=5), now=at(10, 5))
    assert fresh_calls(None, call) == ()
    yesterday = hall(now=at(10, 0) - dt.timedelta(days=1))
    assert fresh_calls(yesterday, call) == ()
    back = hall(a_call(1, minute=5), now=at(9, 0))
    assert fresh_calls(hall(now=at(8, 59)), back) == ()


def test_what_was_learned_of_too_late_is_shown_and_not_told() -> None:
    before = hall(now=at(10, 0))
    assert fresh_calls(before, hall(a_call(1), now=at(10, 0) + FRESH))
    late = hall(a_call(1), now=at(10, 0) + FRESH + dt.timedelta(seconds=1))
    assert fresh_calls(before, late) == ()


@given(before=CALLS, after=CALLS)
def test_only_what_changed_is_told_and_never_what_has_ended(
    before: tuple[HallCall, ...], after: tuple[HallCall, ...]
) -> None:
    now = at(10, 30)
    told = fresh_calls(hall(*before, now=now), hall(*after, now=now))
    known = {(call.ticket, call.at, call.recalls) for call in before}
    by_number = {(call.number, call.at): call for call in after}
    for each in told:
        call = by_number[each.number, each.at]
        assert (call.ticket, call.at, call.recalls) not in known
        assert call.state != "ended"
        assert dt.timedelta(0) <= now - each.at <= FRESH
    assert [each.at for each in told] == sorted(each.at for each in told)
    assert fresh_calls(hall(*after, now=now), hall(*after, now=now)) == ()


@given(calls=CALLS, most=st.integers(1, 6))
def test_every_number_stands_once_and_who_is_at_a_window_before_who_is_gone(
    calls: tuple[HallCall, ...], most: int
) -> None:
    first = in_hand(calls)
    beside = others(calls, most, beside=first)
    shown = [call.ticket for call in (*([first] if first else []), *beside)]
    assert len(shown) == len(set(shown))
    assert len(beside) == min(most, len(calls) - (first is not None))
    here = [call.is_here for call in beside]
    assert here == sorted(here, reverse=True)
    if first is None:
        assert not any(call.is_here for call in calls)
    elif any(call.state == "called" for call in calls):
        assert first.state == "called"


def test_the_newest_awaited_number_stands_largest_though_another_was_served_since() -> None:
    awaited, served = a_call(1, minute=1), replace(a_call(2, minute=2), state="in-service")
    assert in_hand((served, awaited)) == awaited
    assert in_hand((served,)) == served
    assert in_hand((replace(served, state="ended"),)) is None


def test_hours_are_told_by_the_moment() -> None:
    spans = ((at(9, 0), at(13, 0)), (at(14, 30), at(18, 0)))
    assert hours_state(spans, at(8, 59)) == ("before", at(9, 0))
    assert hours_state(spans, at(9, 0)) == ("open", at(18, 0))
    assert hours_state(spans, at(13, 0)) == ("break", at(14, 30))
    assert hours_state(spans, at(18, 0)) == ("over", None)
    assert hours_state((), at(12, 0)) == ("none", None)
    assert next_opening(spans, at(12, 0)) == at(14, 30)
    assert next_opening(spans, at(15, 0)) is None


def test_a_counter_that_is_only_a_number_is_shown_as_one() -> None:
    for name in ("1-терезе", "Окно 1", "Window 1", "№ 1", "1", "терезе № 1", "1 терезе"):
        assert short_window(name) == "1", name
    for name in ("Зал 2", "2-қабат, 1-терезе", "Кабинет"):
        assert short_window(name) == name
