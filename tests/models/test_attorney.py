"""A power of attorney holds as long as it says, and never longer than the law lets it (W-16)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.attorney import LONGEST, holding
from desktop.models.dates import last_day

DAYS = st.dates(min_value=dt.date(1991, 12, 16), max_value=dt.date(2400, 1, 1))
TERMS = st.none() | DAYS


@pytest.mark.parametrize(
    ("dated", "until", "last", "by"),
    [
        ((2013, 11, 25), None, (2014, 11, 25), "one-year"),
        ((2012, 2, 29), None, (2013, 2, 28), "one-year"),
        ((2013, 11, 25), (2013, 12, 31), (2013, 12, 31), "named"),
        ((2013, 11, 25), (2016, 11, 25), (2016, 11, 25), "named"),
        ((2013, 11, 25), (2016, 11, 26), (2016, 11, 25), "three-years"),
        ((2012, 2, 29), (2030, 1, 1), (2015, 2, 28), "three-years"),
    ],
)
def test_a_term_not_named_is_a_year_and_none_is_longer_than_three(
    dated: tuple[int, int, int],
    until: tuple[int, int, int] | None,
    last: tuple[int, int, int],
    by: str,
) -> None:
    held = holding(dt.date(*dated), dt.date(*until) if until else None)
    assert (held.last, held.by) == (dt.date(*last), by)


@given(dated=DAYS, until=TERMS)
def test_it_never_holds_longer_than_three_years_nor_than_it_says(
    dated: dt.date, until: dt.date | None
) -> None:
    held = holding(dated, until)
    assert held.last <= last_day(dated, LONGEST)
    assert until is None or held.last <= until


@given(dated=DAYS)
def test_without_a_term_it_is_over_the_day_after_the_year(dated: dt.date) -> None:
    held = holding(dated, None)
    assert (held.last.year, held.last.month) == (dated.year + 1, dated.month)
    assert not held.is_over(held.last)
    assert held.is_over(held.last + dt.timedelta(days=1))


@given(dated=DAYS, sooner=DAYS, later=DAYS)
def test_a_longer_term_named_never_holds_shorter(
    dated: dt.date, sooner: dt.date, later: dt.date
) -> None:
    sooner, later = min(sooner, later), max(sooner, later)
    assert holding(dated, sooner).last <= holding(dated, later).last
