"""Whether answers meet conditions, and what a missing answer means."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.models.conditions import (
    Answers,
    asks_items,
    fitting_items,
    holds,
    may_hold,
    settled,
    value_of,
)
from desktop.models.standard import Condition, Exemption
from tests.helpers.standards import standard

CITIZEN = Condition(ask="applicant", is_=("citizen",))
NOT_SERVICE = Condition(ask="item.kind", is_not=("service",))
LIGHT = Condition(ask="item.calibre_mm", at_most=Decimal("4.5"))


def test_a_condition_holds_for_an_answer_it_names() -> None:
    assert holds((CITIZEN,), Answers(applicant="citizen"))
    assert not holds((CITIZEN,), Answers(applicant="foreigner"))


def test_every_condition_must_hold() -> None:
    both = (CITIZEN, Condition(ask="purpose", is_=("register",)))
    assert holds(both, Answers(applicant="citizen", purpose="register"))
    assert not holds(both, Answers(applicant="citizen", purpose="re-register"))


def test_no_condition_holds_always() -> None:
    assert holds((), Answers())


def test_a_missing_answer_satisfies_only_a_negative_condition() -> None:
    assert not holds((CITIZEN,), Answers())
    assert holds((Condition(ask="applicant", is_not=("citizen",)),), Answers())
    assert holds((NOT_SERVICE,), Answers(), {})
    assert not holds((LIGHT,), Answers(), {})


def test_an_answer_left_empty_is_missing() -> None:
    assert value_of("applicant", Answers(applicant="")) is None
    assert value_of("item.kind", Answers(), {"kind": ""}) is None


def test_no_is_an_answer_and_not_a_missing_one() -> None:
    no = Condition(ask="serviceman", is_=(False,))
    assert holds((no,), Answers(given={"serviceman": False}))
    assert not holds((no,), Answers())


def test_a_missing_answer_may_still_meet_any_condition() -> None:
    assert may_hold((CITIZEN, LIGHT), Answers())
    assert not may_hold((CITIZEN,), Answers(applicant="foreigner"))
    assert not may_hold((LIGHT,), Answers(), {"calibre_mm": "4.6"})


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("4.5", True),
        ("4,5", True),
        ("4.50", True),
        ("0", True),
        ("4.500001", False),
        ("4.6", False),
        ("45", False),
        ("-1", False),
        ("1e1", False),
        ("NaN", False),
        ("four", False),
    ],
)
def test_a_limit_is_compared_with_the_number_typed(typed: str, *, fits: bool) -> None:
    assert holds((LIGHT,), Answers(), {"calibre_mm": typed}) is fits


def test_items_are_judged_one_by_one() -> None:
    answers = Answers(items=({"kind": "service"}, {"kind": "gas"}, {}))
    assert fitting_items((NOT_SERVICE,), answers) == (1, 2)
    assert asks_items((CITIZEN, NOT_SERVICE))
    assert not asks_items((CITIZEN,))


def test_settled_answers_have_the_defaults_and_the_first_channel() -> None:
    weapons = standard("weapons")
    known = settled(weapons, Answers(applicant="citizen"))
    assert known.channel == weapons.channels[0].id
    assert known.given["serviceman"] is False
    assert "registered_for_year" not in known.given


def test_an_answer_given_wins_over_the_default() -> None:
    known = settled(standard("weapons"), Answers(given={"serviceman": True}))
    assert known.given["serviceman"] is True


@pytest.mark.parametrize(
    ("kinds", "exempt"),
    [
        (("signal",), True),
        (("signal", "cold-hunting"), True),
        (("signal", "gas"), False),
        ((), False),
    ],
)
def test_every_item_must_be_exempt_for_the_case_to_be(
    kinds: tuple[str, ...], *, exempt: bool
) -> None:
    answers = Answers(items=tuple({"kind": kind} for kind in kinds))
    assert settled(standard("weapons"), answers).every_item_exempt is exempt


def test_settling_twice_changes_nothing() -> None:
    weapons = standard("weapons")
    once = settled(weapons, Answers(applicant="citizen", items=({"kind": "signal"},)))
    assert settled(weapons, once) == once


def test_a_standard_without_channels_leaves_the_channel_open() -> None:
    bare = replace(standard("weapons"), channels=())
    assert settled(bare, Answers()).channel == ""
    assert settled(bare, Answers(channel="post")).channel == "post"


def test_what_exempts_an_item_may_rest_on_the_applicant() -> None:
    weapons = standard("weapons")
    free = Exemption(when=(CITIZEN,), says=weapons.title)
    duty = replace(weapons.duties[0], exemptions=(free,))
    changed = replace(weapons, duties=(duty,))
    for applicant, exempt in (("citizen", True), ("foreigner", False)):
        answers = Answers(applicant=applicant, items=({"kind": "gas"},))
        assert settled(changed, answers).every_item_exempt is exempt
