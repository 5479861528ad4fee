"""Ctrl+K finds applications, numbers and acts; what was typed last wins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.presenters.search import Action, FoundView, TicketFate, ticket_fate
from desktop.services import queueing
from tests.helpers.office import Clock
from tests.helpers.program import House, a_house
from tests.helpers.visits import several_of_one_visit
from tests.helpers.window import an_office_with_cases

ACTIONS = [
    Action(command="settings", words="Баптаулар", cap="Ctrl+3"),
    Action(command="help", words="Стандарт мәтіні", cap="F1"),
]


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_house(path, clock) as opened:
        opened.program.search.offer(ACTIONS)
        yield opened


@pytest.fixture
def found(house: House) -> list[FoundView]:
    told: list[FoundView] = []
    house.program.search.found.connect(told.append)
    return told


def test_before_anything_is_typed_the_acts_are_offered(
    house: House, found: list[FoundView]
) -> None:
    house.program.search.look_for("")
    assert [row.key for row in found[-1].rows] == ["settings", "help"]


@pytest.mark.parametrize("words", ["баптау", "мәтін станд", "матин"])
def test_an_act_is_found_by_the_beginning_of_its_words(
    house: House, found: list[FoundView], words: str
) -> None:
    house.program.search.look_for(words)
    house.settle()
    assert [row.kind for row in found[-1].rows] == ["action"]


def test_a_number_of_today_is_found_however_it_is_typed(
    house: House, found: list[FoundView]
) -> None:
    ticket = queueing.issue_number(house.desk, service="weapons", line="collect")
    for words in (ticket.text, "Б-1", "б001"):
        house.program.search.look_for(words)
        house.settle()
        assert (found[-1].rows[0].kind, found[-1].rows[0].key) == ("ticket", ticket.id)


def test_a_number_on_hold_says_so_and_is_found_in_the_queue(
    house: House, found: list[FoundView]
) -> None:
    ticket = queueing.issue_number(house.desk, service="weapons", line="collect")
    queueing.hold(house.desk, ticket=ticket.id, reason="paper")
    house.program.search.look_for(ticket.text)
    house.settle()
    assert found[-1].rows[0].detail == "Кідіртілді"
    assert ticket_fate(house.desk, ticket.id, window="2") == TicketFate()


def test_an_application_says_who_and_when(house: House, found: list[FoundView]) -> None:
    house.program.search.look_for("Ибраева")
    house.settle()
    row = found[-1].rows[0]
    assert (row.kind, row.title) == ("case", "Ибраева Сәуле Нұрланқызы")
    assert row.note == "Қ-2013/0002 · 25.11.2013"


def test_only_the_last_words_are_answered(house: House, found: list[FoundView]) -> None:
    for words in ("Қ", "Қас", "Қасым", "йцукен"):
        house.program.search.look_for(words)
    house.settle()
    assert len(found) == 1
    assert (found[0].rows, "йцукен" in found[0].sentence) == ((), True)


def test_before_there_is_an_office_only_acts_are_found(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_house(tmp_path / "new.db") as opened:
        told: list[FoundView] = []
        opened.program.search.found.connect(told.append)
        opened.program.search.offer(ACTIONS)
        opened.program.search.look_for("баптау")
        opened.settle()
        assert [row.key for row in told[-1].rows] == ["settings"]


def test_a_number_that_led_to_several_applications_says_how_many(
    house: House, found: list[FoundView]
) -> None:
    several_of_one_visit(house.desk)
    house.program.search.look_for("Қ-4")
    house.settle()
    (row,) = [row for row in found[-1].rows if row.kind == "ticket"]
    assert row.detail == "Аяқталды · құжаттар тіркелді · 2 өтініш"
