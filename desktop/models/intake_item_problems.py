"""What is wrong in the fields of the weapons or invited persons of a draft."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from desktop.models.conditions import holds
from desktop.models.draft import Draft
from desktop.models.entry import read_count, read_date, read_decimal, read_year
from desktop.models.intake_values import answers_of
from desktop.models.names import CYRILLIC_NAMES, LATIN_NAMES, name_fault
from desktop.models.problem import Problem
from desktop.models.standard import ItemField, Standard

_MOST = 999


def item_problems(standard: Standard, draft: Draft, *, today: dt.date) -> Iterator[Problem]:
    """Yield every problem of the items, row by row."""
    if not draft.rows("items"):
        yield Problem(path="items", code="no-items")
    answers = answers_of(standard, draft)
    for row, values in enumerate(answers.items):
        shown = [spec for spec in standard.items.fields if holds(spec.when, answers, values)]
        for spec in shown:
            found = field_problem(spec, values, today)
            if found:
                yield Problem(path=f"items.{row}.{spec.id}", code=found)
        yield from _one_of(shown, values, row)


def _one_of(shown: Sequence[ItemField], values: Mapping[str, str], row: int) -> Iterator[Problem]:
    for group in dict.fromkeys(spec.one_of for spec in shown if spec.one_of):
        members = [spec.id for spec in shown if spec.one_of == group]
        if not any(values.get(member) for member in members):
            yield Problem(path=f"items.{row}.{members[0]}", code="one-of-needed")


def field_problem(spec: ItemField, values: Mapping[str, str], today: dt.date) -> str:
    """Return the code of what is wrong with one field, empty when nothing is."""
    typed = values.get(spec.id, "")
    if not typed:
        return "required" if spec.required else ""
    readable = {
        "choice": lambda: any(choice.id == typed for choice in spec.choices),
        "decimal": lambda: read_decimal(typed) is not None,
        "count": lambda: read_count(typed, most=_MOST) is not None,
        "year": lambda: read_year(typed, latest=today.year) is not None,
        "date": lambda: read_date(typed) is not None,
    }.get(spec.input)
    if readable is not None and not readable():
        return f"bad-{spec.input}"
    if spec.input == "date":
        return _dates(spec, typed, values, today)
    if spec.id in {*CYRILLIC_NAMES, *LATIN_NAMES}:
        fault = name_fault(typed, latin=spec.id in LATIN_NAMES)
        if fault:
            return f"name-{fault}"
    return ""


def _dates(spec: ItemField, typed: str, values: Mapping[str, str], today: dt.date) -> str:
    day, other = read_date(typed), read_date(values.get(spec.not_before, ""))
    if day is None:
        return "bad-date"
    if spec.past and day > today:
        return "future-date"
    return "dates-reversed" if other is not None and day < other else ""
