"""Working days, exchanged days and the years that are known (D6)."""

import datetime as dt

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.workdays import Calendar, CalendarYear, DayStatus
from tests.helpers.standards import calendar

REVIEWED = st.dates(dt.date(2010, 1, 1), dt.date(2026, 12, 31))
DAY = dt.timedelta(days=1)


def test_every_day_of_the_reviewed_years_agrees_with_the_independent_package() -> None:
    known = holidays.country_holidays("KZ", years=range(2010, 2027))
    days = ((dt.date(2010, 1, 1) + n * DAY) for n in range(17 * 366))
    reviewed = [day for day in days if day.year < 2027]
    assert len(reviewed) == 6209
    wrong = [day for day in reviewed if calendar().is_working_day(day) != known.is_working_day(day)]
    assert wrong == []


@pytest.mark.parametrize(
    "day",
    [
        dt.date(2012, 3, 11),  # a Sunday
        dt.date(2020, 12, 20),  # a Sunday
        dt.date(2020, 5, 11),  # a Monday that would have followed a holiday
        dt.date(2013, 5, 4),
        dt.date(2013, 10, 12),
    ],
)
def test_an_exchanged_day_is_worked(day: dt.date) -> None:
    assert calendar().is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        dt.date(2013, 5, 10),  # a Friday exchanged for the Saturday before
        dt.date(2013, 12, 2),  # a Monday after a holiday on Sunday
        dt.date(2013, 11, 30),
        dt.date(2013, 12, 16),
    ],
)
def test_a_day_off_is_not_worked(day: dt.date) -> None:
    assert not calendar().is_working_day(day)


def test_constitution_day_of_2026_waits_for_the_office() -> None:
    day = dt.date(2026, 8, 31)
    assert calendar().is_working_day(day)
    assert not calendar().changed(off=(day,)).is_working_day(day)


def test_holidays_on_a_weekend_are_known_as_holidays() -> None:
    assert calendar().is_holiday(dt.date(2011, 1, 1))
    assert not calendar().is_holiday(dt.date(2011, 1, 8))
    assert calendar().is_holiday(dt.date(2013, 12, 16))


@pytest.mark.parametrize("day", [dt.date(2009, 12, 31), dt.date(2031, 1, 1), dt.date.max])
def test_a_day_outside_the_table_is_refused(day: dt.date) -> None:
    for question in (calendar().is_working_day, calendar().is_holiday, calendar().on_or_after):
        with pytest.raises(Refusal) as refused:
            question(day)
        assert refused.value.code == "out-of-table"
        assert refused.value.fields["table"] == "calendar"
        assert (refused.value.fields["first"], refused.value.fields["last"]) == (2010, 2030)


def test_the_table_ends_even_in_the_middle_of_a_search() -> None:
    last_sunday = Calendar.of([CalendarYear(year=2017)])
    with pytest.raises(Refusal):
        last_sunday.on_or_after(dt.date(2017, 12, 31))
    with pytest.raises(Refusal):
        last_sunday.on_or_before(dt.date(2017, 1, 1))


@given(day=REVIEWED)
def test_the_next_working_day_is_the_first_one(day: dt.date) -> None:
    found = calendar().on_or_after(day)
    between = [day + n * DAY for n in range((found - day).days)]
    assert calendar().is_working_day(found)
    assert not any(calendar().is_working_day(each) for each in between)


@given(day=st.dates(dt.date(2010, 2, 1), dt.date(2026, 12, 31)))
def test_the_last_working_day_is_the_nearest_one(day: dt.date) -> None:
    found = calendar().on_or_before(day)
    between = [found + n * DAY for n in range(1, (day - found).days + 1)]
    assert calendar().is_working_day(found)
    assert not any(calendar().is_working_day(each) for each in between)


def test_the_office_moves_a_day_off() -> None:
    friday, saturday = dt.date(2013, 11, 29), dt.date(2013, 11, 30)
    moved = calendar().changed(off=(friday,), worked=(saturday,))
    assert not moved.is_working_day(friday)
    assert moved.is_working_day(saturday)
    assert calendar().is_working_day(friday)


def test_the_office_takes_an_exchange_back() -> None:
    saturday, monday = dt.date(2013, 10, 12), dt.date(2013, 10, 14)
    back = calendar().changed(off=(saturday,), worked=(monday,))
    assert not back.is_working_day(saturday)
    assert back.is_working_day(monday)


def test_a_holiday_called_off_is_no_holiday() -> None:
    saturday = dt.date(2012, 1, 7)
    assert not calendar().changed(worked=(saturday,)).is_holiday(saturday)


def test_a_stretch_is_estimated_when_it_touches_an_estimated_year() -> None:
    known = calendar()
    assert not known.is_estimated(dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert known.is_estimated(dt.date(2025, 12, 31), dt.date(2026, 1, 1))
    assert known.is_estimated(dt.date(2027, 5, 5), dt.date(2027, 5, 5))


def test_a_saturday_the_office_takes_off_is_a_holiday() -> None:
    saturday = dt.date(2013, 12, 7)
    closed = calendar().changed(off=(saturday,))
    assert closed.is_holiday(saturday)
    assert not calendar().is_holiday(saturday)
    assert not closed.changed(worked=(saturday,)).is_holiday(saturday)


def test_a_weekday_the_office_takes_off_is_no_weekend_with_a_holiday() -> None:
    monday = dt.date(2013, 12, 9)
    closed = calendar().changed(off=(monday,))
    assert not closed.is_working_day(monday)
    assert closed.holidays == calendar().holidays


def test_a_weekday_named_worked_is_no_exchanged_weekend() -> None:
    monday = dt.date(2013, 12, 16)
    opened = calendar().changed(worked=(monday,))
    assert opened.is_working_day(monday)
    assert not opened.is_holiday(monday)
    assert opened.worked == calendar().worked


def test_a_stretch_after_an_estimated_year_is_not_estimated() -> None:
    years = [CalendarYear(year=2016, estimated=True), CalendarYear(year=2017)]
    assert not Calendar.of(years).is_estimated(dt.date(2017, 1, 1), dt.date(2017, 1, 2))
    assert Calendar.of(years).is_estimated(dt.date(2016, 12, 31), dt.date(2017, 1, 2))


def test_a_calendar_is_made_of_all_its_years() -> None:
    years = (
        CalendarYear(year=2016, off=(dt.date(2016, 1, 1),), worked=(dt.date(2016, 3, 5),)),
        CalendarYear(year=2017, holidays=(dt.date(2017, 1, 1),)),
    )
    made = Calendar.of(years)
    assert made.off == {dt.date(2016, 1, 1)}
    assert made.worked == {dt.date(2016, 3, 5)}
    assert made.holidays == {dt.date(2017, 1, 1)}
    assert made.years == {2016, 2017}
    assert made.estimated == frozenset()


def test_the_day_outside_the_table_is_named() -> None:
    with pytest.raises(Refusal) as refused:
        calendar().is_working_day(dt.date(1999, 1, 1))
    assert refused.value.fields["day"] == dt.date(1999, 1, 1)


KURBAN_AIT = dt.date(2026, 5, 27)


def test_the_shipped_calendar_names_the_days_that_are_only_expected() -> None:
    assert sorted(calendar().expected) == [
        KURBAN_AIT,
        dt.date(2027, 5, 16),  # a Sunday
        dt.date(2028, 5, 5),
        dt.date(2029, 4, 24),
        dt.date(2030, 4, 13),
    ]


def test_a_year_whose_expected_day_is_confirmed_is_estimated_no_more() -> None:
    confirmed = calendar().as_entered({KURBAN_AIT: "off"})
    assert not confirmed.is_estimated(KURBAN_AIT, KURBAN_AIT)
    assert confirmed.is_estimated(dt.date(2027, 1, 1), dt.date(2027, 1, 1))
    assert not confirmed.is_working_day(KURBAN_AIT)


def test_an_expected_day_moves_to_another() -> None:
    day_before = KURBAN_AIT - DAY
    moved = calendar().as_entered({KURBAN_AIT: "ordinary", day_before: "off"})
    assert moved.is_working_day(KURBAN_AIT)
    assert not moved.is_working_day(day_before)
    sunday = calendar().as_entered({dt.date(2027, 5, 16): "ordinary"})
    assert not sunday.is_working_day(dt.date(2027, 5, 16))
    assert not sunday.is_holiday(dt.date(2027, 5, 16))


@given(day=REVIEWED, status=st.sampled_from(["worked", "off", "ordinary"]))
def test_an_entry_changes_its_own_day_and_no_other(day: dt.date, status: DayStatus) -> None:
    entered = calendar().as_entered({day: status})
    assert entered.is_working_day(day) is (
        status == "worked" or (status == "ordinary" and day.weekday() < 5)
    )
    assert entered.is_holiday(day) is (status == "off")
    for other in (day - DAY, day + DAY):
        if other.year in calendar().years:
            assert entered.kind_of(other) == calendar().kind_of(other)


@given(day=REVIEWED, status=st.sampled_from(["worked", "off", "ordinary"]))
def test_an_entry_taken_back_leaves_the_calendar_as_shipped(
    day: dt.date, status: DayStatus
) -> None:
    assert calendar().as_entered({day: "shipped"}) == calendar()
    back = {day: status} | {day: "shipped"}
    assert calendar().as_entered(back) == calendar()


@given(day=REVIEWED, status=st.sampled_from(["worked", "off"]))
def test_an_entry_is_refused_exactly_when_it_would_change_nothing(
    day: dt.date, status: DayStatus
) -> None:
    changes = calendar().as_entered({day: status}).kind_of(day) != calendar().kind_of(day)
    if changes or day in calendar().expected:
        calendar().check_entry(day, status)
        return
    with pytest.raises(Refusal) as refused:
        calendar().check_entry(day, status)
    assert (refused.value.code, refused.value.fields) == ("calendar-unchanged", {"day": day})


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (dt.date(2013, 11, 25), "working"),
        (dt.date(2013, 12, 28), "exchanged"),
        (dt.date(2013, 12, 16), "off"),
        (dt.date(2013, 12, 1), "off"),
        (dt.date(2013, 12, 7), "weekend"),
    ],
)
def test_a_day_is_of_one_kind(day: dt.date, kind: str) -> None:
    assert calendar().kind_of(day) == kind


def test_the_days_named_are_those_that_differ_from_a_plain_week() -> None:
    assert calendar().named_days(dt.date(2013, 12, 1), dt.date(2014, 1, 2)) == (
        *(dt.date(2013, 12, day) for day in (1, 2, 16, 17, 28)),
        *(dt.date(2014, 1, day) for day in (1, 2)),
    )
