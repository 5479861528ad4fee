"""How long people waited and were served in a period, against the limits (W-7, I-7, D22, D47).

The same clock as `services/breaches.py` has it, told of every number and not of those kept too
long alone: what is past a limit here is a breach there.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from desktop.models.breach import Breach, BreachKind, Cause
from desktop.models.standard import LineRule
from desktop.services.breaches import closing, last_moment, line_rules
from desktop.services.day import line_hours
from desktop.services.desk import Desk
from desktop.store import causes, lasted
from desktop.store.lasted import Span, Stretch

MINUTE: Final = 60
NO_CAUSE: Final = ""
SEVERAL: Final = "*"

Causes: TypeAlias = Mapping[dt.date, Sequence[Cause]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Count what was kept: by line and minutes, begun ones whole; what passed a limit, by cause.

    `why` is by service, and the kind of a cause: `NO_CAUSE` where none was given, `SEVERAL` where
    they differ.
    """

    minutes: Counter[tuple[str, int]] = field(default_factory=Counter)
    why: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: "Kept") -> None:
        """Add what was counted of other days."""
        self.minutes.update(other.minutes)
        self.why.update(other.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    """Hold the clock of a day: when each line received, and until when its waits are judged."""

    spans: Mapping[str, Sequence[Stretch]] = field(default_factory=dict)
    until: int = 0


class _Days:
    """The clocks of the days asked for, each reckoned once."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._hours, self._known = desk, line_hours(desk), dict[str, _Day]()

    def __getitem__(self, day: str) -> _Day:
        """Return the clock of a day, an ISO text."""
        found = self._known.get(day)
        if found is None:
            found = self._known[day] = self._reckoned(dt.date.fromisoformat(day))
        return found

    def _reckoned(self, day: dt.date) -> _Day:
        desk = self._desk
        midnight = last_moment(desk, day)
        spans = self._hours(midnight)
        until = midnight if day >= desk.now().date() else closing(spans, midnight)
        told = {
            line: tuple((int(a.timestamp()), int(b.timestamp())) for a, b in each)
            for line, each in spans.items()
        }
        return _Day(spans=told, until=int(until.timestamp()))


def limits(desk: Desk, kind: BreachKind) -> dict[str, int]:
    """Return the limit of every line that has one, by `service.line`, in minutes."""
    rules = line_rules(desk).items()
    found = ((line, _limit(rule, kind)) for line, rule in rules)
    return {line: limit for line, limit in found if limit is not None}


def kept(desk: Desk, kind: BreachKind, *, first: dt.date, last: dt.date) -> Kept:
    """Count every wait, or service, of some days."""
    now, office = desk.now(), desk.office().office
    last = min(last, now.date())
    span = Span(office=office, first=first, last=last, now=now)
    given = causes.of_period(desk.database, office=office, first=first, last=last)
    if kind == "wait":
        return _waits(desk, span, given)
    return _services(desk, span, given)


def _waits(desk: Desk, span: Span, given: Causes) -> Kept:
    found, days, bounds = Kept(), _Days(desk), limits(desk, "wait")
    explained = {day.isoformat() for day in given}
    counted, clock, known = found.minutes, _Day(), ""
    for day, line, since, until, waited in lasted.waits(desk.database, span):
        if day != known:
            known, clock = day, days[day]
        spans, end = clock.spans.get(line, ()), min(until, clock.until)
        if waited == lasted.ONCE and since <= end and _is_open(spans, since, end):
            seconds, begins = end - since, since  # nearly every one: a hundred thousand a year
        else:
            every = (*lasted.stretches(waited), (since, until))
            seconds, begins = _seconds(every, spans, clock.until), every[0][0]
        minutes = -(-seconds // MINUTE)
        counted[line, minutes] += 1
        if day in explained and minutes > bounds.get(line, minutes):
            _explain(desk, found, given, day, (line, "wait", begins, end))
    _unexplained(found, bounds)
    return found


def _services(desk: Desk, span: Span, given: Causes) -> Kept:
    found, days, bounds = Kept(), _Days(desk), limits(desk, "service")
    explained = {day.isoformat() for day in given}
    for each in lasted.services(desk.database, span):
        if each.minutes is not None:
            found.minutes[each.line, each.minutes] += each.count
            continue
        ended = max(each.result_at or days[each.day].until, each.since)
        minutes = -(-(ended - each.since) // MINUTE)
        found.minutes[each.line, minutes] += each.count
        if minutes > bounds.get(each.line, minutes) and each.day in explained:
            _explain(desk, found, given, each.day, (each.line, "service", each.since, ended))
    least = min(bounds.values(), default=0)
    for day, line, since, ended in (
        lasted.long_services(desk.database, span, minutes=least, days=explained)
        if explained and bounds
        else ()
    ):
        if ended - since > MINUTE * bounds.get(line, ended - since):
            _explain(desk, found, given, day, (line, "service", since, ended))
    _unexplained(found, bounds)
    return found


def _is_open(spans: Sequence[Stretch], since: int, end: int) -> bool:
    """Say whether all of a stretch counts: it falls into one span, or no hours are known (D21)."""
    return not spans or any(opens <= since and end <= closes for opens, closes in spans)


def _seconds(kept_in: Collection[Stretch], spans: Sequence[Stretch], until: int) -> int:
    """Return the seconds of some stretches that fall into the open spans, all where none is."""
    seconds = 0
    for since, ended in kept_in:
        end = min(ended, until)
        for opens, closes in spans or ((since, end),):
            if since < closes and opens < end:
                seconds += min(end, closes) - max(since, opens)
    return seconds


def _explain(
    desk: Desk, found: Kept, given: Causes, day: str, told: tuple[str, BreachKind, int, int]
) -> None:
    """Count one that passed its limit under the cause that covers it, if any does."""
    line, kind, since, until = told
    zone = desk.now().tzinfo
    begins, ends = (dt.datetime.fromtimestamp(each, zone) for each in (since, until))
    past = Breach(
        ticket="", number="", line=line, kind=kind, since=begins, over_at=begins, until=ends,
        minutes=0,
    )  # fmt: skip
    why = {each.kind for each in given[dt.date.fromisoformat(day)] if each.covers(past)}
    if why:
        found.why[line.partition(".")[0], min(why) if len(why) == 1 else SEVERAL] += 1


def _unexplained(found: Kept, bounds: Mapping[str, int]) -> None:
    """Count what passed its limit and no cause covers."""
    past: Counter[str] = Counter()
    for (line, minutes), count in found.minutes.items():
        if minutes > bounds.get(line, minutes):
            past[line.partition(".")[0]] += count
    for service, count in past.items():
        told = sum(each for (of, _why), each in found.why.items() if of == service)
        if count > told:
            found.why[service, NO_CAUSE] += count - told


def _limit(rule: LineRule, kind: BreachKind) -> int | None:
    return rule.wait_minutes if kind == "wait" else rule.service_minutes


def past(found: Kept, bounds: Mapping[str, int]) -> Counter[str]:
    """Count by service what passed its limit."""
    counted: Counter[str] = Counter()
    for line, minutes, count in measured(found, bounds):
        if minutes > bounds[line]:
            counted[line.partition(".")[0]] += count
    return counted


def measured(found: Kept, bounds: Mapping[str, int]) -> Iterator[tuple[str, int, int]]:
    """Yield what has a limit: line, minutes, how many."""
    for (line, minutes), count in found.minutes.items():
        if line in bounds:
            yield line, minutes, count
