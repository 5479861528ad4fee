"""A decision complained of goes to the head: set aside or upheld, and what follows (ADR 0015)."""

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.facts import DecisionSetAside
from desktop.models.official import OnPaper
from desktop.models.person import IdentityDocument
from desktop.presenters.cases_peek import load_peek
from desktop.services import (
    complaint_decision,
    complaint_letters,
    complaints,
    deciding,
    ending,
    finishing,
    handing,
    path,
    results,
    staff,
)
from desktop.services.complaint_decision import Settlement
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.services.handing import Received
from desktop.services.papers import paper_pdf
from desktop.services.term_switch import switch_term
from desktop.store import registers_results
from desktop.store.upkeep import check_database
from tests.helpers.complaints import complained
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    checked,
    decided,
    grant,
    refuse,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.printing.reading import text_of

THIRD, DEPUTY = "i3", "h2"
DAY = dt.timedelta(days=1)
CARD = IdentityDocument(kind="identity-card", number="012345678")
APPLICANT = Received(receiver="applicant", name="Қасымов Төлеген", identity=CARD)
FOUND = "Дәлелдер ескерілмеген"
REASON = "Толық тексерілмеген"


@pytest.fixture(autouse=True)
def _people(desk: Desk) -> None:
    """Let a deputy and a third inspector sit beside the head and the two inspectors."""
    staffed(desk)
    for who, name, roles in ((DEPUTY, "Омаров Қайрат", "head"), (THIRD, "Ким Олег", "inspector")):
        staff.set_staff(desk, staff=who, name=name, post_kk="қызметкер", post_ru="сотрудник")
        staff.set_roles(desk, staff=who, roles=[roles])
    staff.set_roles(desk, staff="s1", roles=["clerk", "administrator"])


def granted(desk: Desk) -> str:
    """Return a case whose permit the applicant has."""
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    handing.hand_over(as_(desk, INSPECTOR), seen=seen(desk, case), received=APPLICANT)
    return case


def found(desk: Desk, case: str, **changed: str) -> str:
    """Return a complaint about the decision of a case, found justified by an inspector apart."""
    complaint = complained(desk, case=case, subject="result", **changed)
    complaints.assign(as_(desk, DEPUTY), complaint=complaint, to=THIRD)
    complaint_decision.find(as_(desk, THIRD), complaint=complaint, outcome="justified", found=FOUND)
    return complaint


def set_aside(desk: Desk, complaint: str, *, to: str = THIRD, by: str = DEPUTY) -> str:
    """Let the deputy set the decision aside; return the reply."""
    settled = Settlement(decision="set-aside", reason=REASON, to=to)
    return complaint_decision.settle(as_(desk, by), complaint=complaint, settled=settled)


def _reassigned(desk: Desk, case: str, *, to: str) -> str:
    """Return why the deputy may not give a case to somebody else."""
    act = partial(path.reassign, as_(desk, DEPUTY), seen=[seen(desk, case)], to=to, reason=REASON)
    return refused(act)


def decide_anew(desk: Desk, case: str, *decisions: ItemDecision) -> None:
    """Examine a case anew and sign what is decided."""
    third = as_(desk, whole(desk, case).row.holder)
    checked(desk, case)
    deciding.propose(third, seen=seen(desk, case), decisions=decisions)
    finishing.finish_examination(third, seen=seen(desk, case))
    deciding.sign(as_(desk, DEPUTY), seen=seen(desk, case))


def test_it_is_answered_by_the_head_alone_and_waits_for_him(desk: Desk) -> None:
    case = granted(desk)
    complaint = complained(desk, case=case, subject="result")
    complaints.assign(as_(desk, DEPUTY), complaint=complaint, to=THIRD)
    third = as_(desk, THIRD)
    answer = partial(
        complaint_letters.answer, third, complaint=complaint, found=FOUND, measures="жоқ",
        signer=DEPUTY, on=TODAY,
    )  # fmt: skip
    assert refused(lambda: answer(outcome="partly")) == "complaint-to-head"
    complaint_decision.find(third, complaint=complaint, outcome="partly", found=FOUND)
    assert [each.received.complaint for each in complaint_decision.before_head(desk)] == [complaint]
    assert known_complaint(desk, complaint).state == "found"


@pytest.mark.parametrize("subject", ["impolite", "waiting"])
def test_a_rude_word_puts_no_decision_in_question(desk: Desk, subject: str) -> None:
    complaint = complained(desk, case=granted(desk), subject=subject)
    complaints.assign(as_(desk, DEPUTY), complaint=complaint, to=THIRD)
    assert (
        refused(
            lambda: complaint_decision.find(
                as_(desk, THIRD), complaint=complaint, outcome="justified", found=FOUND
            )
        )
        == "complaint-no-decision"
    )


def test_neither_whom_it_is_about_nor_who_decided_decides_upon_it_the_deputy_does(
    desk: Desk,
) -> None:
    complaint = found(desk, granted(desk))
    settled = Settlement(decision="upheld", reason="Заңды")
    for who in (HEAD, INSPECTOR):  # he signed it, and he examined it
        told = refused(
            lambda who=who: complaint_decision.settle(  # type: ignore[misc]  # bound at once
                as_(desk, who), complaint=complaint, settled=settled
            )
        )
        assert told == "complaint-decided", who
    (deputy,) = complaints.settlers(desk, known_complaint(desk, complaint))
    assert deputy.staff == DEPUTY


def test_where_nobody_may_it_is_passed_on_though_three_days_are_over(
    desk: Desk, clock: Clock
) -> None:
    case = granted(desk)
    complaint = complained(desk, case=case, subject="result")
    complaints.assign(as_(desk, DEPUTY), complaint=complaint, to=THIRD)
    clock.pass_minutes(10 * 24 * 60)
    staff.set_roles(desk, staff=DEPUTY, roles=["clerk"])
    complaint_decision.find(as_(desk, THIRD), complaint=complaint, outcome="justified", found=FOUND)
    settled = Settlement(decision="upheld", reason="Заңды")
    sheet = replace(settled, paper=OnPaper(by=HEAD, on=TODAY + 10 * DAY))
    assert (
        refused(lambda: complaint_decision.settle(desk, complaint=complaint, settled=sheet))
        == "complaint-nobody-settles"
    )
    complaint_letters.pass_on(
        as_(desk, THIRD), complaint=complaint, to="ІІД", reason="шешетін адам жоқ"
    )
    assert known_complaint(desk, complaint).state == "passed-on"


def test_upheld_it_stands_and_the_reply_says_so_and_why(desk: Desk) -> None:
    case = granted(desk)
    complaint = found(desk, case)
    empty = Settlement(decision="upheld", reason=" ")
    deputy = as_(desk, DEPUTY)
    assert (
        refused(lambda: complaint_decision.settle(deputy, complaint=complaint, settled=empty))
        == "reason-missing"
    )
    upheld = replace(empty, reason="Кемшілік шешімге әсер етпеген")
    paper = complaint_decision.settle(deputy, complaint=complaint, settled=upheld)
    letter = " ".join(text_of(paper_pdf(desk, paper=paper)).split())
    for words in ("шешім күшінде қалдырылды", "Кемшілік шешімге әсер етпеген", "негізді"):
        assert words in letter, words
    assert whole(desk, case).row.stage == "closed"
    assert known_complaint(desk, complaint).state == "answered"


def test_set_aside_it_is_examined_anew_from_that_day_by_who_had_no_share(
    desk: Desk, clock: Clock
) -> None:
    case = granted(desk)
    before = whole(desk, case).row
    complaint = found(desk, case)
    clock.pass_minutes(4 * 24 * 60)
    assert refused(lambda: set_aside(desk, complaint, to=INSPECTOR)) == "set-aside-share", (
        "who examined it examines it not again while another is here"
    )
    paper = set_aside(desk, complaint, to=OTHER)
    assert _reassigned(desk, case, to=INSPECTOR) == "set-aside-share", "nor later"
    after = whole(desk, case)
    on = TODAY + 4 * DAY
    assert (after.row.stage, after.row.holder) == ("assigned", OTHER)
    assert after.application.term.steps[0].date == on
    assert after.row.due >= on + 15 * DAY > before.due
    assert load_peek(desk, case).share == 0, "the bar of its term begins anew"
    assert after.undecided == ("item-1",)
    assert after.examined is not None
    assert after.completeness == (), "the papers are checked anew"
    assert all(each.set_aside for each in after.results)
    letter = " ".join(text_of(paper_pdf(desk, paper=paper)).split())
    assert "күші жойылды" in letter
    assert f"{after.row.due.year} жылғы" in letter
    assert check_database(desk.database).problems == ()


def test_a_second_complaint_learns_that_the_decision_was_set_aside_already(desk: Desk) -> None:
    case = granted(desk)
    first, second = found(desk, case), found(desk, case)
    set_aside(desk, first)
    upheld = Settlement(decision="upheld", reason=REASON)
    head = as_(desk, DEPUTY)
    assert (
        refused(lambda: complaint_decision.settle(head, complaint=second, settled=upheld))
        == "complaint-undecided"
    )
    due = whole(desk, case).row.due
    said = text_of(paper_pdf(desk, paper=set_aside(desk, second, to="")))
    assert "күші жойылды" in said
    assert str(due.day) in said.partition("мерзімі")[2][:40]
    asides = [each for each in complaints.history_of(desk, case) if type(each) is DecisionSetAside]
    assert [each.complaint for each in asides] == [first]


def test_once_ended_a_second_complaint_is_promised_no_examination(desk: Desk) -> None:
    case = granted(desk)
    first, second = found(desk, case), found(desk, case)
    set_aside(desk, first)
    third = as_(desk, THIRD)
    ending.end_case(third, seen=seen(desk, case), ending="died", document=REASON, date=TODAY)
    said = text_of(paper_pdf(desk, paper=set_aside(desk, second, to="")))
    assert "күші жойылды" in said
    assert "қайта қаралады" not in said


def test_another_term_of_the_second_examination_counts_from_its_own_day(
    desk: Desk, clock: Clock
) -> None:
    case = granted(desk)
    complaint = found(desk, case)
    clock.pass_minutes(4 * 24 * 60)
    set_aside(desk, complaint)
    term = whole(desk, case).row
    other = {"plain": "inquiry", "inquiry": "plain"}[term.track]
    fact = switch_term(as_(desk, THIRD), seen=seen(desk, case), track=other, reason="тексеру")
    assert fact.term.steps[0].date == TODAY + 4 * DAY


def test_where_everybody_had_a_share_it_is_recorded_that_nobody_else_was_here(desk: Desk) -> None:
    case = granted(desk)
    complaint = found(desk, case)
    for who in (OTHER, THIRD):
        staff.set_roles(desk, staff=who, roles=["clerk"])
    people, all_shared = complaint_decision.anew(desk, known_complaint(desk, complaint))
    assert ([each.staff for each in people], all_shared) == ([INSPECTOR], True)
    set_aside(desk, complaint, to=INSPECTOR)
    assert whole(desk, case).row.holder == INSPECTOR


def test_the_figures_keep_the_fate_of_the_first_term(desk: Desk, clock: Clock) -> None:
    case = granted(desk)
    complaint = found(desk, case)

    def told() -> object:
        row = desk.database.row(
            "SELECT counted_on, counted_as, counted_due FROM cases WHERE case_id = ?", (case,)
        )
        assert row is not None
        return row

    before = told()
    clock.pass_minutes(40 * 24 * 60)
    set_aside(desk, complaint)
    decide_anew(desk, case, refuse("item-1", "17.7e"))
    assert told() == before
    assert whole(desk, case).row.decision == "refused"


def test_what_lies_here_is_not_handed_over_any_more(desk: Desk) -> None:
    case = decided(desk, grant())
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    set_aside(desk, found(desk, case))
    (first,) = whole(desk, case).results
    assert (first.lies_here, first.state) == (False, "set-aside")
    decide_anew(desk, case, grant())
    results.grant_results(as_(desk, THIRD), seen=seen(desk, case))
    here = [each for each in whole(desk, case).results if each.lies_here]
    assert len(here) == 1
    assert here[0].issued.number != first.issued.number


def test_the_new_result_is_handed_over_against_the_old_one(desk: Desk) -> None:
    case = granted(desk)
    (first,) = whole(desk, case).results
    set_aside(desk, found(desk, case))
    decide_anew(desk, case, grant())
    third = as_(desk, THIRD)
    results.grant_results(third, seen=seen(desk, case))
    now = seen(desk, case)
    assert (
        refused(lambda: handing.hand_over(third, seen=now, received=APPLICANT))
        == "set-aside-unreturned"
    )
    assert whole(desk, case).results[0].is_awaited
    back = replace(APPLICANT, returned=(first.issued.result,))
    handing.hand_over(third, seen=now, received=back)
    old, new = whole(desk, case).results
    assert (old.state, new.state) == ("set-aside", "handed")
    ended = registers_results.ended(desk.database, [first.issued.result])
    assert ended == {first.issued.result: "set-aside"}
    assert check_database(desk.database).problems == ()


def test_the_card_of_a_weapon_stays_as_it_stood_until_the_new_decision(desk: Desk) -> None:
    case = granted(desk)

    def state() -> object:
        return desk.database.value("SELECT state FROM weapons WHERE case_id = ?", (case,))

    set_aside(desk, found(desk, case))
    assert state() == "held"
    decide_anew(desk, case, refuse("item-1", "17.7e"))
    assert state() == "annulled"
    assert check_database(desk.database).problems == ()
