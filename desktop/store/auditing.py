"""Follow every chain of the journal, and what parcels and answers anchored of it (parcels §3.4).

At a region the chains are its own and those of its offices: its answers fixed the hashes it signed
for, and a file that came must be the one its office recorded to have made.
Everything is read from the journal itself, never from the tables made of it: those can be edited
and look sound. Nothing is written.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from desktop.models.chain import NO_LINK, Mark, Verifier, read_head
from desktop.models.errors import Refusal
from desktop.models.facts import AnswerMade, AnswerTaken, Fact, ParcelMade, ParcelReceived
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.handles import Reader
from desktop.store.upkeep import Problem

MOST: Final = 100
"""How many problems are named; more are only counted."""

_BEAT: Final = 2_000
_ANCHORS: Final = frozenset({"ParcelMade", "AnswerTaken", "AnswerMade", "ParcelReceived"})
_TAKEN: Final = frozenset({"applied", "content"})
_HASH: Final = "SELECT h FROM journal WHERE inst = ? AND n = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Say that entry `n` of an installation had this hash, and which entry says so."""

    mark: Mark
    by: Mark


@dataclass(slots=True, kw_only=True)
class Audit:
    """Hold what an audit counted and found wrong; problems name no person.

    `signed` are the answers a region made, `received` the parcels it took in.
    """

    entries: int = 0
    chains: int = 0
    parcels: int = 0
    answers: int = 0
    signed: int = 0
    anchors: int = 0
    faults: int = 0
    problems: list[Problem] = field(default_factory=list)
    parcels_made: list[tuple[Mark, ParcelMade]] = field(default_factory=list)
    received: list[tuple[Mark, ParcelReceived]] = field(default_factory=list)

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
    _compare_received(audit)
    return audit


def _anchored(audit: Audit, name: str, version: int, body: str, by: Mark) -> Iterator[Anchor]:
    """Yield the hashes that a parcel or an answer fixed; note the parcels made and received."""
    try:
        fact = decode(name, version, body)
    except Refusal as refusal:
        audit.note(refusal.code, by.inst, by.n)
        return
    if isinstance(fact, ParcelReceived) and fact.verdict in _TAKEN:
        audit.received.append((by, fact))
    yield from (Anchor(mark=mark, by=by) for mark in _fixed(audit, fact, by))


def _fixed(audit: Audit, fact: Fact, by: Mark) -> Iterator[Mark]:
    if isinstance(fact, ParcelMade):
        audit.parcels += 1
        audit.parcels_made.append((by, fact))
        for each in fact.segments:
            yield Mark(inst=each.inst, n=each.upto, h=each.h)
            if each.after:
                yield Mark(inst=each.inst, n=each.after, h=each.after_h)
    elif isinstance(fact, AnswerTaken):
        audit.answers += 1
        yield from fact.have
    elif isinstance(fact, AnswerMade):
        audit.signed += 1
        yield from (Mark(inst=each.inst, n=each.n, h=each.h) for each in fact.have)


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


def _compare_received(audit: Audit) -> None:
    """Note a parcel that was taken in and is another than its office recorded to have made.

    What the office recorded of its last parcel comes with the next: that one is not compared yet.
    """
    made = {(each.inst, each.xseq): each.sha256 for _by, each in audit.parcels_made}
    for by, file in audit.received:
        if made.get((file.inst, file.xseq), file.sha256) != file.sha256:
            audit.note("parcel-other", by.inst, by.n)
