"""Which waits and services passed their limit, today or on days long over (D22, D47)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models.breach import Breach, Stretch, breach, explained
from desktop.models.line import Span
from desktop.models.standard import LineRule
from desktop.models.ticket import Ticket, waits
from desktop.services.day import line_spans
from desktop.services.desk import Desk
from desktop.store import causes, kept, tickets, visits
from desktop.store.visits import VisitRow

LOOK_BACK: Final = dt.timedelta(days=62)  # this month and the last: what the register is read for
_ONE: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedDay:
    """Count the waits and services of one day that are past their limit without a cause."""

    day: dt.date
    count: int


def of_day(desk: Desk, day: dt.date) -> tuple[Breach, ...]:
    """Return the waits and services of a day past their limit, each number in its line.

    Today's last until now; what no earlier day ended, until its reception closed.
    """
    return judged(desk, day, _long_tickets(desk, day, day).get(day, ()))


def judged(desk: Desk, day: dt.date, numbers: Iterable[str]) -> tuple[Breach, ...]:
    """Return what of these numbers of a day passed a limit, by id, as `of_day` tells it."""
    midnight = last_moment(desk, day)
    spans = line_spans(desk, midnight)
    until = midnight if day >= desk.now().date() else closing(spans, midnight)
    found = (tickets.ticket(desk.database, each) for each in numbers)
    known = sorted((each for each in found if each is not None), key=lambda each: each.arrival)
    rules = line_rules(desk)  # once: each look at a standard looks through its folder
    return tuple(
        breach
        for ticket in known
        if ticket.line_key in rules
        for breach in _of_number(
            desk, ticket, rules[ticket.line_key], spans.get(ticket.line_key, ()), until
        )
    )


def of_period(desk: Desk, *, first: dt.date, last: dt.date) -> tuple[Stretch, ...]:
    """Return the stretches past a limit of the days `first` to `last`, with their causes."""
    given = causes.of_period(
        desk.database, office=desk.office().office, first=first, last=min(last, desk.now().date())
    )
    return tuple(
        stretch
        for day, numbers in _long_tickets(desk, first, last).items()
        for stretch in explained(judged(desk, day, numbers), given.get(day, ()))
    )


def owed_days(desk: Desk) -> tuple[OwedDay, ...]:
    """Return today and the days before it that owe a cause, the latest first."""
    today = desk.now().date()
    counts: dict[dt.date, int] = {}
    for stretch in of_period(desk, first=today - LOOK_BACK, last=today):
        if not stretch.causes:
            day = stretch.begins.date()
            counts[day] = counts.get(day, 0) + len(stretch.breaches)
    return tuple(OwedDay(day=day, count=counts[day]) for day in sorted(counts, reverse=True))


def _long_tickets(desk: Desk, first: dt.date, last: dt.date) -> dict[dt.date, list[str]]:
    """Return by day the numbers that anything of lasted longer than the shortest limit there is."""
    rules = line_rules(desk).values()
    limits = [limit for rule in rules for limit in (rule.wait_minutes, rule.service_minutes)]
    found = [limit for limit in limits if limit is not None]
    if not found:
        return {}
    return kept.long_tickets(
        desk.database,
        office=desk.office().office,
        first=first,
        last=last,
        minutes=min(found),
        now=desk.now(),
    )


def line_rules(desk: Desk) -> dict[str, LineRule]:
    """Return every line there is, by `service.line`."""
    return {
        f"{standard.service}.{rule.id}": rule
        for standard in desk.catalogue.newest()
        for rule in standard.lines
    }


def last_moment(desk: Desk, day: dt.date) -> dt.datetime:
    """Return now, of an earlier day its last second."""
    now = desk.now()
    if day >= now.date():
        return now
    return dt.datetime.combine(day + _ONE, dt.time(), now.tzinfo) - dt.timedelta(seconds=1)


def closing(spans: Mapping[str, Sequence[Span]], midnight: dt.datetime) -> dt.datetime:
    """Return when the last line stopped receiving; a day without reception ends at midnight."""
    return max((closes for each in spans.values() for _opens, closes in each), default=midnight)


def _of_number(
    desk: Desk,
    ticket: Ticket,
    rule: LineRule,
    spans: Sequence[Span],
    until: dt.datetime,
) -> Iterator[Breach]:
    waited = breach(
        [(start, min(end, until)) for start, end in waits(ticket, now=until)],
        spans,
        rule.wait_minutes,
        ticket=ticket.id,
        number=ticket.text,
        line=ticket.line_key,
        kind="wait",
    )
    if waited is not None:
        yield waited
    for visit in visits.of_ticket(desk.database, ticket.id):
        over = breach(
            [(visit.began_at, _service_ended(ticket, visit, until))],
            (),
            rule.service_minutes,
            ticket=ticket.id,
            number=ticket.text,
            line=ticket.line_key,
            kind="service",
        )
        if over is not None:
            yield over


def _service_ended(ticket: Ticket, visit: VisitRow, until: dt.datetime) -> dt.datetime:
    """Return when a service ended; what was settled on a later day says nothing of that."""
    end = visit.ended_at
    if end is None or end.date() > ticket.day:
        end = ticket.result_at or until
    return max(end, visit.began_at)
