"""F8, F9: whatever the roads and the computers suffer, the region holds everything, and once.

Six mixes of what happens, each played many times with other dice. At the end every file is carried
once more: whoever is not in alarm then has all of his record at the region.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields
from typing import Final

import pytest
from typing_extensions import override

from desktop.models.chain import Entry, Mark
from tests.faults.counts import count
from tests.faults.exchange_model import World
from tests.faults.exchange_parts import Answer, Computer, Parcel, Record, Region

RUNS: Final = count(ci=25, soak=1_000)  # of each mix
CONTROLS: Final = 10
STEPS: Final = count(ci=80, soak=300)

_DAYS: Final[Mapping[str, int]] = {
    "work": 6, "export": 4, "parcel": 5, "answer": 2, "hear": 3, "back-up": 2,
}  # fmt: skip
MIXES: Final[Mapping[str, Mapping[str, int]]] = {
    "good roads": _DAYS,
    "bad roads": {**_DAYS, "lose": 8},
    "a region put back": {**_DAYS, "lose": 2, "region-back": 1},
    "computers replaced": {**_DAYS, "lose": 2, "replace": 1, "restore": 1},
    "computers copied": {**_DAYS, "lose": 2, "clone": 1, "roll-back": 1, "image-back": 1},
    "everything": {
        **_DAYS,
        "lose": 2,
        "region-back": 1,
        "replace": 1,
        "restore": 1,
        "clone": 1,
        "roll-back": 1,
        "image-back": 1,
    },
}


def played(mix: str, seed: int, kind: type[World] = World) -> World:
    """Play one run, and carry everything at its end."""
    world = kind(seed)
    acts = [act for act, weight in MIXES[mix].items() for _time in range(weight)]
    for _step in range(STEPS):
        world.do(acts[world.dice.below(len(acts))])
        check_once(world)
    world.settle()
    check_once(world)
    return world


def check_once(world: World) -> None:
    """Prove that no entry is held twice."""
    region = world.region
    for inst, chain in region.chains.items():
        assert all(each.inst == inst for each in chain[-1:]), inst
        assert len(chain) == chain[-1].n, inst


@pytest.mark.parametrize("mix", MIXES)
def test_nothing_is_lost_or_doubled_and_no_copy_goes_unnoticed(mix: str) -> None:
    alarms: Counter[str] = Counter()
    for seed in range(RUNS):
        world = played(mix, seed)
        entries = [each.h for chain in world.region.chains.values() for each in chain]
        assert len(entries) == len(set(entries)), seed
        assert not unnoticed(world), seed
        assert not both_at_work(world), seed
        for each in world.computers:
            alarms[each.alarm] += 1
            if not each.alarm:
                assert missing(world, each.record.chains) == [], (seed, each.record.inst)
                assert not_given_back(world, each.record) == [], (seed, each.record.inst)
    print(f"{mix}: {RUNS} runs of {STEPS} steps, {dict(alarms)}")  # noqa: T201  the figures of docs/reliability.md
    quiet = mix in {"good roads", "bad roads", "a region put back", "computers replaced"}
    assert (set(alarms) == {""}) == quiet


def unnoticed(world: World) -> list[str]:
    """Return the installations two computers at work continue in two ways."""
    longest: dict[str, list[str]] = {}
    found = []
    for each in world.computers:
        if each.alarm:
            continue
        inst = each.record.inst
        chain = [entry.h for entry in each.record.chains[inst]]
        other = longest.setdefault(inst, chain)
        shared = min(len(chain), len(other))
        if chain[:shared] != other[:shared]:
            found.append(inst)
    return found


def both_at_work(world: World) -> set[str]:
    """Return the lines in which two computers at work go on after the same one."""
    found: dict[str, set[str]] = {}
    for each in world.computers:
        if not each.alarm:
            inst = each.record.inst
            found.setdefault(world.region.root_of.get(inst, inst), set()).add(inst)
    return {root for root, at_work in found.items() if len(at_work) > 1}


def missing(world: World, chains: Mapping[str, list[Entry]]) -> list[str]:
    """Return which installations of a record the region does not hold whole."""
    held = world.region.chains
    return [inst for inst, chain in chains.items() if held.get(inst, [])[: len(chain)] != chain]


def not_given_back(world: World, record: Record) -> list[str]:
    """Return of which installations before it a record lacks what the region holds of them."""
    before = {inst: chain for inst, chain in record.chains.items() if inst != record.inst}
    held = world.region.chains
    return [
        inst
        for inst, chain in before.items()
        if held.get(inst, [])[: len(chain)] == chain and len(held[inst]) > len(chain)
    ]


class Forgetting(World):
    """Offices that take nothing back."""

    @override
    def take_back(self, record: Record, inst: str, held: list[Entry]) -> None:
        """Leave it where it is."""


def test_the_control_that_takes_nothing_back_lacks_what_was_entered() -> None:
    worlds = [played("computers replaced", seed, Forgetting) for seed in range(CONTROLS)]
    computers = [(world, each) for world in worlds for each in world.computers if not each.alarm]
    assert any(not_given_back(world, each.record) for world, each in computers)


class AskingNobody(Region):
    """A region that lets both go on."""

    @override
    def rival(self, after: Mark) -> str:
        return ""


class Undecided(World):
    """Offices whose region asks nobody which of two computers works."""

    def __init__(self, seed: int, offices: int = 2) -> None:
        super().__init__(seed, offices)
        self.region = AskingNobody(
            **{each.name: getattr(self.region, each.name) for each in fields(Region)}
        )


def test_the_control_that_asks_nobody_lets_two_computers_go_on() -> None:
    worlds = [played("everything", seed, Undecided) for seed in range(CONTROLS)]
    assert any(both_at_work(world) for world in worlds)


class Remembering(World):
    """Offices that go by what they sent, not by what the region confirmed."""

    @override
    def parcel_of(self, computer: Computer) -> Parcel | None:
        parcel = super().parcel_of(computer)
        record = computer.record
        record.have = {inst: record.mark(inst) for inst in record.chains}
        return parcel

    @override
    def hear(self, computer: Computer, answer: Answer) -> None:
        """Listen to nobody."""


def test_the_control_that_goes_by_what_was_sent_loses_entries() -> None:
    """Prove that the test above can fail."""
    worlds = [played("bad roads", seed, Remembering) for seed in range(CONTROLS)]
    computers = [(world, each) for world in worlds for each in world.computers if not each.alarm]
    assert any(missing(world, each.record.chains) for world, each in computers)
