"""Judge the conditions of a standard against what was answered.

An answer not given is missing, not false: it satisfies `is_not` only, so nothing
is asked of anybody for a reason he has not stated. `settled` fills in what the
standard answers by default and what follows from the items (W-8, D2).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from desktop.models.entry import read_decimal
from desktop.models.standard import Condition, Standard

Value: TypeAlias = str | bool
Item: TypeAlias = Mapping[str, str]
When: TypeAlias = Sequence[Condition]

ITEM: Final = "item."
EVERY_ITEM_EXEMPT: Final = "every-item-exempt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Hold what is known of a case when the standard is asked about it.

    `given` maps a question's id to a truth or a choice; `items` are weapons or
    invited persons, field → text as typed; `persons` counts the people listed
    by an organisation (0: the applicant alone). Empty text is no answer.
    """

    applicant: str = ""
    purpose: str = ""
    channel: str = ""
    given: Mapping[str, Value] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    persons: int = 0
    every_item_exempt: bool = False  # derived: `settled` says it


def settled(standard: Standard, answers: Answers) -> Answers:
    """Return the answers with defaults, the first channel and what follows from the items."""
    defaults = {
        question.id: question.default
        for question in standard.questions
        if question.default is not None
    }
    channel = answers.channel or (standard.channels[0].id if standard.channels else "")
    filled = replace(answers, channel=channel, given={**defaults, **answers.given})
    rows = [row.when for duty in standard.duties for row in duty.exemptions]
    exempt = bool(filled.items) and all(
        any(holds(when, filled, item) for when in rows) for item in filled.items
    )
    return replace(filled, every_item_exempt=exempt)


def holds(when: When, answers: Answers, item: Item | None = None) -> bool:
    """Say whether every condition holds, of `item` where one asks about an item."""
    return all(fits(row, value_of(row.ask, answers, item)) for row in when)


def may_hold(when: When, answers: Answers, item: Item | None = None) -> bool:
    """Say whether every condition holds or still may, once what is missing is answered."""
    values = ((row, value_of(row.ask, answers, item)) for row in when)
    return all(value is None or fits(row, value) for row, value in values)


def asks_items(when: Iterable[Condition]) -> bool:
    """Say whether a row is judged item by item."""
    return any(row.ask.startswith(ITEM) for row in when)


def fitting_items(when: When, answers: Answers) -> tuple[int, ...]:
    """Return the positions of the items for which every condition holds."""
    return tuple(
        position for position, item in enumerate(answers.items) if holds(when, answers, item)
    )


def value_of(name: str, answers: Answers, item: Item | None = None) -> Value | None:
    """Return what was answered to `name` (see `models/standard.py`), None when nothing was."""
    if name.startswith(ITEM):
        return (item or {}).get(name.removeprefix(ITEM)) or None
    known = _OF_THE_CASE.get(name)
    value = known(answers) if known is not None else answers.given.get(name)
    return None if value == "" else value


_OF_THE_CASE: Final[Mapping[str, Callable[[Answers], Value]]] = {
    "applicant": lambda answers: answers.applicant,
    "purpose": lambda answers: answers.purpose,
    "channel": lambda answers: answers.channel,
    EVERY_ITEM_EXEMPT: lambda answers: answers.every_item_exempt,
}


def fits(row: Condition, value: Value | None) -> bool:
    """Say whether one answer, None when missing, is what the condition wants."""
    if row.at_most is not None:
        number = read_decimal(value) if isinstance(value, str) else None
        return number is not None and number <= row.at_most
    if row.is_not:
        return value not in row.is_not
    return value is not None and value in row.is_
