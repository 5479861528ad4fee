"""What an office brought along is found at once: weapons, owners, open applications (D43)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.i18n import LANGUAGES, Language
from desktop.models.errors import Refusal
from desktop.models.opening_sheets import SHEET_KINDS, SheetKind
from desktop.presenters.cases_peek import load_peek
from desktop.presenters.cases_said import stage_words
from desktop.presenters.search import Found, look_for
from desktop.presenters.sentences_people import person_row
from desktop.services import ending, opening, people
from desktop.services.opening_sample import sample, save_sample
from desktop.store import cases, search
from tests.helpers.office import Clock
from tests.helpers.on_path import seen
from tests.helpers.program import House, a_house
from tests.helpers.window import an_office_with_cases


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    """Open an office that has loaded every sample."""
    assert qtbot is not None
    path, clock = tmp_path / "office.db", Clock()
    an_office_with_cases(path, clock)
    with a_house(path, clock) as opened:
        for kind in SHEET_KINDS:
            load(opened, tmp_path, kind, "kk")
        yield opened


def load(house: House, folder: Path, kind: SheetKind, language: Language) -> int:
    """Load the sample of a sheet; return how many of its rows were new."""
    path = folder / f"{kind}-{language}.csv"
    save_sample(path, kind=kind, language=language)
    report = opening.load(house.desk, kind=kind, path=path)
    assert report.hard == 0
    return report.new


def found(house: House, words: str) -> list[Found]:
    return [row for row in look_for(house.desk, words) if row.kind in {"unit", "owner"}]


@pytest.mark.parametrize("kind", SHEET_KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_is_read_in_every_language(
    house: House, tmp_path: Path, kind: SheetKind, language: Language
) -> None:
    assert load(house, tmp_path, kind, language) == 0  # the house has loaded it in Kazakh


def test_the_rows_of_a_sample_are_invented_and_two() -> None:
    assert all(sample(kind, "ru").count("\r\n") == 3 for kind in SHEET_KINDS)


def test_a_sample_cannot_be_saved_where_nothing_is(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        save_sample(tmp_path / "none" / "a.csv", kind="people", language="kk")
    assert caught.value.code == "folder-read-only"


@pytest.mark.parametrize("words", ["МК 12345", "mk123", "2345", "000017"])
def test_a_weapon_is_found_by_its_number_or_its_permit(house: House, words: str) -> None:
    (unit,) = (row for row in found(house, words) if row.kind == "unit")
    assert unit.title == "Тигр · МК 12345"
    assert "Қасымов Төлеген Серікұлы" in unit.says
    assert "01.03.2017" in unit.says


def test_an_owner_without_applications_is_found_with_his_weapons(
    house: House, tmp_path: Path
) -> None:
    path = tmp_path / "more.csv"
    path.write_text("key,surname,given,born\nК-9,Шерімов,Асан,05.05.1950\n", encoding="utf-8")
    opening.load(house.desk, kind="people", path=path)
    (owner,) = found(house, "шеримов")
    assert (owner.kind, owner.title) == ("owner", "Шерімов Асан")
    assert "Шерімов Асан" in owner.says


def test_an_owner_is_offered_while_he_is_typed(house: House, tmp_path: Path) -> None:
    path = tmp_path / "more.csv"
    path.write_text("key,surname,given,born\nК-9,Шерімов,Асан,05.05.1950\n", encoding="utf-8")
    opening.load(house.desk, kind="people", path=path)
    (seen,) = people.find(house.desk, "шерим")
    offered = person_row("1", seen)
    assert offered.title == "Шерімов Асан"
    assert "05.05.1950" in offered.detail


def test_whoever_has_an_application_is_found_by_it_alone(house: House) -> None:
    assert [row.kind for row in found(house, "қалқан")] == []


def test_a_case_carried_over_is_told_from_ours(house: House) -> None:
    (row,) = search.search(house.desk.database, "61/13")
    assert stage_words(row) == "Бұрынғы"
    peek = load_peek(house.desk, row.case)
    assert peek.path[0].what == "Kense-ке дейін қағазда тіркелген"
    assert peek.is_live
    ending.void_case(house.desk, seen=seen(house.desk, row.case), reason="екі рет енгізілген")
    closed = cases.by_id(house.desk.database, row.case)
    assert closed is not None
    assert stage_words(closed) == "Жойылды"
