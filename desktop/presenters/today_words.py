"""Word what is owed today; nothing here asks the store."""

import datetime as dt
from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.models.estimate import told_minutes
from desktop.models.line import Wait
from desktop.presenters import formats
from desktop.presenters.cases_filter import DUE_ON, NEAR_DAYS
from desktop.presenters.cases_said import due_words
from desktop.presenters.today_away import away_tasks
from desktop.presenters.today_blanks import blank_tasks
from desktop.presenters.today_complaints import complaint_tasks
from desktop.presenters.today_coupons import coupon_tasks
from desktop.presenters.today_exchange import parcel_tasks
from desktop.presenters.today_goals import MayOpen, open_goal, reachable
from desktop.presenters.today_handing import handing_tasks, telling_tasks
from desktop.presenters.today_keeping import keeping_tasks
from desktop.presenters.today_path import path_tasks
from desktop.presenters.today_setting_up import setting_up_tasks
from desktop.presenters.today_stand import stand_tasks
from desktop.presenters.today_view import (
    CAUSES,
    ConditionView,
    FigureView,
    Goal,
    HourView,
    LineView,
    LoadView,
    TaskView,
)
from desktop.presenters.today_weapons import weapon_tasks
from desktop.presenters.tone import Tone
from desktop.services.desk import Desk
from desktop.services.queueing import line_rule
from desktop.services.today import HourSeen, LineSeen, Owed, PlaceSeen, TodaySeen


def tasks(seen: TodaySeen, may_open: MayOpen) -> tuple[TaskView, ...]:
    """Return what is owed, the most pressing first; what is not owed is not named.

    What whoever works here may neither see to nor look into is not his.
    """
    found = (
        _to_open(seen),
        _overdue(seen),
        _late(seen),
        _due_today(seen),
        *away_tasks(seen),
        _unprinted(seen),
        _due_next(seen),
        _untold(seen),
        *telling_tasks(seen.handing, seen.now.date()),
        *path_tasks(seen.on_path, seen.now),
        *coupon_tasks(seen.coupons, seen.now.date()),
        *complaint_tasks(seen.complaints),
        *weapon_tasks(seen.weapons),
        *blank_tasks(seen.blanks),
        *setting_up_tasks(seen.setting_up),
        *keeping_tasks(seen.keeping, seen.now),
        *parcel_tasks(seen.parcels),
        *stand_tasks(seen.stand),
        *handing_tasks(seen.handing),
        _short(seen),
        _held(seen),
        _uncaused(seen),
    )
    return tuple(reachable((task for task in found if task is not None), may_open))


def _to_open(seen: TodaySeen) -> TaskView | None:
    if seen.is_open:
        return _to_close(seen)
    if seen.closed_at is not None:
        return None
    return TaskView(
        key="open",
        count="",
        head=_("The day is not open yet"),
        detail=_unsettled(seen.unsettled) if seen.unsettled else _("confirm the date and begin"),
        tone="near",
        goal=Goal("day"),
    )


def _to_close(seen: TodaySeen) -> TaskView | None:
    """Remind once reception is over: a day that nobody closed leaves its numbers to the morning."""
    if not seen.is_over or not seen.numbers.issued:
        return None
    going = sum(line.waiting for line in seen.lines) + seen.held
    said = _n("{count} number is still open", "{count} numbers are still open", going)
    return TaskView(
        key="close",
        count="",
        head=_("Reception is over: close the day"),
        detail=said.format(count=formats.number(going)) if going else _("every number has ended"),
        tone="near" if going else "normal",
        goal=Goal("closing"),
    )


def subtitle(seen: TodaySeen) -> str:
    """Say what moment the page tells of, and when the day was closed."""
    said = _("as of {time}").format(time=formats.time(seen.now))
    if seen.closed_at is None:
        return said
    closed = _("the day was closed at {time}").format(time=formats.time(seen.closed_at))
    return f"{said} · {closed}"


def _unsettled(count: int) -> str:
    said = _n("{count} earlier number to settle", "{count} earlier numbers to settle", count)
    return said.format(count=formats.number(count))


def _overdue(seen: TodaySeen) -> TaskView | None:
    said = _n("application is overdue", "applications are overdue", seen.overdue.count)
    return _of_cases(seen, seen.overdue, said, tone="past", which="past")


def _late(seen: TodaySeen) -> TaskView | None:
    late = [line for line in seen.lines if line.late]
    if not late:
        return None
    worst = max(late, key=lambda line: line.longest.seconds)
    longest = formats.of_limit(worst.longest.minutes, worst.longest.limit)
    count = sum(line.late for line in late)
    return TaskView(
        key="late",
        count=formats.number(count),
        head=_n("person waits beyond the limit", "people wait beyond the limit", count),
        detail=f"{worst.number} · {longest}",
        tone="past",
        goal=Goal("counter", worst.ticket),
    )


def _due_today(seen: TodaySeen) -> TaskView | None:
    said = _n("application is due today", "applications are due today", seen.due_today.count)
    return _of_cases(seen, seen.due_today, said, tone="near", which="today")


def _unprinted(seen: TodaySeen) -> TaskView | None:
    if not seen.unprinted:
        return None
    return TaskView(
        key="unprinted",
        count=formats.number(seen.unprinted),
        head=_n("paper was not printed", "papers were not printed", seen.unprinted),
        detail=_("print it again or write it by hand"),
        tone="near",
        goal=Goal("prints", "owed"),
    )


def _due_next(seen: TodaySeen) -> TaskView | None:
    count, day = seen.due_next.count, seen.next_day
    which = f"{DUE_ON}{day.isoformat()}"
    if day == seen.now.date() + dt.timedelta(days=1):
        said = _n("application is due tomorrow", "applications are due tomorrow", count)
        return _of_cases(seen, seen.due_next, said, which="tomorrow")
    said = _n("application is due on {day}", "applications are due on {day}", count)
    named = f"{formats.day_month(day)}, {formats.weekday(day)}"
    return _of_cases(seen, seen.due_next, said.format(day=named), which=which)


def _short(seen: TodaySeen) -> TaskView | None:
    said = _n("application waits for papers", "applications wait for papers", seen.short.count)
    return _of_cases(seen, seen.short, said, which="short")


def _untold(seen: TodaySeen) -> TaskView | None:
    """Name whom to tell that his application was sent on, and by when (D50)."""
    if seen.untold is None:
        return None
    owed, left = seen.untold, (seen.untold.tell_by - seen.now.date()).days
    tone: Tone = "normal" if left > 1 else "near"
    return TaskView(
        key="untold",
        count=formats.number(owed.count),
        head=_n("applicant is to be told", "applicants are to be told", owed.count),
        detail=f"{formats.days_left(left)} · {owed.first.number} · {owed.first.applicant}",
        tone="past" if left < 0 else tone,
        goal=Goal("applications", "untold"),
    )


def _held(seen: TodaySeen) -> TaskView | None:
    if not seen.held:
        return None
    return TaskView(
        key="held",
        count=formats.number(seen.held),
        head=_n("number is on hold", "numbers are on hold", seen.held),
        detail=_("its person may come back today"),
        tone="held",
        goal=Goal("counter"),
    )


def _uncaused(seen: TodaySeen) -> TaskView | None:
    """Count what passed a limit without a cause; it may wait until there is time (D47)."""
    if not seen.uncaused:
        return None
    count, first = sum(each.count for each in seen.uncaused), seen.uncaused[-1].day
    today = first == seen.now.date()
    since = _("today") if today else _("since {day}").format(day=formats.date_digits(first))
    return TaskView(
        key="uncaused",
        count=formats.number(count),
        head=_n("time past the limit has no cause", "times past the limit have no cause", count),
        detail=since,
        tone="normal",
        goal=Goal("counter", CAUSES),
    )


def _of_cases(
    seen: TodaySeen, owed: Owed, head: str, *, which: str, tone: Tone = "normal"
) -> TaskView | None:
    """Count applications and name the one to see to first; none are no task."""
    first = owed.first
    if first is None:
        return None
    return TaskView(
        key=which,
        count=formats.number(owed.count),
        head=head,
        detail=f"{due_words(first, seen.now.date())} · {first.number} · {first.applicant}",
        tone=tone,
        goal=Goal("applications", which),
    )


def figures(seen: TodaySeen) -> tuple[FigureView, ...]:
    """Count the day: numbers given, served, gone without service, applications registered."""
    return (
        FigureView(value=formats.number(seen.numbers.issued), caption=_("numbers given")),
        FigureView(value=formats.number(seen.numbers.served), caption=_("served")),
        FigureView(value=formats.number(seen.numbers.left), caption=_("left or did not come")),
        FigureView(value=formats.number(seen.registered), caption=_("registered")),
    )


def line_view(desk: Desk, line: LineSeen, may_open: MayOpen) -> LineView:
    """Say who waits in a line and how long at most."""
    wait = line.longest
    service = formats.text(desk.catalogue.standard(line.service).short)
    rule = line_rule(desk, service=line.service, line=line.line)
    longest = _("longest {wait}").format(wait=formats.of_limit(wait.minutes, wait.limit))
    return LineView(
        key=line.ticket,
        title=f"{service} · {formats.text(rule.short)}",
        count=formats.number(line.waiting),
        longest=longest,
        tone=wait.pressure,
        share=wait.seconds / (wait.limit * 60) if wait.limit else None,
        goal=open_goal(Goal("counter", line.ticket), may_open),
        expected=_expected(line.expected),
    )


def _expected(seconds: int | None) -> str:
    """Say how long whoever comes now may wait; nothing where nobody knows, or it is no time."""
    if not seconds:
        return ""
    minutes = formats.minutes(told_minutes(seconds)).replace(" ", formats.NO_BREAK)
    return _("who comes now waits about {minutes}").format(minutes=minutes)


def people(count: int) -> str:
    """Count those who wait."""
    return _n("{count} person", "{count} people", count).format(count=formats.number(count))


def hour_view(hour: HourSeen, now: dt.datetime) -> HourView:
    """Say who came in an hour; of the waits only a pressing one is named."""
    wait = hour.longest or Wait(seconds=0, limit=None)
    pressing = wait.pressure != "normal"
    minutes = formats.minutes(wait.minutes)
    clock = f"{hour.hour}:00"
    came = _n("{count} person came", "{count} people came", hour.came)
    words = (
        clock,
        came.format(count=formats.number(hour.came)),
        _("longest {wait}").format(wait=minutes) if pressing else "",
    )
    return HourView(
        hour=str(hour.hour),
        came=hour.came,
        warned=minutes if pressing else "",
        minutes=formats.number(wait.minutes),
        tone=wait.pressure,
        is_now=hour.hour == now.hour,
        receives=hour.receives,
        spoken=", ".join(part for part in words if part),
    )


def load_views(seen: TodaySeen, may_open: MayOpen) -> Iterator[LoadView]:
    """Yield the days to come, those near in amber once something ends on them."""
    today = seen.now.date()
    for load in seen.loads:
        ahead = (load.day - today).days
        ends = _n("{count} application ends", "{count} applications end", load.count)
        said = ends.format(count=formats.number(load.count))
        yield LoadView(
            weekday=formats.weekday_short(load.day),
            day=str(load.day.day),
            count=load.count,
            tone="near" if ahead <= NEAR_DAYS and load.count else "normal",
            is_today=ahead == 0,
            works=load.works,
            spoken=f"{formats.date_heading(load.day)}, {said}",
            goal=open_goal(Goal("applications", f"{DUE_ON}{load.day.isoformat()}"), may_open),
        )


def loads_note(seen: TodaySeen) -> str:
    """Count what ends within the days shown."""
    count = sum(load.count for load in seen.loads)
    said = _n(
        "{count} application in the next {days} days",
        "{count} applications in the next {days} days",
        count,
    )
    return said.format(count=formats.number(count), days=len(seen.loads))


def place_view(place: PlaceSeen) -> ConditionView:
    """Say which number stands at a window."""
    name = formats.text(place.name)
    if not place.number:
        return ConditionView(head=name, detail=_("free"), tone="normal")
    state = _("at the window") if place.is_serving else _("called")
    return ConditionView(head=name, detail=f"{place.number} · {state}", tone="normal")
