"""The calendar as the office works by it: the shipped one with its own entries above (D6, D19).

A decree that moves a day off after the calendar was shipped is entered day by day. Whatever is
counted from then on counts by it; a case keeps the days its talon promised (D56).
"""

import datetime as dt
from collections.abc import Mapping

from desktop.models.errors import Refusal
from desktop.models.facts import CalendarDaySet
from desktop.models.workdays import Calendar, DayStatus
from desktop.services.desk import Desk
from desktop.store import cases, offices
from desktop.store.cases import CaseRow
from desktop.store.offices import EnteredDay


def entered_days(desk: Desk) -> dict[dt.date, EnteredDay]:
    """Return what the office entered, by day; what it took back is not there."""
    rows = offices.entered_days(desk.database, desk.office().office)
    return {row.day: row for row in rows}


def office_calendar(desk: Desk) -> Calendar:
    """Return the calendar every term and every reception of this office counts by."""
    entered = {day: row.status for day, row in entered_days(desk).items()}
    return desk.catalogue.calendar().as_entered(entered)


def enter_days(desk: Desk, *, days: Mapping[dt.date, DayStatus], ground: str) -> None:
    """Enter what a decree says of days, all in one: a day off may be moved so.

    A day entered again keeps the newest entry. Refuses `ground-missing`, `out-of-table` for
    a day of a year without a calendar, `calendar-unchanged` (`day`) for a day that is so already.
    """
    if not ground.strip():
        raise Refusal("ground-missing")
    office, before = desk.office().office, entered_days(desk)
    shipped = desk.catalogue.calendar()
    for day, status in days.items():
        if day not in before:
            shipped.check_entry(day, status)
    with desk.work(at=desk.now(), command="settings.calendar") as work:
        for day, status in sorted(days.items()):
            work.record(
                CalendarDaySet(office=office, day=day, status=status, ground=ground.strip())
            )


def take_back(desk: Desk, *, day: dt.date) -> None:
    """Leave a day to the shipped calendar again; refuses `day-not-entered` (`day`)."""
    row = entered_days(desk).get(day)
    if row is None:
        raise Refusal("day-not-entered", day=day)
    fact = CalendarDaySet(office=desk.office().office, day=day, status="shipped", ground=row.ground)
    with desk.work(at=desk.now(), command="settings.calendar") as work:
        work.record(fact)


def promised_on(desk: Desk, day: dt.date) -> list[CaseRow]:
    """Return the open cases whose applicants were told to come on that day (D7)."""
    return cases.promised_on(desk.database, desk.office().office, day)
