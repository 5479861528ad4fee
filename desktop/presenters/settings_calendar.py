"""The office's own entries in the calendar: what a decree moved, confirmed or freed (D6, D19)."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.i18n import _, marked
from desktop.models.errors import Refusal
from desktop.models.workdays import Calendar, DayStatus
from desktop.presenters import formats
from desktop.presenters.edition_words import DAY_KINDS
from desktop.presenters.sentences_day import lost_pick, promised_in_vain
from desktop.presenters.settings import save
from desktop.presenters.settings_view import OptionView, Said
from desktop.services import workdays as services
from desktop.services.day import picks_lost
from desktop.services.desk import Desk
from desktop.store.offices import EnteredDay

_YEAR: Final = dt.timedelta(days=366)
_STATUSES: Final[Mapping[DayStatus, str]] = {
    "worked": marked("Working day"),
    "off": marked("Non-working day"),
}
_EXPECTED: Final[Mapping[DayStatus, str]] = {
    "off": marked("It is this day"),
    "ordinary": marked("It is another day"),
}
_OTHER: Final[Mapping[DayStatus, DayStatus]] = {"worked": "off", "off": "worked", "ordinary": "off"}
"""What the day becomes that is named beside one entered: a decree moves a day off so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """Show a day that differs from a plain week: in words, and as it would be entered."""

    day: dt.date
    title: str
    says: str
    note: str
    status: DayStatus
    ground: str
    entered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """Hold what was typed: ISO days, empty while they are none, and the decree."""

    day: str = ""
    status: str = ""
    other: str = ""
    ground: str = ""


class OfficeCalendar:
    """Offer the days of a year to come with what the office entered, and keep its entries."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk

    def days(self) -> tuple[CalendarDay, ...]:
        """Return the days to come that are no plain days, and every entry of this year."""
        desk = self._desk()
        today = desk.now().date()
        known, entered = services.office_calendar(desk), services.entered_days(desk)
        own = [day for day in entered if day >= today.replace(month=1, day=1)]
        named = {*known.named_days(today, today + _YEAR), *own}
        return tuple(_view(known, day, entered.get(day)) for day in sorted(named))

    def status_of(self, day: str) -> str:
        """Return what would most likely be entered of a day: the contrary of what it is."""
        found, known = _day(day), services.office_calendar(self._desk())
        if found is None or found.year not in known.years:
            return "off"
        if found in known.expected or known.is_working_day(found):
            return "off"
        return "worked"

    def statuses(self, day: str) -> tuple[OptionView, ...]:
        """Return what may be entered of a day; an expected one is confirmed, or is another."""
        words = _EXPECTED if self.is_expected(day) else _STATUSES
        return tuple(OptionView(key=key, words=_(each)) for key, each in words.items())

    def is_expected(self, day: str) -> bool:
        """Say whether a day off is only expected: a moon sighting or a decree decides it."""
        return _day(day) in services.office_calendar(self._desk()).expected

    def says(self, day: str) -> str:
        """Say what the calendar holds of a day now: «сенбі, демалыс күні»; nothing of no day."""
        found, known = _day(day), services.office_calendar(self._desk())
        if found is None or found.year not in known.years:
            return ""
        return formats.listed((formats.weekday(found), _(DAY_KINDS[known.kind_of(found)])))

    def problems(self) -> tuple[str, ...]:
        """Say what the calendar took away: picked days, and days applicants were promised."""
        desk = self._desk()
        return (
            *(lost_pick(day, fault) for day, fault in picks_lost(desk).items()),
            *_broken_promises(desk),
        )

    def save(self, entry: CalendarEntry) -> Said:
        """Enter a day as the decree says, and the one exchanged for it the other way round."""
        return save(
            self._desk(),
            lambda desk: services.enter_days(desk, days=_days(entry), ground=entry.ground),
        )

    def take_back(self, day: dt.date) -> Said:
        """Leave a day to the shipped calendar again."""
        return save(self._desk(), lambda desk: services.take_back(desk, day=day))


def _view(known: Calendar, day: dt.date, row: EnteredDay | None) -> CalendarDay:
    kind = known.kind_of(day)
    return CalendarDay(
        day=day,
        title=formats.date_long(day),
        says=_(DAY_KINDS[kind]),
        note=_("entered here") if row else _("expected") if day in known.expected else "",
        status=row.status if row else "off" if kind == "off" else "worked",
        ground=row.ground if row else "",
        entered=row is not None,
    )


def _broken_promises(desk: Desk) -> Iterator[str]:
    known, today = services.office_calendar(desk), desk.now().date()
    for day in services.entered_days(desk):
        if day >= today and not known.is_working_day(day):
            rows = services.promised_on(desk, day)
            if rows:
                yield promised_in_vain(day, [row.number for row in rows])


def _days(entry: CalendarEntry) -> dict[dt.date, DayStatus]:
    """Return what is entered of which day; refuse `day-missing`, `same-day-twice`."""
    day, other = _day(entry.day), _day(entry.other)
    if day is None or (other is None and entry.other):
        raise Refusal("day-missing")
    if other == day:
        raise Refusal("same-day-twice")
    status = next(each for each in _OTHER if each == entry.status)
    return {day: status} if other is None else {day: status, other: _OTHER[status]}


def _day(iso: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso)
    except ValueError:
        return None
