"""Follow every chain of the journal, and what parcels and answers anchored of it (parcels §3.4).

Everything is read from the journal itself, never from the tables made of it: those can be edited
and look sound. Nothing is written.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from desktop.models.chain import NO_LINK, Mark, Verifier, read_head
from desktop.models.errors import Refusal
from desktop.models.facts import AnswerTaken, ParcelMade
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.handles import Reader
from desktop.store.upkeep import Problem

MOST: Final = 100
"""How many problems are named; more are only counted."""

_BEAT: Final = 2_000
_ANCHORS: Final = frozenset({"ParcelMade", "AnswerTaken"})
_HASH: Final = "SELECT h FROM journal WHERE inst = ? AND n = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Say that entry `n` of an installation had this hash, and which entry says so."""

    mark: Mark
    by: Mark


@dataclass(slots=True, kw_only=True)
class Audit:
    """Hold what an audit counted and found wrong; problems name no person."""

    entries: int = 0
    chains: int = 0
    parcels: int = 0
    answers: int = 0
    anchors: int = 0
    faults: int = 0
    problems: list[Problem] = field(default_factory=list)
    parcels_made: list[tuple[Mark, ParcelMade]] = field(default_factory=list)

    def note(self, code: str, inst: str, n: int) -> None:
        """Count what is wrong with an entry, and name it among the first."""
        self.faults += 1
        if len(self.problems) < MOST:
            self.problems.append(Problem(code=code, place=f"journal[{inst}, {n}]"))


def follow(reader: Reader, step: Callable[[int, int], None]) -> Audit:
    """Follow every chain from its first entry, and compare every anchor; `step` hears how far.

    Refuses `database-corrupt` where the journal cannot be read.
    """
    audit, verifiers = Audit(), dict[str, Verifier]()
    anchors: list[Anchor] = []
    total = journal.length(reader)
    for entry in journal.entries(reader):
        if audit.entries % _BEAT == 0:
            step(audit.entries, total)
        audit.entries += 1
        head = read_head(entry.head)
        verifier = verifiers.setdefault(entry.inst, Verifier(Mark(inst=entry.inst)))
        fault = verifier.follow(entry, head)
        if fault is not None:
            audit.note(fault, entry.inst, entry.n)
        if head is not None and head["f"] in _ANCHORS:
            by = Mark(inst=entry.inst, n=entry.n, h=entry.h)
            anchors += _anchored(audit, str(head["f"]), int(head["v"]), entry.body, by)
    step(audit.entries, total)
    audit.chains = len(verifiers)
    _compare(reader, audit, anchors)
    _follow_parcels(audit)
    return audit


def _anchored(audit: Audit, name: str, version: int, body: str, by: Mark) -> Iterator[Anchor]:
    """Yield the hashes that a parcel or an answer fixed outside this computer."""
    try:
        fact = decode(name, version, body)
    except Refusal as refusal:
        audit.note(refusal.code, by.inst, by.n)
        return
    if isinstance(fact, ParcelMade):
        audit.parcels += 1
        audit.parcels_made.append((by, fact))
        for each in fact.segments:
            yield Anchor(mark=Mark(inst=each.inst, n=each.upto, h=each.h), by=by)
            if each.after:
                yield Anchor(mark=Mark(inst=each.inst, n=each.after, h=each.after_h), by=by)
    elif isinstance(fact, AnswerTaken):
        audit.answers += 1
        for have in fact.have:
            yield Anchor(mark=have, by=by)


def _compare(reader: Reader, audit: Audit, anchors: list[Anchor]) -> None:
    for each in anchors:
        if each.mark.n == 0 or each.mark.h == NO_LINK:
            continue
        audit.anchors += 1
        if reader.value(_HASH, (each.mark.inst, each.mark.n)) != each.mark.h:
            audit.note("anchor", each.by.inst, each.by.n)


def _follow_parcels(audit: Audit) -> None:
    """Note a parcel that does not name the one made before it by the same installation."""
    last: dict[str, ParcelMade] = {}
    for by, parcel in audit.parcels_made:
        before = last.get(parcel.inst)
        if before is not None and (parcel.prev != before.sha256 or parcel.xseq <= before.xseq):
            audit.note("parcel-link", by.inst, by.n)
        last[parcel.inst] = parcel
