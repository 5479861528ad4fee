"""What an office brings along, and what may happen to its weapons, lawfully (D43, D45)."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol, TypeAlias

from desktop.models.facts import (
    CouponReturned,
    CouponReturnVoided,
    Fact,
    WeaponEvent,
    WeaponEventTakenBack,
)
from desktop.models.weapon_life import WeaponState, after, offered
from tests.helpers.opening import (
    case_carried_over,
    invitation_carried_over,
    owner_carried_over,
    unit_carried_over,
)

Held: TypeAlias = dict[str, tuple[WeaponState, int]]
"""Where each weapon is, and how much happened to it, its registration counted too."""


class Carries(Protocol):
    """An office that remembers what it brought along."""

    carried: int
    cases: list[str]
    weapons: Held

    def id(self, kind: str) -> str:
        """Return the next id."""
        ...


def carry_over(office: Carries, which: int) -> Iterator[Fact]:
    """Enter what the office brought along: an owner, a weapon, an open case, an invitation."""
    office.carried += 1
    if which % 4 == 3:
        yield from _invited(office, office.carried)
    elif which % 3 == 0:
        yield owner_carried_over(office.id("owner"), office.carried)
    elif which % 3 == 1:
        unit = office.id("unit")
        office.weapons[unit] = ("held", 1)
        yield unit_carried_over(unit, which)
    else:
        case = office.id("case")
        office.cases.append(case)
        yield case_carried_over(case, office.carried)


def happen(weapons: Held, day: dt.date, which: int) -> Iterator[Fact]:
    """Let something happen to the first weapon that anything can happen to, or by mistake."""
    for weapon, (state, lived) in weapons.items():
        kinds = offered(state)
        if kinds:
            kind = kinds[which % len(kinds)]
            by_mistake = which % 5 == 1
            now = after(state, kind, on=day, since=None)
            weapons[weapon] = (state if by_mistake else now, lived + 1)
            yield WeaponEvent(
                weapon=weapon,
                kind=kind,
                on=day,
                document="№ 14 өтініш",
                document_date=day,
                clerk_name="Сейтова Айгүл Болатқызы",
                other="Көкшетау" * (which % 2),
            )
            if by_mistake:
                yield WeaponEventTakenBack(
                    weapon=weapon, event=lived + 1, reason="басқа қару", clerk_name="А"
                )
            return


def _invited(office: Carries, which: int) -> Iterator[Fact]:
    """Enter an invitation; let its coupon come back where it is out, every other by mistake."""
    carried = invitation_carried_over(office.id("invitation"), which)
    yield carried
    if carried.coupon_state == "outstanding":
        result, on = carried.invitation, carried.valid_until
        yield CouponReturned(
            case="", result=result, on=on, from_whom="Талғар ауданының ІІБ", clerk_name="А"
        )
        if which % 2:
            yield CouponReturnVoided(case="", result=result, reason="басқа талон", clerk_name="А")
