"""The monthly calculation index (АЕК) by the day of payment (W-8, I-8)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.models.errors import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class MciValue:
    """Hold the index in whole tenge from one day on."""

    since: dt.date
    tenge: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MciTable:
    """Hold every value of the index for state duty, oldest first, and how far it was reviewed."""

    values: tuple[MciValue, ...]
    reviewed_through: dt.date

    def on(self, day: dt.date) -> MciValue:
        """Return the value in force on `day`; refuse `out-of-table` rather than guess.

        The refusal has `table` ("mci"), `day`, `first` and `last` (days the table covers).
        """
        first = self.values[0].since
        if not first <= day <= self.reviewed_through:
            raise Refusal(
                "out-of-table", table="mci", day=day, first=first, last=self.reviewed_through
            )
        return next(value for value in reversed(self.values) if value.since <= day)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexMoved:
    """Say what the index is from a day on, before a change and after it, in tenge.

    None where no value is in force on that day.
    """

    since: dt.date
    before: int | None
    after: int | None


def index_moved(before: Sequence[MciValue], after: Sequence[MciValue]) -> tuple[IndexMoved, ...]:
    """Return each day from which the index is another than it was, both oldest first."""
    return tuple(
        IndexMoved(since=since, before=old, after=new)
        for since in sorted({each.since for each in (*before, *after)})
        for old, new in [(_in_force(before, since), _in_force(after, since))]
        if old != new
    )


def _in_force(values: Sequence[MciValue], day: dt.date) -> int | None:
    return next((each.tenge for each in reversed(values) if each.since <= day), None)
