"""The whole path of a case: head, employee, examination, decision, signature, hand-over (W-14)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.declared import ONE_PERSON
from desktop.models.errors import Refusal
from desktop.models.facts import Evidence, ResultKind
from desktop.models.official import Official, OnPaper
from desktop.models.person import IdentityDocument
from desktop.services import (
    deciding,
    declared,
    department,
    ending,
    examining,
    finishing,
    handing,
    results,
    telling,
)
from desktop.services import path as moves
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from desktop.store import cases, path
from desktop.store.upkeep import check_database
from tests.helpers.office import Clock, an_office
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    PEOPLE,
    TODAY,
    as_,
    assigned,
    checked,
    examined,
    grant,
    refuse,
    registered,
    reworded,
    seen,
    staffed,
    whole,
)


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    """Return the clerk's desk of an office with a head and two inspectors."""
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        yield staffed(desk)


def made_ready(desk: Desk, case: str) -> None:
    """Let the inspector make every result of a decided case, and lay them ready."""
    inspector = as_(desk, INSPECTOR)
    for number, each in enumerate(whole(desk, case).items, start=1):
        if each.outcome in {"granted", "refused"}:
            kind: ResultKind = "permit" if each.outcome == "granted" else "refusal"
            new = results.NewResult(
                kind=kind, items=(each.item.key,), number=f"ҚР {number:06d}", issued_on=TODAY
            )
            results.issue_result(inspector, seen=seen(desk, case), new=new)
    results.make_ready(inspector, seen=seen(desk, case))


def handed_over(desk: Desk, case: str) -> None:
    """Let the applicant receive everything himself."""
    document = IdentityDocument(kind="identity-card", number="000000001")
    applicant = handing.Received(receiver="applicant", name="Қасымов Төлеген", identity=document)
    assert handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=applicant).closes


def test_one_weapon_is_granted_and_the_other_refused(clerk: Desk) -> None:
    case = assigned(clerk, weapons=2)
    inspector = as_(clerk, INSPECTOR)
    assert examining.check_completeness(inspector, seen=seen(clerk, case)) == ()
    examining.record_finding(
        inspector,
        seen=seen(clerk, case),
        kind="altered-weapon",
        item="item-2",
        evidence=Evidence(document="сараптама актісі", number="14", date=TODAY),
    )
    grounds = open_case(inspector, case).computed
    assert [each.proposal.ids for each in grounds] == [(), ("17.5",)]
    examined(clerk, case, grant("item-1"), refuse("item-2", "17.5"))
    assert whole(clerk, case).row.holder == HEAD
    deciding.sign(as_(clerk, HEAD), seen=seen(clerk, case))
    found = whole(clerk, case)
    assert (found.row.stage, found.row.decision, found.row.decided_on) == ("decided", "part", TODAY)
    assert [each.outcome for each in found.items] == ["granted", "refused"]
    assert found.row.holder == INSPECTOR, "who prepared it hands it over (W-16)"
    made_ready(clerk, case)
    telling.give_notice(clerk, case=case, about="ready", way="phone", to="8 700 000 00 01")
    assert [row.case for row in path.uncollected(clerk.database, clerk.office().office)] == [case]
    handed_over(clerk, case)
    row = cases.by_id(clerk.database, case)
    assert row is not None
    assert (row.stage, row.ending, row.holder) == ("closed", "", "")
    assert check_database(clerk.database).sound


def test_a_case_is_decided_with_its_last_item_only(clerk: Desk) -> None:
    case = assigned(clerk, weapons=2)
    examined(clerk, case, grant("item-1"), refuse("item-2", "17.5"))
    head = as_(clerk, HEAD)
    deciding.sign(head, seen=seen(clerk, case), items=["item-1"])
    assert whole(clerk, case).row.stage == "examined"
    with pytest.raises(Refusal, match="item-decided"):
        deciding.sign(head, seen=seen(clerk, case), items=["item-1"])
    deciding.end_items(
        clerk, seen=seen(clerk, case), items=["item-2"], ending="withdrawn",
        document="өтініш", on=TODAY,
    )  # fmt: skip
    found = whole(clerk, case)
    assert (found.row.stage, found.row.decision) == ("decided", "granted")


def test_what_was_returned_may_be_withdrawn_once_the_rest_is_signed(clerk: Desk) -> None:
    case = assigned(clerk, weapons=2)
    examined(clerk, case, grant("item-1"), refuse("item-2", "17.5"))
    head = as_(clerk, HEAD)
    deciding.sign(head, seen=seen(clerk, case), items=["item-1"])
    moves.return_for_rework(head, seen=seen(clerk, case), reason="акт қосылмаған")
    deciding.end_items(
        clerk, seen=seen(clerk, case), items=["item-2"], ending="withdrawn",
        document="өтініш", on=TODAY,
    )  # fmt: skip
    row = whole(clerk, case).row
    assert (row.stage, row.decision, row.holder) == ("decided", "granted", INSPECTOR)


def test_a_case_voided_while_away_is_expected_back_no_more(clerk: Desk) -> None:
    case = assigned(clerk)
    examined(clerk, case, grant("item-1"))
    department.send(
        as_(clerk, INSPECTOR), seen=[seen(clerk, case)], to="ІІД", number="3/77", on=TODAY
    )
    ending.void_case(clerk, seen=seen(clerk, case), reason="қате")
    assert path.away(clerk.database, clerk.office().office) == []


def test_a_case_goes_to_the_department_and_comes_back_signed(clerk: Desk) -> None:
    case = assigned(clerk)
    examined(clerk, case, grant("item-1"))
    department.send(
        as_(clerk, INSPECTOR), seen=[seen(clerk, case)], to="ІІД", number="3/77", on=TODAY,
        back_by=TODAY,
    )  # fmt: skip
    ((row, departure),) = path.away(clerk.database, clerk.office().office)
    assert (row.stage, row.holder, row.holder_name) == ("sent-to-department", "", "ІІД")
    assert departure.days_away(TODAY + dt.timedelta(days=4)) == 4
    reply = department.Reply(
        result="signed", number="9/1", on=TODAY, date=TODAY,
        signer=Official(staff="", name="Омаров Қайрат"),
    )  # fmt: skip
    department.take_back(clerk, seen=seen(clerk, case), reply=reply)
    found = whole(clerk, case)
    assert (found.row.stage, found.row.decision) == ("decided", "granted")
    assert found.items[0].signer_name == "Омаров Қайрат"
    assert path.away(clerk.database, clerk.office().office) == []
    made_ready(clerk, case)
    handed_over(clerk, case)
    assert whole(clerk, case).row.stage == "closed"
    assert check_database(clerk.database).sound


def test_a_case_withdrawn_whole_is_closed_without_a_decision(clerk: Desk) -> None:
    case = assigned(clerk, weapons=2)
    deciding.end_items(
        clerk, seen=seen(clerk, case), items=["item-1", "item-2"], ending="withdrawn",
        document="өтініш", on=TODAY,
    )  # fmt: skip
    row = whole(clerk, case).row
    assert (row.stage, row.ending, row.holder) == ("closed", "withdrawn", "")


@pytest.mark.parametrize("upto", ["registered", "with-head", "assigned", "examined"])
def test_a_case_may_be_ended_as_before_at_every_stage_before_its_decision(
    clerk: Desk, upto: str
) -> None:
    case = registered(clerk)
    if upto != "registered":
        moves.lay_before_head(clerk, seen=[seen(clerk, case)], head=HEAD)
    if upto in {"assigned", "examined"}:
        moves.assign(as_(clerk, HEAD), seen=[seen(clerk, case)], to=INSPECTOR)
    if upto == "examined":
        examined(clerk, case, grant("item-1"))
    assert whole(clerk, case).row.stage == upto
    ending.void_case(clerk, seen=seen(clerk, case), reason="қате")
    row = whole(clerk, case).row
    assert (row.stage, row.ending, row.holder) == ("closed", "void", "")


def test_a_resolution_on_paper_assigns_many_at_once(clerk: Desk) -> None:
    three = [registered(clerk) for _each in range(3)]
    moves.lay_before_head(clerk, seen=[seen(clerk, each) for each in three], head=HEAD)
    batch = moves.assign(
        clerk,
        seen=[seen(clerk, each) for each in three],
        to=INSPECTOR,
        resolution="Қарап, шешім дайындаңыз",
        paper=OnPaper(by=HEAD, on=TODAY),
    )
    rows = path.held_by(clerk.database, clerk.office().office, INSPECTOR, stage="assigned")
    assert {row.case for row in rows} == set(three)
    (resolution,) = whole(clerk, three[0]).assignments
    assert (resolution.batch, resolution.by_staff, resolution.on_paper) == (batch, HEAD, True)
    assert resolution.clerk_name == "Сейтова Айгүл Болатқызы"


def test_a_batch_is_assigned_whole_or_not_at_all(clerk: Desk) -> None:
    laid, fresh = registered(clerk), registered(clerk)
    moves.lay_before_head(clerk, seen=[seen(clerk, laid)], head=HEAD)
    both = [seen(clerk, laid), seen(clerk, fresh)]
    with pytest.raises(Refusal, match="case-move"):
        moves.assign(as_(clerk, HEAD), seen=both, to=INSPECTOR)
    assert whole(clerk, laid).row.stage == "with-head"


def test_a_case_taken_over_and_returned_for_rework_is_always_somebodys(clerk: Desk) -> None:
    case = assigned(clerk)
    head = as_(clerk, HEAD)
    moves.reassign(head, seen=[seen(clerk, case)], to=OTHER, reason="еңбек демалысы")
    assert whole(clerk, case).row.holder == OTHER
    other = as_(clerk, OTHER)
    deciding.propose(other, seen=seen(clerk, checked(clerk, case)), decisions=[grant("item-1")])
    finishing.finish_examination(other, seen=seen(clerk, case), to=HEAD)
    moves.return_for_rework(head, seen=seen(clerk, case), reason="акт қосылмаған")
    row = whole(clerk, case).row
    assert (row.stage, row.holder_name) == ("assigned", PEOPLE[OTHER][0])
    finishing.finish_examination(other, seen=seen(clerk, case))
    deciding.sign(head, seen=seen(clerk, case))
    assert whole(clerk, case).row.decision == "granted"


def test_who_examined_cannot_sign_but_in_the_listed_mode(clerk: Desk) -> None:
    case = assigned(clerk)
    examined(clerk, case, grant("item-1"))
    inspector = as_(clerk, INSPECTOR)
    with pytest.raises(Refusal) as told:
        deciding.sign(inspector, seen=seen(clerk, case))
    assert (told.value.code, told.value.fields["name"]) == (
        "same-person-signs",
        PEOPLE[INSPECTOR][0],
    )
    on_paper = OnPaper(by=INSPECTOR, on=TODAY)
    with pytest.raises(Refusal, match="same-person-signs"):
        deciding.sign(clerk, seen=seen(clerk, case), paper=on_paper)
    declared.set_value(clerk, ONE_PERSON, "1")
    deciding.sign(inspector, seen=seen(clerk, case))
    assert whole(clerk, case).row.stage == "decided"


def test_two_windows_cannot_edit_one_case(clerk: Desk) -> None:
    case = assigned(clerk)
    opened = seen(clerk, case)
    deciding.propose(as_(clerk, INSPECTOR), seen=opened, decisions=[grant("item-1")])
    with pytest.raises(Refusal, match="case-changed"):
        deciding.propose(as_(clerk, INSPECTOR), seen=opened, decisions=[refuse("item-1", "17.3")])


def test_the_signer_sees_what_changed_since_the_examiner(clerk: Desk) -> None:
    case = assigned(clerk)
    examined(clerk, case, refuse("item-1", "17.7c"))
    assert open_case(clerk, case).changes == ()
    other = reworded(refuse("item-1", "17.7c"), "2012 жылғы үкім")
    deciding.propose(as_(clerk, OTHER), seen=seen(clerk, case), decisions=[other])
    shown = open_case(clerk, case)
    (change,) = shown.changes
    assert change.before is not None
    assert (change.before, change.now) == (refuse("item-1", "17.7c"), other)
    assert type(shown.events[-1].fact).__name__ == "DecisionProposed"
    deciding.sign(as_(clerk, HEAD), seen=seen(clerk, case))
    assert whole(clerk, case).row.decision == "refused"
