"""Find the numbers that may have been kept past a limit, without reading all of them."""

import datetime as dt
from typing import Final

from desktop.models import moments
from desktop.store.handles import Reader

# What stands between the number and the last call, hold or end is at least the time waited; what
# stands between a visit and its end at least the time served. The few that remain are judged.
_LONG: Final = """
    SELECT day, ticket FROM tickets
    WHERE office = ?1 AND day BETWEEN ?2 AND ?3
        AND 1440 * (julianday(coalesce(called_at, held_at, ended_at, ?4)) - julianday(issued_at))
            > ?5
    UNION
    SELECT tickets.day, ticket FROM tickets JOIN visits USING (ticket)
    WHERE tickets.office = ?1 AND tickets.day BETWEEN ?2 AND ?3
        AND (julianday(coalesce(visits.ended_at, ?4)) - julianday(visits.began_at)) * 1440 > ?5
    ORDER BY 1, 2
"""


def long_tickets(
    reader: Reader, *, office: str, first: dt.date, last: dt.date, minutes: int, now: dt.datetime
) -> dict[dt.date, list[str]]:
    """Return by day the numbers with a wait or service longer than so many minutes."""
    asked = (office, first.isoformat(), last.isoformat(), moments.to_text(now), minutes)
    found: dict[dt.date, list[str]] = {}
    for day, ticket in reader.rows(_LONG, asked):
        found.setdefault(dt.date.fromisoformat(day), []).append(ticket)
    return found
