"""Limits run only while the service receives."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.line import measure, seconds_within

ZONE = dt.timezone(dt.timedelta(hours=6))


def at(hour: int, minute: int = 0, second: int = 0) -> dt.datetime:
    return dt.datetime(2013, 11, 25, hour, minute, second, tzinfo=ZONE)


OPEN = [(at(9), at(13)), (at(14, 30), at(18))]


def test_a_number_taken_before_opening_starts_at_opening() -> None:
    assert measure(at(8, 40), at(9, 10), OPEN, 30).minutes == 10


def test_the_break_does_not_count() -> None:
    assert measure(at(12, 55), at(14, 40), OPEN, 30).minutes == 15


def test_a_day_without_reception_counts_every_second() -> None:
    assert seconds_within(at(10), at(10, 20), []) == 1200
    assert seconds_within(at(10), at(10), []) == 0


def test_a_single_second_counts() -> None:
    assert seconds_within(at(9), at(9, 0, 1), OPEN) == 1


@pytest.mark.parametrize(
    ("minutes", "seconds", "pressure"),
    [
        (19, 59, "normal"),
        (20, 0, "near"),
        (30, 0, "near"),
        (30, 1, "past"),
    ],
)
def test_a_wait_is_near_at_two_thirds_and_past_beyond_its_limit(
    minutes: int, seconds: int, pressure: str
) -> None:
    assert measure(at(10), at(10, minutes, seconds), OPEN, 30).pressure == pressure


def test_a_line_without_a_limit_is_never_near() -> None:
    assert measure(at(9), at(18), OPEN, None).pressure == "normal"


@given(st.integers(0, 86_399), st.integers(0, 86_399))
def test_the_clock_never_runs_backwards_nor_faster_than_time(first: int, second: int) -> None:
    midnight = at(0)
    start, end = sorted((first, second))
    spent = seconds_within(
        midnight + dt.timedelta(seconds=start), midnight + dt.timedelta(seconds=end), OPEN
    )
    assert 0 <= spent <= end - start
