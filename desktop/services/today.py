"""What is owed today, read in one go: the queue against its limits, terms, papers, numbers.

Every question is answered by an index, so that a million applications change nothing.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.line import Span, Wait, measure_all
from desktop.models.text import Text
from desktop.models.ticket import Numbers, Ticket, count_numbers, waits
from desktop.models.workdays import Calendar
from desktop.services.breaches import OwedDay, owed_days
from desktop.services.day import is_day_over, line_spans
from desktop.services.desk import Desk
from desktop.services.estimate import pace
from desktop.services.owed_path import OnPath, owed_on_path
from desktop.services.practice_trials import TrialSeen, see_trials
from desktop.services.queueing import line_rule
from desktop.services.setting_up import NOTHING as SET_UP
from desktop.services.setting_up import SettingUp, see_setting_up
from desktop.services.today_away import Away, see_away
from desktop.services.today_blanks import NOTHING as NO_BLANKS
from desktop.services.today_blanks import BlanksSeen, see_blanks
from desktop.services.today_complaints import NOTHING as NO_COMPLAINTS
from desktop.services.today_complaints import ComplaintsSeen, see_complaints
from desktop.services.today_coupons import NOTHING as NO_COUPONS
from desktop.services.today_coupons import CouponsSeen, see_coupons
from desktop.services.today_exchange import NOTHING as NO_PARCELS
from desktop.services.today_exchange import ParcelsSeen, see_parcels
from desktop.services.today_handing import NOTHING as NO_HANDING
from desktop.services.today_handing import HandingSeen, see_handing
from desktop.services.today_keeping import NOTHING as NO_KEEPING
from desktop.services.today_keeping import KeepingSeen, see_keeping
from desktop.services.today_weapons import NOTHING as NO_WEAPONS
from desktop.services.today_weapons import WeaponsSeen, see_weapons
from desktop.services.whole_stand import NOTHING as NO_STAND
from desktop.services.whole_stand import StandState, state_of
from desktop.services.workdays import office_calendar
from desktop.store import cases, drills, offices, papers, tickets
from desktop.store.cases import CaseRow, Filter
from desktop.store.drills import DrillRow
from desktop.store.notices import owed_notices

DAYS_AHEAD: Final = 12
_DAY: Final = dt.timedelta(days=1)
_SATURDAY: Final = 5
_HALF: Final = 30  # minutes of an hour
_FAR: Final = 31  # days until the next working day is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Count applications of one kind; `first` is the one to see to first."""

    count: int
    first: CaseRow | None = None


_NONE: Final = Owed(count=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """Count applicants not told that their application was sent on; the first, and by when."""

    count: int
    first: CaseRow
    tell_by: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSeen:
    """Hold who waits in one line: how many, how many beyond the limit, and the longest wait.

    `expected` are the seconds whoever comes now may wait, None while nobody can know.
    """

    service: str
    line: str
    waiting: int
    late: int
    longest: Wait
    ticket: str
    number: str
    expected: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HourSeen:
    """Hold one hour of reception: who came in it, and the longest of their waits."""

    hour: int
    came: int
    longest: Wait | None
    receives: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLoad:
    """Count the applications whose term ends on a day (by `safe`, D6)."""

    day: dt.date
    count: int
    works: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSeen:
    """Say which number stands at a window, empty when none does."""

    window: str
    name: Text
    number: str
    is_serving: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TodaySeen:
    """Hold everything the page of the day tells; `next_day` is the working day after today.

    `is_over` says that nobody is received any more today, `closed_at` when somebody closed the day.
    `uncaused` are the days whose waits or services past a limit owe a cause, the latest first.
    """

    now: dt.datetime
    is_open: bool
    closed_at: dt.datetime | None
    is_over: bool
    unsettled: int
    lines: tuple[LineSeen, ...]
    held: int
    hours: tuple[HourSeen, ...]
    numbers: Numbers
    registered: int
    overdue: Owed
    due_today: Owed
    due_next: Owed
    next_day: dt.date
    short: Owed
    away: Away
    untold: Untold | None
    loads: tuple[DayLoad, ...]
    unprinted: int
    places: tuple[PlaceSeen, ...]
    uncaused: tuple[OwedDay, ...]
    on_path: tuple[OnPath, ...] = ()
    coupons: CouponsSeen = NO_COUPONS
    complaints: ComplaintsSeen = NO_COMPLAINTS
    weapons: WeaponsSeen = NO_WEAPONS
    blanks: BlanksSeen = NO_BLANKS
    keeping: KeepingSeen = NO_KEEPING
    handing: HandingSeen = NO_HANDING
    parcels: ParcelsSeen = NO_PARCELS
    drill: DrillRow | None = None
    setting_up: SettingUp = SET_UP
    trials: tuple[TrialSeen, ...] = ()
    stand: StandState = NO_STAND
    sees_figures: bool = True


def see_today(desk: Desk) -> TodaySeen:
    """Return what is owed now, within the rights of the operator.

    Whoever may not see applications is told of none, whoever may not see figures of no count.
    Refuses `office-not-chosen` before there is an office.
    """
    seen = replace(_see(desk), setting_up=see_setting_up(desk), trials=see_trials(desk))
    seen = _within_rights(desk, seen)
    return replace(seen, stand=state_of(desk)) if desk.may("queue.print") else seen


def _see(desk: Desk) -> TodaySeen:
    office, now = desk.office(), desk.now()
    today, reader = now.date(), desk.database
    queue = tickets.of_day(reader, office=office.office, day=today)
    spans = line_spans(desk, now)
    next_day = _next_working_day(office_calendar(desk), today)
    ahead = Filter(safe_from=today + _DAY, safe_until=next_day, order="due-first")
    day = offices.day(reader, office.office, today)
    return TodaySeen(
        now=now,
        is_open=day is not None and day.closed_at is None,
        closed_at=None if day is None else day.closed_at,
        is_over=is_day_over(desk, now),
        unsettled=len(tickets.open_before(reader, office=office.office, day=today)),
        lines=tuple(_lines(desk, queue, spans, now)),
        held=sum(ticket.state == "held" for ticket in queue),
        hours=tuple(_hours(desk, queue, spans, now)),
        numbers=count_numbers(queue),
        registered=cases.count(reader, Filter(from_day=today, to_day=today)),
        overdue=_owed(desk, Filter(safe_until=today - _DAY, order="due-first")),
        due_today=_owed(desk, Filter(safe_from=today, safe_until=today, order="due-first")),
        due_next=_owed(desk, ahead),
        next_day=next_day,
        short=_owed(desk, Filter(short_of_papers=True, order="due-first")),
        away=see_away(desk, today),
        untold=_untold(desk),
        loads=tuple(_loads(desk, today)),
        unprinted=papers.count_unprinted(reader, office.office),
        places=tuple(_places(desk, queue)),
        uncaused=owed_days(desk),
        on_path=owed_on_path(desk),
        coupons=see_coupons(desk, today),
        complaints=see_complaints(desk),
        weapons=see_weapons(desk, today),
        blanks=see_blanks(desk),
        keeping=see_keeping(desk),
        handing=see_handing(desk, today),
        parcels=see_parcels(desk),
        drill=drills.last(reader),
    )


def _within_rights(desk: Desk, seen: TodaySeen) -> TodaySeen:
    """Leave out what the operator may not see."""
    if not desk.may("case.see"):
        seen = replace(
            seen,
            overdue=_NONE,
            due_today=_NONE,
            due_next=_NONE,
            short=_NONE,
            away=Away(),
            untold=None,
            on_path=(),
        )
    if not desk.may("figures.see"):
        seen = replace(seen, hours=(), loads=(), sees_figures=False)
    return seen


def count_pressing(desk: Desk) -> int:
    """Return how many applications are overdue or end today: what the rail counts."""
    return cases.count(desk.database, Filter(safe_until=desk.now().date()))


def _owed(desk: Desk, narrow: Filter) -> Owed:
    count = cases.count(desk.database, narrow)
    first = cases.page(desk.database, narrow, limit=1) if count else []
    return Owed(count=count, first=next(iter(first), None))


def _untold(desk: Desk) -> Untold | None:
    owed = owed_notices(desk.database)
    case, tell_by = next(iter(owed), ("", None))
    first = cases.by_id(desk.database, case) if case else None
    if first is None or tell_by is None:
        return None
    return Untold(count=len(owed), first=first, tell_by=tell_by)


def _lines(
    desk: Desk, queue: Sequence[Ticket], spans: Mapping[str, Sequence[Span]], now: dt.datetime
) -> Iterator[LineSeen]:
    """Yield the lines somebody waits in, in the order of services and of their arrivals."""
    waiting = [ticket for ticket in queue if ticket.state == "waiting"]
    today = pace(desk, now.date())
    for service in desk.office().services:
        mine = [ticket for ticket in waiting if ticket.service == service]
        for line in dict.fromkeys(ticket.line for ticket in mine):
            found = [
                (_wait(desk, ticket, spans, now), ticket) for ticket in mine if ticket.line == line
            ]
            longest, first = max(found, key=lambda each: each[0].seconds)
            yield LineSeen(
                service=service,
                line=line,
                waiting=len(found),
                late=sum(wait.pressure == "past" for wait, _ticket in found),
                longest=longest,
                ticket=first.id,
                number=first.text,
                expected=today.wait(first.line_key, waiting),
            )


def _wait(
    desk: Desk, ticket: Ticket, spans: Mapping[str, Sequence[Span]], now: dt.datetime
) -> Wait:
    limit = line_rule(desk, service=ticket.service, line=ticket.line).wait_minutes
    return measure_all(waits(ticket, now=now), spans.get(ticket.line_key, ()), limit)


def _hours(
    desk: Desk, queue: Sequence[Ticket], spans: Mapping[str, Sequence[Span]], now: dt.datetime
) -> Iterator[HourSeen]:
    """Yield every hour from the first to the last that receives anybody or saw somebody come."""
    came = {
        hour: list(tickets_of)
        for hour, tickets_of in groupby(
            sorted(queue, key=lambda each: each.issued_at), key=lambda each: each.issued_at.hour
        )
    }
    open_hours = {
        hour for stretches in spans.values() for span in stretches for hour in _hours_of(span)
    }
    hours = open_hours | came.keys()
    for hour in range(min(hours), max(hours) + 1) if hours else ():
        found = [_wait(desk, ticket, spans, now) for ticket in came.get(hour, ())]
        yield HourSeen(
            hour=hour,
            came=len(found),
            longest=max(found, key=_used_up, default=None),
            receives=hour in open_hours,
        )


def _used_up(wait: Wait) -> float:
    """Return how much of its limit a wait has used, so that lines of two limits compare."""
    return wait.seconds / (wait.limit * 60) if wait.limit else 0.0


def _hours_of(span: Span) -> range:
    """Return the hours of the day that a stretch covers for half an hour at least."""
    opens, closes = span
    first = opens.hour + (opens.minute > _HALF)
    last = closes.hour + (closes.minute >= _HALF)
    return range(first, last)


def _loads(desk: Desk, today: dt.date) -> Iterator[DayLoad]:
    calendar = office_calendar(desk)
    for ahead in range(DAYS_AHEAD):
        day = today + ahead * _DAY
        narrow = Filter(safe_from=day, safe_until=day)
        yield DayLoad(
            day=day, count=cases.count(desk.database, narrow), works=_works(calendar, day)
        )


def _next_working_day(calendar: Calendar, today: dt.date) -> dt.date:
    days = (today + ahead * _DAY for ahead in range(1, _FAR))
    return next((day for day in days if _works(calendar, day)), today + _DAY)


def _works(calendar: Calendar, day: dt.date) -> bool:
    """Say whether anybody works on a day; of a year without a calendar only weekends are known."""
    try:
        return calendar.is_working_day(day)
    except Refusal:
        return day.weekday() < _SATURDAY


def _places(desk: Desk, queue: Sequence[Ticket]) -> Iterator[PlaceSeen]:
    at_window = {
        ticket.window: ticket for ticket in queue if ticket.state in {"called", "in-service"}
    }
    for row in offices.windows(desk.database, desk.office().office):
        ticket = at_window.get(row.window)
        yield PlaceSeen(
            window=row.window,
            name=row.words,
            number=ticket.text if ticket else "",
            is_serving=ticket is not None and ticket.state == "in-service",
        )
