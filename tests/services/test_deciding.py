"""Decisions proposed by one and signed by another, sent away and handed over (W-14, W-16, D24)."""

import datetime as dt
from dataclasses import replace

import pytest

from desktop.models.correction_rows import RowEdits
from desktop.models.errors import Refusal
from desktop.models.facts import ItemsEnded
from desktop.models.later import BroughtPaper
from desktop.models.official import Official, OnPaper
from desktop.models.person import IdentityDocument
from desktop.services import (
    correcting,
    deciding,
    department,
    handing,
    later,
    path,
    results,
    telling,
)
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from desktop.store import case_events
from desktop.store import path as rows
from desktop.store.upkeep import check_database
from tests.helpers.facts import Value
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    decided,
    examined,
    grant,
    refuse,
    registered,
    reworded,
    seen,
    signed,
    staffed,
    whole,
)
from tests.helpers.refused import refused

TOMORROW = TODAY + dt.timedelta(days=1)
SIGNER = Official(staff="", name="Омаров Қайрат")
CARD = IdentityDocument(kind="identity-card", number="000000001")
APPLICANT = handing.Received(receiver="applicant", name="Қасымов Төлеген", identity=CARD)


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def ready(desk: Desk) -> str:
    """Return a case of one granted weapon whose permit lies ready."""
    case = decided(desk, grant("item-1"))
    inspector = as_(desk, INSPECTOR)
    results.issue_result(inspector, seen=seen(desk, case), new=permit())
    results.make_ready(inspector, seen=seen(desk, case))
    return case


def permit(**changes: Value) -> results.NewResult:
    new = results.NewResult(kind="permit", items=("item-1",), number="ҚР 41", issued_on=TODAY)
    return replace(new, **changes)


def test_a_proposal_replaces_what_stood_and_the_same_is_none(desk: Desk) -> None:
    case = assigned(desk)
    inspector = as_(desk, INSPECTOR)
    deciding.propose(inspector, seen=seen(desk, case), decisions=[grant("item-1")])
    now = seen(desk, case)
    assert (
        refused(lambda: deciding.propose(inspector, seen=now, decisions=[grant("item-1")]))
        == "nothing-new"
    )
    deciding.propose(inspector, seen=now, decisions=[refuse("item-1", "17.3")])
    assert [each.outcome for each in whole(desk, case).proposals] == ["refused"]


def test_nothing_is_proposed_of_a_case_nobody_examines(desk: Desk) -> None:
    case = registered(desk)
    now = seen(desk, case)
    assert (
        refused(lambda: deciding.propose(desk, seen=now, decisions=[grant("item-1")]))
        == "not-examined-now"
    )


def test_whoever_signs_words_otherwise_only_what_is_examined(desk: Desk) -> None:
    case, head = assigned(desk), as_(desk, HEAD)
    early = seen(desk, case)
    assert (
        refused(lambda: deciding.propose(head, seen=early, decisions=[grant("item-1")]))
        == "not-allowed"
    )
    examined(desk, case, refuse("item-1", "17.5"))
    other = reworded(refuse("item-1", "17.5"), "31 акт")
    deciding.propose(head, seen=seen(desk, case), decisions=[other])
    assert [each.item for each in open_case(desk, case).changes] == ["item-1"]
    deciding.sign(head, seen=seen(desk, case))
    assert signed(desk, case).changed


def test_a_signature_names_who_examined_who_signed_and_who_typed(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    deciding.sign(desk, seen=seen(desk, case), paper=OnPaper(by=HEAD, on=TODAY))
    fact = signed(desk, case)
    names = (fact.examiner.name, fact.by.name, fact.clerk_name)
    assert names == ("Ермекова Сәуле", "Жақсыбеков Дәулет", "Сейтова Айгүл Болатқызы")
    assert (fact.on_paper, fact.changed, fact.one_person) == (True, False, False)
    assert fact.by.post_kk == "бөлім бастығы"


def test_what_was_worded_otherwise_after_the_examination_is_signed_as_changed(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, refuse("item-1", "17.7c"))
    other = [reworded(refuse("item-1", "17.7c"), "2012 жылғы үкім")]
    deciding.propose(as_(desk, OTHER), seen=seen(desk, case), decisions=other)
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    assert signed(desk, case).changed


def test_the_signer_sees_papers_brought_since(desk: Desk) -> None:
    case = assigned(desk, papers=False)
    examined(desk, case, refuse("item-1", "17.1"))
    shots = BroughtPaper(document="test-firing-act", subject=1, number="96", date=TODAY)
    now = seen(desk, case)
    later.add_papers(desk, case=case, brought=[shots])
    head = as_(desk, HEAD)
    assert refused(lambda: deciding.sign(head, seen=now)) == "case-changed"
    shown = open_case(desk, case)
    assert shown.changes == ()
    assert type(shown.events[-1].fact).__name__ == "PapersAdded"


def test_a_signature_is_not_dated_before_the_case_nor_after_today(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    now = seen(desk, case)

    def told(on: dt.date) -> str:
        paper = OnPaper(by=HEAD, on=on)
        return refused(lambda: deciding.sign(desk, seen=now, paper=paper))

    assert told(TODAY - dt.timedelta(days=1)) == "signed-before-registered"
    assert told(TOMORROW) == "future-document"


def test_items_are_ended_with_a_statement_and_only_while_they_are_open(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    now = seen(desk, case)

    def told(**given: Value) -> str:
        wanted: dict[str, Value] = {"items": ["item-1"], "document": "өтініш", "on": TODAY, **given}
        return refused(lambda: deciding.end_items(desk, seen=now, ending="withdrawn", **wanted))

    assert told(items=[]) == "nothing-chosen"
    assert told(document=" ") == "ending-incomplete"
    assert told(on=None) == "ending-incomplete"
    assert told(on=TOMORROW) == "future-document"
    assert told(items=["item-7"]) == "item-unknown"
    deciding.end_items(
        desk, seen=now, items=["item-1"], ending="void", document="екі рет", on=TODAY
    )
    then = seen(desk, case)
    assert (
        refused(
            lambda: deciding.end_items(
                desk, seen=then, items=["item-1"], ending="void", document="қ", on=TODAY
            )
        )
        == "item-decided"
    )
    assert whole(desk, case).undecided == ("item-2",)
    last = case_events.events(desk.database, case)[-1].fact
    assert isinstance(last, ItemsEnded)
    assert check_database(desk.database).sound


def take_out_first_item(desk: Desk, case: str) -> None:
    rows_out = RowEdits(removed=frozenset({"items.0"}))
    correcting.correct(desk, seen=seen(desk, case), typed={}, reason="артық", rows=rows_out)


def test_an_item_may_be_taken_out_while_the_head_has_the_case(desk: Desk) -> None:
    case = registered(desk, weapons=2)
    path.lay_before_head(desk, seen=[seen(desk, case)], head=HEAD)
    take_out_first_item(desk, case)
    assert whole(desk, case).undecided == ("item-1",)


def test_nothing_is_taken_out_of_a_case_once_an_employee_has_it(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    with pytest.raises(Refusal, match="items-examined"):
        take_out_first_item(desk, case)
    assert len(whole(desk, case).undecided) == 2


def test_a_wrong_field_is_put_right_also_during_the_examination(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    correcting.correct(
        desk, seen=seen(desk, case), typed={"items.0.number": "ТГ 20999"}, reason="қате"
    )
    assert check_database(desk.database).sound


def test_nothing_is_taken_out_of_a_case_an_item_of_which_ended_before(desk: Desk) -> None:
    case = registered(desk, weapons=2)
    deciding.end_items(
        desk, seen=seen(desk, case), items=["item-2"], ending="void", document="қате", on=TODAY
    )
    with pytest.raises(Refusal, match="items-examined"):
        take_out_first_item(desk, case)


def test_what_comes_back_undecided_is_examined_again_by_the_same(desk: Desk, clock: Clock) -> None:
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    inspector = as_(desk, INSPECTOR)
    sent = [seen(desk, case)]
    assert refused(lambda: department.send(inspector, seen=sent, to="", number="1", on=TODAY)) == (
        "dispatch-incomplete"
    )
    department.send(inspector, seen=sent, to="ІІД", number="3/77", on=TODAY)
    clock.pass_minutes(60 * 24)
    now = seen(desk, case)
    reply = department.Reply(
        result="returned", number="9/1", on=TOMORROW, date=TOMORROW, signer=SIGNER
    )

    def told(**changes: Value) -> str:
        wrong = replace(reply, words="акт жоқ", **changes)
        return refused(lambda: department.take_back(desk, seen=now, reply=wrong))

    assert refused(lambda: department.take_back(desk, seen=now, reply=reply)) == "reason-missing"
    assert told(on=TODAY - dt.timedelta(days=2)) == "back-before-sent"
    assert told(date=TOMORROW + dt.timedelta(days=1)) == "future-document"
    assert told(result="refused") == "items-undecided", "it was proposed to be granted"
    department.take_back(desk, seen=now, reply=replace(reply, words="акт жоқ"))
    found = whole(desk, case)
    assert (found.row.stage, found.row.holder) == ("examined", INSPECTOR)
    (journey,) = found.departures
    assert (journey.days_away(TOMORROW), journey.result) == (1, "returned")


def test_the_department_may_refuse_what_was_proposed(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant("item-1"))
    department.send(
        as_(desk, INSPECTOR), seen=[seen(desk, case)], to="ІІД", number="3/77", on=TODAY
    )
    reply = department.Reply(
        result="refused",
        number="9/2",
        on=TODAY,
        date=TODAY,
        signer=SIGNER,
        decisions=(refuse("item-1", "17.4"),),
    )
    department.take_back(desk, seen=seen(desk, case), reply=reply)
    row = whole(desk, case).row
    assert (row.stage, row.decision) == ("decided", "refused")


def test_a_case_is_ready_only_with_a_result_of_every_item(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), refuse("item-2", "17.5"))
    inspector = as_(desk, INSPECTOR)

    def told(**changes: Value) -> str:
        now = seen(desk, case)
        return refused(lambda: results.issue_result(inspector, seen=now, new=permit(**changes)))

    assert told(number=" ") == "result-incomplete"
    assert told(items=("item-2",)) == "result-not-granted"
    assert told(items=("item-9",)) == "item-unknown"
    assert told(issued_on=TOMORROW) == "future-document"
    results.issue_result(inspector, seen=seen(desk, case), new=permit())
    assert told() == "result-twice"
    now = seen(desk, case)
    assert refused(lambda: results.make_ready(inspector, seen=now)) == "results-missing"
    letter = permit(kind="refusal", items=("item-2",), number="3/90")
    results.issue_result(inspector, seen=now, new=letter)
    results.make_ready(inspector, seen=seen(desk, case))
    assert whole(desk, case).row.stage == "ready"
    (made, _letter) = whole(desk, case).results
    assert (made.issued.signer.name, made.handed_on) == ("Жақсыбеков Дәулет", None)


def test_a_proxy_needs_a_power_of_attorney_that_still_holds(desk: Desk) -> None:
    case = ready(desk)
    inspector, now = as_(desk, INSPECTOR), seen(desk, case)
    proxy = replace(APPLICANT, receiver="proxy", name="Қасымова Жанар")

    def told(**changes: Value) -> str:
        wrong = replace(proxy, **changes)
        return refused(lambda: handing.hand_over(inspector, seen=now, received=wrong))

    assert told() == "authority-missing"
    assert told(authority="1-204", authority_date=TOMORROW) == "future-document"
    yesterday = TODAY - dt.timedelta(days=1)
    expired = {"authority": "1-204", "authority_date": yesterday, "authority_until": yesterday}
    assert told(**expired) == "authority-expired"
    assert told(name="") == "receiver-incomplete"
    good = replace(proxy, authority="1-204", authority_date=TODAY)
    assert handing.hand_over(inspector, seen=now, received=good).closes
    (handed,) = whole(desk, case).handovers
    assert (handed.handed.receiver, handed.handed.authority) == ("proxy", "1-204")


def test_another_than_who_prepared_it_hands_it_over_for_a_reason(desk: Desk) -> None:
    case = ready(desk)
    now = seen(desk, case)
    assert refused(lambda: handing.hand_over(desk, seen=now, received=APPLICANT)) == (
        "handover-reason-missing"
    )
    handing.hand_over(desk, seen=now, received=APPLICANT, reason="демалыста")
    row = whole(desk, case).row
    assert (row.stage, row.holder, row.decision) == ("closed", "", "granted")
    then = seen(desk, case)
    assert refused(lambda: handing.hand_over(desk, seen=then, received=APPLICANT)) == "case-move"


def test_what_is_handed_over_in_parts_closes_with_the_last(desk: Desk) -> None:
    case = decided(desk, grant("item-1"), grant("item-2"))
    inspector = as_(desk, INSPECTOR)
    ids = [
        results.issue_result(inspector, seen=seen(desk, case), new=permit(items=(item,), number=n))
        for item, n in (("item-1", "41"), ("item-2", "42"))
    ]
    results.make_ready(inspector, seen=seen(desk, case))
    first = (ids[0],)
    assert not handing.hand_over(
        inspector, seen=seen(desk, case), received=APPLICANT, results=first
    ).closes
    now = seen(desk, case)
    assert (
        refused(lambda: handing.hand_over(inspector, seen=now, received=APPLICANT, results=first))
        == "result-gone"
    )
    assert handing.hand_over(inspector, seen=now, received=APPLICANT).closes


def test_a_notice_that_reached_nobody_is_logged_too(desk: Desk) -> None:
    case = ready(desk)
    telling.give_notice(desk, case=case, about="ready", way="phone", to="8 700", reached=False)
    (notice,) = whole(desk, case).notices
    assert (notice.reached, notice.told_to) == (False, "8 700")
    assert refused(
        lambda: telling.give_notice(desk, case=case, about="ready", way="phone", to=" ")
    ) == ("notice-unaddressed")
    late = desk.now() + dt.timedelta(hours=1)
    assert (
        refused(
            lambda: telling.give_notice(
                desk, case=case, about="ready", way="phone", to="8 700", at=late
            )
        )
        == "future-document"
    )


def test_uncollected_are_those_whose_day_to_come_is_over(desk: Desk) -> None:
    case = ready(desk)
    office, row = desk.office().office, whole(desk, case).row
    after = row.collect_on + dt.timedelta(days=1)
    assert rows.uncollected(desk.database, office, before=row.collect_on) == []
    assert [each.case for each in rows.uncollected(desk.database, office, before=after)] == [case]
