"""Why people were kept past the limit: one cause for a stretch of the day, given any time (D47)."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.models.breach import Breach, Cause, Stretch, breach, unexplained
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import BreachCause, CauseGiven, CauseTakenBack
from desktop.models.line import Span
from desktop.models.ticket import Ticket, waits
from desktop.services.day import reception_spans, require_day
from desktop.services.desk import Desk
from desktop.services.queueing import line_rule
from desktop.store import causes, tickets, visits
from desktop.store.visits import VisitRow


def give(
    desk: Desk,
    *,
    kind: BreachCause,
    begins: dt.time,
    ends: dt.time,
    lines: Sequence[str] = (),
    words: str = "",
) -> str:
    """Give a cause for a stretch of today and return it; without `lines` it is of every line.

    Refuses `day-not-open`, `line-unknown`, `cause-words-missing` of another cause without words,
    `cause-backwards` when it does not end after it begins, `cause-ahead` when it has not begun.
    """
    said, now = clean_text(words), desk.now()
    if kind == "other" and not said:
        raise Refusal("cause-words-missing")
    start, end = _stretch(now, begins, ends)
    for line in lines:
        service, _dot, name = line.partition(".")
        line_rule(desk, service=service, line=name)
    with desk.work(at=now, command="queue.explain") as work:
        day = require_day(desk, now)
        new = desk.new_id(now)
        work.record(
            CauseGiven(
                day=day.isoformat(),
                cause=new,
                kind=kind,
                begins=start,
                ends=end,
                lines=tuple(lines),
                words=said,
            )
        )
    return new


def _stretch(now: dt.datetime, begins: dt.time, ends: dt.time) -> Span:
    """Return a stretch of the day of `now`, refused as `give` says."""
    if ends <= begins:
        raise Refusal("cause-backwards")
    start, end = (
        now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
        for at in (begins, ends)
    )
    if start > now:
        raise Refusal("cause-ahead")
    return start, end


def take_back(desk: Desk, *, cause: str) -> None:
    """Take back a cause of today given by mistake; refuses `cause-unknown`."""
    now = desk.now()
    with desk.work(at=now, command="queue.explain") as work:
        if cause not in {each.cause for each in given(desk)}:
            raise Refusal("cause-unknown")
        work.record(CauseTakenBack(day=now.date().isoformat(), cause=cause))


def given(desk: Desk) -> list[Cause]:
    """Return the causes given for today."""
    return causes.of_day(desk.database, office=desk.office().office, day=desk.now().date())


def open_stretches(desk: Desk) -> tuple[Stretch, ...]:
    """Return today's breaches that no cause covers yet, joined where they run together."""
    return unexplained(breaches(desk), given(desk))


def breaches(desk: Desk) -> tuple[Breach, ...]:
    """Return today's waits and services past their limit so far, each number in its line."""
    office, now = desk.office().office, desk.now()
    day = now.date()
    spans = {each: reception_spans(desk, each, now) for each in desk.office().services}
    rows = visits.of_day(desk.database, office=office, day=day)
    by_ticket = sorted(rows, key=lambda row: row.ticket)
    served = {key: list(group) for key, group in groupby(by_ticket, key=lambda row: row.ticket)}
    return tuple(
        found
        for ticket in tickets.of_day(desk.database, office=office, day=day)
        for found in _of_number(
            desk, ticket, served.get(ticket.id, ()), spans.get(ticket.service, ()), now
        )
    )


def _of_number(
    desk: Desk,
    ticket: Ticket,
    served: Sequence[VisitRow],
    spans: Sequence[Span],
    now: dt.datetime,
) -> Iterator[Breach]:
    rule = line_rule(desk, service=ticket.service, line=ticket.line)
    waited = breach(
        waits(ticket, now=now),
        spans,
        rule.wait_minutes,
        ticket=ticket.id,
        number=ticket.text,
        line=ticket.line_key,
        kind="wait",
    )
    if waited is not None:
        yield waited
    for visit in served:
        end = visit.ended_at or ticket.result_at or now
        over = breach(
            [(visit.began_at, max(end, visit.began_at))],
            (),
            rule.service_minutes,
            ticket=ticket.id,
            number=ticket.text,
            line=ticket.line_key,
            kind="service",
        )
        if over is not None:
            yield over
