"""The chancery's own numbers of an application and of its papers: now or later, found by them."""

import datetime as dt

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import ChanceryNumbered
from desktop.services import chancery, correcting, ending, intake
from desktop.services.chancery import Numbered
from desktop.services.desk import Desk
from desktop.store import case_events, papers, search
from desktop.store.chancery import numbers_of
from desktop.store.modernise import index_again
from desktop.store.upkeep import check_database
from tests.helpers import drafts
from tests.helpers.on_path import seen
from tests.helpers.visits import served

TODAY = dt.date(2013, 11, 25)
INCOMING = Numbered(direction="incoming", number=" 3/215 ", date=TODAY)


@pytest.fixture
def case(desk: Desk) -> str:
    draft = drafts.citizen_with_rifle(papers=True)
    return intake.register(desk, ticket=served(desk).id, draft=draft).case


def talon_of(desk: Desk, case: str) -> str:
    return papers.papers_of(desk.database, "case", case)[0].paper


def found(desk: Desk, words: str) -> list[str]:
    return [row.case for row in search.search(desk.database, words, limit=9)]


def refused(desk: Desk, case: str, *numbers: Numbered) -> str:
    with pytest.raises(Refusal) as refusal:
        chancery.enter_numbers(desk, case=case, numbers=numbers)
    return refusal.value.code


def test_incoming_and_outgoing_numbers_are_kept_with_their_days(desk: Desk, case: str) -> None:
    talon = talon_of(desk, case)
    outgoing = Numbered(direction="outgoing", number="3/216", paper=talon)
    chancery.enter_numbers(desk, case=case, numbers=[INCOMING, outgoing])
    kept = [
        (each.direction, each.paper, each.number, each.date)
        for each in numbers_of(desk.database, case)
    ]
    assert kept == [("incoming", "", "3/215", TODAY), ("outgoing", talon, "3/216", None)]
    facts = [each.fact for each in case_events.events(desk.database, case)]
    assert all(isinstance(fact, ChanceryNumbered) for fact in facts)
    assert len(facts) == 2
    assert check_database(desk.database).problems == ()


def test_a_case_is_found_by_the_number_that_stands_and_by_no_other(desk: Desk, case: str) -> None:
    chancery.enter_numbers(desk, case=case, numbers=[INCOMING])
    assert found(desk, "3/215") == [case]
    again = Numbered(direction="incoming", number="3/514", date=TODAY)
    chancery.enter_numbers(desk, case=case, numbers=[again])
    assert (found(desk, "3/514"), found(desk, "3/215")) == ([case], [])
    index_again(desk.database)
    assert (found(desk, "3/514"), found(desk, "3/215")) == ([case], [])


def test_a_corrected_case_is_still_found_by_the_chancerys_number(desk: Desk, case: str) -> None:
    chancery.enter_numbers(
        desk, case=case, numbers=[Numbered(direction="incoming", number="ТГ 20418")]
    )
    correcting.correct(desk, seen=seen(desk, case), typed={"items.0.number": "ТГ 1"}, reason="қате")
    assert found(desk, "20418") == [case]


def test_a_number_entered_by_mistake_is_taken_back(desk: Desk, case: str) -> None:
    chancery.enter_numbers(desk, case=case, numbers=[INCOMING])
    chancery.enter_numbers(desk, case=case, numbers=[Numbered(direction="incoming", number="")])
    assert numbers_of(desk.database, case) == []
    assert found(desk, "3/215") == []
    assert len(case_events.events(desk.database, case)) == 2


def test_a_closed_case_gets_its_number_later_too(desk: Desk, case: str) -> None:
    ending.void_case(desk, seen=seen(desk, case), reason="қате")
    chancery.enter_numbers(desk, case=case, numbers=[INCOMING])
    assert found(desk, "3/215") == [case]


def test_what_is_no_number_is_refused(desk: Desk, case: str) -> None:
    chancery.enter_numbers(desk, case=case, numbers=[INCOMING])
    assert refused(desk, case) == "nothing-numbered"
    assert refused(desk, case, INCOMING) == "nothing-numbered"
    assert refused(desk, "nothing", INCOMING) == "case-unknown"
    alone = Numbered(direction="incoming", number=" ", date=TODAY)
    assert refused(desk, case, alone) == "chancery-number-missing"
    tomorrow = Numbered(direction="incoming", number="1", date=TODAY + dt.timedelta(days=1))
    assert refused(desk, case, tomorrow) == "future-document"
    of_another = Numbered(direction="outgoing", number="1", paper="nothing")
    assert refused(desk, case, of_another) == "paper-unknown"
