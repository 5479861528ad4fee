"""The text of the standards is shown at the paragraph asked for, in the language spoken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import LANGUAGES, Language, speaking
from desktop.presenters.help import HelpView
from tests.helpers.office import Clock, an_office
from tests.helpers.program import House, a_house
from tests.helpers.standards import at


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_house(tmp_path / "office.db") as opened:
        yield opened


def shown(house: House, service: str = "", paragraph: str = "") -> HelpView:
    told: list[HelpView] = []
    house.program.help.help_changed.connect(told.append)
    house.program.help.show_standard(service, paragraph)
    house.program.help.help_changed.disconnect(told.append)
    return told[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_of_both_standards_is_there(house: House, language: Language) -> None:
    with speaking(language):
        for service in ("weapons", "invitations"):
            view = shown(house, service)
            assert view.service == service
            assert all(clause.words for clause in view.clauses)
            numbers = [row.number for row in house.desk.catalogue.standard(service).paragraphs]
            assert [clause.key for clause in view.clauses[1:]] == numbers


def test_what_the_law_has_no_number_for_is_shown_without_one(house: House) -> None:
    about = [clause for clause in shown(house).clauses if clause.key.startswith("0")]
    assert about
    assert {clause.number for clause in about} == {""}


def test_the_service_in_hand_is_shown_and_remembered(house: House) -> None:
    house.program.help.take_service("invitations")
    house.program.help.take_service("")
    assert shown(house).service == "invitations"


@pytest.mark.parametrize(
    ("asked", "revealed"), [("11.1", "11.1"), ("W-11.1", "11.1"), ("7.1.9", "7.1"), ("99", "")]
)
def test_the_nearest_paragraph_is_revealed(house: House, asked: str, revealed: str) -> None:
    known = {row.number for row in house.desk.catalogue.standard("weapons").paragraphs}
    assert shown(house, "weapons", asked).revealed == (revealed if revealed in known else "")


def test_a_standard_out_of_force_says_so(house: House) -> None:
    assert shown(house, "weapons").repealed == ""
    house.clock.now = at(10, 0).replace(year=2026)
    assert shown(house, "weapons").repealed == "№ 1668 стандартының күші жойылған (2014)"


def test_before_there_is_an_office_the_standards_can_be_read(tmp_path: Path, qtbot: QtBot) -> None:
    assert qtbot is not None
    with a_house(tmp_path / "new.db") as opened:
        assert len(shown(opened).services) == 2
