"""Whom a decision may be made for: its person, its weapon, its ground (W-17, D11, D12, D39)."""

import datetime as dt
from dataclasses import replace
from typing import Final

import pytest

from desktop.models.application import Application
from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.entitlement import grounds_fitting, require_entitled, require_whole
from desktop.models.errors import Refusal
from desktop.models.path import Outcome, items_of
from desktop.models.person import Applicant
from tests.helpers.facts import application, organisation, person, weapon
from tests.helpers.standards import standard

WEAPONS, INVITATIONS = standard("weapons"), standard("invitations")
DAY: Final = dt.date(2013, 11, 25)
GROWN: Final = dt.date(1985, 3, 12)
GUARDS = application(
    applicant=Applicant(kind="security-employee", organisation=organisation()),
    items=(weapon(1),),
    persons=(person(1, born=GROWN), person(2, born=DAY.replace(year=1995))),
)
ENTITY = replace(GUARDS, applicant=Applicant(kind="special-entity", organisation=organisation()))
CITIZEN = application(1, applicant=Applicant(kind="citizen", person=person(1, born=GROWN)))
OTHER = application(1, applicant=Applicant(kind="other", person=person(1, born=GROWN)))
STATE = application(
    1,
    service="invitations",
    edition=INVITATIONS.edition,
    purpose="business",
    applicant=Applicant(kind="state-organisation", organisation=organisation()),
    answers={},
)


def fitting(of: Application, item: str) -> frozenset[str]:
    known = WEAPONS if of.service == "weapons" else INVITATIONS
    return grounds_fitting(of, known, accepted=DAY)[item]


def granted(item: str, permit: str = "store-and-carry") -> ItemDecision:
    return ItemDecision(item=item, outcome="granted", permit=permit)


def refused(item: str, ground: str) -> ItemDecision:
    applied = GroundApplied(ground=ground, fact="акт", clause=ground)
    return ItemDecision(item=item, outcome="refused", grounds=(applied,))


def told(of: Application, decision: ItemDecision) -> str:
    known = WEAPONS if of.service == "weapons" else INVITATIONS
    with pytest.raises(Refusal) as said:
        require_entitled([decision], of, known, accepted=DAY)
    return said.value.code


def whole(of: Application, *decisions: ItemDecision) -> None:
    items = {item.key: item for item in items_of(of)}
    require_whole(of, WEAPONS, [(items[each.item], each) for each in decisions])


def test_an_age_is_a_ground_for_whoever_is_younger_alone() -> None:
    assert {"17.7a", "17.7b"}.isdisjoint(fitting(CITIZEN, "item-1"))
    assert "17.7b" not in fitting(GUARDS, "person-1")
    assert "17.7b" in fitting(GUARDS, "person-2"), "he is eighteen"
    assert "17.7a" not in fitting(GUARDS, "person-2"), "18 years are for the civilian weapon"
    young = replace(CITIZEN, applicant=Applicant(kind="citizen", person=person(1, born=DAY)))
    assert "17.7a" in fitting(young, "item-1")
    unknown = replace(CITIZEN, applicant=Applicant(kind="citizen", person=person(1, born=None)))
    assert "17.7a" in fitting(unknown, "item-1"), "nobody knows yet"


def test_a_ground_of_a_weapon_is_no_ground_of_a_person() -> None:
    assert {"17.5", "17.6"} <= fitting(GUARDS, "item-1")
    assert {"17.5", "17.6"}.isdisjoint(fitting(GUARDS, "person-1"))


@pytest.mark.parametrize(
    ("of", "decision", "code"),
    [
        (CITIZEN, refused("item-1", "17.7b"), "ground-not-his"),
        (CITIZEN, refused("item-1", "17.7a"), "ground-not-his"),
        (GUARDS, refused("person-1", "17.6"), "ground-not-his"),
        (OTHER, granted("item-1"), "grant-not-covered"),
        (STATE, granted("item-1", "invitation-letter"), "grant-not-covered"),
        (CITIZEN, ItemDecision(item="item-1", outcome="void"), "outcome-not-decided"),
    ],
)
def test_what_is_of_somebody_else_is_refused(
    of: Application, decision: ItemDecision, code: str
) -> None:
    assert told(of, decision) == code


def test_whom_the_standard_does_not_serve_is_refused_by_its_ground() -> None:
    require_entitled([refused("item-1", "17.4")], OTHER, WEAPONS, accepted=DAY)
    require_entitled([granted("item-1"), refused("item-1", "17.3")], CITIZEN, WEAPONS, accepted=DAY)


def test_no_permit_is_in_nobody_s_hands() -> None:
    with pytest.raises(Refusal, match="permit-without-person"):
        whole(GUARDS, granted("item-1"), refused("person-1", "17.7c"), refused("person-2", "17.7b"))
    whole(GUARDS, granted("item-1"), granted("person-1"), refused("person-2", "17.7b"))


def test_no_permit_is_of_no_weapon() -> None:
    with pytest.raises(Refusal, match="permit-without-unit") as said:
        whole(GUARDS, refused("item-1", "17.6"), granted("person-1"))
    assert said.value.fields == {"item": items_of(GUARDS)[1].called}


def test_what_is_only_stored_needs_nobody_of_the_list() -> None:
    nobody = (refused("person-1", "17.7c"), refused("person-2", "17.7c"))
    whole(ENTITY, granted("item-1", "store"), *nobody)
    with pytest.raises(Refusal, match="permit-without-person"):
        whole(ENTITY, granted("item-1", "store-and-use"), *nobody)


@pytest.mark.parametrize("outcome", ["refused", "withdrawn"])
def test_where_nothing_is_granted_nothing_is_lacking(outcome: Outcome) -> None:
    whole(GUARDS, *(ItemDecision(item=each.key, outcome=outcome) for each in items_of(GUARDS)))
