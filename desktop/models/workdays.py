"""Which days are worked in Kazakhstan, as data per year with the Government's exchanges (D6)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal

DayStatus: TypeAlias = Literal["worked", "off", "ordinary", "shipped"]
"""What an office enters of a day: worked, nobody works, nothing but its weekday, as shipped."""

DayKind: TypeAlias = Literal["working", "exchanged", "off", "weekend"]
"""What a day is: a worked weekday, a worked weekend, a holiday or day off, a plain weekend."""

_DAY: Final = dt.timedelta(days=1)
_SATURDAY: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYear:
    """Hold what one year changes in the week, and whether part of it is only expected.

    `off` are weekdays nobody works, `worked` Saturdays and Sundays that are
    worked instead, `holidays` official holidays that fall on a weekend. `expected` are
    those of them that a moon sighting or a decree has still to decide.
    """

    year: int
    estimated: bool = False
    off: tuple[dt.date, ...] = ()
    worked: tuple[dt.date, ...] = ()
    holidays: tuple[dt.date, ...] = ()
    expected: tuple[dt.date, ...] = ()


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
    expected: frozenset[dt.date]

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
            expected=frozenset(day for each in known for day in each.expected),
        )

    def as_table(self) -> CalendarTable:
        """Return the years as their file has them, so that what judges a file judges this too."""
        return CalendarTable(
            years=tuple(
                CalendarYear(
                    year=year,
                    estimated=year in self.estimated,
                    off=_of_year(self.off, year),
                    worked=_of_year(self.worked, year),
                    holidays=_of_year(self.holidays, year),
                    expected=_of_year(self.expected, year),
                )
                for year in sorted(self.years)
            )
        )

    def changed(
        self,
        *,
        off: Iterable[dt.date] = (),
        worked: Iterable[dt.date] = (),
        ordinary: Iterable[dt.date] = (),
    ) -> "Calendar":
        """Return the calendar with the office's own days off and days worked above it.

        A Saturday or Sunday named off becomes a holiday: nobody is received. A day named
        worked loses every day off, and the other way round; an ordinary day is worked from
        Monday to Friday only. A day named is expected no more, and a year whose expected
        days are all named is estimated no more.
        """
        freed, claimed, plain = frozenset(off), frozenset(worked), frozenset(ordinary)
        weekends = frozenset(day for day in freed | claimed if day.weekday() >= _SATURDAY)
        expected = self.expected - freed - claimed - plain
        settled = {day.year for day in self.expected} - {day.year for day in expected}
        return replace(
            self,
            estimated=self.estimated - settled,
            off=(self.off | freed - weekends) - claimed - plain,
            worked=(self.worked | claimed & weekends) - freed - plain,
            holidays=(self.holidays | freed & weekends) - claimed - plain,
            expected=expected,
        )

    def as_entered(self, entered: Mapping[dt.date, DayStatus]) -> "Calendar":
        """Return the calendar with the days an office entered above it (D6, D19)."""
        if not entered:
            return self
        days: dict[DayStatus, list[dt.date]] = {"worked": [], "off": [], "ordinary": []}
        for day, status in entered.items():
            if status != "shipped":
                days[status].append(day)
        return self.changed(off=days["off"], worked=days["worked"], ordinary=days["ordinary"])

    def check_entry(self, day: dt.date, status: DayStatus) -> None:
        """Refuse `calendar-unchanged` (`day`) when the calendar says so without the office.

        An expected day may be entered as it stands: so it is confirmed.
        """
        kind = self.kind_of(day)
        if day not in self.expected and self.as_entered({day: status}).kind_of(day) == kind:
            raise Refusal("calendar-unchanged", day=day)

    def kind_of(self, day: dt.date) -> DayKind:
        """Say what the day is."""
        if self.is_working_day(day):
            return "working" if day.weekday() < _SATURDAY else "exchanged"
        return "off" if self.is_holiday(day) else "weekend"

    def named_days(self, first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
        """Return the days from `first` to `last` that differ from a plain week, or may."""
        named = self.off | self.worked | self.holidays | self.expected
        return tuple(sorted(day for day in named if first <= day <= last))

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


def _of_year(days: Iterable[dt.date], year: int) -> tuple[dt.date, ...]:
    return tuple(sorted(day for day in days if day.year == year))
