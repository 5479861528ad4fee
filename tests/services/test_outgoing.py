"""The chancery's number of a letter prints once it is known, at once or later (D42, D56)."""

import datetime as dt

import pytest

from desktop.models.facts import PaperPrinted
from desktop.services import chancery, deciding, inquiries, letters, refusal, results
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.services.inquiries import NewInquiry
from desktop.services.papers import paper_pdf
from desktop.services.results import Entered
from desktop.store import papers
from tests.helpers.on_path import (
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    decided,
    refuse,
    seen,
    staffed,
)
from tests.printing.reading import pages_of


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def text(desk: Desk, paper: str) -> str:
    return "\n".join(pages_of(paper_pdf(desk, paper=paper)))


def number(desk: Desk, case: str, paper: str, words: str, date: dt.date | None = TODAY) -> None:
    entered = Numbered(direction="outgoing", number=words, date=date, paper=paper)
    chancery.enter_numbers(desk, case=case, numbers=[entered])


def test_the_number_typed_with_the_results_stands_on_the_letter_of_refusal(desk: Desk) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    paper = refusal.letter_paper(desk, case)
    assert "3/96" not in text(desk, paper)
    entered = Entered(key="item-1", number="3/96", issued_on=TODAY)
    results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case), entered=[entered])
    assert "3/96" in text(desk, paper)
    assert "25.11.2013" in text(desk, paper)


def test_a_number_entered_after_the_letter_was_printed_stands_on_its_copy(desk: Desk) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    paper = refusal.letter_paper(desk, case)
    with desk.work(at=desk.now(), command="paper.print") as work:
        work.record(PaperPrinted(paper=paper, printer="HP"))
    before = text(desk, paper)
    number(desk, case, paper, "3/97")
    after = text(desk, paper)
    assert "3/97" in after
    assert [line for line in after.split("\n") if line in before.split("\n")] == [
        line for line in before.split("\n") if line in after.split("\n")
    ], "nothing else of it changed"


def test_a_number_put_right_prints_as_it_stands_and_one_taken_back_prints_no_more(
    desk: Desk,
) -> None:
    case = decided(desk, refuse("item-1", "17.5"))
    paper = refusal.letter_paper(desk, case)
    number(desk, case, paper, "3/97")
    number(desk, case, paper, "3/98")
    assert ("3/98" in text(desk, paper), "3/97" in text(desk, paper)) == (True, False)
    number(desk, case, paper, "", None)
    assert "3/98" not in text(desk, paper)


def test_the_number_of_one_letter_is_not_another_s(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    deciding.end_items(
        as_(desk, INSPECTOR), seen=seen(desk, case), items=["item-2"], ending="withdrawn",
        document="өтініш", on=TODAY,
    )  # fmt: skip
    confirmation = letters.last_paper(desk, case, "withdrawal-confirmation")
    asked = NewInquiry(
        kind="information", to="Прокуратура", question="соттылығы", items=("item-1",),
        answer_by=TODAY + dt.timedelta(days=5),
    )  # fmt: skip
    inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=asked)
    inquiry = letters.last_paper(desk, case, "inquiry")
    number(desk, case, confirmation, "3/12")
    assert ("3/12" in text(desk, confirmation), "3/12" in text(desk, inquiry)) == (True, False)
    number(desk, case, inquiry, "3/13")
    assert "3/13" in text(desk, inquiry)


def test_what_a_letter_was_issued_with_is_not_typed_over(desk: Desk) -> None:
    case = assigned(desk)
    asked = NewInquiry(
        kind="information", to="Прокуратура", question="соттылығы", items=("item-1",),
        answer_by=TODAY + dt.timedelta(days=5), number="5-12/1", date=TODAY,
    )  # fmt: skip
    inquiries.ask(as_(desk, INSPECTOR), seen=seen(desk, case), new=asked)
    (paper,) = [e for e in papers.papers_of(desk.database, "case", case) if e.kind == "inquiry"]
    number(desk, case, paper.paper, "5-12/2")
    assert "5-12/1" in text(desk, paper.paper)
    assert "5-12/2" not in text(desk, paper.paper)
