"""Which grounds of refusal follow from what was established."""

from dataclasses import replace

import pytest

from desktop.models.conditions import Answers
from desktop.models.grounds import Established, grounds_of_age, propose, propose_by_item
from desktop.models.standard import Condition
from tests.helpers.third import dogs

KEEPER = Answers(applicant="keeper", purpose="register", items=({"work": "pet"},))


def ids(established: Established, answers: Answers = KEEPER) -> tuple[str, ...]:
    """Return the grounds proposed for a keeper."""
    return propose(dogs(), answers, established).ids


def test_nothing_established_proposes_nothing() -> None:
    assert ids(Established()) == ()


def test_a_finding_proposes_its_ground() -> None:
    assert ids(Established(findings=frozenset({"bites"}))) == ("7.1",)


def test_an_exemption_excuses_the_finding_and_nothing_else() -> None:
    muzzled = Established(findings=frozenset({"bites"}), exemption="muzzled")
    assert ids(muzzled) == ()
    assert ids(replace(muzzled, missing=frozenset({"application"}))) == ("7.1",)


def test_a_missing_required_paper_proposes_its_ground() -> None:
    assert ids(Established(missing=frozenset({"application"}))) == ("7.1",)


@pytest.mark.parametrize("paper", ["muzzle-licence", "staff-photographs", "quarantine-act"])
def test_a_paper_not_required_of_him_proposes_nothing(paper: str) -> None:
    known = replace(KEEPER, given={"abroad": False})
    assert ids(Established(missing=frozenset({paper})), known) == ()


def test_a_paper_that_may_be_required_counts_while_the_answer_is_open() -> None:
    paper = Established(missing=frozenset({"quarantine-act"}))
    assert ids(paper) == ("7.1",)
    guard = Established(missing=frozenset({"muzzle-licence"}))
    assert ids(guard, replace(KEEPER, items=())) == ("7.1",)


@pytest.mark.parametrize(("age", "grounds"), [(15, ("7.2",)), (16, ()), (None, ())])
def test_who_is_too_young_is_proposed_his_ground(age: int | None, grounds: tuple[str, ...]) -> None:
    assert ids(Established(age=age)) == grounds


def test_a_way_may_be_narrowed_without_the_others() -> None:
    shelter = Answers(applicant="shelter", purpose="register")
    assert ids(Established(age=15), shelter) == ()
    assert ids(Established(findings=frozenset({"trades"})), shelter) == ("7.2",)


def test_missing_papers_may_be_narrowed_too() -> None:
    first, second = dogs().grounds
    narrowed = replace(first, missing_when=(Condition(ask="applicant", is_=("shelter",)),))
    changed = replace(dogs(), grounds=(narrowed, second))
    missing = Established(missing=frozenset({"application"}))
    assert propose(changed, KEEPER, missing).ids == ()
    assert propose(changed, replace(KEEPER, applicant="shelter"), missing).ids == ("7.1",)


def test_a_ground_for_others_is_not_proposed() -> None:
    first, second = dogs().grounds
    narrowed = replace(first, when=(Condition(ask="applicant", is_=("shelter",)),))
    changed = replace(dogs(), grounds=(narrowed, second))
    bites = Established(findings=frozenset({"bites"}))
    assert propose(changed, KEEPER, bites).ids == ()


def test_grounds_stand_in_the_order_of_the_law() -> None:
    both = Established(findings=frozenset({"trades", "bites"}))
    assert ids(both) == ("7.1", "7.2")


def test_an_end_of_its_own_is_told_beside_the_ground() -> None:
    first, second = dogs().grounds
    changed = replace(dogs(), grounds=(first, replace(second, outcome="withdrawn")))
    trades = propose(changed, KEEPER, Established(findings=frozenset({"trades"})))
    assert trades.outcome == "withdrawn"
    assert propose(changed, KEEPER, Established(findings=frozenset({"bites"}))).outcome == ""


def test_each_item_has_its_own_grounds_and_those_of_the_case() -> None:
    case = Established(missing=frozenset({"application"}), age=15)
    items = [
        Established(),
        Established(findings=frozenset({"trades"})),
        Established(age=30, exemption="muzzled"),
    ]
    found = propose_by_item(dogs(), KEEPER, case, items)
    assert [each.ids for each in found] == [("7.1", "7.2"), ("7.1", "7.2"), ("7.1",)]


def test_an_exemption_of_one_item_does_not_excuse_another() -> None:
    bites = Established(findings=frozenset({"bites"}))
    found = propose_by_item(
        dogs(), KEEPER, Established(), [bites, replace(bites, exemption="muzzled")]
    )
    assert [each.ids for each in found] == [("7.1",), ()]


@pytest.mark.parametrize(("age", "grounds"), [(15, {"7.2"}), (16, set()), (None, set())])
def test_what_an_age_alone_leads_to_is_told(age: int | None, grounds: set[str]) -> None:
    assert grounds_of_age(dogs(), KEEPER, age) == grounds


def test_an_age_leads_to_no_ground_that_is_for_others() -> None:
    known = dogs()
    kept = tuple(
        replace(each, when=(Condition(ask="applicant", is_=("shelter",)),))
        for each in known.grounds
    )
    assert grounds_of_age(replace(known, grounds=kept), KEEPER, 15) == frozenset()
