"""An examination ends once nothing is open, and what it came to stands until signed (W-14)."""

import datetime as dt
from collections.abc import Callable

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.facts import Evidence, InquiryAnswered
from desktop.services import (
    correcting,
    deciding,
    department,
    examining,
    finishing,
    inquiries,
    term_switch,
)
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.store import case_events
from desktop.store.upkeep import check_database
from tests.helpers.office import Clock
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    OTHER,
    TODAY,
    as_,
    assigned,
    bring_all,
    checked,
    examined,
    grant,
    refuse,
    seen,
    staffed,
    whole,
)
from tests.helpers.refused import refused

DAY = 60 * 24
CHECK = NewInquiry(kind="site-check", to="учаскелік инспектор", question="сейф бар ма")


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


@pytest.fixture
def inspector(desk: Desk) -> Desk:
    return as_(desk, INSPECTOR)


def finishes(inspector: Desk, case: str) -> str:
    now = seen(inspector, case)
    return refused(lambda: finishing.finish_examination(inspector, seen=now))


def propose(inspector: Desk, case: str, *decisions: ItemDecision) -> None:
    deciding.propose(inspector, seen=seen(inspector, case), decisions=decisions)


def test_nothing_is_decided_before_the_papers_are_checked(inspector: Desk) -> None:
    case = assigned(inspector)
    propose(inspector, case, grant())
    assert finishes(inspector, case) == "completeness-unchecked"
    checked(inspector, case)
    finishing.finish_examination(inspector, seen=seen(inspector, case))
    assert whole(inspector, case).row.stage == "examined"


def test_papers_are_checked_between_registration_and_today(inspector: Desk) -> None:
    case = assigned(inspector)
    now = seen(inspector, case)

    def told(days: int) -> str:
        on = TODAY + dt.timedelta(days=days)
        return refused(lambda: examining.check_completeness(inspector, seen=now, on=on))

    assert told(-1) == "checked-before-registered"
    assert told(1) == "future-document"
    examining.check_completeness(inspector, seen=now, on=TODAY)


def test_an_open_inquiry_is_answered_or_closed_with_its_reason(inspector: Desk) -> None:
    case = checked(inspector, assigned(inspector))
    inquiry = inquiries.ask(inspector, seen=seen(inspector, case), new=CHECK)
    propose(inspector, case, grant())
    assert finishes(inspector, case) == "inquiry-open"
    now = seen(inspector, case)
    assert (
        refused(lambda: inquiries.close(inspector, seen=now, inquiry=inquiry, reason=" "))
        == "reason-missing"
    )
    inquiries.close(inspector, seen=now, inquiry=inquiry, reason="инспектор ауырып қалды")
    found = whole(inspector, case)
    (closed,) = found.inquiries
    assert (closed.came, closed.answer, found.waits_for) == (False, "инспектор ауырып қалды", ())
    facts = [each.fact for each in case_events.events(inspector.database, case)]
    assert [each.came for each in facts if isinstance(each, InquiryAnswered)] == [False]
    finishing.finish_examination(inspector, seen=seen(inspector, case))
    assert check_database(inspector.database).sound


def test_nothing_is_granted_while_a_paper_is_missing(inspector: Desk) -> None:
    case = checked(inspector, assigned(inspector, papers=False))
    propose(inspector, case, grant())
    assert finishes(inspector, case) == "ground-stands"
    bring_all(inspector, case)
    finishing.finish_examination(inspector, seen=seen(inspector, case))


def test_nothing_is_granted_against_a_finding_but_the_other_item_is(inspector: Desk) -> None:
    case = checked(inspector, assigned(inspector, weapons=2))
    examining.record_finding(
        inspector,
        seen=seen(inspector, case),
        kind="altered-weapon",
        item="item-2",
        evidence=Evidence(words="оқпаны қысқартылған"),
    )
    propose(inspector, case, grant("item-1"), grant("item-2"))
    assert finishes(inspector, case) == "ground-stands"
    propose(inspector, case, refuse("item-2", "17.5"))
    finishing.finish_examination(inspector, seen=seen(inspector, case))
    deciding.sign(as_(inspector, HEAD), seen=seen(inspector, case))
    assert whole(inspector, case).row.decision == "part"


def test_a_birth_date_put_right_is_judged_again_at_the_signature(desk: Desk) -> None:
    case = assigned(desk)
    examined(desk, case, grant())
    correcting.correct(
        desk,
        seen=seen(desk, case),
        typed={"person.born": "03.12.1999", "insisted": "yes"},
        reason="қате",
    )
    now = seen(desk, case)
    assert refused(lambda: deciding.sign(as_(desk, HEAD), seen=now)) == "ground-stands"
    assert (
        refused(
            lambda: department.send(
                as_(desk, INSPECTOR), seen=[now], to="ІІД", number="3/77", on=TODAY
            )
        )
        == "ground-stands"
    )
    assert whole(desk, case).row.stage == "examined"


def test_only_whoever_has_a_case_examines_it(desk: Desk) -> None:
    case = checked(desk, assigned(desk))
    other, now = as_(desk, OTHER), seen(desk, case)
    words = Evidence(words="ж")
    acts: tuple[Callable[[], object], ...] = (
        lambda: examining.check_completeness(other, seen=now),
        lambda: examining.record_finding(other, seen=now, kind="altered-weapon", evidence=words),
        lambda: deciding.propose(other, seen=now, decisions=[grant()]),
        lambda: inquiries.ask(other, seen=now, new=CHECK),
    )
    assert {refused(act) for act in acts} == {"not-yours"}
    propose(as_(desk, INSPECTOR), case, grant())
    assert finishes(other, case) == "not-yours"
    assert deciding.rules_of(other, whole(other, case)).items, "he may read it"


def test_a_term_that_is_over_is_made_no_longer(inspector: Desk, clock: Clock) -> None:
    case = assigned(inspector)
    due = whole(inspector, case).row.due

    def switch(track: str) -> str:
        now = seen(inspector, case)
        return refused(
            lambda: term_switch.switch_term(inspector, seen=now, track=track, reason="тексеру")
        )

    clock.pass_minutes(16 * DAY)
    assert (due, switch("inquiry")) == (TODAY + dt.timedelta(days=15), "term-over")
    asks = NewInquiry(kind="information", to="ІІД", question="?", switch_reason="сұрау")
    now = seen(inspector, case)
    assert refused(lambda: inquiries.ask(inspector, seen=now, new=asks)) == "term-over"
    assert whole(inspector, case).row.due == due


def test_on_the_last_day_a_term_is_made_longer_still(inspector: Desk, clock: Clock) -> None:
    case = assigned(inspector)
    clock.pass_minutes(15 * DAY)
    term_switch.switch_term(
        inspector, seen=seen(inspector, case), track="inquiry", reason="тексеру"
    )
    assert whole(inspector, case).row.due == TODAY + dt.timedelta(days=30)


def test_the_shorter_term_waits_for_what_was_asked(inspector: Desk) -> None:
    case = assigned(inspector)
    asks = NewInquiry(kind="information", to="ІІД", question="?", switch_reason="сұрау")
    inquiry = inquiries.ask(inspector, seen=seen(inspector, case), new=asks)
    now = seen(inspector, case)
    assert (
        refused(
            lambda: term_switch.switch_term(inspector, seen=now, track="plain", reason="қажет емес")
        )
        == "inquiry-open"
    )
    inquiries.answer(inspector, seen=now, inquiry=inquiry, on=TODAY, words="жоқ")
    term_switch.switch_term(
        inspector, seen=seen(inspector, case), track="plain", reason="қажет емес"
    )
    assert whole(inspector, case).row.track == "plain"
