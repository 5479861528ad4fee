"""Whether only what can happen to a weapon does, in its order, to its end (D45)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.errors import Refusal
from desktop.models.weapon_life import (
    KINDS,
    STATES,
    Happened,
    WeaponEventKind,
    WeaponState,
    after,
    lived,
    may_be_taken_back,
    offered,
)

DAY = dt.date(2013, 11, 25)


@given(st.lists(st.sampled_from(KINDS), max_size=12))
def test_a_life_is_made_of_what_was_offered_each_time(kinds: list[WeaponEventKind]) -> None:
    state: WeaponState = "held"
    for kind in kinds:
        if kind in offered(state):
            state = after(state, kind, on=DAY, since=DAY)
            assert state in STATES
        else:
            with pytest.raises(Refusal) as refused:
                after(state, kind, on=DAY, since=DAY)
            assert refused.value.code == "weapon-event"
            assert refused.value.fields == {"weapon_state": state, "event": kind}


@given(st.sampled_from(STATES), st.sampled_from(KINDS), st.integers(1, 900))
def test_nothing_happens_before_what_happened_last(
    state: WeaponState, kind: WeaponEventKind, days: int
) -> None:
    with pytest.raises(Refusal) as refused:
        after(state, kind, on=DAY - dt.timedelta(days=days), since=DAY)
    lawful = kind in offered(state)
    assert refused.value.code == ("weapon-event-early" if lawful else "weapon-event")


@pytest.mark.parametrize("state", STATES)
def test_only_what_is_lost_can_be_found(state: WeaponState) -> None:
    assert ("found" in offered(state)) == (state in {"lost", "annulled"})


@pytest.mark.parametrize("state", STATES)
def test_every_state_but_a_sale_leads_on(state: WeaponState) -> None:
    assert bool(offered(state)) == (state != "sold")


def test_every_state_is_reached_from_a_weapon_that_is_held() -> None:
    reached, waiting = {"held"}, ["held"]
    while waiting:
        state: WeaponState = waiting.pop()  # type: ignore[assignment]  # what is reached is a state
        found = {after(state, kind, on=DAY, since=None) for kind in offered(state)}
        waiting += sorted(found - reached)
        reached |= found
    assert reached == set(STATES)


def happened(kind: WeaponEventKind, day: int) -> Happened:
    return Happened(kind=kind, on=DAY + dt.timedelta(days=day), recorded=True)


@given(st.lists(st.sampled_from(KINDS), max_size=12))
def test_a_life_read_again_ends_where_its_events_led(kinds: list[WeaponEventKind]) -> None:
    state: WeaponState = "held"
    life = [Happened(kind="registered", on=DAY)]
    for kind in kinds:
        if kind in offered(state):
            state = after(state, kind, on=DAY, since=None)
            life.append(happened(kind, len(life)))
    assert lived(life) == (state, life[-1].on)
    for at in range(1, len(life)):
        rest = life[:at] + life[at + 1 :]
        if may_be_taken_back(life, at):
            assert lived(rest)[0] in STATES
    assert not may_be_taken_back(life, 0)  # its permit
    assert len(life) == 1 or may_be_taken_back(life, len(life) - 1)


def test_what_later_events_rest_on_stays() -> None:
    life = [Happened(kind="registered", on=DAY), happened("lost", 1), happened("found", 2)]
    assert [may_be_taken_back(life, at) for at in range(3)] == [False, False, True]


def test_a_permit_issued_anew_holds_whatever_is_taken_back_before_it() -> None:
    later = Happened(kind="re-registered", on=DAY + dt.timedelta(days=9))
    life = [Happened(kind="registered", on=DAY), happened("lost", 1), later]
    assert may_be_taken_back(life, 1)
    assert lived([life[0], later]) == ("held", later.on)


def test_a_permit_annulled_of_a_weapon_sold_is_only_told() -> None:
    annulled = Happened(kind="annulled", on=DAY + dt.timedelta(days=9))
    life = [Happened(kind="registered", on=DAY), happened("sold", 1), annulled]
    assert lived(life) == ("sold", life[1].on)
    assert lived([life[0], annulled]) == ("annulled", annulled.on)
