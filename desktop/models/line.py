"""How long a person may lawfully be kept: limits of a line, and the clock that counts them (D22).

The clock of a limit runs only while the line's service receives: a number
taken before opening, or in the break, starts at opening. A pause of the queue beside
the declared break stops no clock: it must hide no wait (`services/pauses.py`).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal, TypeAlias

Pressure = Literal["normal", "near", "past"]
Span: TypeAlias = tuple[dt.datetime, dt.datetime]

NEAR: Final = Fraction(2, 3)
HAND_IN: Final = "hand-in"
"""The line whose visits are intakes."""
COLLECT: Final = "collect"
"""The line whose visitors collect a result, or bring a paper that was missing (D22)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Hold a period against its limit: whole seconds spent, and the limit in minutes if any."""

    seconds: int
    limit: int | None

    @property
    def minutes(self) -> int:
        """Return whole minutes spent."""
        return self.seconds // 60

    @property
    def pressure(self) -> Pressure:
        """Return `near` from two thirds of the limit on, `past` once it is exceeded."""
        if self.limit is None:
            return "normal"
        if self.seconds > self.limit * 60:
            return "past"
        return "near" if self.seconds >= self.limit * 60 * NEAR else "normal"


def seconds_within(start: dt.datetime, end: dt.datetime, spans: Sequence[Span]) -> int:
    """Return the whole seconds from `start` to `end` that fall into the open `spans`.

    With no spans the service does not receive at all that day: every second
    counts, since somebody is being kept waiting all the same (D21).
    """
    if not spans:
        return max(int((end - start).total_seconds()), 0)
    inside = ((min(end, closes) - max(start, opens)).total_seconds() for opens, closes in spans)
    return int(sum(part for part in inside if part > 0))


def measure_all(stretches: Sequence[Span], spans: Sequence[Span], limit: int | None) -> Wait:
    """Measure a wait that was broken off and went on: only its own stretches count."""
    seconds = sum(seconds_within(start, end, spans) for start, end in stretches)
    return Wait(seconds=seconds, limit=limit)


def measure(start: dt.datetime, end: dt.datetime, spans: Sequence[Span], limit: int | None) -> Wait:
    """Measure a period against a limit in minutes."""
    return Wait(seconds=seconds_within(start, end, spans), limit=limit)
