"""A paper brought after registration: taken in, the term untouched, a supplementary talon given."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import PapersAdded
from desktop.models.later import BroughtPaper
from desktop.services import intake, later, papers, settings
from desktop.services.desk import Desk
from desktop.store import case_events, cases
from desktop.store import papers as paper_rows
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.office import Clock
from tests.helpers.pdf import text_of
from tests.helpers.visits import served

SHOTS = "test-firing-act"


@pytest.fixture
def case(desk: Desk, clock: Clock) -> str:
    """Return a case that lacks every paper."""
    draft = drafts.citizen_with_rifle(papers=False)
    registered = intake.register(desk, ticket=served(desk).id, draft=draft)
    clock.pass_minutes(60 * 24 * 3)
    return registered.case


def refused(desk: Desk, case: str, *brought: BroughtPaper) -> str:
    with pytest.raises(Refusal) as refusal:
        later.add_papers(desk, case=case, brought=brought)
    return refusal.value.code


def test_an_act_brought_later_is_missing_no_more_and_the_term_stays(desk: Desk, case: str) -> None:
    before = cases.by_id(desk.database, case)
    assert before is not None
    act = BroughtPaper(document=SHOTS, subject=1, number="96", date=dt.date(2013, 11, 26))
    later.add_papers(desk, case=case, brought=[act])
    after = cases.by_id(desk.database, case)
    assert after is not None
    assert after.missing == before.missing - 1
    assert (after.due, after.safe, after.collect_on) == (before.due, before.safe, before.collect_on)
    application = cases.application(desk.database, case)
    assert application is not None
    (kept,) = (paper for paper in application.taken if paper.document == SHOTS)
    assert [(mark.number, mark.date) for mark in kept.own] == [("96", dt.date(2013, 11, 26))]
    assert SHOTS not in {paper.document for paper in application.missing}


def test_the_supplement_names_its_talon_what_came_and_what_is_still_missing(
    desk: Desk, case: str
) -> None:
    act = BroughtPaper(document=SHOTS, subject=1, number="96")
    text = text_of(papers.paper_pdf(desk, paper=later.add_papers(desk, case=case, brought=[act])))
    row = cases.by_id(desk.database, case)
    assert row is not None
    assert row.number in text
    assert "№ 96" in text
    assert "Мерзім өзгерген жоқ" in text
    assert "фотосурет" in text  # still missing


def test_a_second_supplement_is_the_second(desk: Desk, case: str) -> None:
    later.add_papers(desk, case=case, brought=[BroughtPaper(document="photos")])
    later.add_papers(desk, case=case, brought=[BroughtPaper(document=SHOTS, subject=1)])
    facts = [event.fact for event in case_events.events(desk.database, case)]
    assert [fact.supplement for fact in facts if isinstance(fact, PapersAdded)] == [1, 2]
    kinds = [paper.kind for paper in paper_rows.papers_of(desk.database, "case", case)]
    assert kinds == ["talon-weapons", "talon-supplement", "talon-supplement"]


def test_a_receipt_brought_later_pays_the_duty(desk: Desk, case: str) -> None:
    receipt = BroughtPaper(
        document="registration-duty-receipt",
        number="004512",
        date=dt.date(2013, 11, 27),
        bank="Қазпошта",
        amount=17_400,
    )
    later.add_papers(desk, case=case, brought=[receipt])
    application = cases.application(desk.database, case)
    assert application is not None
    assert [paid.amount for paid in application.receipts] == [17_400]
    assert max(duty.paid for duty in application.duties) == 17_400
    assert application.receipts[0].used == application.duties[0].due * 100


def test_the_tables_made_again_are_the_same(desk: Desk, case: str) -> None:
    receipt = BroughtPaper(
        document="registration-duty-receipt", date=dt.date(2013, 11, 27), amount=17_400
    )
    later.add_papers(desk, case=case, brought=[receipt, BroughtPaper(document="photos")])
    assert check_database(desk.database).problems == ()


def test_the_supplement_goes_where_the_talon_of_its_case_goes(desk: Desk, case: str) -> None:
    settings.set_printer(desk, kind="talon-weapons", printer="HP", sheet="a5")
    paper = later.add_papers(desk, case=case, brought=[BroughtPaper(document="photos")])
    row = paper_rows.paper(desk.database, paper)
    assert row is not None
    assert (row.width_mm, row.height_mm) == (148, 210)
    assert papers.destination_of(desk, row).printer == "HP"


def test_what_is_not_missing_is_not_taken_in(desk: Desk, case: str) -> None:
    assert refused(desk, case) == "nothing-brought"
    assert refused(desk, case, BroughtPaper(document=SHOTS, subject=2)) == "paper-not-missing"
    later.add_papers(desk, case=case, brought=[BroughtPaper(document="photos")])
    assert refused(desk, case, BroughtPaper(document="photos")) == "paper-not-missing"
    receipt = BroughtPaper(document="registration-duty-receipt", number="1")
    assert refused(desk, case, receipt) == "receipt-incomplete"


def test_a_complete_case_owes_nothing(desk: Desk) -> None:
    draft = drafts.citizen_with_rifle(papers=True)
    complete = intake.register(desk, ticket=served(desk).id, draft=draft).case
    with pytest.raises(Refusal, match="nothing-owed"):
        later.owed(desk, case=complete)
    with pytest.raises(Refusal, match="case-unknown"):
        later.owed(desk, case="nothing")


def test_each_owed_paper_says_what_is_asked_of_it(desk: Desk, case: str) -> None:
    found = {paper.document: paper for paper in later.owed(desk, case=case)}
    assert found["registration-duty-receipt"].receipt
    assert found[SHOTS].number
    assert found[SHOTS].subject == 1
    assert not found["photos"].number
