"""When a service receives people (W-9, I-9, D20, D21)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.reception import (
    check_picks,
    hours_on,
    is_reception_day,
    lost_picks,
    next_reception_day,
    pick_fault,
    picked_in_month,
)
from desktop.models.standard import Hours, Reception
from desktop.models.workdays import Calendar
from tests.helpers.standards import calendar, standard

WEAPONS = standard("weapons").reception
INVITATIONS = standard("invitations").reception
WHOLE_DAY = ((dt.time(9), dt.time(13)), (dt.time(14, 30), dt.time(18)))
MORNING = ((dt.time(9), dt.time(13)),)


def test_weapons_are_received_on_monday_and_thursday_with_a_break() -> None:
    assert hours_on(WEAPONS, calendar(), dt.date(2013, 11, 25)) == WHOLE_DAY
    assert hours_on(WEAPONS, calendar(), dt.date(2013, 11, 28)) == WHOLE_DAY
    for day in (26, 27, 29, 30):
        assert hours_on(WEAPONS, calendar(), dt.date(2013, 11, day)) == ()


def test_weapons_are_received_on_the_first_and_third_saturday_morning() -> None:
    saturdays = [dt.date(2013, 11, day) for day in (2, 9, 16, 23, 30)]
    received = [hours_on(WEAPONS, calendar(), day) for day in saturdays]
    assert received == [MORNING, (), MORNING, (), ()]


def test_the_first_week_of_a_month_ends_on_the_seventh() -> None:
    assert is_reception_day(WEAPONS, calendar(), dt.date(2013, 9, 7))
    assert not is_reception_day(WEAPONS, calendar(), dt.date(2013, 9, 14))
    assert is_reception_day(WEAPONS, calendar(), dt.date(2013, 6, 1))


def test_the_office_picks_other_days_for_one_month_only() -> None:
    sunday = dt.date(2013, 11, 10)
    assert hours_on(WEAPONS, calendar(), sunday, picked=(sunday,)) == MORNING
    assert hours_on(WEAPONS, calendar(), dt.date(2013, 11, 2), picked=(sunday,)) == ()
    assert hours_on(WEAPONS, calendar(), dt.date(2013, 12, 7), picked=(sunday,)) == MORNING


def test_a_picked_day_of_another_year_changes_nothing() -> None:
    assert is_reception_day(
        WEAPONS, calendar(), dt.date(2013, 11, 2), picked=(dt.date(2012, 11, 10),)
    )


def test_nobody_is_received_on_a_holiday() -> None:
    monday, new_year = dt.date(2013, 12, 16), dt.date(2011, 1, 1)
    assert hours_on(WEAPONS, calendar(), monday) == ()
    assert hours_on(WEAPONS, calendar(), new_year) == ()
    assert hours_on(INVITATIONS, calendar(), new_year) == ()


def test_invitations_are_received_on_six_days() -> None:
    week = [dt.date(2013, 11, 25) + dt.timedelta(days=n) for n in range(7)]
    hours = [hours_on(INVITATIONS, calendar(), day) for day in week]
    assert hours == [WHOLE_DAY] * 5 + [MORNING, ()]


def test_a_worked_sunday_has_no_hours() -> None:
    assert not is_reception_day(INVITATIONS, calendar(), dt.date(2012, 3, 11))


def test_the_next_day_of_reception_may_be_the_day_itself() -> None:
    monday = dt.date(2013, 11, 25)
    assert next_reception_day(WEAPONS, calendar(), monday) == monday
    assert next_reception_day(WEAPONS, calendar(), dt.date(2013, 11, 26)) == dt.date(2013, 11, 28)
    assert next_reception_day(WEAPONS, calendar(), dt.date(2013, 11, 29)) == dt.date(2013, 12, 5)


def test_a_search_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        next_reception_day(WEAPONS, calendar(), dt.date(2030, 12, 31))
    assert refused.value.code == "out-of-table"


def test_a_service_that_never_receives_is_refused() -> None:
    never = Reception(paragraph="9", hours=())
    with pytest.raises(Refusal) as refused:
        next_reception_day(never, calendar(), dt.date(2013, 1, 1))
    assert (refused.value.code, refused.value.fields) == (
        "no-reception",
        {"day": dt.date(2013, 1, 1)},
    )


def test_hours_without_a_break_are_one_stretch() -> None:
    short = Hours(days=("tue",), opens=dt.time(10), closes=dt.time(16))
    found = hours_on(Reception(paragraph="6", hours=(short,)), calendar(), dt.date(2013, 11, 26))
    assert found == ((dt.time(10), dt.time(16)),)


def test_a_day_of_an_unknown_year_is_refused() -> None:
    with pytest.raises(Refusal):
        hours_on(WEAPONS, Calendar.of([]), dt.date(2013, 11, 25))


def test_half_a_break_is_none() -> None:
    for start, end in ((dt.time(12), None), (None, dt.time(13))):
        row = Hours(
            days=("tue",), opens=dt.time(10), closes=dt.time(16), break_from=start, break_to=end
        )
        found = hours_on(Reception(paragraph="6", hours=(row,)), calendar(), dt.date(2013, 11, 26))
        assert found == ((dt.time(10), dt.time(16)),)


TODAY = dt.date(2013, 11, 25)
DECEMBER = [dt.date(2013, 12, day) for day in (7, 8, 14, 15, 21, 22, 29)]


def refused(days: list[dt.date], *, before: tuple[dt.date, ...] = ()) -> Refusal:
    with pytest.raises(Refusal) as told:
        check_picks(WEAPONS, calendar(), days, before=before, today=TODAY)
    return told.value


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (dt.date(2013, 12, 1), "picked-holiday"),
        (dt.date(2013, 12, 16), "picked-holiday"),
        (dt.date(2013, 12, 28), "picked-workday"),  # a Saturday exchanged
        (dt.date(2013, 12, 3), "picked-workday"),
        (dt.date(2013, 11, 24), "picked-past"),
    ],
)
def test_a_day_on_which_nobody_can_be_received_is_not_picked(day: dt.date, code: str) -> None:
    assert (refused([day]).code, refused([day]).fields) == (code, {"day": day})


def test_no_more_days_are_picked_than_the_standard_has() -> None:
    check_picks(WEAPONS, calendar(), DECEMBER[:2], before=(), today=TODAY)
    told = refused(DECEMBER[:3])
    assert (told.code, told.fields["most"]) == ("picked-too-many", 2)


def test_what_was_picked_before_stays_lawful() -> None:
    lost = dt.date(2013, 12, 1)
    check_picks(WEAPONS, calendar(), [lost], before=(lost, DECEMBER[0]), today=TODAY)
    check_picks(WEAPONS, calendar(), [], before=(lost,), today=TODAY)
    check_picks(WEAPONS, calendar(), DECEMBER[:3], before=DECEMBER[:3], today=TODAY)


def test_a_day_gone_by_is_not_taken_back() -> None:
    gone = dt.date(2013, 11, 10)
    assert refused([], before=(gone,)).code == "picked-past"


def test_a_service_without_such_days_picks_none() -> None:
    with pytest.raises(Refusal) as told:
        check_picks(INVITATIONS, calendar(), [], before=(), today=TODAY)
    assert told.value.code == "picks-not-asked"


def test_today_itself_may_still_be_picked() -> None:
    saturday = dt.date(2013, 11, 30)
    assert pick_fault(calendar(), saturday, today=saturday) is None


@given(picked=st.lists(st.sampled_from(DECEMBER), min_size=1, max_size=2, unique=True))
def test_every_day_that_may_be_picked_is_then_a_day_of_reception(picked: list[dt.date]) -> None:
    check_picks(WEAPONS, calendar(), picked, before=(), today=TODAY)
    assert all(is_reception_day(WEAPONS, calendar(), day, picked=picked) for day in picked)
    usual = dt.date(2013, 12, 7)
    assert is_reception_day(WEAPONS, calendar(), usual, picked=picked) is (usual in picked)
    assert lost_picks(calendar(), picked, today=TODAY) == {}


def test_a_picked_day_falls_away_when_a_decree_changes_it() -> None:
    freed, worked, kept, over = DECEMBER[0], DECEMBER[2], DECEMBER[3], dt.date(2013, 11, 10)
    changed = calendar().changed(off=(freed, over), worked=(worked,))
    picked = (worked, freed, kept, over, dt.date(2031, 1, 4))
    assert lost_picks(changed, picked, today=TODAY) == {
        freed: "picked-holiday",
        worked: "picked-workday",
    }


def test_the_days_of_one_month_are_told_from_those_of_another_year() -> None:
    days = (dt.date(2013, 12, 14), dt.date(2012, 12, 8), dt.date(2013, 12, 7))
    assert picked_in_month(dt.date(2013, 12, 31), days) == (days[2], days[0])
