"""Read the register of deviations: who was called before his turn, what was done outside hours."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from desktop.models import moments
from desktop.store.handles import Reader

DeviationKind = Literal["out-of-turn", "number-outside-hours", "case-outside-hours", "day-warned"]

_SELECT: Final = """
    SELECT kind, done_at, done_by, number, service, line, window, ground, words, passed
    FROM deviations WHERE office = ? AND day BETWEEN ? AND ? ORDER BY done_at, seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviationRow:
    """Hold one deviation; `done_by` is a staff id or `system`, `passed` how many had to wait on.

    `words` are the operator's beside a `ground`, else the codes of the day's warnings by comma.
    """

    kind: DeviationKind
    done_at: dt.datetime
    done_by: str
    number: str
    service: str
    line: str
    window: str
    ground: str
    words: str
    passed: int


def of_period(
    reader: Reader, *, office: str, first: dt.date, last: dt.date
) -> tuple[DeviationRow, ...]:
    """Return the deviations of the days `first` to `last`, the earliest first."""
    values = (office, first.isoformat(), last.isoformat())
    rows = (
        dict(zip(DeviationRow.__slots__, row, strict=True)) for row in reader.rows(_SELECT, values)
    )
    return tuple(
        DeviationRow(**{**fields, "done_at": moments.from_text(fields["done_at"])})
        for fields in rows
    )
