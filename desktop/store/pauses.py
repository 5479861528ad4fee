"""Read when the queue, or lines of it, were not called."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.facts import PauseReason
from desktop.store.handles import Reader, Row

_PAUSES: Final = """
    SELECT pause, lines, reason, words, began_at, began_by, ended_at FROM pauses
    WHERE office = ? AND day = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRow:
    """Hold one pause; without `lines` it is of the whole queue, without `ended_at` it goes on."""

    pause: str
    lines: tuple[str, ...]
    reason: PauseReason
    words: str
    began_at: dt.datetime
    began_by: str
    ended_at: dt.datetime | None

    def stops(self, line: str) -> bool:
        """Say whether a line (`service.line`) is not called during it."""
        return not self.lines or line in self.lines


def of_day(reader: Reader, *, office: str, day: dt.date) -> list[PauseRow]:
    """Return the pauses of a day, in the order they began."""
    return [_pause(row) for row in reader.rows(f"{_PAUSES} ORDER BY seq", (office, str(day)))]


def standing(reader: Reader, *, office: str, day: dt.date) -> list[PauseRow]:
    """Return the pauses of a day that go on, in the order they began."""
    return [row for row in of_day(reader, office=office, day=day) if row.ended_at is None]


def _pause(row: Row) -> PauseRow:
    pause, lines, reason, words, began_at, began_by, ended_at = row
    return PauseRow(
        pause=pause,
        lines=tuple(json.loads(lines)),
        reason=reason,
        words=words,
        began_at=moments.from_text(began_at),
        began_by=began_by,
        ended_at=None if ended_at is None else moments.from_text(ended_at),
    )
