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
# One that its day did not end stands for itself; a number has one such service at most.
_SERVICES: Final = f"""
    SELECT {_LINE}, iif({_ENDED}, (max(0, {_SERVED}) + 59) / 60, -tickets.seq), count(*),
        min(tickets.day), min(visits.began_at), min(tickets.result_at)
    FROM tickets JOIN visits USING (ticket) WHERE {_OF_DAYS} AND ?4 <> '' GROUP BY 1, 2
"""  # noqa: S608  as above
_LONG: Final = f"""
    SELECT tickets.day, {_LINE}, unixepoch(visits.began_at), unixepoch(visits.ended_at)
    FROM tickets JOIN visits USING (ticket) WHERE {_OF_DAYS} AND ?4 <> '' AND {_ENDED}
        AND {_SERVED} > 60 * ?5 AND tickets.day IN (SELECT value FROM json_each(?6))
"""  # noqa: S608  as above

ONCE: Final = "[]"
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


def waits(reader: Reader, span: Span) -> list[Row]:
    """Return every number: its day, its line, since when and until when it waited last.

    Fifth is where it waited before that, for `stretches`, `ONCE` of one that waited once.
    """
    return list(reader.rows(_WAITS, span.values))


def stretches(waited: str) -> tuple[Stretch, ...]:
    """Return where a number waited before its last wait."""
    return tuple((_epoch(since), _epoch(until)) for since, until in json.loads(waited))


def services(reader: Reader, span: Span) -> Iterator[Services]:
    """Yield how many services of a line lasted so many minutes, and each its day did not end."""
    for line, minutes, count, day, since, result_at in reader.rows(_SERVICES, span.values):
        if minutes >= 0:
            yield Services(line=line, minutes=minutes, count=count)
        else:
            led_to = _epoch(result_at) if result_at else None
            yield Services(line=line, minutes=None, day=day, since=_epoch(since), result_at=led_to)


def long_services(reader: Reader, span: Span, *, minutes: int, days: Collection[str]) -> list[Row]:
    """Return the services of some days longer than that: day, line, beginning, end."""
    return list(reader.rows(_LONG, (*span.values, minutes, json.dumps(sorted(days)))))


def _epoch(moment: str) -> int:
    return int(moments.from_text(moment).timestamp())
