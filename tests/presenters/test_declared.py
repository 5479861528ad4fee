"""The simple settings in words, and that a change is in force at once wherever it is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, speaking
from desktop.models.declared import DECLARED
from tests.helpers.office import Clock, an_office
from tests.helpers.program import House, a_house

LANGUAGES: list[Language] = ["kk", "ru", "en"]


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    assert qtbot is not None
    with an_office(tmp_path / "office.db", Clock()):
        pass
    with a_house(tmp_path / "office.db") as opened:
        yield opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_and_every_value_has_words(house: House, language: Language) -> None:
    with speaking(language):
        for section in {each.section for each in DECLARED}:
            for row in house.program.declared.rows(section):
                assert row.label
                words = [option.words for option in row.options]
                assert all(words)
                assert len(set(words)) == len(words)
                assert row.chosen in {option.key for option in row.options}


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.key)
def test_a_value_chosen_is_the_value_from_then_on(house: House, declared: object) -> None:
    setting = next(each for each in DECLARED if each is declared)
    settings = house.program.declared
    other = next(each for each in reversed(setting.options) if each != setting.default)
    with speaking("kk"):
        assert settings.choose(setting.key, other).done
        assert settings.value(setting.key) == other
        assert settings.choose(setting.key, setting.default).done
        assert settings.value(setting.key) == setting.default


@pytest.mark.parametrize("declared", DECLARED, ids=lambda declared: declared.key)
def test_a_value_it_may_not_have_is_refused_in_words(house: House, declared: object) -> None:
    setting = next(each for each in DECLARED if each is declared)
    said = house.program.declared.choose(setting.key, "nonsense")
    assert not said.done
    assert "nonsense" in said.sentence
    assert house.program.declared.value(setting.key) == setting.default
