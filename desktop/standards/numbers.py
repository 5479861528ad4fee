"""Find numbers, dates and hours of a standard that cannot be meant."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Final

from desktop.models.standard import ExtraDays, Hours, Standard
from desktop.standards.reachable import Place
from desktop.structuring import Problem

_LEAST: Final = {
    "documents": ("copies",),
    "questions": ("months",),
    "tracks": ("days",),
    "lines": ("wait_minutes", "service_minutes"),
    "permits": ("years",),
    "duties": ("percent",),
    "grounds": ("under",),
    "recipients": ("min_age",),
}
_MOST: Final = {"days": 366, "months": 1_200, "years": 100}  # a longer term can only be a slip
_CODES: Final = (1, 99)
_WEEKS: Final = range(1, 6)


def number_problems(standard: Standard) -> Iterator[Problem]:
    """Yield numbers beyond reason, dates and hours out of order, hours that overlap."""
    yield from _amounts(standard)
    yield from _code(standard)
    yield from _tables(standard)
    act = standard.act
    if act.repealed_from <= act.in_force_from:
        fields = {"first": act.in_force_from, "last": act.repealed_from}
        yield Problem(path=("act", "repealed_from"), code="dates-reversed", fields=fields)
    yield from _hours(standard)


def _amounts(standard: Standard) -> Iterator[Problem]:
    for table, names in _LEAST.items():
        for at, row in enumerate(getattr(standard, table)):
            given = ((name, getattr(row, name)) for name in names)
            for name, value in given:
                if value is not None and value <= 0:
                    yield _not_positive((table, at, name))
                elif value is not None and value > _MOST.get(name, value):
                    yield _too_large((table, at, name), _MOST[name])
    for at, field in enumerate(standard.items.fields):
        if field.max_length < 1:
            yield _not_positive(("items", "fields", at, "max_length"))


def _code(standard: Standard) -> Iterator[Problem]:
    """Yield a code that two digits cannot hold."""
    least, most = _CODES
    if standard.code < least:
        yield _not_positive(("code",))
    if standard.code > most:
        yield _too_large(("code",), most)


def _tables(standard: Standard) -> Iterator[Problem]:
    """Yield the tables without which nobody could be served."""
    for table in ("recipients", "purposes", "channels", "coverage", "tracks", "lines", "outcomes"):
        if not getattr(standard, table):
            yield Problem(path=(table,), code="reference-short")


def _hours(standard: Standard) -> Iterator[Problem]:
    yield from _rows_of_hours(("reception", "hours"), standard.reception.hours)
    for at, line in enumerate(standard.lines):
        yield from _rows_of_hours(("lines", at, "hours"), line.hours)
    if standard.reception.extra is not None:
        yield from _extra(standard.reception.extra)


def _rows_of_hours(place: Place, rows: tuple[Hours, ...]) -> Iterator[Problem]:
    for at, row in enumerate(rows):
        if not _in_order(row):
            yield Problem(path=(*place, at), code="hours-disordered")
        if (row.break_from is None) != (row.break_to is None):
            yield Problem(path=(*place, at), code="half-break")
    for (_, before), (at, after) in combinations(enumerate(rows), 2):
        for day in sorted(set(before.days) & set(after.days)):
            yield Problem(path=(*place, at, "days"), code="duplicate-id", fields={"id": day})


def _extra(extra: ExtraDays) -> Iterator[Problem]:
    place: Place = ("reception", "extra")
    if extra.closes <= extra.opens:
        yield Problem(path=place, code="hours-disordered")
    if len(extra.weeks) != extra.per_month or not set(extra.weeks) <= set(_WEEKS):
        fields = {"count": extra.per_month, "last": _WEEKS[-1]}
        yield Problem(path=(*place, "weeks"), code="weeks-miscounted", fields=fields)


def _in_order(row: Hours) -> bool:
    marks = (row.opens, row.break_from, row.break_to, row.closes)
    given = [mark for mark in marks if mark is not None]
    return all(before < after for before, after in pairwise(given))


def _too_large(place: Place, most: int) -> Problem:
    return Problem(path=place, code="too-large-number", fields={"most": most})


def _not_positive(place: Place) -> Problem:
    return Problem(path=place, code="not-positive")
