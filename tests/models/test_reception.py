"""When a service receives people (W-9, I-9, D20, D21)."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.models.reception import hours_on, is_reception_day, next_reception_day
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
