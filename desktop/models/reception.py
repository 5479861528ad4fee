"""On which days and hours a service receives people (W-9, I-9, D20, D21)."""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.errors import Refusal
from desktop.models.standard import ExtraDays, Hours, Reception, Weekday
from desktop.models.workdays import Calendar

PickFault: TypeAlias = Literal["picked-holiday", "picked-workday", "picked-past"]
"""Why a day cannot be picked: nobody works on it, everybody does, it is over."""

_DAY: Final = dt.timedelta(days=1)
_WEEK: Final = 7
_WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)
_PATIENCE: Final = 366


def hours_on(
    reception: Reception,
    calendar: Calendar,
    day: dt.date,
    *,
    picked: Collection[dt.date] = (),
) -> tuple[tuple[dt.time, dt.time], ...]:
    """Return the stretches of reception on `day` in local time, none when nobody is received.

    The weekly hours stand on working days and, where the standard names
    Saturdays (I-9), on Saturdays; never on a holiday. `picked` are the
    non-working days the office chose; in a month without any the standard's
    default weeks stand (D20).
    """
    if calendar.is_holiday(day):
        return ()
    extra = reception.extra
    if extra is not None and _is_extra(extra, day, picked):
        return ((extra.opens, extra.closes),)
    named = _WEEKDAYS[day.weekday()]
    return tuple(
        stretch for row in reception.hours if named in row.days for stretch in _stretches(row)
    )


def is_reception_day(
    reception: Reception,
    calendar: Calendar,
    day: dt.date,
    *,
    picked: Collection[dt.date] = (),
) -> bool:
    """Say whether anybody is received on `day`."""
    return bool(hours_on(reception, calendar, day, picked=picked))


def next_reception_day(
    reception: Reception,
    calendar: Calendar,
    day: dt.date,
    *,
    picked: Collection[dt.date] = (),
) -> dt.date:
    """Return the first day of reception on or after `day` (D6).

    Refuses `out-of-table` where the calendar ends first, `no-reception` (`day`)
    when a whole year has none.
    """
    for offset in range(_PATIENCE):
        found = day + offset * _DAY
        if is_reception_day(reception, calendar, found, picked=picked):
            return found
    raise Refusal("no-reception", day=day)


def pick_fault(calendar: Calendar, day: dt.date, *, today: dt.date) -> PickFault | None:
    """Return why the office cannot receive on `day` as one of its non-working days (W-9, D20)."""
    if calendar.is_working_day(day):
        return "picked-workday"
    if calendar.is_holiday(day):
        return "picked-holiday"
    return "picked-past" if day < today else None


def check_picks(
    reception: Reception,
    calendar: Calendar,
    days: Collection[dt.date],
    *,
    before: Collection[dt.date],
    today: dt.date,
) -> None:
    """Refuse a choice of days where it differs from the one `before` in what is not allowed.

    Refuses `picks-not-asked` where the standard has no such days, `picked-holiday`,
    `picked-workday`, `picked-past` (`day`) and `picked-too-many` (`day`, `most`).
    """
    extra = reception.extra
    if extra is None:
        raise Refusal("picks-not-asked")
    for day in sorted(set(days) - set(before)):
        fault = pick_fault(calendar, day, today=today)
        if fault is not None:
            raise Refusal(fault, day=day)
        if len(picked_in_month(day, days)) > extra.per_month:
            raise Refusal("picked-too-many", day=day, most=extra.per_month)
    for day in sorted(set(before) - set(days)):
        if day < today:  # what was a day of reception stays one: waits were counted by it
            raise Refusal("picked-past", day=day)


def picked_in_month(day: dt.date, picked: Collection[dt.date]) -> tuple[dt.date, ...]:
    """Return the days picked in the month of `day`, in their order."""
    return tuple(
        sorted(each for each in picked if (each.year, each.month) == (day.year, day.month))
    )


def lost_picks(
    calendar: Calendar, picked: Collection[dt.date], *, today: dt.date
) -> dict[dt.date, PickFault]:
    """Return the picked days to come on which nobody can be received after all, and why (D20).

    A day of a year without a calendar is left out: nothing is known of it.
    """
    found: dict[dt.date, PickFault] = {}
    for day in sorted(each for each in picked if each >= today and each.year in calendar.years):
        fault = pick_fault(calendar, day, today=today)
        if fault is not None:
            found[day] = fault
    return found


def _is_extra(extra: ExtraDays, day: dt.date, picked: Collection[dt.date]) -> bool:
    if picked_in_month(day, picked):
        return day in picked
    which = (day.day - 1) // _WEEK + 1
    return _WEEKDAYS[day.weekday()] == extra.weekday and which in extra.weeks


def _stretches(row: Hours) -> Iterator[tuple[dt.time, dt.time]]:
    if row.break_from is None or row.break_to is None:
        yield row.opens, row.closes
    else:
        yield row.opens, row.break_from
        yield row.break_to, row.closes
