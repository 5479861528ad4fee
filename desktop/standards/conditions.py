"""Find conditions that ask about nothing, or want what can never be answered."""

from collections.abc import Iterator
from typing import Any, Final

from desktop.models.conditions import EVERY_ITEM_EXEMPT, ITEM
from desktop.models.standard import Condition, Standard
from desktop.standards.reachable import Place, conditions_in_place, domain
from desktop.structuring import Problem

_NUMERIC: Final = frozenset({"decimal", "count", "year"})
_OPEN: Final = frozenset({"text", "date", "country"})
_JUDGED_BY_ITEM: Final = frozenset(
    {"requirements", "exclusions", "permits", "duties", "questions", "items"}
)


def condition_problems(standard: Standard) -> Iterator[Problem]:
    """Yield every condition that cannot mean anything, with its place."""
    for place, when in conditions_in_place(standard):
        for at, row in enumerate(when):
            if place[0] == "recipients":  # the first is ours: the recipient itself
                yield from _problems(standard, row, (*place, at - 1))
            else:
                yield from _problems(standard, row, (*place, at))
    yield from _circles(standard)
    yield from _question_problems(standard)
    yield from _field_problems(standard)


def _problems(standard: Standard, row: Condition, place: Place) -> Iterator[Problem]:
    tests = (bool(row.is_), bool(row.is_not), row.at_most is not None)
    if sum(tests) != 1:
        yield Problem(path=place, code="one-test")
    known = names(standard)
    if row.ask not in known:
        fields: dict[str, Any] = {"id": row.ask, "known": known}
        yield Problem(path=(*place, "ask"), code="unknown-name", fields=fields)
        return
    by_item = place[0] in _JUDGED_BY_ITEM
    exempting = place[0] == "duties" and row.ask == EVERY_ITEM_EXEMPT
    if exempting or (row.ask.startswith(ITEM) and not by_item):
        yield Problem(path=(*place, "ask"), code="no-item-here", fields={"id": row.ask})
    yield from _impossible(standard, row, place)


def _impossible(standard: Standard, row: Condition, place: Place) -> Iterator[Problem]:
    inputs = _inputs(standard, row.ask)
    if row.at_most is not None and not inputs & _NUMERIC:
        yield Problem(path=(*place, "at_most"), code="no-number", fields={"id": row.ask})
    if inputs & (_OPEN | _NUMERIC):
        return
    known = domain(standard, row.ask)
    for name, values in (("is", row.is_), ("is_not", row.is_not)):
        for at, value in enumerate(values):
            if not any(value is each or (value == each and type(value) is str) for each in known):
                fields = {"id": row.ask, "value": value, "known": known}
                yield Problem(path=(*place, name, at), code="impossible-answer", fields=fields)


def _circles(standard: Standard) -> Iterator[Problem]:
    """Yield the questions that are asked by an answer to themselves, or to one that needs them."""
    needs = {row.id: {each.ask for each in row.when} for row in standard.questions}
    for at, row in enumerate(standard.questions):
        reached: set[str] = set()
        ahead = needs[row.id]
        while ahead:
            reached |= ahead
            ahead = {id_ for each in ahead for id_ in needs.get(each, ())} - reached
        if row.id in reached:
            yield Problem(path=("questions", at, "when"), code="circle", fields={"id": row.id})


def names(standard: Standard) -> tuple[str, ...]:
    """Return every name a condition of this standard may ask about."""
    fields = dict.fromkeys(f"{ITEM}{row.id}" for row in standard.items.fields)
    questions = (row.id for row in standard.questions)
    return ("applicant", "purpose", "channel", *questions, EVERY_ITEM_EXEMPT, *fields)


def _inputs(standard: Standard, name: str) -> frozenset[str]:
    rows = (row for row in standard.items.fields if f"{ITEM}{row.id}" == name)
    return frozenset(row.input for row in rows)


def _question_problems(standard: Standard) -> Iterator[Problem]:
    """Yield questions that lack what their kind of answer needs."""
    for at, row in enumerate(standard.questions):
        place: Place = ("questions", at)
        if row.answer == "choice" and not row.choices:
            yield _wanting((*place, "choices"), 'answer = "choice"')
        if row.answer == "period" and row.months is None:
            yield _wanting((*place, "months"), 'answer = "period"')
        if row.default is not None and row.default not in domain(standard, row.id):
            fields = {
                "id": row.id,
                "value": row.default,
                "known": domain(standard, row.id),
            }
            yield Problem(path=(*place, "default"), code="impossible-answer", fields=fields)


def _field_problems(standard: Standard) -> Iterator[Problem]:
    """Yield fields of items that lack what they take, or ask of them what only a date has."""
    for at, field in enumerate(standard.items.fields):
        place: Place = ("items", "fields", at)
        if field.input == "choice" and not field.choices:
            yield _wanting((*place, "choices"), 'input = "choice"')
        for name in ("past", "not_before"):
            if getattr(field, name) and field.input != "date":
                needs = {"needs": 'input = "date"'}
                yield Problem(path=(*place, name), code="idle-key", fields=needs)


def _wanting(place: Place, because: str) -> Problem:
    return Problem(path=place, code="wanting", fields={"because": because})
