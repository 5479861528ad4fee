"""Read the reference tables below `forms/reference/`, each with every problem it has."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

from desktop.models.countries import CountryTable
from desktop.models.mci import MciTable
from desktop.models.term import ComplaintRules
from desktop.models.turn import GroundTable
from desktop.models.workdays import CalendarTable, CalendarYear
from desktop.standards.loader import Reading, read
from desktop.standards.places import reference_path
from desktop.structuring import Problem

_SATURDAY: Final = 5
_FEWEST: Final = 200  # working days of a year; with every exchange so far there are 245 to 249
_MOST: Final = 290
_DAY: Final = dt.timedelta(days=1)
_CODE: Final = re.compile(r"[A-Z]{3}|D")  # Germany alone has one letter (ICAO 9303-3)


def read_calendar(forms: Path) -> Reading[CalendarTable]:
    """Read the calendar with every problem it has."""
    return read(reference_path(forms, "calendar"), CalendarTable)


def read_mci(forms: Path) -> Reading[MciTable]:
    """Read the table of the calculation index with every problem it has."""
    return read(reference_path(forms, "mci"), MciTable)


def read_complaints(forms: Path) -> Reading[ComplaintRules]:
    """Read the terms of complaints with every problem they have."""
    return read(reference_path(forms, "complaints"), ComplaintRules)


def read_countries(forms: Path) -> Reading[CountryTable]:
    """Read what the codes of documents are called with every problem it has."""
    return read(reference_path(forms, "countries"), CountryTable)


def read_grounds(forms: Path) -> Reading[GroundTable]:
    """Read the grounds of a call before the turn with every problem they have."""
    return read(reference_path(forms, "out-of-turn"), GroundTable)


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


def countries_problems(table: CountryTable) -> Iterator[Problem]:
    """Yield what makes no sense among the codes of documents."""
    if not table.countries:
        yield Problem(path=("countries",), code="reference-short")
    seen: set[str] = set()
    for at, country in enumerate(table.countries):
        place = ("countries", at, "code")
        if not _CODE.fullmatch(country.code):
            yield Problem(path=place, code="bad-country", fields={"text": country.code})
        if country.code in seen:
            yield Problem(path=place, code="duplicate-key", fields={"key": country.code})
        seen.add(country.code)


def grounds_problems(table: GroundTable) -> Iterator[Problem]:
    """Yield what makes no sense among the grounds of a call before the turn."""
    if not table.grounds:
        yield Problem(path=("grounds",), code="reference-short")
    seen: set[str] = set()
    for at, ground in enumerate(table.grounds):
        if ground.id in seen:
            path = ("grounds", at, "id")
            yield Problem(path=path, code="duplicate-key", fields={"key": ground.id})
        seen.add(ground.id)


def _year_problems(year: CalendarYear, place: tuple[str, int]) -> Iterator[Problem]:
    worked = _working_days(year)
    if not _FEWEST <= worked <= _MOST:
        counted = {"year": year.year, "found": worked, "least": _FEWEST, "most": _MOST}
        yield Problem(path=place, code="days-miscounted", fields=counted)
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


def _working_days(year: CalendarYear) -> int:
    """Count the weekdays of a year that are not off, and the weekend days worked instead."""
    first, end = dt.date(year.year, 1, 1), dt.date(year.year, 12, 31)
    weekdays = sum(
        (first + at * _DAY).weekday() < _SATURDAY for at in range((end - first).days + 1)
    )
    return weekdays - len(set(year.off)) + len(set(year.worked))


def _misplaced(day: dt.date, year: int, *, weekday: bool) -> str:
    """Return why a day does not belong in a list of that year, empty when it does."""
    if day.year != year:
        return str(day.year)
    return "" if (day.weekday() < _SATURDAY) == weekday else f"{day:%a}"
