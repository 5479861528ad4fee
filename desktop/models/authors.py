"""Who had a share in what is signed: the four eyes are asked of every one of them (D24)."""

from collections.abc import Container, Iterable

from desktop.models.facts import (
    CaseExamined,
    CaseReturned,
    CompletenessChecked,
    DecisionProposed,
    DecisionSetAside,
    Fact,
    FindingRecorded,
    FindingTakenBack,
)
from desktop.models.official import Official


def authors_of(facts: Iterable[Fact], items: Container[str]) -> tuple[Official, ...]:
    """Return who checked, found, proposed or examined what is signed of some items, once each.

    A finding taken back is nobody's. What is written down once the case is examined is wording
    alone (`require_examined`), so it makes no author of whoever signs.
    """
    shares: dict[str, Official] = {}
    is_examined = False
    for fact in facts:
        if isinstance(fact, CaseReturned | DecisionSetAside):
            is_examined = False
        elif isinstance(fact, CaseExamined):
            is_examined = True
            shares[fact.by.staff or fact.by.name] = fact.by
        elif isinstance(fact, FindingTakenBack):
            shares.pop(f"finding {fact.finding}", None)
        elif isinstance(fact, FindingRecorded) and (not fact.item or fact.item in items):
            shares[f"finding {fact.finding}"] = fact.by
        elif isinstance(fact, CompletenessChecked) or (
            isinstance(fact, DecisionProposed) and not is_examined and _touches(fact, items)
        ):
            shares[fact.by.staff or fact.by.name] = fact.by
    return tuple({each.staff or each.name: each for each in shares.values()}.values())


def _touches(fact: DecisionProposed, items: Container[str]) -> bool:
    return any(each.item in items for each in fact.items)
