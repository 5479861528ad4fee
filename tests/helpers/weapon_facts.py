"""What an office brings along, and what may happen to its weapons, lawfully (D43, D45)."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol, TypeAlias

from desktop.models.facts import Fact, WeaponEvent
from desktop.models.weapon_life import WeaponState, after, offered
from tests.helpers.opening import case_carried_over, owner_carried_over, unit_carried_over

Held: TypeAlias = dict[str, WeaponState]
"""Where each weapon is."""


class Carries(Protocol):
    """An office that remembers what it brought along."""

    carried: int
    cases: list[str]
    weapons: Held

    def id(self, kind: str) -> str:
        """Return the next id."""
        ...


def carry_over(office: Carries, which: int) -> Iterator[Fact]:
    """Enter what the office brought along: an owner, a weapon of somebody's, an open case."""
    office.carried += 1
    if which % 3 == 0:
        yield owner_carried_over(office.id("owner"), office.carried)
    elif which % 3 == 1:
        unit = office.id("unit")
        office.weapons[unit] = "held"
        yield unit_carried_over(unit, which)
    else:
        case = office.id("case")
        office.cases.append(case)
        yield case_carried_over(case, office.carried)


def happen(weapons: Held, day: dt.date, which: int) -> Iterator[WeaponEvent]:
    """Let something happen to the first weapon that something still can happen to."""
    for weapon, state in weapons.items():
        kinds = offered(state)
        if kinds:
            kind = kinds[which % len(kinds)]
            weapons[weapon] = after(state, kind, on=day, since=None)
            yield WeaponEvent(
                weapon=weapon,
                kind=kind,
                on=day,
                document="№ 14 өтініш",
                document_date=day,
                clerk_name="Сейтова Айгүл Болатқызы",
                other="Көкшетау" * (which % 2),
            )
            return
