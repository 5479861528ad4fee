"""Read the causes given for waits and services past their limit (D47)."""

import datetime as dt
import json
from typing import Final

from desktop.models import moments
from desktop.models.breach import Cause
from desktop.store.handles import Reader

_CAUSES: Final = """
    SELECT day, cause, kind, begins, ends, lines, words, given_by FROM breach_causes
    WHERE office = ? AND day BETWEEN ? AND ? AND taken_back_at IS NULL ORDER BY day, begins, seq
"""
_DAY: Final = """
    SELECT day FROM breach_causes WHERE office = ? AND cause = ? AND taken_back_at IS NULL
"""


def of_day(reader: Reader, *, office: str, day: dt.date) -> list[Cause]:
    """Return the causes of a day that stand, in the order of their stretches."""
    return of_period(reader, office=office, first=day, last=day).get(day, [])


def of_period(
    reader: Reader, *, office: str, first: dt.date, last: dt.date
) -> dict[dt.date, list[Cause]]:
    """Return the causes that stand of the days `first` to `last`, by day."""
    found: dict[dt.date, list[Cause]] = {}
    for day, cause, kind, begins, ends, lines, words, by in reader.rows(
        _CAUSES, (office, first.isoformat(), last.isoformat())
    ):
        found.setdefault(dt.date.fromisoformat(day), []).append(
            Cause(
                cause=cause,
                kind=kind,
                begins=moments.from_text(begins),
                ends=moments.from_text(ends),
                lines=tuple(json.loads(lines)),
                words=words,
                by=by,
            )
        )
    return found


def day_of(reader: Reader, *, office: str, cause: str) -> dt.date | None:
    """Return the day of a cause that stands."""
    day = reader.value(_DAY, (office, cause))
    return None if day is None else dt.date.fromisoformat(str(day))
