"""What a department and its offices are made of, to be played a million times (exchange_model.py).

The chains, the marks and the judgement of a parcel are the program's own; what the computers are
made to suffer is not. A record that alarms stops, and waits for a person.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from desktop.models.chain import Entry, Mark, Verifier, read_head
from desktop.models.judging import judge
from desktop.models.parcel import Segment
from tests.helpers.randomness import seeded

Alarm: TypeAlias = Literal["", "moved", "unknown-mark", "retired", "fork"]


class Dice:
    """Throw numbers that come out the same every time."""

    def __init__(self, seed: int) -> None:
        self._source = seeded(seed)

    def below(self, sides: int) -> int:
        """Return a number from 0 to `sides` - 1."""
        return int.from_bytes(self._source(4), "big") % sides


@dataclass(slots=True)
class Record:
    """What lies in an office's database, and is copied with it."""

    inst: str
    chains: dict[str, list[Entry]] = field(default_factory=dict)
    have: dict[str, Mark] = field(default_factory=dict)  # by the last answer
    heard: tuple[int, int] = (0, 0)  # the region's installation and serial

    def copy(self) -> "Record":
        """Return what a copy of the file holds."""
        chains = {inst: list(chain) for inst, chain in self.chains.items()}
        return Record(self.inst, chains, dict(self.have), self.heard)

    def mark(self, inst: str) -> Mark:
        """Return where a chain stands."""
        chain = self.chains.get(inst)
        return Mark(inst=inst, n=chain[-1].n, h=chain[-1].h) if chain else Mark(inst=inst)

    def holds(self, mark: Mark) -> bool:
        """Tell whether an entry the region speaks of is here too."""
        chain = self.chains.get(mark.inst, [])
        return not mark.n or (mark.n <= len(chain) and chain[mark.n - 1].h == mark.h)


@dataclass(slots=True)
class Computer:
    """A record and what lies outside it: the keys and how far it was seen to have come."""

    record: Record
    keys: set[str]
    seen: dict[str, int] = field(default_factory=dict)
    alarm: Alarm = ""
    backups: list[Record] = field(default_factory=list)

    def copy(self) -> "Computer":
        """Return the image of the whole disk."""
        return Computer(self.record.copy(), set(self.keys), dict(self.seen), self.alarm)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file on its way to the region."""

    inst: str
    segments: tuple[Segment, ...]
    entries: dict[str, list[Entry]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A file on its way to an office."""

    serial: tuple[int, int]
    have: dict[str, Mark]
    retired: frozenset[str]
    held: dict[str, list[Entry]] = field(default_factory=dict)  # what a restored record lacks


@dataclass(slots=True)
class Region:
    """What the region holds; `epoch` grows when it is restored from a backup."""

    chains: dict[str, list[Entry]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    retired: set[str] = field(default_factory=set)
    forks: set[str] = field(default_factory=set)
    root_of: dict[str, str] = field(default_factory=dict)  # the first of each line of followers
    goes_on: dict[str, str] = field(default_factory=dict)  # who writes for each line now
    serial: int = 0
    epoch: int = 0

    def copy(self) -> "Region":
        """Return what a backup holds."""
        chains = {inst: list(chain) for inst, chain in self.chains.items()}
        sets = (set(self.known), set(self.retired), set(self.forks))
        lines = (dict(self.root_of), dict(self.goes_on))
        return type(self)(chains, *sets, *lines, self.serial, self.epoch)

    def mark(self, inst: str) -> Mark:
        """Return up to where an installation is held."""
        chain = self.chains.get(inst)
        return Mark(inst=inst, n=chain[-1].n, h=chain[-1].h) if chain else Mark(inst=inst)

    def hash_at(self, inst: str, n: int) -> str | None:
        """Return the hash of an entry that is held."""
        chain = self.chains.get(inst, [])
        return chain[n - 1].h if 0 < n <= len(chain) else None

    def receive(self, parcel: Parcel) -> str:
        """Take a parcel as §2.4 says; return its verdict."""
        if parcel.inst not in self.known:
            return "unknown"
        if parcel.inst in self.retired:
            return "retired"
        have = {each.inst: self.mark(each.inst) for each in parcel.segments}
        carried = {(e.inst, e.n): e.h for chain in parcel.entries.values() for e in chain}
        found = judge(parcel.segments, have, self.hash_at, lambda inst, n: carried.get((inst, n)))
        if found.verdict == "fork":
            self.forks |= {each.segment.inst for each in found.segments if each.verdict == "fork"}
        if found.verdict == "applied":
            for each in found.segments:
                if each.verdict == "applied":
                    self._append(parcel.entries[each.segment.inst], have[each.segment.inst])
        return found.verdict

    def _append(self, entries: list[Entry], after: Mark) -> None:
        verifier = Verifier(after)
        chain = self.chains.setdefault(after.inst, [])
        for entry in entries:
            if entry.n > after.n:
                assert verifier.follow(entry, read_head(entry.head)) is None
                chain.append(entry)

    def rival(self, after: Mark) -> str:
        """Return who goes on already after the one that an installation follows."""
        one = self.goes_on.get(self.root_of.get(after.inst, after.inst), "")
        return one if one not in {after.inst, *self.retired} else ""

    def enrol(self, inst: str, after: Mark, *, keeps: str) -> bool:
        """Let an installation in and retire the one it follows, unless that is held otherwise.

        Of two that go on after the same one, it is the one a person says that `keeps` on.
        """
        ours = self.hash_at(after.inst, after.n)
        if ours is not None and ours != after.h:
            return False
        self.known.add(inst)
        root = self.root_of.get(after.inst, after.inst) if after.n else inst
        rival = self.rival(after) if after.n else ""
        if after.n:
            self.root_of[inst] = root
            self.retired.add(after.inst)
        if rival:
            self.retired.add(rival if keeps == inst else inst)
        if not rival or keeps == inst:
            self.goes_on[root] = inst
        return True

    def answer(self) -> Answer:
        """Say what is held."""
        self.serial += 1
        have = {inst: self.mark(inst) for inst in self.chains}
        held = {inst: list(chain) for inst, chain in self.chains.items()}
        return Answer((self.epoch, self.serial), have, frozenset(self.retired), held)
