"""What is found of each item and what it leads to; what is asked and answered (W-14, W-17)."""

import datetime as dt

import pytest

from desktop.models.facts import Evidence
from desktop.models.later import BroughtPaper
from desktop.models.path import Seen
from desktop.services import deciding, examining, inquiries, intake, later, term_switch
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import cases
from desktop.store import path as rows
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.facts import Value
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    registered,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused
from tests.helpers.visits import served

TOMORROW = TODAY + dt.timedelta(days=1)
ACT = Evidence(document="сараптама актісі", number="14", date=TODAY)
SAFE = NewInquiry(kind="site-check", to="учаскелік инспектор", question="сейф бар ма")


@pytest.fixture
def inspector(desk: Desk) -> Desk:
    return as_(staffed(desk), INSPECTOR)


def grounds(desk: Desk, case: str) -> list[tuple[str, ...]]:
    return [each.proposal.ids for each in open_case(desk, case).computed]


def test_missing_papers_propose_a_ground_until_they_are_brought(inspector: Desk) -> None:
    case = assigned(inspector, papers=False)
    missing = examining.check_completeness(inspector, seen=seen(inspector, case))
    assert set(missing) >= {"photos", "source-document"}
    assert grounds(inspector, case) == [("17.1",)]
    owed = later.owed(inspector, case=case)
    brought = [
        BroughtPaper(
            document=each.document,
            subject=each.subject,
            number="1",
            date=TODAY,
            bank="Банк",
            amount=200_000,
        )
        for each in owed
    ]
    later.add_papers(inspector, case=case, brought=brought)
    assert grounds(inspector, case) == [()]
    assert examining.check_completeness(inspector, seen=seen(inspector, case)) == ()
    assert [bool(each.missing) for each in whole(inspector, case).completeness] == [True, False]


def test_a_finding_of_one_item_is_not_the_other_s_and_one_of_the_case_is_both_s(
    inspector: Desk,
) -> None:
    case = assigned(inspector, weapons=2)
    one = examining.record_finding(
        inspector, seen=seen(inspector, case), kind="altered-weapon", item="item-2", evidence=ACT
    )
    words = Evidence(words="үкім күшінде")
    examining.record_finding(
        inspector, seen=seen(inspector, case), kind="unexpunged-conviction", evidence=words
    )
    assert grounds(inspector, case) == [("17.7c",), ("17.5", "17.7c")]
    examining.take_back(inspector, seen=seen(inspector, case), finding=one, reason="басқа қару")
    assert grounds(inspector, case) == [("17.7c",), ("17.7c",)]
    kept = next(each for each in whole(inspector, case).findings if each.finding == one)
    assert (kept.stands, kept.taken_back_for, kept.evidence) == (False, "басқа қару", ACT)
    now = seen(inspector, case)
    assert (
        refused(lambda: examining.take_back(inspector, seen=now, finding=one, reason="қ"))
        == "finding-gone"
    )


def test_a_finding_needs_its_evidence_and_its_standard(inspector: Desk) -> None:
    case = assigned(inspector)
    now = seen(inspector, case)

    def told(**given: Value) -> str:
        wanted: dict[str, Value] = {"seen": now, "kind": "altered-weapon", "evidence": ACT, **given}
        return refused(lambda: examining.record_finding(inspector, **wanted))

    assert told(evidence=Evidence(number="1")) == "evidence-missing"
    assert told(evidence=Evidence(words="ж", days=(TOMORROW,))) == "future-document"
    assert told(kind="state-security") == "finding-unknown"
    assert told(exemption="oralman") == "exemption-unknown"
    assert told(kind="") == "nothing-found"
    assert told(item="item-7") == "item-unknown"
    assert whole(inspector, case).findings == ()


def test_nothing_is_found_before_a_case_is_assigned_nor_after_it_is_examined(
    inspector: Desk,
) -> None:
    fresh = registered(inspector)
    now = seen(inspector, fresh)
    assert refused(lambda: examining.check_completeness(inspector, seen=now)) == "not-examined-now"
    case = assigned(inspector)
    examined(inspector, case, grant("item-1"))
    then = seen(inspector, case)
    assert refused(lambda: inquiries.ask(inspector, seen=then, new=SAFE)) == "not-examined-now"


def test_an_applicant_too_young_on_the_day_of_acceptance_is_proposed(inspector: Desk) -> None:
    draft = drafts.citizen(drafts.citizen_with_rifle(papers=True), born="26.11.1995")
    case = intake.register(
        inspector, ticket=served(inspector).id, draft=draft.with_text("insisted", "yes")
    ).case
    assert grounds(inspector, case) == [("17.7a",)]


def test_an_inquiry_is_reminded_of_and_answered_once(inspector: Desk) -> None:
    case = assigned(inspector)
    inquiry = inquiries.ask(inspector, seen=seen(inspector, case), new=SAFE)
    office = inspector.office().office
    assert [each.inquiry for each in rows.unanswered(inspector.database, office)] == [inquiry]
    inquiries.remind(inspector, seen=seen(inspector, case), inquiry=inquiry, on=TODAY)
    (waiting,) = whole(inspector, case).waits_for
    assert (waiting.reminders, waiting.reminded_on) == (1, TODAY)
    inquiries.answer(
        inspector, seen=seen(inspector, case), inquiry=inquiry, on=TODAY, words="сейф бар"
    )
    assert rows.unanswered(inspector.database, office) == []
    now = seen(inspector, case)
    assert (
        refused(
            lambda: inquiries.answer(inspector, seen=now, inquiry=inquiry, on=TODAY, words="бар")
        )
        == "inquiry-answered"
    )
    assert check_database(inspector.database).sound


def test_an_inquiry_asks_somebody_something(inspector: Desk) -> None:
    case = assigned(inspector)
    now = seen(inspector, case)

    def told(**given: Value) -> str:
        asked: dict[str, Value] = {
            "kind": "information",
            "to": "ІІД",
            "question": "соттылығы",
            **given,
        }
        return refused(lambda: inquiries.ask(inspector, seen=now, new=NewInquiry(**asked)))

    assert told(to=" ") == "inquiry-incomplete"
    assert told(question="") == "inquiry-incomplete"
    assert told(items=("item-9",)) == "item-unknown"
    assert told(answer_by=TODAY - dt.timedelta(days=1)) == "until-past"
    assert told(date=TOMORROW) == "future-document"


def test_a_term_of_fifteen_days_becomes_thirty_from_the_same_day(inspector: Desk) -> None:
    case = assigned(inspector)
    before = whole(inspector, case)
    switched = term_switch.switch_term(
        inspector, seen=seen(inspector, case), track="inquiry", reason="сақтау жағдайын тексеру"
    )
    row = whole(inspector, case).row
    assert (before.row.track, before.row.due) == ("plain", TODAY + dt.timedelta(days=15))
    assert (row.track, row.due) == ("inquiry", TODAY + dt.timedelta(days=30))
    application = cases.application(inspector.database, case)
    assert application is not None
    assert application.answers["inquiry"] == "yes", "a talon made anew promises thirty too"
    office = inspector.office().office
    assert rows.term_untold(inspector.database, office) == [(case, switched.tell_by)]
    now = seen(inspector, case)

    def told(track: str, reason: str = "тексеру", *, at: Seen = now) -> str:
        return refused(
            lambda: term_switch.switch_term(inspector, seen=at, track=track, reason=reason)
        )

    assert told("inquiry") == "track-stands"
    assert told("portal") == "track-unknown"
    assert told("plain", " ") == "reason-missing"
    assert check_database(inspector.database).sound


def test_a_decided_case_keeps_its_term(inspector: Desk) -> None:
    case = assigned(inspector)
    examined(inspector, case, grant("item-1"))
    deciding.sign(as_(inspector, HEAD), seen=seen(inspector, case))
    now = seen(inspector, case)
    assert (
        refused(
            lambda: term_switch.switch_term(inspector, seen=now, track="inquiry", reason="тексеру")
        )
        == "case-past-change"
    )


def test_a_repeated_offence_rests_on_two_days_within_a_year(inspector: Desk) -> None:
    case = assigned(inspector)
    now = seen(inspector, case)

    def record(*days: dt.date) -> str:
        proof = Evidence(document="анықтама", days=days)
        return examining.record_finding(inspector, seen=now, kind="repeat-offence", evidence=proof)

    first, last = dt.date(2012, 12, 1), dt.date(2013, 11, 1)
    assert refused(lambda: record(first)) == "finding-days-missing"
    assert refused(lambda: record(first, dt.date(2013, 12, 2))) == "future-document"
    assert refused(lambda: record(dt.date(2012, 10, 31), last)) == "finding-days-apart"
    record(last, first)
    (found,) = whole(inspector, case).findings
    assert found.evidence.days == (first, last)
    assert grounds(inspector, case) == [("17.3",)]


def test_what_is_found_of_a_weapon_is_not_recorded_of_all_at_once(inspector: Desk) -> None:
    case = assigned(inspector, weapons=2)
    now = seen(inspector, case)
    told = refused(
        lambda: examining.record_finding(
            inspector, seen=now, kind="fails-technical-regulations", evidence=ACT
        )
    )
    assert told == "finding-of-one"
    assert whole(inspector, case).findings == ()
