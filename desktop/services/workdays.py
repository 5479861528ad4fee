"""The calendar as the office works by it: the shipped one with its own entries above (D6, D19).

A decree that moves a day off after the calendar was shipped is entered day by day. Whatever is
counted from then on counts by it, and the days of every case not decided yet follow: each has a
fact of its own, so that its applicant is told. A talon keeps what it promised (D56).
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.facts import CalendarDaySet, DueMoved
from desktop.models.notice import tell_by
from desktop.models.reception import lost_picks
from desktop.models.retimed import retimed
from desktop.models.workdays import Calendar, DayStatus
from desktop.services.desk import Desk
from desktop.services.editions import standard_of
from desktop.services.underway import Underway
from desktop.store import cases, offices, promised
from desktop.store.cases import CaseRow
from desktop.store.offices import EnteredDay
from desktop.store.unit_of_work import UnitOfWork

PICKED: Final = "reception.picked"  # switch: the office's own reception days, ISO dates by comma


def picked_days(desk: Desk) -> tuple[dt.date, ...]:
    """Return the non-working reception days the office has picked (D20)."""
    text = offices.switches(desk.database, desk.office().office).get(PICKED, "")
    return tuple(dt.date.fromisoformat(part) for part in text.split(",") if part)


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
        work.record(*_moved(desk, days, ground.strip()))


def enter_given(
    desk: Desk,
    work: UnitOfWork,
    given: Mapping[dt.date, tuple[DayStatus, str]],
    heard: Underway | None = None,
) -> tuple[DueMoved, ...]:
    """Enter what the region tells of days, each with its decree, inside an open unit of work.

    Every case whose term they touch is moved once, whatever number of decrees there are.
    """
    office = desk.office().office
    for day, (status, ground) in sorted(given.items()):
        work.record(CalendarDaySet(office=office, day=day, status=status, ground=ground))
    if not given:
        return ()
    grounds = dict.fromkeys(ground for _day, (_status, ground) in sorted(given.items()))
    moved: list[DueMoved] = []
    for fact in _moved(desk, given, "; ".join(grounds), heard):
        work.record(fact)
        moved.append(fact)
    return tuple(moved)


def take_back(desk: Desk, *, day: dt.date) -> None:
    """Leave a day to the shipped calendar again; refuses `day-not-entered` (`day`)."""
    row = entered_days(desk).get(day)
    if row is None:
        raise Refusal("day-not-entered", day=day)
    fact = CalendarDaySet(office=desk.office().office, day=day, status="shipped", ground=row.ground)
    with desk.work(at=desk.now(), command="settings.calendar") as work:
        work.record(fact)
        work.record(*_moved(desk, [day], row.ground))


def promised_on(desk: Desk, day: dt.date) -> list[CaseRow]:
    """Return the open cases whose applicants were told to come on that day (D7)."""
    return promised.promised_on(desk.database, desk.office().office, day)


def _moved(
    desk: Desk, days: Collection[dt.date], ground: str, heard: Underway | None = None
) -> Iterator[DueMoved]:
    """Yield what the days just entered make of the term of each case not decided yet (D6)."""
    calendar, today = office_calendar(desk), desk.now().date()
    lost = lost_picks(calendar, picked_days(desk), today=today)
    picked = [day for day in picked_days(desk) if day not in lost]
    office = desk.office().office
    rows = promised.running_over(desk.database, office, first=min(days), last=max(days))
    heard = heard or Underway()
    heard.expect(len(rows))
    for row in rows:
        heard.go_on()
        application = cases.application(desk.database, row.case)
        if application is None:  # no case is without one
            continue
        standard = standard_of(desk, digest=application.digest, switches=application.switches)
        before = application.term
        track = next(each for each in standard.tracks if each.id == before.track)
        term = retimed(application, track, standard, calendar, registered=row.day, picked=picked)
        if (term.due, term.safe, term.collect_on) == (before.due, before.safe, before.collect_on):
            continue
        told = (term.due, term.collect_on) != (before.due, before.collect_on)
        yield DueMoved(
            case=row.case,
            before_due=before.due,
            before_collect_on=before.collect_on,
            term=term,
            days=tuple(sorted(days)),
            ground=ground,
            tell_by=tell_by(today, calendar) if told else None,
        )
