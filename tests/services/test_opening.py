"""Whether an office can bring along what it had: tried first, then all of it or none (D43)."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.models.opening_report import Outcome, Report, Watch
from desktop.models.opening_sheets import SheetKind
from desktop.models.person import Person
from desktop.services import ending, opening, people, settings
from desktop.services.desk import Desk
from desktop.store import cases, journal, offices, registered, search
from desktop.store.upkeep import check_database
from tests.helpers.office import OFFICE, an_office
from tests.helpers.on_path import seen

PEOPLE = """\
Карточка нөмірі;ЖСН;Тегі;Аты;Әкесінің аты;Туған күні;Телефон;Ұйымның атауы
К-1;900101399006;Қасымов;Төлеген;Серікұлы;01.01.1990;8 701 000 00 01;
К-2;;Байжанова;Айгүл;;05.05.1977;;
К-3;050140001238;;;;;;«Қалқан-Күзет» ЖШС
"""
UNITS = """\
Владелец,Категория оружия,Вид,Модель,Калибр,Номер,Год выпуска,permit,Дата выдачи,Действует до
900101399006,Нарезное охотничье,карабин,Тигр,"7,62x54",МК 12345,2009,№ 000017,01.03.2012,01.03.2017
К-2,smoothbore-hunting,ружьё,ИЖ-27,12,Б-00321,1994,№ 000018,02.04.2010,02.04.2015
"""
CASES = """\
service;number;registered_on;applicant;purpose;inquiry;iin_bin;surname;given;born
weapons;61/13;18.11.2013;Азамат;Тіркеу;иә;900101399006;Қасымов;Төлеген;01.01.1990
"""
NUMBERS = """\
Услуга,Год,Последний номер,Основание
weapons,2013,61,журнал регистрации 2013 года
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Open an office that starts with Kense."""
    with an_office(tmp_path / "office.kense") as found:
        yield found


def sheet(folder: Path, text: str, *, encoding: str = "utf-8") -> Path:
    path = folder / "sheet.csv"
    path.write_bytes(text.encode(encoding))
    return path


def loaded(desk: Desk, kind: SheetKind, text: str) -> Report:
    report = opening.load(desk, kind=kind, path=sheet(desk.database.path.parent, text))
    assert [(each.row, each.fault.code) for each in report.faults if each.fault.hard] == []
    return report


def tried(desk: Desk, kind: SheetKind, text: str) -> list[tuple[int, str, str]]:
    """Return row, column and code of what is wrong."""
    report = opening.check(desk, kind=kind, path=sheet(desk.database.path.parent, text))
    return [(each.row, each.fault.column, each.fault.code) for each in report.faults]


def test_a_dry_run_writes_nothing(desk: Desk) -> None:
    before = journal.length(desk.database)
    path = sheet(desk.database.path.parent, PEOPLE)
    report = opening.check(desk, kind="people", path=path)
    assert (report.rows, report.new, report.loaded) == (3, 3, False)
    assert journal.length(desk.database) == before


def test_owners_are_found_afterwards(desk: Desk) -> None:
    report = loaded(desk, "people", PEOPLE)
    assert (report.loaded, report.new, report.present) == (True, 3, 0)
    assert [row.name for row in people.find(desk, "касымов")] == ["Қасымов Төлеген Серікұлы"]
    assert [row.name for row in people.find(desk, "050140001238")] == ["«Қалқан-Күзет» ЖШС"]


def test_rows_loaded_before_are_recognised(desk: Desk) -> None:
    loaded(desk, "people", PEOPLE)
    before = journal.length(desk.database)
    again = loaded(desk, "people", PEOPLE)
    assert (again.loaded, again.new, again.present) == (False, 0, 3)
    assert journal.length(desk.database) == before


def test_weapons_belong_to_owners_and_complete_models(desk: Desk) -> None:
    loaded(desk, "people", PEOPLE)
    loaded(desk, "units", UNITS)
    (unit,) = registered.find_units(desk.database, "мк-123")
    assert (unit.owner_name, unit.permit) == ("Қасымов Төлеген Серікұлы", "№ 000017")
    assert unit.valid_until == dt.date(2017, 3, 1)
    assert [each.owner_name for each in registered.find_units(desk.database, "00321")] == [
        "Байжанова Айгүл"
    ]
    assert [each.model for each in people.models(desk, field="model", prefix="тиг")] == ["Тигр"]


def test_a_case_goes_on_here_and_can_be_ended(desk: Desk) -> None:
    loaded(desk, "cases", CASES)
    (row,) = search.search(desk.database, "61/13")
    assert row.is_carried_over
    assert (row.day, row.due) == (dt.date(2013, 11, 18), dt.date(2013, 12, 18))
    ending.void_case(desk, seen=seen(desk, row.case), reason="екі рет енгізілген")
    closed = cases.by_id(desk.database, row.case)
    assert closed is not None
    assert (closed.stage, closed.ending) == ("closed", "void")


def test_numbers_go_on_above_the_last_one(desk: Desk) -> None:
    loaded(desk, "numbers", NUMBERS)
    assert offices.series_last(desk.database, OFFICE, "weapons/2013") == 61


def test_the_record_is_sound_after_a_load(desk: Desk) -> None:
    loaded(desk, "people", PEOPLE)
    loaded(desk, "units", UNITS)
    loaded(desk, "cases", CASES)
    loaded(desk, "numbers", NUMBERS)
    assert check_database(desk.database).problems == ()


def test_every_fact_names_the_file_and_its_row(desk: Desk) -> None:
    report = loaded(desk, "people", PEOPLE)
    rows = desk.database.rows("SELECT file, line FROM owners ORDER BY line")
    assert rows == [(report.digest, 2), (report.digest, 3), (report.digest, 4)]


@pytest.mark.parametrize(
    ("encoding", "letters"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-mark"),
        ("kz1048", "kazakh-1251"),
    ],
)
def test_letters_are_read_however_they_were_saved(
    desk: Desk, tmp_path: Path, encoding: str, letters: str
) -> None:
    path = sheet(tmp_path, PEOPLE.replace("К-", "К"), encoding=encoding)
    report = opening.load(desk, kind="people", path=path)
    assert (report.letters, report.loaded) == (letters, True)
    assert people.find(desk, "қасымов")[0].name == "Қасымов Төлеген Серікұлы"


def test_plain_russian_is_windows_1251(desk: Desk, tmp_path: Path) -> None:
    path = sheet(tmp_path, NUMBERS, encoding="cp1251")
    report = opening.load(desk, kind="numbers", path=path)
    assert (report.letters, report.loaded) == ("windows-1251", True)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_cells_are_parted_as_the_header_shows(desk: Desk, tmp_path: Path, separator: str) -> None:
    text = f"sep={separator}\n" + PEOPLE.replace(";", separator)
    report = opening.check(desk, kind="people", path=sheet(tmp_path, text))
    assert (report.separator, report.new, report.hard) == (separator, 3, 0)


def test_a_workbook_is_told_from_a_text(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes(PEOPLE.encode("utf-16"))
    (found,) = opening.check(desk, kind="people", path=path).faults
    assert (found.row, found.fault.code) == (1, "not-text")


def test_every_problem_is_named_by_its_row_and_column(desk: Desk) -> None:
    text = (
        "iin_bin;surname;given;born;sex;colour\n"
        "900101399006;Қасымов;Төлеген;31.02.1990;ер;\n"
        "10101500123;Kасымов;;;;\n"
        ";Иванов;;;кот;\n"
        "9,00101E+11;Ким;;01.01.1990;;\n"
    )
    assert tried(desk, "people", text) == [
        (1, "", "column-unknown"),
        (2, "born", "bad-date"),
        (3, "surname", "name-mixed"),
        (3, "iin_bin", "iin-digits"),
        (4, "sex", "bad-choice"),
        (4, "iin_bin", "nobody-in-particular"),
        (5, "iin_bin", "number-rounded"),
    ]


def test_a_sign_no_paper_carries_is_named_by_its_row_and_column(desk: Desk) -> None:
    rows = "Тегі;Аты;Туған күні;Мекенжайы\nЛи;Вэй;01.01.1990;北京市\n"
    assert (2, "address", "odd-sign") in tried(desk, "people", rows)


def test_zeros_a_spreadsheet_dropped_are_recognised(desk: Desk) -> None:
    text = "iin_bin;organisation\n50140001238;«Қалқан-Күзет» ЖШС\n"
    assert tried(desk, "people", text) == [(2, "iin_bin", "zeros-lost")]


def test_the_same_row_twice_is_told_with_the_first(desk: Desk) -> None:
    text = "iin_bin;surname\n900101399006;Қасымов\n\n900101399006;Қасымов\n"
    report = opening.check(desk, kind="people", path=sheet(desk.database.path.parent, text))
    (found,) = report.faults
    assert (found.row, found.fault.code, dict(found.fault.fields)) == (4, "row-twice", {"row": 2})


def test_one_wrong_row_keeps_all_of_them_out(desk: Desk) -> None:
    before = journal.length(desk.database)
    path = sheet(desk.database.path.parent, PEOPLE + "К-9;;;;;;;\n")
    report = opening.load(desk, kind="people", path=path)
    assert (report.loaded, report.hard > 0) == (False, True)
    assert journal.length(desk.database) == before


def test_a_weapon_without_its_owner_is_told(desk: Desk) -> None:
    found = tried(desk, "units", UNITS)
    assert (2, "owner", "owner-unknown") in found
    assert (3, "owner", "owner-unknown") in found


def test_a_weapon_of_another_owner_is_not_taken_from_him(desk: Desk) -> None:
    loaded(desk, "people", PEOPLE)
    loaded(desk, "units", UNITS)
    assert (2, "number", "unit-of-another") in tried(
        desk, "units", UNITS.replace("900101399006", "К-3")
    )


def test_what_a_counter_learned_since_stays(desk: Desk) -> None:
    loaded(
        desk,
        "cases",
        CASES.replace("number;", "phone;number;").replace(";61/13", ";87010000009;61/13"),
    )
    loaded(desk, "people", PEOPLE)
    (row,) = people.find(desk, "касымов")
    assert (row.details.phone, row.cases) == ("87010000009", 1)
    assert isinstance(row.details, Person)
    assert row.details.born == dt.date(1990, 1, 1)


def test_words_of_a_choice_may_be_begun(desk: Desk) -> None:
    assert (
        tried(desk, "cases", CASES.replace("Азамат", "граж").replace("Тіркеу", "re-register")) == []
    )
    ((row, column, code),) = tried(desk, "cases", CASES.replace("Тіркеу", "сату"))
    assert (row, column, code) == (2, "purpose", "word-unknown")


def test_a_case_overdue_is_loaded_as_overdue(desk: Desk) -> None:
    assert tried(desk, "cases", CASES.replace("18.11.2013", "01.10.2013")) == [
        (2, "registered_on", "case-late")
    ]


def test_a_number_that_was_given_here_already_is_refused_as_in_the_settings(desk: Desk) -> None:
    settings.set_series(desk, service="weapons", year=2013, last=70, reason="қағаз журналдан")
    assert tried(desk, "numbers", NUMBERS) == [(2, "last", "series-behind")]


def test_cells_that_look_like_formulas_stay_texts(desk: Desk) -> None:
    formula = "=cmd|' /C calc'!A0"
    loaded(desk, "people", PEOPLE.replace("«Қалқан-Күзет» ЖШС", f"{formula}"))
    (row,) = people.find(desk, "050140001238")
    assert row.name == formula


def test_a_cancelled_load_writes_nothing(desk: Desk) -> None:
    phases: list[str] = []

    def progress(phase: str, _rows: int, _read: int, _size: int) -> None:
        phases.append(phase)

    before = journal.length(desk.database)
    watch = Watch(progress=progress, cancelled=lambda: "trying" in phases)
    path = sheet(desk.database.path.parent, PEOPLE)
    report = opening.load(desk, kind="people", path=path, watch=watch)
    assert (report.cancelled, report.loaded) == (True, False)
    assert journal.length(desk.database) == before


def test_whoever_asks_hears_what_becomes_of_each_row(desk: Desk) -> None:
    loaded(desk, "people", "iin_bin;surname\n900101399006;Қасымов\n")
    found: list[Outcome] = []
    path = sheet(desk.database.path.parent, PEOPLE + "К-9;;;;;;;\n")
    opening.check(desk, kind="people", path=path, watch=Watch(outcome=found.append))
    assert [(each.row, each.state) for each in found] == [
        (2, "present"), (3, "new"), (4, "new"), (5, "wrong"),
    ]  # fmt: skip


def test_a_file_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        opening.check(desk, kind="people", path=tmp_path / "none.csv")
    assert caught.value.code == "sheet-unreadable"


def test_a_file_changed_meanwhile_is_not_loaded(desk: Desk) -> None:
    path = sheet(desk.database.path.parent, PEOPLE)

    def change(phase: str, _rows: int, _read: int, _size: int) -> None:
        if phase == "loading":
            with path.open("a", encoding="utf-8") as file:
                file.write("К-8;;Ким;;;01.01.1990;;\n")

    before = journal.length(desk.database)
    with pytest.raises(Refusal) as caught:
        opening.load(desk, kind="people", path=path, watch=Watch(progress=change))
    assert caught.value.code == "sheet-changed"
    assert journal.length(desk.database) == before
