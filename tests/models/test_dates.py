"""Ages, months and the last day of what is granted (D16, D17, D34)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.dates import age_on, last_day, lasts, months_after, require_past
from desktop.models.errors import Refusal

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (dt.date(1995, 11, 25), dt.date(2013, 11, 24), 17),
        (dt.date(1995, 11, 25), dt.date(2013, 11, 25), 18),
        (dt.date(1994, 11, 25), dt.date(2013, 11, 24), 18),
        (dt.date(1994, 11, 25), dt.date(2013, 11, 25), 19),
        (dt.date(1996, 2, 29), dt.date(2014, 2, 28), 17),
        (dt.date(1996, 2, 29), dt.date(2014, 3, 1), 18),
        (dt.date(1996, 2, 29), dt.date(2016, 2, 29), 20),
        (dt.date(2013, 11, 25), dt.date(2013, 11, 25), 0),
        (dt.date(2013, 11, 25), dt.date(2013, 11, 24), -1),
    ],
)
def test_an_age_is_reached_on_the_birthday_itself(born: dt.date, day: dt.date, age: int) -> None:
    assert age_on(born, day) == age


@given(born=DAYS, later=st.integers(0, 40_000))
def test_nobody_grows_younger(born: dt.date, later: int) -> None:
    day = born + dt.timedelta(days=later)
    assert age_on(born, day) <= age_on(born, day + dt.timedelta(days=1))


@pytest.mark.parametrize(
    ("issued", "last"),
    [
        (dt.date(2012, 2, 29), dt.date(2013, 2, 28)),
        (dt.date(2011, 2, 28), dt.date(2012, 2, 28)),
        (dt.date(2013, 11, 25), dt.date(2014, 11, 25)),
        (dt.date(2013, 12, 31), dt.date(2014, 12, 31)),
    ],
)
def test_an_invitation_lives_to_the_same_date_next_year(issued: dt.date, last: dt.date) -> None:
    assert last_day(issued, 1) == last


def test_a_permit_of_five_years_ends_on_its_date() -> None:
    assert last_day(dt.date(2012, 2, 29), 5) == dt.date(2017, 2, 28)
    assert last_day(dt.date(2012, 2, 29), 4) == dt.date(2016, 2, 29)


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (dt.date(2013, 8, 31), 6, dt.date(2014, 2, 28)),
        (dt.date(2013, 12, 15), 1, dt.date(2014, 1, 15)),
        (dt.date(2013, 11, 30), 1, dt.date(2013, 12, 30)),
        (dt.date(2013, 11, 30), 13, dt.date(2014, 12, 30)),
        (dt.date(2013, 1, 31), 0, dt.date(2013, 1, 31)),
    ],
)
def test_months_end_on_the_same_date_or_the_last_of_a_short_month(
    day: dt.date, months: int, end: dt.date
) -> None:
    assert months_after(day, months) == end


@given(day=DAYS, months=st.integers(0, 1_200))
def test_months_never_leave_their_month(day: dt.date, months: int) -> None:
    end = months_after(day, months)
    assert (end.year - day.year) * 12 + end.month - day.month == months
    assert end.day <= day.day


def test_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        last_day(dt.date.max, 1)
    assert refused.value.code == "out-of-table"


@pytest.mark.parametrize(
    ("last", "at_least_a_year"),
    [(dt.date(2014, 1, 9), False), (dt.date(2014, 1, 10), True), (dt.date(2014, 1, 11), True)],
)
def test_exactly_a_year_is_at_least_a_year(last: dt.date, *, at_least_a_year: bool) -> None:
    assert lasts(dt.date(2013, 1, 10), last, months=12, longer=False) is at_least_a_year


@pytest.mark.parametrize(
    ("last", "over_six_months"),
    [(dt.date(2013, 7, 9), False), (dt.date(2013, 7, 10), False), (dt.date(2013, 7, 11), True)],
)
def test_exactly_six_months_are_not_over_six_months(
    last: dt.date, *, over_six_months: bool
) -> None:
    assert lasts(dt.date(2013, 1, 10), last, months=6, longer=True) is over_six_months


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (dt.date(9998, 12, 31), 12, dt.date(9999, 12, 31)),
        (dt.date(2, 1, 1), -12, dt.date(1, 1, 1)),
    ],
)
def test_the_first_and_the_last_year_can_be_reached(
    day: dt.date, months: int, end: dt.date
) -> None:
    assert months_after(day, months) == end


def test_the_refusal_names_the_calendar_and_the_day() -> None:
    with pytest.raises(Refusal) as refused:
        months_after(dt.date(9999, 12, 1), 1)
    assert refused.value.fields == {"table": "calendar", "day": dt.date(9999, 12, 1)}


TODAY = dt.date(2013, 11, 25)


def test_a_day_that_has_come_passes_and_so_does_none() -> None:
    require_past(TODAY, dt.date(2013, 11, 1), None, today=TODAY)
    require_past(today=TODAY)


def test_a_day_to_come_is_refused_and_the_latest_is_named() -> None:
    with pytest.raises(Refusal) as refused:
        require_past(dt.date(2013, 11, 27), None, dt.date(2013, 11, 29), today=TODAY)
    assert (refused.value.code, refused.value.fields) == (
        "future-document",
        {"day": dt.date(2013, 11, 29)},
    )
