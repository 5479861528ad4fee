"""The weeks of an office at its region: which week a file belongs to, and how each week stands.

An office sends once a week. A file belongs to the week in which it was made, by the office's own
calendar; one made on a Monday closes the week before. It is due on the Wednesday after its week:
what is taken later is late, what is not there then is missing until a later file brings its
entries. What is kept and waits for a person comes before whether it was in time (docs/region.md).
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from desktop.models.parcel import SUCCESSES

WeekState: TypeAlias = Literal[
    "none", "received", "late", "filled", "expected", "missing", "held", "fork", "quarantined"
]
"""How a week of an office stands; `none` is before the office was enrolled, or after it ended."""

STATES: Final[tuple[WeekState, ...]] = get_args(WeekState)

WEEKS: Final = 24
"""How many weeks are shown, the running one the last."""

CLOSES: Final = dt.timedelta(days=1)
"""How long after a week a file made still closes it: through its Monday."""

DUE: Final = dt.timedelta(days=9)
"""How long after a week began its file is in time: through the Wednesday after it."""

WEEK: Final = dt.timedelta(weeks=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFile:
    """Hold what of a file that was brought decides about its week; moments are local.

    `made` is by the office's clock, None where the file could not be opened. `held` counts entries
    no table could take; `kept` says that the file lies in quarantine, `settled` that somebody said
    what becomes of it.
    """

    parcel: str
    verdict: str
    received: dt.datetime
    made: dt.datetime | None = None
    held: int = 0
    kept: bool = False
    settled: bool = False

    @property
    def is_taken(self) -> bool:
        """Tell whether everything in the file stands in the journal."""
        return self.verdict in SUCCESSES or (self.verdict == "content" and not self.kept)

    @property
    def week(self) -> dt.date:
        """Return the Monday of the week the file belongs to."""
        return week_of((self.made or self.received).date())


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Say how a week of an office stands; `files` are those that belong to it, as they came."""

    monday: dt.date
    state: WeekState
    files: tuple[WeekFile, ...] = ()


def monday_of(day: dt.date) -> dt.date:
    """Return the Monday of the week a day is in."""
    return day - dt.timedelta(days=day.weekday())


def week_of(day: dt.date) -> dt.date:
    """Return the Monday of the week that a file made on a day belongs to."""
    return monday_of(day - CLOSES)


def weeks_until(today: dt.date, count: int = WEEKS) -> tuple[dt.date, ...]:
    """Return the Mondays of the last weeks; the last is the one that a file made today closes."""
    last = week_of(today)
    return tuple(last - WEEK * back for back in reversed(range(count)))


def is_due(monday: dt.date, today: dt.date) -> bool:
    """Say whether the file of a week should be there: its last day in time is over."""
    return today > monday + DUE


def weeks_of(
    files: Iterable[WeekFile],
    *,
    since: dt.date,
    until: dt.date | None,
    today: dt.date,
    mondays: Sequence[dt.date],
) -> tuple[Week, ...]:
    """Judge the weeks of one room: enrolled on `since`, ended on `until`, None while it sends."""
    known: dict[dt.date, list[WeekFile]] = {}
    for each in files:
        known.setdefault(each.week, []).append(each)
    taken = [monday for monday, found in known.items() if any(each.is_taken for each in found)]
    last_taken = max(taken, default=None)
    first = monday_of(since)
    last = None if until is None else monday_of(until)
    found = []
    for monday in mondays:
        here = tuple(sorted(known.get(monday, ()), key=lambda each: each.received))
        is_asked = monday >= first and (last is None or monday < last)
        state = _of_files(here, monday)
        if not state and is_asked:
            state = _without(monday, last_taken, today)
        found.append(Week(monday=monday, state=state or "none", files=here))
    return tuple(found)


def _of_files(files: Sequence[WeekFile], monday: dt.date) -> WeekState | Literal[""]:
    """Return what the files of a week say; nothing where none could be taken or is kept."""
    open_ = [each for each in files if not each.settled]
    if any(each.verdict == "fork" for each in open_):
        return "fork"
    if any(each.kept for each in open_):
        return "quarantined"
    taken = [each for each in files if each.is_taken]
    if any(each.held for each in taken):
        return "held"
    if not taken:
        return ""
    in_time = any(not is_due(monday, each.received.date()) for each in taken)
    return "received" if in_time else "late"


def _without(monday: dt.date, last_taken: dt.date | None, today: dt.date) -> WeekState:
    """Say how a week stands of which no file is there."""
    if last_taken is not None and last_taken > monday:
        return "filled"  # every file carries all that was not confirmed before it
    return "missing" if is_due(monday, today) else "expected"
