"""What stands before somebody for a moment is noted, and what a search led to (parcels §3.4)."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.begin import note_views
from desktop.presenters.search import Found
from desktop.presenters.weapon_acts import ReadLife
from tests.helpers.counter import PATIENCE
from tests.helpers.office import an_office
from tests.helpers.on_path import registered, staffed
from tests.helpers.program import House, a_house
from tests.store.test_weapons import asked, permit


@dataclass(frozen=True)
class Card:
    """Stand for whatever a page shows of a case."""

    case: str


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with an_office(tmp_path / "office.kense"):
        pass
    with a_house(tmp_path / "office.kense") as opened:
        note_views(opened.program)
        yield opened


def noted(house: House) -> list[tuple[str, str]]:
    sql = "SELECT record, way FROM views ORDER BY seq"
    return [(record, way) for record, way in house.desk.database.rows(sql)]


def wait_for(house: House, count: int) -> None:
    ends = time.monotonic() + PATIENCE
    while len(noted(house)) < count:
        assert time.monotonic() < ends
        QCoreApplication.processEvents()
        time.sleep(0.005)
    house.settle()


def test_a_card_walked_past_is_not_noted_and_one_that_stands_is(house: House) -> None:
    for case in ("c1", "c2", "c3"):
        house.program.cases.peek_changed.emit(Card(case))
    house.program.cases.peek_changed.emit(Card("c3"))  # told anew: something of it changed
    wait_for(house, 1)
    assert noted(house) == [("c3", "card")]
    house.program.decisions.case_changed.emit(None)


def test_a_weapon_whose_life_stands_is_noted_and_one_closed_at_once_is_not(house: House) -> None:
    for serial, closes in ((900, True), (901, False)):
        permit(house.desk.database, serial, asked(1, values={"number": f"МК {serial}"}))
        acts = house.program.register_acts
        acts.ask(partial(ReadLife, weapon=f"r{serial}-1"))
        if closes:
            acts.cancel()
    wait_for(house, 1)
    assert noted(house) == [("r901-1", "card")]
    assert house.desk.database.value("SELECT kind FROM views") == "unit"
    house.program.register_acts.cancel()


def test_a_paper_of_a_case_that_stands_open_in_the_print_queue_is_a_look_at_the_case(
    house: House,
) -> None:
    case = registered(staffed(house.desk))
    queue = house.program.print_queue
    queue.start()
    house.settle()
    (row,) = [each for each in queue.model.rows if "0001" in each.about]
    queue.take(row.paper)
    queue.show_paper()
    wait_for(house, 1)
    assert noted(house) == [(case, "card")]
    queue.preview.close()


def test_what_a_search_leads_to_is_noted_at_once_and_an_action_is_not(house: House) -> None:
    for kind, key in (("action", "frame.help"), ("ticket", "t1")):
        found = Found(key=key, kind=kind, title="", note="")  # type: ignore[arg-type]  # a literal
        house.program.search.chosen.emit(found)
    wait_for(house, 1)
    assert noted(house) == [("t1", "search")]
