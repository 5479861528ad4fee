"""Whether a turn is broken only on a ground, and never to anybody's harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.facts import TicketCalled
from desktop.models.text import Text
from desktop.models.turn import Ground, GroundTable, call_before_turn, is_for, passed_over
from tests.models.test_ticket import a_ticket

VETERAN = Ground(id="war-veteran", name=Text(kk="ардагер", ru="ветеран", en="veteran"))
OTHER = Ground(id="other", name=Text(kk="басқа", ru="другое", en="other"), words=True)
TABLE = GroundTable(grounds=(VETERAN, OTHER))
LINE = "hand-in"
HAND_IN = (f"weapons.{LINE}",)
LINES = ("hand-in", "collect", "question")


def refused(ticket: int, *, ground: Ground = VETERAN, words: str = "", line: str = LINE) -> str:
    waiting = [a_ticket(number, line=line) for number in range(1, 4)]
    with pytest.raises(Refusal) as error:
        call_before_turn(
            waiting[ticket - 1],
            window="1",
            waiting=waiting,
            lines=HAND_IN,
            ground=ground,
            words=words,
        )
    return error.value.code


def test_a_call_before_the_turn_keeps_its_ground_and_counts_whom_it_passed() -> None:
    waiting = [a_ticket(number) for number in range(1, 4)]
    called = call_before_turn(
        waiting[2], window="1", waiting=waiting, lines=HAND_IN, ground=VETERAN, words=" куәлік  7 "
    )
    assert called == TicketCalled(
        ticket="t0003", window="1", ground="war-veteran", words="куәлік 7", passed=2
    )


def test_whose_turn_has_come_meanwhile_is_called_in_turn() -> None:
    first = a_ticket()
    called = call_before_turn(first, window="1", waiting=[first], lines=HAND_IN, ground=VETERAN)
    assert called == TicketCalled(ticket="t0001", window="1")


def test_a_ground_that_says_nothing_by_itself_asks_for_words() -> None:
    assert refused(2, ground=OTHER, words=" ") == "turn-words-missing"


def test_a_window_calls_nobody_who_waits_for_another() -> None:
    assert refused(2, line="collect") == "line-elsewhere"


def test_a_number_sent_to_one_window_is_for_that_one_alone() -> None:
    sent = a_ticket(line="collect", only="2")
    assert is_for(sent, window="2", lines=HAND_IN)
    assert not is_for(sent, window="1", lines=("weapons.collect",))


def test_nobody_is_called_twice_before_his_turn() -> None:
    called = a_ticket(2, state="called", window="1")
    with pytest.raises(Refusal) as error:
        call_before_turn(called, window="1", waiting=[a_ticket()], lines=HAND_IN, ground=VETERAN)
    assert error.value.code == "ticket-move"


def test_a_ground_is_one_of_the_list() -> None:
    assert TABLE.ground("other") is OTHER
    with pytest.raises(Refusal) as error:
        TABLE.ground("friend")
    assert error.value.fields == {"ground": "friend"}


@given(
    lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=8),
    served=st.sets(st.sampled_from(LINES), min_size=1),
    which=st.integers(0, 7),
)
def test_passed_over_are_exactly_those_the_window_would_have_called_first(
    lines: list[str], served: set[str], which: int
) -> None:
    waiting = [a_ticket(number, line=line) for number, line in enumerate(lines, start=1)]
    chosen = waiting[which % len(waiting)]
    mine = tuple(f"weapons.{line}" for line in sorted(served))
    left = [each for each in waiting if each.line_key in mine]
    calls = left[: left.index(chosen)] if chosen in left else left
    passed = passed_over(chosen, window="1", waiting=waiting, lines=mine)
    if chosen in left:
        assert list(passed) == calls
    assert chosen not in passed
    assert [each for each in waiting if each in passed] == list(passed)
