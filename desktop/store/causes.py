"""Read the causes given for waits and services past their limit (D47)."""

import datetime as dt
import json
from typing import Final

from desktop.models import moments
from desktop.models.breach import Cause
from desktop.store.handles import Reader

_CAUSES: Final = """
    SELECT cause, kind, begins, ends, lines, words FROM breach_causes
    WHERE office = ? AND day = ? AND taken_back_at IS NULL ORDER BY begins, seq
"""


def of_day(reader: Reader, *, office: str, day: dt.date) -> list[Cause]:
    """Return the causes of a day that stand, in the order of their stretches."""
    return [
        Cause(
            cause=cause,
            kind=kind,
            begins=moments.from_text(begins),
            ends=moments.from_text(ends),
            lines=tuple(json.loads(lines)),
            words=words,
        )
        for cause, kind, begins, ends, lines, words in reader.rows(
            _CAUSES, (office, day.isoformat())
        )
    ]
