"""The path of a case: which stage may follow which, and what its items make of it (W-14, D38).

The lawful moves are one set of pairs; any other is refused. Whether a case is decided, how it
ended and whether in time is never stated, only derived from its items.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desktop.models.application import Application, Item
from desktop.models.errors import Refusal

Stage = Literal[
    "registered",
    "with-head",
    "assigned",
    "examined",
    "sent-to-department",
    "decided",
    "ready",
    "closed",
]
Outcome = Literal["granted", "refused", "withdrawn", "void"]
Scope = Literal["case", "item", "person"]
Decision = Literal["", "granted", "refused", "part", "withdrawn", "void"]

UNDECIDED: Final[tuple[Stage, ...]] = (
    "registered",
    "with-head",
    "assigned",
    "examined",
    "sent-to-department",
)
"""The stages before a case is decided: from each it may end without a decision (D10, D39, D50)."""

_CLOSED: Final[Stage] = "closed"

MOVES: Final[frozenset[tuple[Stage, Stage]]] = frozenset(
    {
        ("registered", "with-head"),
        ("with-head", "assigned"),
        ("assigned", "assigned"),  # to another employee
        ("assigned", "examined"),
        ("examined", "assigned"),  # returned for rework
        ("examined", "sent-to-department"),
        ("examined", "decided"),
        ("assigned", "decided"),  # the rest was signed, and what was returned is withdrawn
        ("sent-to-department", "examined"),  # back without a decision
        ("sent-to-department", "decided"),
        ("decided", "ready"),
        ("decided", "closed"),  # answered electronically (I-3a)
        ("ready", "closed"),
        ("closed", "ready"),  # another form was made for one that was handed over
        *((stage, _CLOSED) for stage in UNDECIDED),
    }
)

CASE_ITEM: Final = "case"
"""The key of the one item of a case that lists none: the case itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseItem:
    """Name one thing that is decided by itself: `key` is `item-1`, `person-2` or `case` (D38).

    `place` counts the items, or the persons listed, from 1; it is 0 of the case itself. `called`
    names an item by its model and its own number; `model` alone is for a table with its number.
    """

    key: str
    scope: Scope
    place: int
    called: str
    model: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Name a case as it stood when a move was begun: after so many of its events (`revision`)."""

    case: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Hold what the outcomes of all items make of their case."""

    decided_on: dt.date | None
    decision: Decision


def move(stage: str, to: Stage, *, number: str) -> Stage:
    """Return the stage moved to; refuse `case-move` (`number`, `stage`, `wanted`) if unlawful."""
    if (stage, to) not in MOVES:
        raise Refusal("case-move", number=number, stage=stage, wanted=to)
    return to


def require_seen(seen: Seen, *, revision: int, number: str) -> None:
    """Refuse `case-changed` (`number`) when something happened to a case since it was `seen`."""
    if seen.revision != revision:
        raise Refusal("case-changed", number=number)


def unit_name(item: Item) -> str:
    """Name a unit by its model and its own number: two may be of one model."""
    number = next(iter(item.codes), "")
    return item.called if number == item.called else f"{item.called} {number}".strip()


def items_of(application: Application) -> tuple[CaseItem, ...]:
    """Return what is decided of an application one by one: its items, then its persons (D38)."""
    things = [
        CaseItem(
            key=f"item-{item.number}",
            scope="item",
            place=item.number,
            called=unit_name(item),
            model=item.called,
        )
        for item in application.items
    ]
    people = [
        CaseItem(key=f"person-{place}", scope="person", place=place, called=person.full_name)
        for place, person in enumerate(application.persons, start=1)
    ]
    whole = CaseItem(key=CASE_ITEM, scope="case", place=0, called=application.applicant.name)
    return (*things, *people) or (whole,)


def standing(outcomes: Sequence[tuple[str, dt.date | None]]) -> Standing:
    """Return what a case has come to: one outcome with its day of every item, empty before it.

    The case is decided with its last item. Items withdrawn or void decide nothing of the others.
    """
    if not outcomes or any(not outcome for outcome, _on in outcomes):
        return Standing(decided_on=None, decision="")
    days = [on for _outcome, on in outcomes if on is not None]
    found = {outcome for outcome, _on in outcomes}
    return Standing(decided_on=max(days, default=None), decision=_decision(found))


def is_over(decision: Decision) -> bool:
    """Say whether a decided case has no result to make or hand over: nothing was decided of it."""
    return decision in {"withdrawn", "void"}


def is_on_time(decided_on: dt.date | None, *, due: dt.date, today: dt.date) -> bool:
    """Say whether a case was decided within its term, or still can be (W-7, I-7)."""
    return (decided_on or today) <= due


def _decision(found: set[str]) -> Decision:
    if {"granted", "refused"} <= found:
        return "part"
    if "granted" in found:
        return "granted"
    if "refused" in found:
        return "refused"
    return "withdrawn" if "withdrawn" in found else "void"
