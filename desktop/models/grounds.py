"""Propose the grounds of refusal that follow from what was established (W-17, I-16, D38).

A proposal decides nothing: the head does (W-14).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.models.conditions import Answers, holds, may_hold, settled
from desktop.models.standard import Ground, Standard


@dataclass(frozen=True, slots=True, kw_only=True)
class Established:
    """Hold what was established of a case, or of one of its items.

    `missing` are ids of documents not handed in, `findings` ids of findings,
    `age` whole years on the day of acceptance (None: no person, or not known),
    `exemption` the id that frees from a ground (I-16.7), empty when none does.
    """

    findings: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()
    age: int | None = None
    exemption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Hold grounds in the order of the law; `outcome` when one is an end of its own (D10)."""

    grounds: tuple[Ground, ...] = ()
    outcome: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the citations, e.g. `17.7a`."""
        return tuple(ground.id for ground in self.grounds)


def propose(standard: Standard, answers: Answers, established: Established) -> Proposal:
    """Return the grounds that what was established of the whole case leads to.

    Only papers that para 11 itself requires count as missing (D8); where the answers
    leave that open they count, so that a ground is offered rather than overlooked.
    """
    known = settled(standard, answers)
    required = _required(standard, known)
    lacking = bool(established.missing & required)
    found = tuple(
        ground
        for ground in standard.grounds
        if holds(ground.when, known) and any(_ways(ground, known, established, lacking=lacking))
    )
    outcome = next((ground.outcome for ground in found if ground.outcome), "")
    return Proposal(grounds=found, outcome=outcome)


def propose_by_item(
    standard: Standard,
    answers: Answers,
    case: Established,
    items: Sequence[Established],
) -> tuple[Proposal, ...]:
    """Return the grounds of each item: its own and those of the whole case (D38)."""
    return tuple(propose(standard, answers, _joined(case, item)) for item in items)


def grounds_of_age(standard: Standard, answers: Answers, age: int | None) -> frozenset[str]:
    """Return the ids of the grounds that an age alone leads to, none of an unknown one (D17)."""
    known = settled(standard, answers)
    return frozenset(
        ground.id
        for ground in standard.grounds
        if holds(ground.when, known) and _too_young(ground, known, age)
    )


def _ways(
    ground: Ground, known: Answers, established: Established, *, lacking: bool
) -> Iterator[bool]:
    """Yield whether each of the three ways leads to the ground."""
    yield bool(established.findings.intersection(ground.findings)) and (
        established.exemption not in ground.unless
    )
    yield ground.missing and lacking and holds(ground.missing_when, known)
    yield _too_young(ground, known, established.age)


def _too_young(ground: Ground, known: Answers, age: int | None) -> bool:
    if ground.under is None or age is None or age >= ground.under:
        return False
    return holds(ground.under_when, known)


def _required(standard: Standard, known: Answers) -> frozenset[str]:
    """Return the documents para 11 requires, or may require once the rest is answered."""
    rows = (row for row in standard.requirements if row.group == "required")
    return frozenset(
        row.document
        for row in rows
        if any(may_hold(row.when, known, item) for item in known.items or ({},))
    )


def _joined(case: Established, item: Established) -> Established:
    return Established(
        findings=case.findings | item.findings,
        missing=case.missing | item.missing,
        age=case.age if item.age is None else item.age,
        exemption=item.exemption or case.exemption,
    )
