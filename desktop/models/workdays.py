"""Which days are worked in Kazakhstan, as data per year with the Government's exchanges (D6)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.errors import Refusal

_DAY: Final = dt.timedelta(days=1)
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """Hold what one year changes in the week, and whether part of it is only expected.

    `off` are weekdays nobody works, `worked` Saturdays and Sundays that are
    worked instead, `holidays` official holidays that fall on a weekend.
    """

    year: int
    estimated: bool = False
    off: tuple[dt.date, ...] = ()
    worked: tuple[dt.date, ...] = ()
    holidays: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarTable:
    """Hold the years of `forms/reference/calendar.toml`, one after another."""

    years: tuple[CalendarYear, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Answer which days are worked, in the years it was given.

    Every question about a day of another year refuses `out-of-table` with
    `table` ("calendar"), `day`, `first` and `last` (years).
    """

    years: frozenset[int]
    estimated: frozenset[int]
    off: frozenset[dt.date]
    worked: frozenset[dt.date]
    holidays: frozenset[dt.date]

    @classmethod
    def of(cls, years: Iterable[CalendarYear]) -> "Calendar":
        """Return the calendar of those years."""
        known = tuple(years)
        return cls(
            years=frozenset(each.year for each in known),
            estimated=frozenset(each.year for each in known if each.estimated),
            off=frozenset(day for each in known for day in each.off),
            worked=frozenset(day for each in known for day in each.worked),
            holidays=frozenset(day for each in known for day in each.holidays),
        )

    def changed(self, *, off: Iterable[dt.date] = (), worked: Iterable[dt.date] = ()) -> "Calendar":
        """Return the calendar with the office's own days off and days worked above it.

        A Saturday or Sunday named off becomes a holiday: nobody is received. A day named
        worked loses every day off, and the other way round.
        """
        freed, claimed = frozenset(off), frozenset(worked)
        weekends = frozenset(day for day in freed | claimed if day.weekday() >= _SATURDAY)
        return replace(
            self,
            off=(self.off | freed - weekends) - claimed,
            worked=(self.worked | claimed & weekends) - freed,
            holidays=(self.holidays | freed & weekends) - claimed,
        )

    def is_working_day(self, day: dt.date) -> bool:
        """Say whether the day is worked: Monday to Friday unless off, a weekend if exchanged."""
        self._within(day)
        return day not in self.off if day.weekday() < _SATURDAY else day in self.worked

    def is_holiday(self, day: dt.date) -> bool:
        """Say whether nobody works that day for more reason than a weekend."""
        self._within(day)
        return day in self.off or day in self.holidays

    def on_or_after(self, day: dt.date) -> dt.date:
        """Return the first working day on or after `day`."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def on_or_before(self, day: dt.date) -> dt.date:
        """Return the last working day on or before `day`."""
        while not self.is_working_day(day):
            day -= _DAY
        return day

    def is_estimated(self, first: dt.date, last: dt.date) -> bool:
        """Say whether a year between the two days is only expected, not decreed."""
        return not self.estimated.isdisjoint(range(first.year, last.year + 1))

    def _within(self, day: dt.date) -> None:
        if day.year not in self.years:
            raise Refusal(
                "out-of-table",
                table="calendar",
                day=day,
                first=min(self.years, default=None),
                last=max(self.years, default=None),
            )
