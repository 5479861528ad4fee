"""What files bound a clock to, and what entries show of it (parcels §2.11)."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.clocks import SLACK, ClockSeen, Listener, skew
from desktop.models.moments import to_text, zone

DAY: Final = 86_400
ALMATY: Final = zone("Asia/Almaty")
NOON: Final = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC).astimezone(ALMATY)
ANSWER: Final = "ab" * 32


def seen(least: int | None = None, most: int | None = None) -> ClockSeen:
    return ClockSeen(inst="aa", least=least, most=most)


def head(at: dt.datetime | str, fact: str = "TicketCalled") -> Mapping[str, str | int]:
    return {"at": at if isinstance(at, str) else to_text(at), "f": fact}


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ([seen(3 * DAY)], 3 * DAY),
        ([seen(-DAY)], 0),  # it was carried for a day
        ([seen(SLACK)], 0),
        ([seen(-DAY, -3 * DAY)], 0),  # it was set right before the file was made
        ([seen(-4 * DAY, -3 * DAY)], -3 * DAY),
        ([seen(-4 * DAY), seen(-9, -3 * DAY)], -3 * DAY),  # a week without an answer
        ([seen(-60), seen(-9, -3 * DAY)], 0),
        ([seen(-60), seen(3 * DAY)], 0),  # the newest file counts
        ([seen(-60, DAY), seen(-9, -3 * DAY)], 0),
        ([], 0),
    ],
)
def test_a_clock_is_doubted_by_what_cannot_be(files: list[ClockSeen], told: int) -> None:
    assert skew(files) == told


@given(
    off=st.integers(-40 * DAY, 40 * DAY),
    carried=st.integers(0, 9 * DAY),
    waited=st.integers(0, 9 * DAY),
)
def test_no_more_is_told_than_a_clock_is_off(off: int, carried: int, waited: int) -> None:
    """The office's clock is `off`; its file is `carried`, an answer has `waited` to be taken in."""
    wrong = dt.timedelta(seconds=off)
    listener = Listener("", {ANSWER: NOON - dt.timedelta(seconds=waited)})
    listener.hear(1, head(NOON + wrong, "AnswerTaken"), {"sha256": ANSWER})
    received = NOON + dt.timedelta(seconds=carried)
    told = skew([listener.told("aa", received=received, zone=ALMATY, created=NOON + wrong)])
    assert told == 0 or (0 < told <= off) or (off <= told < 0)
    if abs(off) > SLACK + max(carried, waited):
        assert told


def test_entries_of_the_future_and_steps_back_are_counted_from_the_worst() -> None:
    listener = Listener(to_text(NOON), {})
    for n, days in enumerate((0, 400, 2, 1), start=7):
        listener.hear(n, head(NOON + dt.timedelta(days=days)), {})
    found = listener.told("aa", received=NOON + dt.timedelta(days=1), zone=ALMATY)
    assert (found.future_n, found.future) == (8, 399 * DAY)
    assert (found.back_n, found.back) == (9, 398 * DAY)
    assert (found.turn_n, found.lawful) == (0, "")


def test_the_day_of_one_time_is_lawful_and_a_computer_that_slept_over_it_is_not() -> None:
    """Kazakhstan has had one time since 1 March 2024."""
    before = dt.datetime(2024, 2, 29, 5, tzinfo=dt.UTC)
    after = before + dt.timedelta(days=1)
    listener = Listener(to_text(before.astimezone(ALMATY)), {})
    listener.hear(9, head(after.astimezone(ALMATY)), {})
    found = listener.told("aa", received=after, zone=ALMATY)
    assert (found.turn_n, found.before, found.offset, found.lawful) == (9, "+06:00", "+05:00", "")
    old = after.astimezone(dt.timezone(dt.timedelta(hours=6)))
    slept = Listener("", {}).told("aa", received=after, zone=ALMATY, created=old)
    assert (slept.offset, slept.lawful) == ("+06:00", "+05:00")


def test_a_moment_that_is_none_says_nothing() -> None:
    listener = Listener("", {})
    for n, at in enumerate(("", "2026-13-01T00:00:00+05:00", "9999-12-31T23:59:59", "x"), start=1):
        listener.hear(n, head(at), {})
    listener.hear(5, head("9999-12-31T23:59:59-12:00"), {})
    listener.hear(6, head("0001-01-01T00:00:00+12:00"), {})
    found = listener.told("aa", received=NOON, zone=ALMATY)
    assert (found.future_n, found.back_n, found.least is not None) == (5, 6, True)
