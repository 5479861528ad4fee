"""Where coupons are, in every order of what can happen to them (I-A2, D44)."""

import datetime as dt
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models import coupons
from desktop.models.coupons import GuestAct, OurState, Stay
from desktop.models.errors import Refusal
from tests.helpers.office import catalogue

TODAY = dt.date(2014, 6, 2)
DAY = dt.timedelta(days=1)
DAYS = st.dates(min_value=dt.date(2013, 11, 1), max_value=TODAY)
ACTS = st.sampled_from(["arrive", "register", "depart", "send-back", "void"])
ORDER = ("awaited", "here", "registered", "departed", "sent-back", "void")


def happened(stay: Stay, act: GuestAct, day: dt.date) -> Stay:
    """Return a stay after something was entered of it, or refuse as the program does."""
    coupons.require(stay, act, number="1")
    if act == "void":
        return replace(stay, void=True)
    coupons.require_day(stay, day, act, today=TODAY)
    if act == "arrive":
        return replace(stay, arrived=day)
    if act == "register":
        return replace(stay, registered=day)
    return replace(stay, departed=day) if act == "depart" else replace(stay, sent_back=day)


@given(DAYS, st.lists(st.tuples(ACTS, DAYS), max_size=12))
def test_whatever_is_entered_a_stay_only_goes_on_and_its_days_keep_their_order(
    received: dt.date, tried: list[tuple[GuestAct, dt.date]]
) -> None:
    stay = Stay(received=received)
    for act, day in tried:
        before = stay.state
        try:
            stay = happened(stay, act, day)
        except Refusal:
            continue
        assert ORDER.index(stay.state) > ORDER.index(before)
    known = [day for day in (stay.arrived, stay.registered, stay.departed) if day is not None]
    assert known == sorted(known)
    if stay.sent_back is not None:
        assert stay.sent_back >= max(known, default=received)
        assert not any(stay.admits(act) for act in get_args(GuestAct) if act != "number")


@given(st.dates(min_value=dt.date(2013, 1, 1), max_value=dt.date(2025, 12, 1)))
def test_a_guest_registers_within_five_days_or_on_the_first_working_day_after(
    arrived: dt.date,
) -> None:
    calendar = catalogue().calendar()
    due = coupons.registration(arrived, calendar).due
    assert due >= arrived + 5 * DAY
    assert calendar.is_working_day(due)
    between = [arrived + 5 * DAY + n * DAY for n in range((due - arrived).days - 5)]
    assert not any(calendar.is_working_day(day) for day in between)


@given(DAYS, st.integers(0, 365), st.none() | DAYS)
def test_the_day_of_arrival_is_the_first_of_a_stay(
    arrived: dt.date, days: int, until: dt.date | None
) -> None:
    last = coupons.leaves_by(arrived, days=days, until=until)
    if not days:
        assert last == until
        return
    assert last is not None
    assert last <= arrived + (days - 1) * DAY
    assert until is None or last <= until
    assert last in {until, arrived + (days - 1) * DAY}


@pytest.mark.parametrize(
    ("done", "by", "said"),
    [
        (None, None, "open"),
        (TODAY, None, "in-time"),
        (None, TODAY, "open"),
        (None, TODAY - DAY, "late"),
        (TODAY, TODAY, "in-time"),
        (TODAY, TODAY - DAY, "late"),
    ],
)
def test_what_has_a_day_is_late_after_it(
    done: dt.date | None, by: dt.date | None, said: str
) -> None:
    assert coupons.punctual(done, by, today=TODAY) == said


def test_nobody_came_only_once_the_period_is_over() -> None:
    awaited = Stay(received=TODAY - 9 * DAY, until=TODAY - DAY)
    assert coupons.never_came(awaited, TODAY)
    assert not coupons.never_came(awaited, TODAY - DAY)
    assert not coupons.never_came(replace(awaited, until=None), TODAY)
    assert not coupons.never_came(replace(awaited, arrived=TODAY - 3 * DAY), TODAY)


@pytest.mark.parametrize(
    ("returned", "unused", "annulled", "later", "state"),
    [
        (True, False, True, 99, "returned"),
        (True, True, False, 99, "unused"),
        (False, False, True, 99, "annulled"),
        (False, False, False, 10, "outstanding"),
        (False, False, False, 11, "overdue"),
    ],
)
def test_a_coupon_of_ours_is_overdue_only_after_its_last_stay_and_its_way_back(
    *, returned: bool, unused: bool, annulled: bool, later: int, state: OurState
) -> None:
    found = coupons.our_state(
        stays=TODAY, grace=10, returned=returned, unused=unused, annulled=annulled,
        today=TODAY + later * DAY,
    )  # fmt: skip
    assert found == state


def test_who_enters_on_the_last_valid_day_may_stay_his_days() -> None:
    assert coupons.stays_until(TODAY, 30) == TODAY + 29 * DAY
    assert coupons.stays_until(TODAY, 0) == TODAY
