"""What is being written of a decision before it is written down: one draft an item (D38)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.letter import Typed
from desktop.models.path import Outcome
from desktop.services.decision_desk import OpenCase
from desktop.services.decision_drafts import Kept
from desktop.store.path import CaseWhole

OFFERED: Final[tuple[Outcome, ...]] = ("granted", "refused", "withdrawn")
"""The outcomes somebody decides for; void is declared of what should never have been (D39)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """Hold what is written of one item so far; `outcome` is empty before one is chosen."""

    outcome: str = ""
    grounds: tuple[GroundApplied, ...] = ()
    permit: str = ""
    document: str = ""
    note: str = ""

    def with_ground(self, applied: GroundApplied) -> "ItemDraft":
        """Return this with one ground more; one that stands already stays as it is."""
        if any(each.ground == applied.ground for each in self.grounds):
            return self
        return replace(self, grounds=(*self.grounds, applied))

    def without_ground(self, ground: str) -> "ItemDraft":
        """Return this without a ground."""
        return replace(self, grounds=tuple(each for each in self.grounds if each.ground != ground))

    def with_fact(self, ground: str, fact: str) -> "ItemDraft":
        """Return this with the fact of a ground written anew."""
        return self._with(ground, lambda each: replace(each, fact=fact))

    def with_clause(self, ground: str, clause: str) -> "ItemDraft":
        """Return this with the clause of a ground written anew."""
        return self._with(ground, lambda each: replace(each, clause=clause))

    def _with(self, ground: str, written: Callable[[GroundApplied], GroundApplied]) -> "ItemDraft":
        grounds = (written(each) if each.ground == ground else each for each in self.grounds)
        return replace(self, grounds=tuple(grounds))

    def decision(self, item: str) -> ItemDecision | None:
        """Return the decision drafted, None before an outcome is chosen."""
        outcome = next((each for each in get_args(Outcome) if each == self.outcome), None)
        if outcome is None:
            return None
        refused, granted = outcome == "refused", outcome == "granted"
        return ItemDecision(
            item=item,
            outcome=outcome,
            grounds=self.grounds if refused else (),
            permit=self.permit if granted else "",
            document=self.document if outcome == "withdrawn" else "",
            note=self.note,
        )


def is_examined(opened: OpenCase) -> bool:
    """Say whether what is decided is the examiner's by now: whoever signs words it alone (D24)."""
    return opened.found.row.stage == "examined"


def keeps_outcome(draft: ItemDraft, before: ItemDraft) -> bool:
    """Say whether a draft is other words of the same: outcome, kind of permit and grounds stay."""
    return _substance(draft) == _substance(before)


def _substance(draft: ItemDraft) -> tuple[str, str, tuple[str, ...]]:
    return draft.outcome, draft.permit, tuple(each.ground for each in draft.grounds)


def draft_of(decision: ItemDecision | None) -> ItemDraft:
    """Return a draft that says what a decision does."""
    if decision is None:
        return ItemDraft()
    return ItemDraft(
        outcome=decision.outcome,
        grounds=decision.grounds,
        permit=decision.permit,
        document=decision.document,
        note=decision.note,
    )


def drafts_of(found: CaseWhole, kept: Sequence[ItemDecision] = ()) -> dict[str, ItemDraft]:
    """Return a draft an item of a case: what is `kept` of it, else what is proposed or decided."""
    typed = {each.item: each for each in kept}
    return {
        each.item.key: draft_of(
            each.decision if each.outcome else typed.get(each.item.key) or each.proposal
        )
        for each in found.items
    }


def unwritten(found: CaseWhole, drafts: Mapping[str, ItemDraft]) -> tuple[ItemDecision, ...]:
    """Return the decisions drafted of open items that are not written down as they stand."""
    new = []
    for each in found.items:
        drafted = drafts.get(each.item.key, ItemDraft()).decision(each.item.key)
        if not each.outcome and drafted is not None and not _says_the_same(drafted, each.proposal):
            new.append(drafted)
    return tuple(new)


def _says_the_same(drafted: ItemDecision, proposal: ItemDecision | None) -> bool:
    """Tell whether a draft adds nothing; which facts print is the signer's, not the draft's."""
    if proposal is None:
        return False
    return _bare(drafted) == _bare(proposal)


def _bare(decision: ItemDecision) -> ItemDecision:
    grounds = tuple(replace(each, prints_fact=True) for each in decision.grounds)
    return replace(decision, grounds=grounds)


def to_write(opened: OpenCase, drafts: Mapping[str, ItemDraft], typed: Sequence[Typed]) -> Kept:
    """Return what is typed and not written down: decisions, and the letter if it differs."""
    decisions = unwritten(opened.found, drafts)
    if tuple(typed) == opened.letter:
        return Kept(decisions=decisions)
    still = opened.found.undecided  # what is not signed yet: with it a letter is written down
    with_it = tuple(each for each in _all_drafted(drafts) if each.item in still)
    return Kept(decisions=decisions or with_it, letter=tuple(typed))


def for_letter(drafts: Mapping[str, ItemDraft]) -> tuple[ItemDecision, ...]:
    """Return what a letter can be written of: a refusal without a ground has none yet."""
    drafted = _all_drafted(drafts)
    return tuple(each for each in drafted if each.outcome != "refused" or each.grounds)


def _all_drafted(drafts: Mapping[str, ItemDraft]) -> tuple[ItemDecision, ...]:
    found = (draft.decision(item) for item, draft in drafts.items())
    return tuple(each for each in found if each is not None)


def only_permit(opened: OpenCase, item: str) -> str:
    """Return the kind of permit an item can only get, empty where there is a choice or none."""
    kinds = opened.rules.permits.get(item, ())
    return kinds[0] if len(kinds) == 1 else ""
