"""Find the rows of a standard that no applicant can ever meet, by trying every answer.

There is no expression language, so the answers a row depends on are few and
can all be tried (architecture, convention 12).
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, product
from typing import Final, TypeAlias

from desktop.models.checklist import applies, exclusion_of, fitting_answers, is_covered
from desktop.models.conditions import (
    EVERY_ITEM_EXEMPT,
    ITEM,
    Answers,
    Value,
    When,
    fits,
    holds,
    settled,
)
from desktop.models.standard import Condition, Exclusion, NotCovered, Standard
from desktop.structuring import Problem

Place: TypeAlias = tuple[str | int, ...]
_Meeting: TypeAlias = Callable[[Answers], bool]
_Row: TypeAlias = tuple[Place, When, _Meeting]

_ANY_TEXT: Final = "x"


def dead_rows(standard: Standard) -> Iterator[Problem]:
    """Yield every row whose conditions never hold for anybody the row is meant for."""
    for place, when, meets in _rows(standard):
        if not any(map(meets, _cases(standard, when))):
            yield Problem(path=place, code="never-holds")


def domain(standard: Standard, name: str) -> tuple[Value, ...]:
    """Return the answers worth trying for a name of `Condition.ask`, none for an unknown one."""
    if name.startswith(ITEM):
        return _item_domain(standard, name)
    closed: dict[str, tuple[Value, ...]] = {
        "applicant": tuple(row.id for row in standard.recipients),
        "purpose": tuple(row.id for row in standard.purposes),
        "channel": tuple(row.id for row in standard.channels),
        EVERY_ITEM_EXEMPT: (True, False),
    }
    for question in standard.questions:
        choices = tuple(row.id for row in question.choices)
        closed[question.id] = choices if question.answer == "choice" else (True, False)
    return closed.get(name, ())


def _item_domain(standard: Standard, name: str) -> tuple[Value, ...]:
    rows = [row for row in standard.items.fields if row.id == name.removeprefix(ITEM)]
    choices = tuple(choice.id for row in rows for choice in row.choices)
    if not rows or choices:
        return choices
    limits = sorted(
        {row.at_most for row in conditions_of(standard) if row.ask == name and row.at_most}
    )
    return (*map(str, limits), str(limits[-1] + 1)) if limits else (_ANY_TEXT,)


def conditions_of(standard: Standard) -> Iterator[Condition]:
    """Yield every condition of every row."""
    for _place, when, _meets in _rows(standard):
        yield from when


def conditions_in_place(standard: Standard) -> Iterator[tuple[Place, When]]:
    """Yield the conditions of every row with their place."""
    for place, when, _meets in _rows(standard):
        yield place, when


def _rows(standard: Standard) -> Iterator[_Row]:
    """Yield place and conditions of every row, and the cases that must be able to meet it."""
    yield from _rows_before_coverage(standard)
    yield from _rows_about_coverage(standard)
    yield from _rows_of_grounds(standard)
    for name in ("requirements", "permits", "tracks"):
        for at, row in enumerate(getattr(standard, name)):
            yield (name, at, "when"), row.when, _served(standard, row.when)
    for at, duty in enumerate(standard.duties):
        for which, free in enumerate(duty.exemptions):
            place = ("duties", at, "exemptions", which, "when")
            yield place, free.when, _served(standard, free.when)


def _rows_before_coverage(standard: Standard) -> Iterator[_Row]:
    """Yield what is asked of anybody, served or not."""
    for at, recipient in enumerate(standard.recipients):
        chosen = Condition(ask="applicant", is_=(recipient.id,))
        when = (chosen, *recipient.expects)
        yield ("recipients", at, "expects"), when, _anybody(when)
    for at, question in enumerate(standard.questions):
        yield ("questions", at, "when"), question.when, _anybody(question.when)
    for at, field in enumerate(standard.items.fields):
        yield ("items", "fields", at, "when"), field.when, _anybody(field.when)


def _rows_about_coverage(standard: Standard) -> Iterator[_Row]:
    for at, row in enumerate(standard.coverage):
        yield ("coverage", at, "when"), row.when, _anybody(row.when)
    for at, excluded in enumerate(standard.exclusions):
        yield ("exclusions", at, "when"), excluded.when, _excluded_by(standard, excluded)
    for at, speaking in enumerate(standard.not_covered):
        if not speaking.when:
            continue  # the last word for whatever nobody thought of may stay unspoken
        yield ("not_covered", at, "when"), speaking.when, _explained_by(standard, speaking)


def _rows_of_grounds(standard: Standard) -> Iterator[_Row]:
    for at, ground in enumerate(standard.grounds):
        for name in ("when", "missing_when", "under_when"):
            when = ground.when if name == "when" else (*ground.when, *getattr(ground, name))
            yield ("grounds", at, name), when, _anybody(when)


def _anybody(when: When) -> _Meeting:
    return lambda known: applies(when, known)


def _served(standard: Standard, when: When) -> _Meeting:
    return lambda known: (
        is_covered(standard, known)
        and exclusion_of(standard, known) is None
        and applies(when, known)
    )


def _excluded_by(standard: Standard, row: Exclusion) -> _Meeting:
    return lambda known: exclusion_of(standard, known) is row


def _explained_by(standard: Standard, row: NotCovered) -> _Meeting:
    def meets(known: Answers) -> bool:
        if is_covered(standard, known) or exclusion_of(standard, known) is not None:
            return False
        return next((each for each in standard.not_covered if holds(each.when, known)), None) is row

    return meets


def _cases(standard: Standard, when: When) -> Iterator[Answers]:
    """Yield every case that can differ for these conditions, with the answers they want."""
    names = sorted(_names(standard, when))
    tried = [
        [value for value in domain(standard, name) if _wanted(when, name, value)] for name in names
    ]
    for values in product(*tried):
        answers = _case(dict(zip(names, values, strict=True)))
        yield settled(standard, fitting_answers(standard, answers))


def _names(standard: Standard, when: When) -> set[str]:
    """Return the names a row depends on, through coverage, exclusions, questions and duty too."""
    waiting = [row.ask for row in when]
    for table in (standard.coverage, standard.exclusions):
        waiting += [row.ask for each in table for row in each.when]
    asked = {question.id: question.when for question in standard.questions}
    exempt = [row.ask for duty in standard.duties for free in duty.exemptions for row in free.when]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name == EVERY_ITEM_EXEMPT:
            waiting += [each for each in exempt if each not in found | {EVERY_ITEM_EXEMPT}]
        elif name not in found:
            found.add(name)
            waiting += [row.ask for row in asked.get(name, ())]
    return found


def _wanted(when: When, name: str, value: Value) -> bool:
    return all(fits(row, value) for row in when if row.ask == name)


def _case(values: Mapping[str, Value]) -> Answers:
    item = {
        name.removeprefix(ITEM): str(value)
        for name, value in values.items()
        if name.startswith(ITEM)
    }
    own = ("applicant", "purpose", "channel")
    return Answers(
        applicant=str(values.get("applicant", "")),
        purpose=str(values.get("purpose", "")),
        channel=str(values.get("channel", "")),
        given={k: v for k, v in values.items() if k not in own and not k.startswith(ITEM)},
        items=(item,) if item else (),
    )


def fields_twice(standard: Standard) -> Iterator[Problem]:
    """Yield fields of items that stand twice for one case: rows of an id are alternatives."""
    for (_, before), (at, after) in combinations(enumerate(standard.items.fields), 2):
        if before.id != after.id:
            continue
        both = (*before.when, *after.when)
        if any(applies(both, known) for known in _cases(standard, both)):
            place = ("items", "fields", at, "id")
            yield Problem(path=place, code="same-field", fields={"id": after.id})
