"""Read how long numbers were kept waiting, and served, as moments alone: many at once (D22, D37).

Seconds are those of the epoch; a day's own numbers alone are told, by line.
"""

import datetime as dt
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from desktop.models import moments
from desktop.store.handles import Reader, Row

_OF_DAYS: Final = "tickets.office = ?1 AND tickets.day BETWEEN ?2 AND ?3"
_LINE: Final = "at_service || '.' || at_line"
_WAITS: Final = f"""
    SELECT day, {_LINE}, unixepoch(waiting_since),
        unixepoch(coalesce(called_at, held_at, ended_at, ?4)), waited
    FROM tickets WHERE {_OF_DAYS}
"""  # noqa: S608  words of this module
# A service that ended on a later day was settled then: it ended with what it led to, or its day.
_ENDED: Final = "coalesce(substr(visits.ended_at, 1, 10), '9') <= tickets.day"
_SERVED: Final = "unixepoch(visits.ended_at) - unixepoch(visits.began_at)"
_SERVICES: Final = f"""
    SELECT {_LINE}, iif({_ENDED}, (max(0, {_SERVED}) + 59) / 60, NULL),
        iif({_ENDED}, NULL, tickets.day), iif({_ENDED}, NULL, unixepoch(visits.began_at)),
        iif({_ENDED}, NULL, unixepoch(tickets.result_at)), count(*)
    FROM tickets JOIN visits USING (ticket) WHERE {_OF_DAYS} AND ?4 <> '' GROUP BY 1, 2, 3, 4, 5
"""  # noqa: S608  as above
_LONG: Final = f"""
    SELECT tickets.day, {_LINE}, unixepoch(visits.began_at), unixepoch(visits.ended_at)
    FROM tickets JOIN visits USING (ticket) WHERE {_OF_DAYS} AND ?4 <> '' AND {_ENDED}
        AND {_SERVED} > 60 * ?5 AND tickets.day IN (SELECT value FROM json_each(?6))
"""  # noqa: S608  as above

Stretch: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Ask about the numbers of an office of some days, seen at a moment."""

    office: str
    first: dt.date
    last: dt.date
    now: dt.datetime

    @property
    def values(self) -> tuple[str, ...]:
        """Return what every query is given."""
        return (
            self.office,
            self.first.isoformat(),
            self.last.isoformat(),
            moments.to_text(self.now),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Count services of a line that lasted `minutes`, begun ones whole.

    One that its own day did not end lasts None: it began at `since`, and what it led to was given
    at `result_at`, None where it led to nothing.
    """

    line: str
    minutes: int | None
    day: str = ""
    since: int = 0
    result_at: int | None = None
    count: int = 1


def waits(reader: Reader, span: Span) -> Iterator[tuple[str, str, tuple[Stretch, ...]]]:
    """Yield every number: its day, its line and the stretches it waited in, the last one last."""
    for day, line, since, until, waited in reader.rows(_WAITS, span.values):
        last = (since, until)
        yield day, line, (last,) if waited == "[]" else (*_stretches(waited), last)


def services(reader: Reader, span: Span) -> Iterator[Services]:
    """Yield how many services of a line lasted so many minutes, and each its day did not end."""
    for line, minutes, day, since, result_at, count in reader.rows(_SERVICES, span.values):
        yield Services(
            line=line,
            minutes=minutes,
            day=day or "",
            since=since or 0,
            result_at=result_at,
            count=count,
        )


def long_services(reader: Reader, span: Span, *, minutes: int, days: Collection[str]) -> list[Row]:
    """Return the services of some days longer than that: day, line, beginning, end."""
    return list(reader.rows(_LONG, (*span.values, minutes, json.dumps(sorted(days)))))


def _stretches(text: str) -> Iterator[Stretch]:
    for since, until in json.loads(text):
        yield _epoch(since), _epoch(until)


def _epoch(moment: str) -> int:
    return int(moments.from_text(moment).timestamp())
