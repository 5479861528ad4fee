"""Nobody signs what he himself recorded: every author of it is compared with the signer (D24)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.declared import ONE_PERSON
from desktop.models.facts import DecisionSigned, Evidence
from desktop.models.letter import Typed
from desktop.models.official import OnPaper
from desktop.services import deciding, declared, examining, finishing, path, staff
from desktop.services.decision_drafts import Kept
from desktop.services.desk import Desk
from desktop.store import case_events
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    refuse,
    reworded,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused

ACT = Evidence(document="сараптама актісі", number="14", date=TODAY)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    """Let the other inspector sign too, so that only four eyes can stop anybody."""
    staffed(desk)
    staff.set_roles(desk, staff=OTHER, roles=["inspector", "head"])


def take_over(desk: Desk, case: str) -> None:
    path.reassign(as_(desk, HEAD), seen=[seen(desk, case)], to=OTHER, reason="демалыс")


def finished_by_other(desk: Desk, case: str, *decisions: ItemDecision) -> None:
    other = as_(desk, OTHER)
    if decisions:
        deciding.propose(other, seen=seen(desk, case), decisions=decisions)
    examining.check_completeness(other, seen=seen(desk, case))
    finishing.finish_examination(other, seen=seen(desk, case), to=HEAD)


def signs(desk: Desk, case: str, who: str) -> str:
    now = seen(desk, case)
    return refused(lambda: deciding.sign(as_(desk, who), seen=now))


def propose(desk: Desk, case: str) -> None:
    decisions = [grant()]
    deciding.propose(as_(desk, INSPECTOR), seen=seen(desk, case), decisions=decisions)


def record(desk: Desk, case: str) -> None:
    words = Evidence(words="құжаттар дұрыс")
    examining.record_finding(
        as_(desk, INSPECTOR), seen=seen(desk, case), kind="withdrawn", evidence=words
    )


def check(desk: Desk, case: str) -> None:
    examining.check_completeness(as_(desk, INSPECTOR), seen=seen(desk, case))


@pytest.mark.parametrize("share", [propose, record, check])
def test_whoever_had_a_share_in_it_does_not_sign_though_another_finished(
    desk: Desk, share: Callable[[Desk, str], None]
) -> None:
    case = assigned(desk)
    share(desk, case)
    take_over(desk, case)
    finished_by_other(desk, case, refuse("item-1", "17.5"))
    assert signs(desk, case, INSPECTOR) == "same-person-signs"
    assert signs(desk, case, OTHER) == "same-person-signs"
    sheet = OnPaper(by=INSPECTOR, on=TODAY)
    now = seen(desk, case)
    assert refused(lambda: deciding.sign(desk, seen=now, paper=sheet)) == "same-person-signs"
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))


def test_a_finding_taken_back_keeps_nobody_from_signing(desk: Desk) -> None:
    case = assigned(desk)
    record(desk, case)
    (found,) = whole(desk, case).findings
    take_over(desk, case)
    examining.take_back(
        as_(desk, OTHER), seen=seen(desk, case), finding=found.finding, reason="басқа адам"
    )
    finished_by_other(desk, case, grant())
    deciding.sign(as_(desk, INSPECTOR), seen=seen(desk, case))
    assert whole(desk, case).row.stage == "decided"


def test_what_was_proposed_of_another_item_is_no_share_in_this_one(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    propose(desk, case)
    take_over(desk, case)
    finished_by_other(desk, case, grant("item-2"))
    inspector, now = as_(desk, INSPECTOR), seen(desk, case)
    assert refused(lambda: deciding.sign(inspector, seen=now)) == "same-person-signs"
    deciding.sign(inspector, seen=now, items=["item-2"])
    assert whole(desk, case).undecided == ("item-1",)


@pytest.mark.parametrize(
    "other",
    [
        grant(),
        ItemDecision(item="item-1", outcome="withdrawn", document="өтініш"),
        refuse("item-1", "17.6"),
        refuse("item-1", "17.5", "17.6"),
    ],
)
def test_the_outcome_and_its_grounds_are_the_examiner_s(desk: Desk, other: ItemDecision) -> None:
    case, head = assigned(desk), as_(desk, HEAD)
    examined(desk, case, refuse("item-1", "17.5"))
    now = seen(desk, case)
    assert refused(lambda: deciding.propose(head, seen=now, decisions=[other])) == (
        "outcome-examined"
    )
    kept = Kept(decisions=(other,))
    assert refused(lambda: deciding.sign(head, seen=now, typed=kept)) == "outcome-examined"
    path.return_for_rework(head, seen=now, reason="негізі басқа")
    examined(desk, case, other)
    deciding.sign(head, seen=seen(desk, case))
    assert whole(desk, case).undecided == ()


def test_the_kind_of_permit_is_the_examiner_s(desk: Desk) -> None:
    case, head = assigned(desk), as_(desk, HEAD)
    examined(desk, case, grant())
    other, now = replace(grant(), permit="store-and-carry"), seen(desk, case)
    assert refused(lambda: deciding.propose(head, seen=now, decisions=[other])) == (
        "outcome-examined"
    )


def test_the_words_are_the_signer_s_to_change(desk: Desk) -> None:
    case, head = assigned(desk), as_(desk, HEAD)
    examined(desk, case, refuse("item-1", "17.5"))
    other = reworded(refuse("item-1", "17.5"), "31 актіге сәйкес оқпаны қысқартылған")
    letter = (Typed(passage="closing", kk="Қайта бере аласыз."),)
    deciding.propose(head, seen=seen(desk, case), decisions=[other], letter=letter)
    path.return_for_rework(head, seen=seen(desk, case), reason="тағы қараңыз")
    examined(desk, case)
    deciding.sign(head, seen=seen(desk, case))
    (item,) = whole(desk, case).items
    assert item.decision is not None
    assert item.decision.grounds == other.grounds


def test_in_the_listed_mode_one_person_does_all_and_it_is_recorded(desk: Desk) -> None:
    case = assigned(desk)
    propose(desk, case)
    take_over(desk, case)
    finished_by_other(desk, case)
    declared.set_value(desk, ONE_PERSON, "1")
    deciding.sign(as_(desk, INSPECTOR), seen=seen(desk, case))
    facts = [each.fact for each in case_events.events(desk.database, case)]
    (signed,) = [each for each in facts if isinstance(each, DecisionSigned)]
    assert signed.one_person
    assert signed.examiner.staff == OTHER
