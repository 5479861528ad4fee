"""Cases that end without a decision: closed for good, never deleted, counted apart."""

import datetime as dt
from functools import partial
from typing import get_args

import pytest

from desktop.models.decision import ItemDecision
from desktop.models.errors import Refusal
from desktop.models.later import BroughtPaper
from desktop.presenters.case_acts_ending import VoidCase
from desktop.services import correcting, deciding, ending, intake, later
from desktop.services.desk import Desk
from desktop.store import cases, receipts, search
from desktop.store.cases import CaseRow, Filter
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.on_path import HEAD, as_, assigned, examined, grant, refuse, seen, staffed, whole
from tests.helpers.refused import refused
from tests.helpers.visits import served

TODAY = dt.date(2013, 11, 25)


@pytest.fixture
def case(desk: Desk) -> str:
    draft = drafts.citizen_with_rifle(papers=True)
    return intake.register(desk, ticket=served(desk).id, draft=draft).case


def row_of(desk: Desk, case: str) -> CaseRow:
    row = cases.by_id(desk.database, case)
    assert row is not None
    return row


def test_a_void_case_keeps_its_number_and_is_still_found(desk: Desk, case: str) -> None:
    before = row_of(desk, case)
    ending.void_case(desk, seen=seen(desk, case), reason="  екі рет  тіркелген ")
    row = row_of(desk, case)
    assert (row.stage, row.ending, row.number) == ("closed", "void", before.number)
    assert [found.case for found in search.search(desk.database, row.number, limit=5)] == [case]
    draft = drafts.citizen_with_rifle(papers=True)
    after = intake.register(desk, ticket=served(desk).id, draft=draft)
    assert after.number != before.number


def test_a_void_case_frees_its_receipts(desk: Desk) -> None:
    draft = drafts.citizen_with_rifle(papers=False)
    short = intake.register(desk, ticket=served(desk).id, draft=draft).case
    paid = BroughtPaper(document="registration-duty-receipt", bank="Б", date=TODAY, amount=17_400)
    later.add_papers(desk, case=short, brought=[paid])

    def used() -> int:
        found = receipts.used(desk.database, bank="Б", number="", paid_on=TODAY, amount=17_400)
        return found.used

    assert used() > 0
    ending.void_case(desk, seen=seen(desk, short), reason="қате")
    assert used() == 0


@pytest.mark.parametrize("how", get_args(ending.WholeEnding))
def test_every_ending_closes_the_case_and_is_counted_apart(
    desk: Desk, case: str, how: ending.WholeEnding
) -> None:
    closed = 1
    if how == "answered":  # only of whom the standard does not serve (D11)
        draft = drafts.foreigner_with_gas_pistol(until="01.05.2013").with_text("insisted", "yes")
        ending.void_case(desk, seen=seen(desk, case), reason="қате")
        case, closed = intake.register(desk, ticket=served(desk).id, draft=draft).case, 2
    ending.end_case(
        desk, seen=seen(desk, case), ending=how, document="өтініш", to="ІІБ", date=TODAY
    )
    assert row_of(desk, case).ending == how
    assert cases.count(desk.database, Filter(without_decision=True)) == closed
    assert cases.count(desk.database, Filter(safe_until=dt.date(2014, 1, 1))) == 0
    assert check_database(desk.database).problems == ()


def test_what_is_closed_is_changed_no_more(desk: Desk, case: str) -> None:
    ending.void_case(desk, seen=seen(desk, case), reason="қате")
    for act in (
        lambda: ending.void_case(desk, seen=seen(desk, case), reason="қате"),
        lambda: ending.end_case(
            desk, seen=seen(desk, case), ending="died", document="куәлік", date=TODAY
        ),
        lambda: later.add_papers(desk, case=case, brought=()),
    ):
        with pytest.raises(Refusal, match="case-past-change"):
            act()


def test_an_ending_without_its_reason_or_document_is_refused(desk: Desk, case: str) -> None:
    with pytest.raises(Refusal, match="void-reason-missing"):
        ending.void_case(desk, seen=seen(desk, case), reason="  ")
    with pytest.raises(Refusal, match="ending-incomplete"):
        ending.end_case(desk, seen=seen(desk, case), ending="forwarded", document="хат", date=TODAY)
    with pytest.raises(Refusal, match="ending-incomplete"):
        ending.end_case(desk, seen=seen(desk, case), ending="died", document="куәлік")
    tomorrow = TODAY + dt.timedelta(days=1)
    with pytest.raises(Refusal, match="future-document"):
        ending.end_case(
            desk, seen=seen(desk, case), ending="died", document="куәлік", date=tomorrow
        )
    assert row_of(desk, case).ending == ""


def test_what_changed_since_it_was_seen_is_neither_ended_nor_declared_void(
    desk: Desk, case: str
) -> None:
    old = seen(desk, case)
    correcting.correct(desk, seen=old, typed={"items.0.model": "Вепрь"}, reason="қате")
    end = partial(ending.end_case, document="куәлік", date=TODAY)
    assert refused(lambda: end(desk, seen=old, ending="died")) == "case-changed"
    assert refused(lambda: ending.void_case(desk, seen=old, reason="қате")) == "case-changed"
    assert row_of(desk, case).ending == ""
    end(desk, seen=seen(desk, case), ending="died")
    assert row_of(desk, case).ending == "died"


@pytest.mark.parametrize("signed", [grant(), refuse("item-1", "17.5")])
def test_a_case_of_which_something_is_signed_was_no_mistake(
    desk: Desk, signed: ItemDecision
) -> None:
    case = assigned(staffed(desk), weapons=2)
    examined(desk, case, signed, grant("item-2"))
    deciding.sign(as_(desk, HEAD), seen=seen(desk, case), items=["item-1"])
    before = whole(desk, case)
    now = seen(desk, case)
    assert refused(lambda: ending.void_case(desk, seen=now, reason="қате")) == "void-signed"
    assert refused(lambda: VoidCase(desk, case)) == "void-signed"
    assert whole(desk, case) == before
