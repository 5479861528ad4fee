"""Count ages, months and the validity of what is granted (D16, D17, D34)."""

import calendar
import datetime as dt
from typing import Final

from desktop.models.errors import Refusal

_MONTHS: Final = 12


def age_on(born: dt.date, day: dt.date) -> int:
    """Return the whole years reached: from the birthday itself (D17).

    Who was born on 29 February reaches a year on 1 March where that day is missing.
    Negative before birth.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same date `months` later, or the last day of a month too short for it.

    Refuses `out-of-table` (`table` "calendar", `day`) beyond the year 9999.
    """
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = day.year + years
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise Refusal("out-of-table", table="calendar", day=day)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def last_day(issued_on: dt.date, years: int) -> dt.date:
    """Return the last valid day: the same date `years` later, 28 for 29 February (D16)."""
    return months_after(issued_on, years * _MONTHS)


def lasts(first: dt.date, last: dt.date, *, months: int, longer: bool) -> bool:
    """Say whether a permitted term is at least `months` long, or with `longer` more than that.

    A term has `months` when it ends on the same date or later (D16, D34).
    """
    end = months_after(first, months)
    return last > end if longer else last >= end


def require_past(*days: dt.date | None, today: dt.date) -> None:
    """Refuse `future-document` (`day`, the latest) of a day that has not come; none passes."""
    latest = max(filter(None, days), default=today)
    if latest > today:
        raise Refusal("future-document", day=latest)
