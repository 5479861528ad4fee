"""The decision of an item: granted with a permit, refused on grounds, or withdrawn (W-17, I-16)."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import sha256

from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.official import Official, is_same_person
from desktop.models.path import CaseItem, Outcome
from desktop.models.standard import Ground, Standard
from desktop.models.text import LANGUAGES
from desktop.models.wording import citation_words


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundApplied:
    """Hold one ground of a refusal: what was established, and the clause of the law it rests on.

    `prints_fact` is no for a confidential ground, unless the signer chose otherwise (D26).
    """

    ground: str  # the citation, e.g. `17.7a`
    fact: str
    clause: str
    prints_fact: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDecision:
    """Decide one item: `permit` is the kind granted, `document` the statement of who withdrew."""

    item: str
    outcome: Outcome
    grounds: tuple[GroundApplied, ...] = ()
    permit: str = ""
    document: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Hold what decisions are judged by: the pinned edition, the items, what each may be granted.

    `permits` maps an item's key to kinds of permit; a key that is not there may have none.
    """

    standard: Standard
    items: tuple[CaseItem, ...]
    permits: Mapping[str, tuple[str, ...]]

    def ground(self, ground: str) -> Ground | None:
        """Return a ground of refusal of this edition; an end of its own is none (D10)."""
        grounds = (each for each in self.standard.grounds if not each.outcome)
        return next((each for each in grounds if each.id == ground), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionChange:
    """Hold what the signer is shown of one item: how it was examined, how it stands (D24)."""

    item: str
    before: ItemDecision | None
    now: ItemDecision | None


def proposed(decisions: Sequence[ItemDecision], rules: Rules) -> tuple[ItemDecision, ...]:
    """Return decisions as an examiner may propose them: facts of confidential grounds unprinted.

    Refuses `nothing-proposed`, `item-unknown` and `item-twice` (`item`), and what one decision
    lacks: see `judged`.
    """
    if not decisions:
        raise Refusal("nothing-proposed")
    names = {item.key: item.called for item in rules.items}
    seen: set[str] = set()
    for each in decisions:
        if each.item not in names:
            raise Refusal("item-unknown", item=each.item)
        if each.item in seen:
            raise Refusal("item-twice", item=names[each.item])
        seen.add(each.item)
    return tuple(judged(_unprinted(each, rules), rules) for each in decisions)


def judged(decision: ItemDecision, rules: Rules) -> ItemDecision:
    """Return a decision cleaned; refuse one the edition does not allow.

    Refuses `ground-needed` (`item`), `ground-unknown`, `ground-twice`, `ground-fact-missing`,
    `ground-clause-missing` and, where another act is to be cited, `ground-norm-missing` (`ground`),
    `ground-not-refused` (`item`), `permit-kind-missing` and `permit-not-allowed` (`item`),
    `withdrawal-unproven` (`item`).
    """
    called = next(item.called for item in rules.items if item.key == decision.item)
    grounds = tuple(_applied(each, rules) for each in decision.grounds)
    if decision.outcome == "refused":
        _require_distinct(grounds, called)
    elif grounds:
        raise Refusal("ground-not-refused", item=called)
    allowed = rules.permits.get(decision.item, ())
    if decision.outcome != "granted" or not allowed:
        permit = ""
    elif not decision.permit and len(allowed) > 1:
        raise Refusal("permit-kind-missing", item=called)
    else:
        permit = decision.permit or allowed[0]
    if decision.permit and decision.permit not in allowed:
        raise Refusal("permit-not-allowed", item=called)
    document = clean_text(decision.document)
    if decision.outcome == "withdrawn" and not document:
        raise Refusal("withdrawal-unproven", item=called)
    return replace(
        decision, grounds=grounds, permit=permit, document=document, note=clean_text(decision.note)
    )


def with_printed(
    decision: ItemDecision, grounds: Collection[str], standard: Standard
) -> ItemDecision:
    """Let the confidential `grounds` named print their facts, and no other confidential (D26)."""
    hidden = {each.id for each in standard.grounds if each.confidential}
    return replace(
        decision,
        grounds=tuple(
            replace(each, prints_fact=each.ground in grounds) if each.ground in hidden else each
            for each in decision.grounds
        ),
    )


def digest(decisions: Sequence[ItemDecision]) -> str:
    """Return a short fingerprint of decisions, whatever their order: equal ones say the same."""
    rows = sorted((asdict(each) for each in decisions), key=lambda row: str(row["item"]))
    return sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()[:16]


def changes(
    before: Sequence[ItemDecision], now: Sequence[ItemDecision]
) -> tuple[DecisionChange, ...]:
    """Return what the signer must see: every item decided otherwise than when it was examined."""
    return tuple(_changes(before, now))


def require_examined(
    decisions: Sequence[ItemDecision], examined: Sequence[ItemDecision], items: Sequence[CaseItem]
) -> None:
    """Refuse `outcome-examined` (`item`): whoever signs may word otherwise what was examined.

    Outcome, kind of permit and grounds are the examiner's: for others the case goes back to him.
    """
    then = {each.item: _substance(each) for each in examined}
    names = {item.key: item.called for item in items}
    for each in decisions:
        if then.get(each.item) != _substance(each):
            raise Refusal("outcome-examined", item=names.get(each.item, each.item))


def require_four_eyes(authors: Collection[Official], signer: Official, *, one_person: bool) -> None:
    """Refuse `same-person-signs` (`name`): whoever had a share in it cannot sign (D24).

    The listed mode allows it. Named people are compared, not accounts.
    """
    if not one_person and any(is_same_person(each, signer) for each in authors):
        raise Refusal("same-person-signs", name=signer.name)


def _substance(decision: ItemDecision) -> tuple[str, str, frozenset[str]]:
    """Return what of a decision is no mere wording."""
    grounds = frozenset(each.ground for each in decision.grounds)
    return decision.outcome, decision.permit, grounds


def _changes(
    before: Sequence[ItemDecision], now: Sequence[ItemDecision]
) -> Iterator[DecisionChange]:
    was = {each.item: each for each in before}
    stands = {each.item: each for each in now}
    for item in dict.fromkeys([*was, *stands]):
        if was.get(item) != stands.get(item):
            yield DecisionChange(item=item, before=was.get(item), now=stands.get(item))


def _applied(applied: GroundApplied, rules: Rules) -> GroundApplied:
    ground = rules.ground(applied.ground)
    if ground is None:
        raise Refusal("ground-unknown", ground=applied.ground)
    fact, clause = clean_text(applied.fact), clean_text(applied.clause)
    if not fact:
        raise Refusal("ground-fact-missing", ground=applied.ground)
    if not clause:
        raise Refusal("ground-clause-missing", ground=applied.ground)
    if ground.norm and clause in {citation_words(ground.id, each) for each in LANGUAGES}:
        raise Refusal("ground-norm-missing", ground=applied.ground)
    return replace(applied, fact=fact, clause=clause)


def _require_distinct(grounds: tuple[GroundApplied, ...], called: str) -> None:
    if not grounds:
        raise Refusal("ground-needed", item=called)
    ids = [each.ground for each in grounds]
    for ground in ids:
        if ids.count(ground) > 1:
            raise Refusal("ground-twice", ground=ground)


def _unprinted(decision: ItemDecision, rules: Rules) -> ItemDecision:
    return with_printed(decision, (), rules.standard)
