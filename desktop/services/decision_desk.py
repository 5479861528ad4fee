"""One case as it lies before whoever examines or signs it: all that is known, and what he may see.

It is read in one go, by indexes alone, so that it opens at once among a million (W-14, D24, D26).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.models.application import PaperMissing
from desktop.models.confidential import NOTHING, Secrets, confidential_kinds, secrets_of
from desktop.models.decision import DecisionChange, ItemDecision, Rules, changes
from desktop.models.examining import ItemGrounds, permits_of
from desktop.models.facts import CaseExamined, DecisionProposed, ResultKind
from desktop.models.grounds import Proposal
from desktop.models.letter import Typed
from desktop.models.signing import signed_away
from desktop.models.standard import Standard
from desktop.services.confidential import sees_confidential, without_words
from desktop.services.decision_drafts import Kept, kept
from desktop.services.desk import Desk
from desktop.services.examining import item_grounds, pinned_standard
from desktop.services.known_cases import whole_case
from desktop.services.signing import kinds_away
from desktop.services.weapons import Met, met_serials
from desktop.store import case_events
from desktop.store.case_events import CaseEvent
from desktop.store.path import CaseWhole, Inquiry


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """Hold a case laid open: `computed` are the grounds ages, papers and findings lead to (W-17).

    `changes` are items decided otherwise than they were examined; `typed` what was not written
    down yet; `sees_confidential` whether the operator is an examiner or a head of this case (D26).
    """

    found: CaseWhole
    standard: Standard
    rules: Rules
    computed: tuple[ItemGrounds, ...]
    changes: tuple[DecisionChange, ...]
    typed: Kept
    events: tuple[CaseEvent, ...]
    sees_confidential: bool
    away: frozenset[ResultKind] = frozenset()  # what the department signs, not the head here
    # weapons on the books that a unit may be, by the number of the unit (D45)
    met: Mapping[int, Met] = field(default_factory=dict)

    @property
    def goes_to_department(self) -> bool:
        """Say whether the department signs something of what is proposed (I-5, D30)."""
        return bool(signed_away(self.found.proposals, self.away))

    @property
    def seen_by_examiner(self) -> tuple[ItemDecision, ...]:
        """Return the decisions as the examination ended with them, none before its end."""
        return self.found.examined.proposals if self.found.examined else ()

    @property
    def letter(self) -> tuple[Typed, ...]:
        """Return how free passages of the letter are worded now."""
        return _worded(self.events)

    @property
    def typed_by_examiner(self) -> tuple[Typed, ...]:
        """Return how they were worded when the examination ended."""
        examined = self.found.examined
        return _worded(self.events[: examined.revision]) if examined else ()

    @property
    def last_examined(self) -> CaseEvent | None:
        """Return the moment the examination ended last, None before it."""
        ends = (each for each in reversed(self.events) if isinstance(each.fact, CaseExamined))
        return next(ends, None)

    def proposal(self, item: str) -> Proposal:
        """Return the grounds computed of an item."""
        mine = (each.proposal for each in self.computed if each.item.key == item)
        return next(mine, Proposal())

    def of_age(self, item: str) -> frozenset[str]:
        """Return the grounds of an item that an age alone leads to (D17)."""
        mine = (each.of_age for each in self.computed if each.item.key == item)
        return next(mine, frozenset())

    def lacking(self, item: str) -> tuple[PaperMissing, ...]:
        """Return the papers missing of an item, and of nobody else (D38)."""
        return next((each.lacking for each in self.computed if each.item.key == item), ())

    @property
    def hidden(self) -> Secrets:
        """Return what of the case is hidden from the operator (D26)."""
        if self.sees_confidential:
            return NOTHING
        return secrets_of((each.fact for each in self.events), self.standard)

    def told(self, inquiry: Inquiry) -> Inquiry:
        """Return an inquiry as the operator is told of it (D26)."""
        hides = inquiry.confidential and not self.sees_confidential
        return without_words(inquiry) if hides else inquiry

    def is_hidden(self, kind: str) -> bool:
        """Say whether what a finding of this kind rests on is not for the operator (D26)."""
        return not self.sees_confidential and kind in confidential_kinds(self.standard)

    def hides(self, ground: str) -> bool:
        """Say whether the fact of a ground is not for the operator (D26)."""
        if self.sees_confidential:
            return False
        return any(each.id == ground and each.confidential for each in self.standard.grounds)


def open_case(desk: Desk, case: str) -> OpenCase:
    """Return a case laid open; refuse `case-unknown`, `unknown-digest`."""
    found = whole_case(desk, case)
    standard = pinned_standard(desk, found)
    then = found.examined.proposals if found.examined else ()
    open_items = set(found.undecided)
    return OpenCase(
        found=found,
        standard=standard,
        rules=Rules(
            standard=standard,
            items=tuple(each.item for each in found.items),
            permits=permits_of(found.application, standard),
        ),
        computed=item_grounds(found, standard),
        changes=changes([each for each in then if each.item in open_items], found.proposals)
        if then
        else (),
        typed=kept(desk, case=case),
        events=tuple(case_events.events(desk.database, case)),
        sees_confidential=sees_confidential(desk, found),
        away=kinds_away(desk),
        met=met_serials(desk, case, found.application),
    )


def _worded(events: Sequence[CaseEvent]) -> tuple[Typed, ...]:
    facts = (each.fact for each in reversed(events))
    return next((fact.letter for fact in facts if isinstance(fact, DecisionProposed)), ())
