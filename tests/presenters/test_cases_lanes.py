"""The register in lanes: what stands in each, and that the desk remembers how it is seen."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.presenters.cases_lanes import LANES, LaneView
from desktop.services import deciding
from desktop.store import cases
from desktop.store.cases import Filter
from tests.helpers.office import Clock
from tests.helpers.on_path import seen, whole
from tests.helpers.program import House, a_house
from tests.helpers.window import an_office_with_cases, register_one

NUMBER = 3


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.db"
    an_office_with_cases(path, Clock(), cases=6)
    return path


@pytest.fixture
def house(office: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with a_house(office) as opened:
        opened.program.lanes.switch()
        opened.program.cases.start()
        opened.settle()
        yield opened


def numbers(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, NUMBER).data() for row in range(model.rowCount())]


def lanes(house: House) -> dict[str, list[str]]:
    return {key: numbers(model) for key, model in house.program.lanes.models.items()}


def withdraw(house: House, number: str) -> None:
    row = cases.by_number(house.desk.database, number)
    assert row is not None
    today = house.clock.now.date()
    deciding.end_items(
        house.desk,
        seen=seen(house.desk, row.case),
        items=whole(house.desk, row.case).undecided,
        ending="withdrawn",
        document="Өтініш",
        on=today,
    )
    house.settle()


def test_every_application_stands_in_one_lane(house: House) -> None:
    withdraw(house, "Қ-2013/0003")
    found = lanes(house)
    assert found["short"] == ["Қ-2013/0002", "Қ-2013/0004", "Қ-2013/0006"]
    assert found["registered"] == ["Қ-2013/0001", "Қ-2013/0005"]
    assert found["closed"] == ["Қ-2013/0003"]
    rows = cases.page(house.desk.database, Filter())
    for row in rows:
        (lane,) = [lane for lane in LANES if lane.holds(row)]
        assert row.number in found[lane.key]


def test_the_lanes_are_sound_models(house: House) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [
        QAbstractItemModelTester(model, fatal) for model in house.program.lanes.models.values()
    ]
    register_one(house.desk, 6)
    house.settle()
    house.program.cases.choose("which", "short")
    house.settle()
    for tester in testers:
        tester.deleteLater()


def test_the_sentence_and_the_search_narrow_the_lanes_too(house: House) -> None:
    house.program.cases.choose("service", "invitations")
    house.settle()
    assert lanes(house) == {"short": [], "registered": [], "closed": []}
    house.program.cases.show_all()
    house.program.cases.search("Қасымов")
    house.settle()
    assert lanes(house) == {"short": ["Қ-2013/0004"], "registered": ["Қ-2013/0001"], "closed": []}


def test_a_lane_says_its_name_and_count(house: House) -> None:
    told: list[tuple[LaneView, ...]] = []
    house.program.lanes.lanes_changed.connect(told.append)
    register_one(house.desk, 6)
    house.settle()
    assert [(lane.title, lane.count) for lane in told[-1]] == [
        ("Құжат жетіспейді", "3"),
        ("Тіркелді", "4"),
        ("Аяқталды", "0"),
    ]


def test_what_is_due_soonest_stands_on_top(house: House) -> None:
    house.clock.now += dt.timedelta(days=1)
    house.program.day.refresh()
    house.program.day.open()
    late = register_one(house.desk, 6)
    house.settle()
    assert lanes(house)["registered"][-1] == late


def test_the_desk_remembers_how_the_register_was_seen(office: Path, house: House) -> None:
    assert house.program.lanes.is_shown
    house.program.close()
    with a_house(office) as again:
        assert again.program.lanes.is_shown
        again.program.lanes.switch()
        assert not again.program.lanes.is_shown


def test_lanes_not_on_show_read_nothing(office: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_house(office) as opened:
        opened.program.cases.start()
        opened.settle()
        assert lanes(opened) == {"short": [], "registered": [], "closed": []}
        opened.program.lanes.switch()
        opened.settle()
        assert len(lanes(opened)["short"]) == 3
