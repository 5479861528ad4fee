"""The calendar we ship is what the package says today."""

import tomllib

from tools import calendar


def test_the_shipped_calendar_says_what_the_package_says() -> None:
    shipped = tomllib.loads(calendar.TARGET.read_text(encoding="utf-8"))
    assert shipped == tomllib.loads(calendar.render())


def test_the_calendar_reaches_from_the_first_edition_far_enough() -> None:
    shipped = tomllib.loads(calendar.TARGET.read_text(encoding="utf-8"))
    years = [row["year"] for row in shipped["years"]]
    assert years == list(range(2010, 2031))


def test_only_years_with_an_expected_day_are_estimated() -> None:
    shipped = tomllib.loads(calendar.TARGET.read_text(encoding="utf-8"))
    assert [row["year"] for row in shipped["years"] if row["estimated"]] == list(range(2026, 2031))
