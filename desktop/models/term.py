"""Count a term from registration and show every step of the counting (W-7, I-7, D6).

Registration is day 0. Terms count local civil days, so a moment is cut to its
own date: it carries the offset of the office it was written in.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal, TypeAlias

from desktop.models.reception import next_reception_day
from desktop.models.standard import Reception, Track
from desktop.models.text import Text
from desktop.models.workdays import Calendar

StepCode: TypeAlias = Literal["accepted", "plus", "skip", "rolled", "extended"]

_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Move the count by `days`, to `date`: the days of all steps lead from acceptance to `due`.

    `plus` counts days of the term, `skip` passes days that do not count,
    `extended` adds an extension, `rolled` moves the end to a working day.
    """

    code: StepCode
    date: dt.date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Hold when the answer is due and how that was reached.

    `safe` is the last working day not after the unrolled end: inside the office
    everything goes by it. `collect_on` is the first day of reception on or after
    `due`, None where there is no reception (complaints). `estimated` warns that
    a year on the way is not decreed yet.
    """

    due: dt.date
    safe: dt.date
    collect_on: dt.date | None
    steps: tuple[Step, ...]
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintRules:
    """Hold the terms of complaints (Law of 12 January 2007, Art. 8; D48).

    `extension_days` calendar days at most, told within `extension_told_within`
    calendar days; passed on to the competent body within `passed_on_within`
    working days.
    """

    act: Text
    paragraph: str
    tracks: tuple[Track, ...]
    extension_days: int
    extension_told_within: int
    passed_on_within: int


def deadline(
    track: Track,
    accepted_at: dt.date,
    calendar: Calendar,
    reception: Reception | None = None,
    *,
    picked: Collection[dt.date] = (),
    extended_by: int = 0,
) -> Term:
    """Return the term of `track` from the local day (or moment) of acceptance.

    `picked` are the office's own reception days (D20); `extended_by` calendar
    days lengthen the term before its end is rolled. Refuses `out-of-table` when
    a day needed lies outside the calendar.
    """
    accepted = accepted_at.date() if isinstance(accepted_at, dt.datetime) else accepted_at
    calendar.is_working_day(accepted)  # a day outside the table is refused before counting from it
    steps = [Step(code="accepted", date=accepted, days=0)]
    steps += _counted(track, accepted, calendar)
    end = steps[-1].date
    if extended_by:
        end += extended_by * _DAY
        steps.append(Step(code="extended", date=end, days=extended_by))
    due = calendar.on_or_after(end)
    if due != end:
        steps.append(Step(code="rolled", date=due, days=(due - end).days))
    safe = calendar.on_or_before(end)
    collect_on = (
        None if reception is None else next_reception_day(reception, calendar, due, picked=picked)
    )
    return Term(
        due=due,
        safe=safe if safe >= accepted else due,  # a day before acceptance helps nobody
        collect_on=collect_on,
        steps=tuple(steps),
        estimated=calendar.is_estimated(accepted, collect_on or due),
    )


def complaint_deadline(
    rules: ComplaintRules,
    track: Track,
    accepted_at: dt.date,
    calendar: Calendar,
    *,
    extended: bool = False,
) -> Term:
    """Return the term of a complaint, extended by the law's further days where it was."""
    more = rules.extension_days if extended else 0
    return deadline(track, accepted_at, calendar, extended_by=more)


def _counted(track: Track, accepted: dt.date, calendar: Calendar) -> Iterator[Step]:
    """Yield the steps from acceptance to the unrolled end, runs of equal days in one."""
    if track.counted_in == "calendar-days":
        yield Step(code="plus", date=accepted + track.days * _DAY, days=track.days)
        return
    for counts, run in groupby(_days(track.days, accepted, calendar), key=lambda each: each[1]):
        days = [day for day, _ in run]
        yield Step(code="plus" if counts else "skip", date=days[-1], days=len(days))


def _days(term: int, accepted: dt.date, calendar: Calendar) -> Iterator[tuple[dt.date, bool]]:
    """Yield each day after acceptance with whether it counts, until `term` of them did."""
    day = accepted
    while term:
        day += _DAY
        counts = calendar.is_working_day(day)
        term -= counts
        yield day, counts
