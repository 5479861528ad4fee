"""Which lines of a register are looked at, as a sentence of changeable words."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, _c
from desktop.models.register_parts import Period, Register
from desktop.presenters.list_view import OptionView, SentenceView, TokenView

ANY: Final = "any"
AHEAD: Final = "ahead"
_WEEK: Final = dt.timedelta(days=6)


def _year(day: dt.date) -> Period:
    return Period(first=day.replace(month=1, day=1), last=day.replace(month=12, day=31))


def _month(day: dt.date) -> Period:
    after = day.replace(day=28) + dt.timedelta(days=4)
    return Period(first=day.replace(day=1), last=after - dt.timedelta(days=after.day))


def _month_before(day: dt.date) -> Period:
    return _month(day.replace(day=1) - dt.timedelta(days=1))


def _week(day: dt.date) -> Period:
    monday = day - dt.timedelta(days=day.weekday())
    return Period(first=monday, last=monday + _WEEK)


_PERIODS: Final[Mapping[str, Callable[[dt.date], Period]]] = MappingProxyType(
    {
        "year": _year,
        "month": _month,
        "month-before": _month_before,
        "week": _week,
        "today": lambda day: Period(first=day, last=day),
    }
)
_AHEAD: Final[Mapping[str, int]] = MappingProxyType({"ahead-month": 30, "ahead-year": 365})
"""Days ahead, beside those the office looks ahead by itself."""


def begins_with(register: Register) -> str:
    """Return the period a register is opened with."""
    return AHEAD if register.ahead else "year"


def period_of(key: str, today: dt.date, *, ahead: int) -> Period | None:
    """Return the days a choice means on `today`, None for all; the office looks `ahead` days."""
    if key == AHEAD or key in _AHEAD:
        return Period(first=today, last=today + dt.timedelta(days=_AHEAD.get(key, ahead)))
    if key == ANY:
        return None
    if key.isdecimal():
        return _year(dt.date(int(key), 1, 1))
    return _PERIODS[key](today)


def sentence_of(
    register: Register, chosen: str, years: Sequence[int], today: dt.date, *, ahead: int
) -> SentenceView:
    """Say the sentence in the language spoken; the office looks `ahead` days."""
    words = _ahead_words(ahead) if register.ahead else _words(register)
    past = [str(year) for year in reversed(years) if year != today.year]
    options = (
        *(OptionView(key=key, words=said) for key, said in words.items()),
        *(
            OptionView(key=year, words=_c("register", "of {year}").format(year=year))
            for year in past
        ),
    )
    token = TokenView(id="period", chosen=chosen, options=options, name=_("Period"))
    return SentenceView(parts=(_("Showing the lines"), token))


def _words(register: Register) -> Mapping[str, str]:
    words = {
        "year": _c("register", "of this year"),
        "month": _c("register", "of this month"),
        "month-before": _c("register", "of last month"),
        "week": _c("register", "of this week"),
        "today": _c("register", "of today"),
    }
    return words if register.kind == "roll" else {**words, ANY: _c("register", "of all years")}


def _ahead_words(ahead: int) -> Mapping[str, str]:
    """Offer the days the office looks ahead by itself first, and none twice."""
    words = {
        "ahead-month": _c("register", "of the month ahead"),
        "ahead-year": _c("register", "of the year ahead"),
    }
    own = _c("register", "of the {count} days ahead").format(count=ahead)
    return {AHEAD: own, **{key: said for key, said in words.items() if _AHEAD[key] != ahead}}
