"""The two non-working days a month on which the office receives (W-9, D20)."""

import calendar
import datetime as dt
from collections.abc import Callable, Collection
from typing import Final

from desktop.i18n import _, _n
from desktop.models.errors import Refusal
from desktop.models.reception import hours_on, pick_fault, picked_in_month
from desktop.models.standard import Reception
from desktop.models.text import Text
from desktop.models.workdays import Calendar
from desktop.presenters import formats
from desktop.presenters.sentences_day import lost_pick
from desktop.presenters.settings import save
from desktop.presenters.settings_view import DayChoice, MonthView, Said
from desktop.services import settings as services
from desktop.services.day import picks_lost
from desktop.services.desk import Desk
from desktop.services.workdays import office_calendar, picked_days

_MONTHS: Final = 3
_MONTH_NAMES: Final = (  # as headings; within a date Russian says them otherwise
    Text(kk="қаңтар", ru="январь", en="January"),
    Text(kk="ақпан", ru="февраль", en="February"),
    Text(kk="наурыз", ru="март", en="March"),
    Text(kk="сәуір", ru="апрель", en="April"),
    Text(kk="мамыр", ru="май", en="May"),
    Text(kk="маусым", ru="июнь", en="June"),
    Text(kk="шілде", ru="июль", en="July"),
    Text(kk="тамыз", ru="август", en="August"),
    Text(kk="қыркүйек", ru="сентябрь", en="September"),
    Text(kk="қазан", ru="октябрь", en="October"),
    Text(kk="қараша", ru="ноябрь", en="November"),
    Text(kk="желтоқсан", ru="декабрь", en="December"),
)
_SATURDAY: Final = 5


class ReceptionDays:
    """Offer the weekends of this month and the next two, and keep which are picked."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk

    def months(self) -> tuple[MonthView, ...]:
        """Return the months to pick in; none where no service of the office asks for it."""
        reception = self._reception()
        if reception is None:
            return ()
        desk = self._desk()
        first, known = desk.now().date().replace(day=1), office_calendar(desk)
        firsts = (_later(first, n) for n in range(_MONTHS))
        return tuple(
            self._month(desk, reception, known, each) for each in firsts if each.year in known.years
        )

    def problems(self) -> tuple[str, ...]:
        """Say which picked days fell away by a change of the calendar."""
        return tuple(lost_pick(day, fault) for day, fault in picks_lost(self._desk()).items())

    def _reception(self) -> Reception | None:
        try:
            return services.picking_reception(self._desk())
        except Refusal:
            return None

    def _month(
        self, desk: Desk, reception: Reception, known: Calendar, first: dt.date
    ) -> MonthView:
        today, picked = desk.now().date(), picked_in_month(first, picked_days(desk))
        length = calendar.monthrange(first.year, first.month)[1]
        days = [first.replace(day=n + 1) for n in range(length)]
        weekend = [day for day in days if day.weekday() >= _SATURDAY or day in picked]
        usual = [day for day in weekend if hours_on(reception, known, day)]
        lost = [day for day in picks_lost(desk) if day in picked]
        most = reception.extra.per_month if reception.extra else 0
        stand = len(picked) - len(lost) if picked else len(usual)
        full = ""
        if len(picked) >= most:
            full = _n("{count} day is picked", "{count} days are picked", most).format(count=most)
        title = f"{formats.text(_MONTH_NAMES[first.month - 1])} {first.year}"
        return MonthView(
            title=f"{title[0].upper()}{title[1:]}",
            days=tuple(
                DayChoice(
                    day=day,
                    words=f"{formats.weekday_short(day)}, {formats.date_short(day)}",
                    picked=day in picked,
                    usual=not picked and day in usual,
                    why=_why(known, day, today=today, full="" if day in picked else full),
                    full=bool(full) and pick_fault(known, day, today=today) is None,
                    lost=day in lost,
                )
                for day in weekend
                if day >= today or day in picked
            ),
            note=_note(picked, stand, most),
            short=stand < most,
        )

    def pick(self, day: dt.date, *, picked: bool) -> Said:
        """Pick a day or take it back; why a day cannot be picked is said."""
        desk = self._desk()
        kept = set(picked_days(desk)) - {day}
        if picked:
            kept.add(day)
        return save(desk, lambda of: services.pick_days(of, days=sorted(kept)))


def _why(known: Calendar, day: dt.date, *, today: dt.date, full: str) -> str:
    """Say in a word why a day cannot be picked or fell away; else `full`, when the month is."""
    match pick_fault(known, day, today=today):
        case "picked-holiday":
            return _("holiday")
        case "picked-workday":
            return _("working day")
        case _:
            return full


def _note(picked: Collection[dt.date], stand: int, most: int) -> str:
    if stand >= most:
        return f"{stand} / {most}" if picked else _("the usual days stand")
    said = _("{count} of the {most} days of the standard")
    return said.format(count=stand, most=most)


def _later(first: dt.date, months: int) -> dt.date:
    """Return the first day of the month so many months later."""
    at = first.month - 1 + months
    return first.replace(year=first.year + at // 12, month=at % 12 + 1)
