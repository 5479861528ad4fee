"""The coupons of our invitations: outstanding from the hand-over, back, never used (I-A2)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.facts import CouponReturned, CouponReturnVoided
from desktop.services import coupons
from desktop.services.coupons import Returned
from desktop.services.desk import Desk
from desktop.store import case_events, register_lines
from desktop.store.coupons import overdue
from desktop.store.upkeep import check_database
from tests.helpers.coupons import invitation_handed, invitation_ready
from tests.helpers.office import OFFICE, Clock
from tests.helpers.on_path import TODAY, staffed, whole
from tests.helpers.refused import refused

BACK = Returned(
    on=TODAY, from_whom="Талғар ауданының ІІБ", number="7-118", date=TODAY, arrived=TODAY,
    departed=TODAY, words="уақтылы кетті",
)  # fmt: skip
VALID_UNTIL = dt.date(2014, 11, 25)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def register(desk: Desk) -> list[tuple[int, str, str]]:
    found = register_lines.first_lines(
        desk.database, office=OFFICE, register="coupons", days=None, limit=9
    )
    return [(each.line, each.ref, each.case) for each in found]


def test_a_coupon_is_outstanding_from_the_hand_over_of_its_invitation(desk: Desk) -> None:
    case = invitation_ready(desk)
    assert register(desk) == []
    (lying,) = whole(desk, case).results
    assert refused(lambda: coupons.our_coupon(desk, lying.issued.result)) == "coupon-unknown"


def test_each_invitation_handed_over_has_a_line_found_by_its_case(desk: Desk) -> None:
    result = invitation_handed(desk)
    found = coupons.our_coupon(desk, result)
    assert register(desk) == [(1, result, found.case)]
    assert (found.number, found.handed_on, found.valid_until) == (
        "2013/0001", TODAY.isoformat(), VALID_UNTIL.isoformat(),
    )  # fmt: skip
    assert (found.guest, found.days, found.stays_until) == (
        "Тестов Пётр", 30, "2014-12-24",
    )  # fmt: skip
    assert check_database(desk.database).problems == ()


def test_a_return_is_kept_with_what_the_coupon_says(desk: Desk) -> None:
    result = invitation_handed(desk)
    coupons.enter_return(desk, result=result, returned=BACK)
    found = coupons.our_coupon(desk, result)
    kept = (found.returned_on, found.from_whom, found.letter, found.arrived, found.departed)
    day = TODAY.isoformat()
    assert kept == (day, "Талғар ауданының ІІБ", "7-118", day, day)
    assert refused(lambda: coupons.enter_return(desk, result=result, returned=BACK)) == (
        "coupon-back"
    )
    facts = [each.fact for each in case_events.events(desk.database, found.case)]
    assert isinstance(facts[-1], CouponReturned)
    assert check_database(desk.database).problems == ()


def test_a_return_entered_by_mistake_is_taken_back_with_a_reason(desk: Desk) -> None:
    result = invitation_handed(desk)
    assert refused(lambda: coupons.void_return(desk, result=result, reason="қате")) == "coupon-out"
    coupons.enter_return(desk, result=result, returned=BACK)
    assert refused(lambda: coupons.void_return(desk, result=result, reason=" ")) == "coupon-reason"
    coupons.void_return(desk, result=result, reason="басқа талон екен")
    found = coupons.our_coupon(desk, result)
    assert (found.returned_on, found.from_whom, found.arrived, found.words) == ("", "", "", "")
    facts = [each.fact for each in case_events.events(desk.database, found.case)]
    assert isinstance(facts[-1], CouponReturnVoided)
    coupons.enter_return(desk, result=result, returned=BACK)
    assert coupons.our_coupon(desk, result).returned_on == TODAY.isoformat()


@pytest.mark.parametrize(
    ("returned", "code"),
    [
        (replace(BACK, from_whom=" "), "coupon-incomplete"),
        (replace(BACK, on=TODAY + dt.timedelta(days=1)), "future-document"),
        (replace(BACK, arrived=TODAY - dt.timedelta(days=1)), "coupon-day"),
        (replace(BACK, unused=True), "coupon-unused"),
        (Returned(on=TODAY, unused=True), "coupon-still-valid"),
    ],
)
def test_a_return_that_cannot_be_is_refused_and_nothing_is_kept(
    desk: Desk, returned: Returned, code: str
) -> None:
    result = invitation_handed(desk)
    assert refused(lambda: coupons.enter_return(desk, result=result, returned=returned)) == code
    assert coupons.our_coupon(desk, result).returned_on == ""


def test_an_invitation_nobody_used_is_written_off_once_its_year_is_over(
    desk: Desk, clock: Clock
) -> None:
    result = invitation_handed(desk)
    unused = Returned(on=VALID_UNTIL, unused=True)
    clock.now += dt.timedelta(days=366)
    assert refused(lambda: coupons.enter_return(desk, result=result, returned=unused)) == (
        "coupon-still-valid"
    )
    later = replace(unused, on=VALID_UNTIL + dt.timedelta(days=1))
    coupons.enter_return(desk, result=result, returned=later)
    assert coupons.our_coupon(desk, result).unused


def test_one_brought_back_before_counts_as_unused_at_once(desk: Desk) -> None:
    result = invitation_handed(desk)
    brought = Returned(on=TODAY, from_whom="Қасымов Төлеген", unused=True)
    coupons.enter_return(desk, result=result, returned=brought)
    assert coupons.our_coupon(desk, result).unused


def test_what_is_not_back_after_its_last_stay_is_counted_as_overdue(desk: Desk) -> None:
    result = invitation_handed(desk)
    last = dt.date(2014, 12, 24)  # who enters on the last day may stay thirty days
    assert overdue(desk.database, OFFICE, before=last) == ("", 0)
    assert overdue(desk.database, OFFICE, before=last + dt.timedelta(days=1)) == (result, 1)
    coupons.enter_return(desk, result=result, returned=BACK)
    assert overdue(desk.database, OFFICE, before=last + dt.timedelta(days=1)) == ("", 0)
