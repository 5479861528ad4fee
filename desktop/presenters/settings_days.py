"""The two non-working days a month on which the office receives (W-9, D20)."""

import calendar
import datetime as dt
from collections.abc import Callable
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.reception import hours_on
from desktop.models.standard import Reception
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.sentences import sentence
from desktop.presenters.settings import saved
from desktop.presenters.settings_view import DayChoice, MonthView, Said
from desktop.services import settings as services
from desktop.services.day import picked_days
from desktop.services.desk import Desk

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
        first = self._desk().now().date().replace(day=1)
        return tuple(self._month(reception, _later(first, n)) for n in range(_MONTHS))

    def _reception(self) -> Reception | None:
        desk = self._desk()
        receptions = (desk.catalogue.standard(each).reception for each in desk.office().services)
        return next((each for each in receptions if each.extra is not None), None)

    def _month(self, reception: Reception, first: dt.date) -> MonthView:
        desk = self._desk()
        picked = frozenset(picked_days(desk))
        table = desk.catalogue.calendar()
        length = calendar.monthrange(first.year, first.month)[1]
        days = [first.replace(day=n + 1) for n in range(length)]
        free = [
            day
            for day in days
            if day.weekday() >= _SATURDAY
            and not table.is_working_day(day)
            and not table.is_holiday(day)
        ]
        title = f"{formats.text(_MONTH_NAMES[first.month - 1])} {first.year}"
        return MonthView(
            title=f"{title[0].upper()}{title[1:]}",
            days=tuple(
                DayChoice(
                    day=day,
                    words=f"{formats.weekday_short(day)}, {formats.date_short(day)}",
                    picked=day in picked,
                    usual=bool(hours_on(reception, table, day)),
                )
                for day in free
            ),
            most=reception.extra.per_month if reception.extra else 0,
        )

    def pick(self, day: dt.date, *, picked: bool) -> Said:
        """Pick a day or take it back; of a full month the earliest pick gives way."""
        desk = self._desk()
        kept = set(picked_days(desk)) - {day}
        reception = self._reception()
        most = reception.extra.per_month if reception and reception.extra else 0
        same = sorted(each for each in kept if (each.year, each.month) == (day.year, day.month))
        if picked:
            kept -= set(same[: max(len(same) - most + 1, 0)])
            kept.add(day)
        try:
            services.pick_days(desk, days=sorted(kept))
        except Refusal as refusal:
            return Said(tone="past", sentence=sentence(refusal))
        return saved(desk)


def _later(first: dt.date, months: int) -> dt.date:
    """Return the first day of the month so many months later."""
    at = first.month - 1 + months
    return first.replace(year=first.year + at // 12, month=at % 12 + 1)
