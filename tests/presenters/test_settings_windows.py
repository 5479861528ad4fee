"""Counters in the settings: named in the language spoken, and never by a person's name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import speaking
from tests.helpers.office import Clock, an_office
from tests.helpers.program import House, a_house


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_house(tmp_path / "office.db") as opened:
        yield opened


def test_a_counter_is_told_in_the_language_spoken_and_kept_as_it_was_typed(house: House) -> None:
    with speaking("ru"):
        (view,) = house.program.settings.windows()
    assert (view.name, view.title) == ("1-терезе", "Окно 1")


def test_a_name_that_a_person_may_bear_is_remarked_upon(house: House) -> None:
    presenter = house.program.settings
    employee, unknown = (
        presenter.name_remark("1", name) for name in ("А. Сейтова", "Асқар Омаров")
    )
    assert employee is not None
    assert unknown is not None
    assert employee.words == "Қызметкердің есімі: таблода «1-терезе» тұрады"
    assert employee.full == "Залда есім көрсетілмейді: таблода оның орнына «1-терезе» тұрады."
    assert unknown.words == "Адамның есімі ме? Онда «1-терезе» деп жазыңыз"
    for plain in ("1-терезе", "Касса", "Қару бөлімі", ""):
        assert presenter.name_remark("1", plain) is None
