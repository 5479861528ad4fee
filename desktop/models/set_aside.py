"""A decision complained of: when the head decides upon it, and who examines the case anew.

Who had a share in what is set aside examines it anew only where nobody else can (D24, D48;
docs/adr/0015).
"""

from collections.abc import Collection, Iterable
from typing import Final

from desktop.models.authors import authors_of
from desktop.models.complaint import OF_DECISION, Complaint, deciders
from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseCameBack,
    ComplaintOutcome,
    DecisionSetAside,
    DecisionSigned,
    Fact,
)
from desktop.models.official import Official, is_same_person

STAGES: Final = frozenset({"decided", "ready", "closed"})
"""The stages in which a case has a decision, whether or not its result was handed over."""

DECIDED: Final = frozenset({"granted", "refused", "part"})


class _All:
    """Every item of a case."""

    def __contains__(self, item: object) -> bool:
        return True


def is_decided(stage: str, decision: str) -> bool:
    """Say whether a case has a decision that can be set aside: withdrawn or void is none."""
    return stage in STAGES and decision in DECIDED


def concerns_decision(complaint: Complaint, outcome: ComplaintOutcome) -> bool:
    """Say whether a complaint so found puts the decision of its application in question."""
    told = complaint.received
    return bool(told.case) and outcome != "not" and told.subject in OF_DECISION


def standing_set_aside(history: Iterable[Fact]) -> DecisionSetAside | None:
    """Return how the decision of a case was set aside, unless it was decided again since."""
    standing: DecisionSetAside | None = None
    for fact in history:
        if isinstance(fact, DecisionSetAside):
            standing = fact
        elif isinstance(fact, DecisionSigned | CaseCameBack):
            standing = None
    return standing


def sharers(history: Iterable[Fact]) -> tuple[Official, ...]:
    """Return who had a share in the decision of a case, or in what it rests on, each once."""
    facts = tuple(history)
    kept: list[Official] = []
    for each in (*deciders(facts), *authors_of(facts, _All())):
        if not any(is_same_person(each, other) for other in kept):
            kept.append(each)
    return tuple(kept)


def without_share(people: Iterable[Official], shared: Collection[Official]) -> tuple[Official, ...]:
    """Return those of some people who had no share in a decision, by name."""
    free = (who for who in people if not any(is_same_person(who, each) for each in shared))
    return tuple(sorted(free, key=lambda each: each.name))


def require_without_share(
    who: Official, *, free: Collection[Official], shared: Collection[Official]
) -> bool:
    """Return whether nobody else is there though he had a share.

    Refuses `set-aside-share` (`name`) of whoever had one while somebody without is here.
    """
    if not any(is_same_person(who, each) for each in shared):
        return False
    if free:
        raise Refusal("set-aside-share", name=who.name)
    return True


def is_departments(history: Iterable[Fact]) -> bool:
    """Say whether the decision that stands was taken at the department (I-5, D30)."""
    away = False
    for fact in history:
        if isinstance(fact, CaseCameBack) and fact.items:
            away = True
        elif isinstance(fact, DecisionSigned | DecisionSetAside):
            away = False
    return away
