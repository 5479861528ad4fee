"""On which days and hours a service receives people (W-9, I-9, D20, D21)."""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import Final, get_args

from desktop.models.errors import Refusal
from desktop.models.standard import ExtraDays, Hours, Reception, Weekday
from desktop.models.workdays import Calendar

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


def _is_extra(extra: ExtraDays, day: dt.date, picked: Collection[dt.date]) -> bool:
    if any((each.year, each.month) == (day.year, day.month) for each in picked):
        return day in picked
    which = (day.day - 1) // _WEEK + 1
    return _WEEKDAYS[day.weekday()] == extra.weekday and which in extra.weeks


def _stretches(row: Hours) -> Iterator[tuple[dt.time, dt.time]]:
    if row.break_from is None or row.break_to is None:
        yield row.opens, row.closes
    else:
        yield row.opens, row.break_from
        yield row.break_to, row.closes
