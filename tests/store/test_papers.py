import datetime as dt

import pytest

from desktop.models.facts import Fact, PaperFailed, PaperHandWritten, PaperPrinted
from desktop.store import papers
from desktop.store.database import Database
from tests.helpers.facts import OFFICE, moment, paper_issued
from tests.store.recording import record

PRINTED = PaperPrinted(paper="p1", printer="HP")
DUPLICATE = PaperPrinted(paper="p1", printer="Canon", duplicate=True)
FAILED = PaperFailed(paper="p1", printer="HP", reason="stopped")
HAND_WRITTEN = PaperHandWritten(paper="p1")


@pytest.fixture
def issued(office: Database) -> Database:
    """Return an office with one talon, not yet printed."""
    record(office, paper_issued("p1", "c1", copies=2), at=moment(9, 41))
    return office


def test_a_paper_keeps_what_it_can_be_made_from_again(issued: Database) -> None:
    fact = paper_issued("p1", "c1", copies=2)
    assert papers.paper(issued, "p1") == papers.PaperRow(
        paper="p1",
        office=OFFICE,
        kind=fact.kind,
        about="case",
        about_id="c1",
        language="kk",
        layout=fact.layout,
        layout_digest=fact.layout_digest,
        content=fact.content,
        width_mm=148,
        height_mm=210,
        copies=2,
        issued_at=moment(9, 41),
        issued_by="s1",
        state="issued",
        state_at=moment(9, 41),
        printer="",
        reason="",
        prints=0,
        office_copy=False,
    )
    assert papers.paper(issued, "p2") is None


@pytest.mark.parametrize(
    ("outcomes", "state", "prints", "waits"),
    [
        ([], "issued", 0, 1),
        ([PRINTED], "printed", 1, 0),
        ([FAILED], "failed", 0, 1),
        ([FAILED, PRINTED], "printed", 1, 0),
        ([PRINTED, DUPLICATE], "printed", 2, 0),
        ([PRINTED, FAILED], "printed", 1, 0),
        ([HAND_WRITTEN], "hand-written", 0, 0),
        ([FAILED, HAND_WRITTEN], "hand-written", 0, 0),
        ([HAND_WRITTEN, FAILED], "hand-written", 0, 0),
        ([HAND_WRITTEN, PRINTED], "printed", 1, 0),
    ],
)
def test_what_became_of_a_paper(
    issued: Database, outcomes: list[Fact], state: str, prints: int, waits: int
) -> None:
    for outcome in outcomes:
        record(issued, outcome, at=moment(9, 42))
    row = papers.paper(issued, "p1")
    assert row is not None
    assert (row.state, row.prints) == (state, prints)
    assert papers.count_unprinted(issued, OFFICE) == waits
    assert [each.paper for each in papers.unprinted(issued, OFFICE)] == ["p1"] * waits


def test_a_failed_copy_is_told_without_taking_the_paper_back(issued: Database) -> None:
    record(issued, PRINTED, at=moment(9, 42))
    record(issued, FAILED, at=moment(9, 50))
    row = papers.paper(issued, "p1")
    assert row is not None
    assert (row.state_at, row.printer, row.reason) == (moment(9, 42), "HP", "stopped")


def test_a_print_that_succeeds_clears_the_reason(issued: Database) -> None:
    record(issued, FAILED, DUPLICATE)
    row = papers.paper(issued, "p1")
    assert row is not None
    assert (row.printer, row.reason) == ("Canon", "")


def test_the_papers_of_a_case_come_in_order(issued: Database) -> None:
    record(issued, paper_issued("p2", "c2"), paper_issued("p3", "c1"))
    assert [row.paper for row in papers.papers_of(issued, "case", "c1")] == ["p1", "p3"]
    assert papers.papers_of(issued, "ticket", "c1") == []


def test_the_oldest_unprinted_papers_come_first_and_not_all_at_once(issued: Database) -> None:
    record(issued, paper_issued("p2", "c1"), paper_issued("p3", "c1"))
    assert [row.paper for row in papers.unprinted(issued, OFFICE, limit=2)] == ["p1", "p2"]
    assert papers.count_unprinted(issued, OFFICE) == 3
    assert papers.count_unprinted(issued, "2-12") == 0


def test_the_papers_of_a_day_are_those_something_became_of_and_those_still_owed(
    issued: Database,
) -> None:
    tomorrow = moment(9, 41) + dt.timedelta(days=1)
    record(issued, paper_issued("p2", "c2"), at=moment(9, 42))
    record(issued, PaperPrinted(paper="p2", printer="HP"), at=moment(9, 43))
    record(issued, paper_issued("p3", "c3"), at=moment(9, 44))
    record(issued, PaperHandWritten(paper="p3"), at=tomorrow)
    since = dt.datetime.combine(tomorrow.date(), dt.time(), tzinfo=tomorrow.tzinfo)
    assert [row.paper for row in papers.of_day(issued, OFFICE, since=since)] == ["p3", "p1"]
    today = papers.of_day(issued, OFFICE, since=since - dt.timedelta(days=1))
    assert [row.paper for row in today] == ["p3", "p2", "p1"]
    assert papers.of_day(issued, "2-12", since=since) == []
