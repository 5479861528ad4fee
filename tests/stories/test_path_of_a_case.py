"""The whole path of a case: head, employee, examination, decision, signature, hand-over (W-14)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.models.decision import GroundApplied, ItemDecision
from desktop.models.declared import ONE_PERSON
from desktop.models.errors import Refusal
from desktop.models.facts import CaseCameBack, CaseReady, CaseSent, Evidence, HandedOver
from desktop.models.official import Official, OnPaper
from desktop.models.path import Seen
from desktop.models.person import IdentityDocument
from desktop.services import deciding, declared, ending, examining, intake
from desktop.services import path as moves
from desktop.services import staff as employees
from desktop.services.desk import Desk
from desktop.store import cases, path
from desktop.store.path import CaseWhole
from desktop.store.upkeep import check_database
from tests.helpers.drafts import RIFLE, citizen_with_rifle
from tests.helpers.office import Clock, an_office
from tests.helpers.visits import served

TODAY = dt.date(2013, 11, 25)
HEAD, INSPECTOR, OTHER = "h1", "i1", "i2"
PEOPLE = {
    HEAD: ("Жақсыбеков Дәулет", "бөлім бастығы", "начальник отдела"),
    INSPECTOR: ("Ермекова Сәуле", "инспектор", "инспектор"),
    OTHER: ("Тілеуов Марат", "инспектор", "инспектор"),
}

ROLES = {HEAD: ["head"], INSPECTOR: ["inspector", "head"], OTHER: ["inspector"]}


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Desk]:
    """Return the clerk's desk of an office with a head and two inspectors."""
    with an_office(tmp_path / "office.kense", Clock()) as desk:
        for staff, (name, kk, ru) in PEOPLE.items():
            employees.set_staff(desk, staff=staff, name=name, post_kk=kk, post_ru=ru)
            employees.set_roles(desk, staff=staff, roles=ROLES[staff])
        yield desk


def as_(desk: Desk, staff: str) -> Desk:
    return replace(desk, operator=staff)


def whole(desk: Desk, case: str) -> CaseWhole:
    found = path.whole(desk.database, case)
    assert found is not None
    return found


def seen(desk: Desk, case: str) -> Seen:
    return Seen(case=case, revision=whole(desk, case).row.revision)


def registered(desk: Desk, *, weapons: int = 1, papers: bool = True) -> str:
    draft = citizen_with_rifle(papers=papers)
    for number in range(1, weapons):
        draft = draft.with_row("items", {**RIFLE, "number": f"ТГ {number:05d}"})
    return intake.register(desk, ticket=served(desk).id, draft=draft).case


def assigned(desk: Desk, *, weapons: int = 1) -> str:
    case = registered(desk, weapons=weapons)
    moves.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    moves.assign(as_(desk, HEAD), seen=[seen(desk, case)], to=INSPECTOR)
    return case


def grant(item: str) -> ItemDecision:
    return ItemDecision(item=item, outcome="granted", permit="store")


def refuse(item: str, *grounds: str) -> ItemDecision:
    applied = (GroundApplied(ground=each, fact="тексеру актісі", clause=each) for each in grounds)
    return ItemDecision(item=item, outcome="refused", grounds=tuple(applied))


def examined(desk: Desk, case: str, *decisions: ItemDecision) -> None:
    inspector = as_(desk, INSPECTOR)
    deciding.propose(inspector, seen=seen(desk, case), decisions=decisions)
    moves.finish_examination(inspector, seen=seen(desk, case))


def handed_over(desk: Desk, case: str) -> None:
    by = Official(staff=INSPECTOR, name=PEOPLE[INSPECTOR][0])
    with desk.work(at=desk.now(), command="case.hand-over") as work:
        work.record(
            CaseReady(case=case, on=TODAY, clerk_name="А"),
            HandedOver(
                case=case,
                results=(),
                receiver="applicant",
                name="Қасымов Төлеген",
                identity=IdentityDocument(kind="identity-card", number="000000001"),
                on=TODAY,
                by=by,
                closes=True,
                clerk_name="А",
            ),
        )


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
    grounds = examining.proposed_grounds(inspector, case=case)
    assert [each.proposal.ids for each in grounds] == [(), ("17.5",)]
    examined(clerk, case, grant("item-1"), refuse("item-2", "17.5"))
    assert whole(clerk, case).row.holder == HEAD
    deciding.sign(as_(clerk, HEAD), seen=seen(clerk, case))
    found = whole(clerk, case)
    assert (found.row.stage, found.row.decision, found.row.decided_on) == ("decided", "part", TODAY)
    assert [each.outcome for each in found.items] == ["granted", "refused"]
    assert found.row.holder == INSPECTOR, "who prepared it hands it over (W-16)"
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


def test_a_case_goes_to_the_department_and_comes_back_signed(clerk: Desk) -> None:
    case = assigned(clerk)
    examined(clerk, case, grant("item-1"))
    by = Official(staff=INSPECTOR, name=PEOPLE[INSPECTOR][0])
    with clerk.work(at=clerk.now(), command="case.dispatch") as work:
        sent = CaseSent(
            case=case, dispatch="d1", to="ІІД", number="3/77", on=TODAY, back_by=TODAY,
            inventory=("іс",), by=by, clerk_name="А",
        )  # fmt: skip
        work.record(sent)
    ((row, departure),) = path.away(clerk.database, clerk.office().office)
    assert (row.stage, row.holder, row.holder_name) == ("sent-to-department", "", "ІІД")
    assert departure.days_away(TODAY + dt.timedelta(days=4)) == 4
    with clerk.work(at=clerk.now(), command="case.dispatch") as work:
        back = CaseCameBack(
            case=case, dispatch="d1", result="signed", number="9/1", on=TODAY, date=TODAY,
            signer=Official(staff="", name="Омаров Қ."), items=(grant("item-1"),), words="",
            clerk_name="А",
        )  # fmt: skip
        work.record(back)
    found = whole(clerk, case)
    assert (found.row.stage, found.row.decision) == ("decided", "granted")
    assert found.items[0].signer_name == "Омаров Қ."
    assert path.away(clerk.database, clerk.office().office) == []
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
    ending.void_case(clerk, case=case, reason="қате")
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
    deciding.propose(other, seen=seen(clerk, case), decisions=[grant("item-1")])
    moves.finish_examination(other, seen=seen(clerk, case), to=HEAD)
    moves.return_for_rework(head, seen=seen(clerk, case), reason="акт қосылмаған")
    row = whole(clerk, case).row
    assert (row.stage, row.holder_name) == ("assigned", PEOPLE[OTHER][0])
    moves.finish_examination(other, seen=seen(clerk, case))
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
    examined(clerk, case, grant("item-1"))
    assert deciding.to_sign(clerk, case=case).changes == ()
    other = refuse("item-1", "17.7c")
    deciding.propose(as_(clerk, OTHER), seen=seen(clerk, case), decisions=[other])
    shown = deciding.to_sign(clerk, case=case)
    (change,) = shown.changes
    assert change.before is not None
    assert (change.before.outcome, change.now) == ("granted", other)
    assert [type(each.fact).__name__ for each in shown.happened] == ["DecisionProposed"]
    deciding.sign(as_(clerk, HEAD), seen=seen(clerk, case))
    assert whole(clerk, case).row.decision == "refused"
