"""What was renounced is confirmed on one paper, which is the result of it (W-17.2, D10)."""

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.facts import PaperPrinted, ResultIssued
from desktop.presenters.case_acts_sign import SignDecision
from desktop.presenters.case_acts_view import Typed
from desktop.presenters.cases_peek import load_peek
from desktop.services import deciding, results
from desktop.services.decision_desk import open_case
from desktop.services.decision_drafts import NOTHING
from desktop.services.desk import Desk
from desktop.services.papers import paper_pdf
from desktop.services.results import Granted
from desktop.store import papers
from desktop.store.papers import PaperRow
from desktop.store.upkeep import check_database
from tests.helpers.on_path import (
    HEAD,
    INSPECTOR,
    TODAY,
    as_,
    assigned,
    examined,
    grant,
    seen,
    staffed,
    whole,
)
from tests.printing.reading import pages_of

WITHDRAWN = ItemDecision(item="item-2", outcome="withdrawn", document="өтініш 7, 25.11.2013")


@pytest.fixture(autouse=True)
def _staffed(desk: Desk) -> None:
    staffed(desk)


def renounce(desk: Desk, case: str, item: str, document: str) -> None:
    deciding.end_items(
        as_(desk, INSPECTOR), seen=seen(desk, case), items=[item], ending="withdrawn",
        document=document, on=TODAY,
    )  # fmt: skip


def confirmations(desk: Desk, case: str) -> list[PaperRow]:
    rows = papers.papers_of(desk.database, "case", case)
    return [each for each in rows if each.kind == "withdrawal-confirmation"]


def made(desk: Desk, case: str) -> tuple[Granted, ResultIssued]:
    """Sign what is open, make the results; return them with the confirmation among them."""
    granted = results.grant_results(as_(desk, INSPECTOR), seen=seen(desk, case))
    rows = [each.issued for each in whole(desk, case).results]
    return granted, next(each for each in rows if each.kind == "confirmation")


def two_weapons_one_renounced(desk: Desk) -> str:
    case = assigned(desk, weapons=2)
    renounce(desk, case, "item-2", "өтініш 7")
    examined(desk, case, grant("item-1"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    return case


def test_the_result_is_the_paper_given_when_it_was_renounced(desk: Desk) -> None:
    case = two_weapons_one_renounced(desk)
    (paper,) = confirmations(desk, case)
    granted, result = made(desk, case)
    assert result.paper == paper.paper
    assert [each.paper for each in confirmations(desk, case)] == [paper.paper], "and no other"
    assert paper.paper in granted.papers, "it did not come out before"
    assert check_database(desk.database).sound


def test_what_was_printed_then_is_not_printed_again(desk: Desk) -> None:
    case = two_weapons_one_renounced(desk)
    (paper,) = confirmations(desk, case)
    with desk.work(at=desk.now(), command="paper.print") as work:
        work.record(PaperPrinted(paper=paper.paper, printer="HP"))
    granted, _result = made(desk, case)
    assert paper.paper not in granted.papers


def test_what_was_renounced_one_after_another_is_confirmed_once_more_on_one_paper(
    desk: Desk,
) -> None:
    case = assigned(desk, weapons=3)
    renounce(desk, case, "item-2", "өтініш 7")
    renounce(desk, case, "item-3", "өтініш 8")
    examined(desk, case, grant("item-1"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case))
    before = {each.paper for each in confirmations(desk, case)}
    granted, result = made(desk, case)
    assert (len(before), result.items) == (2, ("item-2", "item-3"))
    assert result.paper not in before
    assert result.paper in granted.papers
    (page,) = pages_of(paper_pdf(desk, paper=result.paper))
    assert "өтініш 7; өтініш 8" in page


def test_signing_what_was_renounced_gives_its_confirmation_to_print(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    examined(desk, case, grant("item-1"), WITHDRAWN)
    head = as_(desk, HEAD)
    act = SignDecision(open_case(head, case), NOTHING, head)
    paper = act.carry_out(head, Typed())
    assert [each.paper for each in confirmations(desk, case)] == [paper]
    assert made(desk, case)[1].paper == paper


def test_signing_what_was_not_renounced_prints_nothing_yet(desk: Desk) -> None:
    case = assigned(desk, weapons=2)
    renounce(desk, case, "item-2", "өтініш 7")
    examined(desk, case, grant("item-1"))
    head = as_(desk, HEAD)
    assert SignDecision(open_case(head, case), NOTHING, head).carry_out(head, Typed()) == ""


def test_the_case_shows_the_confirmation_even_where_nothing_else_came_of_it(desk: Desk) -> None:
    case = assigned(desk)
    renounce(desk, case, "item-1", "өтініш 7")
    assert whole(desk, case).row.stage == "closed"
    (paper,) = confirmations(desk, case)
    shown = load_peek(desk, case).papers
    assert paper.paper in {each.paper for each in shown}
