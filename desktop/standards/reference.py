"""Read the reference tables: calendar, calculation index, complaint terms (`forms/reference/`)."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from desktop.models.mci import MciTable
from desktop.models.term import ComplaintRules
from desktop.models.workdays import CalendarTable, CalendarYear
from desktop.standards.loader import Reading, read
from desktop.standards.places import reference_path
from desktop.structuring import Problem

_SATURDAY: Final = 5


def read_calendar(forms: Path) -> Reading[CalendarTable]:
    """Read the calendar with every problem it has."""
    return read(reference_path(forms, "calendar"), CalendarTable)


def read_mci(forms: Path) -> Reading[MciTable]:
    """Read the table of the calculation index with every problem it has."""
    return read(reference_path(forms, "mci"), MciTable)


def read_complaints(forms: Path) -> Reading[ComplaintRules]:
    """Read the terms of complaints with every problem they have."""
    return read(reference_path(forms, "complaints"), ComplaintRules)


def calendar_problems(calendar: CalendarTable) -> Iterator[Problem]:
    """Yield what makes no sense in a calendar."""
    if not calendar.years:
        yield Problem(path=("years",), code="reference-short")
    if any(after.year != before.year + 1 for before, after in pairwise(calendar.years)):
        yield Problem(path=("years",), code="out-of-order")
    for at, year in enumerate(calendar.years):
        yield from _year_problems(year, ("years", at))


def mci_problems(table: MciTable) -> Iterator[Problem]:
    """Yield what makes no sense in a table of the calculation index."""
    if not table.values:
        yield Problem(path=("values",), code="reference-short")
        return
    if any(after.since <= before.since for before, after in pairwise(table.values)):
        yield Problem(path=("values",), code="out-of-order")
    for at, value in enumerate(table.values):
        if value.tenge < 1:
            yield Problem(path=("values", at, "tenge"), code="not-positive")
    last = table.values[-1].since
    if table.reviewed_through < last:
        fields = {"first": last, "last": table.reviewed_through}
        yield Problem(path=("reviewed_through",), code="dates-reversed", fields=fields)


def complaints_problems(rules: ComplaintRules) -> Iterator[Problem]:
    """Yield what makes no sense in the terms of complaints."""
    if not rules.tracks:
        yield Problem(path=("tracks",), code="reference-short")
    for name in ("extension_days", "extension_told_within", "passed_on_within"):
        if getattr(rules, name) < 1:
            yield Problem(path=(name,), code="not-positive")
    for at, track in enumerate(rules.tracks):
        if track.days < 1:
            yield Problem(path=("tracks", at, "days"), code="not-positive")


def _year_problems(year: CalendarYear, place: tuple[str, int]) -> Iterator[Problem]:
    for at, day in enumerate(year.expected):
        if day not in {*year.off, *year.holidays}:
            yield Problem(path=(*place, "expected", at), code="not-a-day-off", fields={"day": day})
    for name, days, weekday in (
        ("off", year.off, True),
        ("worked", year.worked, False),
        ("holidays", year.holidays, False),
    ):
        for at, day in enumerate(days):
            because = _misplaced(day, year.year, weekday=weekday)
            if because:
                fields = {"day": day, "because": because}
                yield Problem(path=(*place, name, at), code="wrong-day", fields=fields)


def _misplaced(day: dt.date, year: int, *, weekday: bool) -> str:
    """Return why a day does not belong in a list of that year, empty when it does."""
    if day.year != year:
        return str(day.year)
    return "" if (day.weekday() < _SATURDAY) == weekday else f"{day:%a}"
