"""Whether a directory is read exactly as it stands, and every problem of it is told at once."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths
from desktop.i18n import speaking
from desktop.models.errors import Refusal
from desktop.models.office import Directory
from desktop.standards.directory import (
    directory_as_json_rows,
    directory_editions,
    directory_path,
    directory_problems,
    load_directory,
    problem_in_words,
)

EDITIONS: Final = (("weapons", "2010-10-21"), ("invitations", "2013-07-23"))

SMALL: Final = """\
schema = 1
service = "weapons"
edition = "2010-10-21"
expected = { departments = 1, offices = 1 }

[[department]]
number = 2
name = "Ақмола облысының ішкі істер департаменті"
name_ru = "Департамент внутренних дел Акмолинской области"
name_en = "Department of Internal Affairs of Akmola Region"
address = "Көкшетау қаласы, Горький көшесі, 35"
website = "www.akmdvd.onlaine.kz"
secretariat_phones = ["29-11-24", "29-11-25"]
unit_phones = ["25-00-35"]
zone = "Asia/Almaty"

[[department.office]]
number = 14
name = "Зеренді ауданының ішкі істер бөлімі"
name_ru = "Отдел внутренних дел Зерендинского района"
name_en = "Department of Internal Affairs of Zerendi District"
address = "Зеренді ауылы, Ілиясов көшесі, 42"
secretariat_phones = ["3-44-02"]
unit_phones = ["3-44-02"]
"""


def shipped(service: str, edition: str) -> Directory:
    return load_directory(paths.forms(), service, edition)


@pytest.fixture(name="forms")
def forms_with_a_small_directory(tmp_path: Path) -> Path:
    """Return a folder of standards that holds one directory of two rows."""
    write(tmp_path, SMALL)
    return tmp_path


def write(forms: Path, text: str) -> Path:
    path = directory_path(forms, "weapons", "2010-10-21")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def told(forms: Path, old: str, new: str) -> list[tuple[str, str, dict[str, object]]]:
    """Return the problems of the small directory after one change: place, code and fields."""
    assert old in SMALL
    found = directory_problems(write(forms, SMALL.replace(old, new)))
    return [(problem.where, problem.code, dict(problem.fields)) for problem in found]


@pytest.mark.parametrize(
    ("service", "edition", "departments", "offices"),
    [("weapons", "2010-10-21", 19, 205), ("invitations", "2013-07-23", 16, 205)],
)
def test_each_edition_has_the_offices_of_its_annex(
    service: str, edition: str, departments: int, offices: int
) -> None:
    directory = shipped(service, edition)
    assert len(list(directory.departments())) == departments
    assert len(directory.offices) - departments == offices
    assert len({office.key for office in directory.offices}) == departments + offices


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_every_value_of_the_file_reaches_the_directory(service: str, edition: str) -> None:
    plain = tomllib.loads(
        directory_path(paths.forms(), service, edition).read_text(encoding="utf-8")
    )
    entries = [
        (department, entry)
        for department in plain["department"]
        for entry in [department, *department.get("office", ())]
    ]
    offices = shipped(service, edition).offices
    for (department, entry), office in zip(entries, offices, strict=True):
        assert office.zone == department["zone"]
        assert office.department == str(department["number"])
        assert office.key.split("-")[-1] == str(entry["number"])
        assert (office.name.kk, office.name.ru, office.name.en) == (
            entry["name"],
            entry["name_ru"],
            entry["name_en"],
        )
        assert (office.address, office.website) == (entry["address"], entry.get("website", ""))
        assert list(office.secretariat_phones) == entry["secretariat_phones"]
        assert list(office.unit_phones) == entry["unit_phones"]


def test_the_offices_of_both_editions_have_the_same_keys_but_for_transport() -> None:
    weapons, invitations = (
        [office.key for office in shipped(service, edition).offices]
        for service, edition in EDITIONS
    )
    assert weapons == [*invitations, "17", "18", "19"]


def test_the_two_editions_name_an_office_alike_but_where_the_annexes_themselves_differ() -> None:
    weapons, invitations = (shipped(service, edition) for service, edition in EDITIONS)
    unlike = {
        (weapons.office(office.key).name.kk, office.name.kk)
        for office in invitations.offices
        if weapons.office(office.key).name.kk.casefold() != office.name.kk.casefold()
    }
    assert unlike == {
        ("Астрахан ауданының ішкі істері бөлімі", "Астрахань ауданының ішкі істер бөлімі"),
        (
            "Еңбекші қазақ ауданының Ішкі істер басқармасы",
            "Еңбекшіқазақ ауданының Ішкі істер басқармасы",
        ),
        ("Құрманғазы ауданның ішкі істер бөлімі", "Құрманғазы ауданының ішкі істер бөлімі"),
        ("Бекейорда ауданының ішкі істер бөлімі", "Бөкейорда ауданының ішкі істер бөлімі"),
        ("Жаңақорған ауданының ішкі істер бөлімі", "Жаңақорған ауданының ішкі істер"),
        ("Әулиекел ауданының ішкі істер бөлімі", "Әулиекөл ауданының ішкі істер бөлімі"),
        ("Шарбақты ауданының ішкі істер бөлімі", "Шарбақты ауданының ішкі істер бөлімі."),
    }


def test_our_own_names_of_an_office_are_the_same_in_both_editions() -> None:
    weapons, invitations = (shipped(service, edition) for service, edition in EDITIONS)
    for office in invitations.offices:
        other = weapons.office(office.key).name
        assert (office.name.ru, office.name.en) == (other.ru, other.en)


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_our_own_names_tell_the_rank_that_the_kazakh_name_tells(service: str, edition: str) -> None:
    ranks = {"департамент": "департамент", "басқарма": "управление", "бөлім": "отдел"}
    for office in shipped(service, edition).offices:
        rank = next((ru for kk, ru in ranks.items() if kk in office.name.kk), "отдел")
        assert rank in office.name.ru.casefold()
        assert ("Directorate" in office.name.en) == (rank == "управление")


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_no_department_has_two_offices_of_one_name(service: str, edition: str) -> None:
    directory = shipped(service, edition)
    for department in directory.departments():
        for language in ("kk", "ru", "en"):
            names = Counter(
                office.name.in_language(language) for office in directory.offices_of(department.key)
            )
            assert [name for name, times in names.items() if times > 1] == []


def test_every_office_keeps_the_clock_of_its_region() -> None:
    zones = {office.key: office.zone for office in shipped("weapons", "2010-10-21").offices}
    unlike = {key: zone for key, zone in zones.items() if zone != "Asia/Almaty"}
    assert {key: zone for key, zone in unlike.items() if "-" not in key} == {
        "4": "Asia/Aqtobe",
        "6": "Asia/Atyrau",
        "9": "Asia/Oral",
        "11": "Asia/Qyzylorda",
        "12": "Asia/Qostanay",
        "13": "Asia/Aqtau",
    }
    assert all(zones[key.split("-")[0]] == zone for key, zone in zones.items())


def test_misprints_of_the_annex_are_kept() -> None:
    weapons = shipped("weapons", "2010-10-21")
    invitations = shipped("invitations", "2013-07-23")
    assert weapons.office("2").website == "www.akmdvd.onlaine.kz"
    assert weapons.office("2-6").address == "Атбасар қаласы, Урицк көшесі. 38"
    assert weapons.office("2-17").unit_phones == ("92-4-18",)
    assert invitations.office("9").website == "www.dvdzko.kz, www.Sokolur@mail.ru"
    assert invitations.office("11-4").address == "Жаңақорған ауылы, Кожанов көшесі,"


def test_damage_of_the_published_text_is_restored() -> None:
    weapons = shipped("weapons", "2010-10-21")
    assert weapons.office("1").secretariat_phones == ("71-61-98", "71-61-99")
    assert weapons.office("2-4").name.kk == "Аршалы ауданының ішкі істер бөлімі"
    assert weapons.office("16-2").name.kk.count("ІІБ") == 3
    assert weapons.office("18").website.isascii()


@pytest.mark.parametrize(("service", "edition"), EDITIONS)
def test_no_kazakh_or_russian_word_holds_a_latin_letter(service: str, edition: str) -> None:
    for office in shipped(service, edition).offices:
        for text in (office.name.kk, office.name.ru, office.address):
            assert not any(char.isascii() and char.isalpha() for char in text), text


def test_an_office_is_found_by_its_key_and_knows_its_department(forms: Path) -> None:
    directory = load_directory(forms, "weapons", "2010-10-21")
    office = directory.office("2-14")
    assert office.name.en == "Department of Internal Affairs of Zerendi District"
    assert (office.department, office.is_department) == ("2", False)
    assert directory.office("2").is_department
    assert list(directory.offices_of("2")) == [office]


def test_a_key_without_an_office_is_refused(forms: Path) -> None:
    directory = load_directory(forms, "weapons", "2010-10-21")
    with pytest.raises(Refusal) as refused:
        directory.office("2-15")
    assert refused.value.code == "unknown-office"
    assert refused.value.fields == {"key": "2-15", "service": "weapons", "edition": "2010-10-21"}


def test_the_rows_of_the_command_hold_the_printed_cells(forms: Path) -> None:
    assert directory_as_json_rows(load_directory(forms, "weapons", "2010-10-21")) == [
        {
            "key": "2",
            "name": "Ақмола облысының ішкі істер департаменті",
            "address": "Көкшетау қаласы, Горький көшесі, 35",
            "website": "www.akmdvd.onlaine.kz",
            "secretariat_phones": ["29-11-24", "29-11-25"],
            "unit_phones": ["25-00-35"],
        },
        {
            "key": "2-14",
            "name": "Зеренді ауданының ішкі істер бөлімі",
            "address": "Зеренді ауылы, Ілиясов көшесі, 42",
            "website": "",
            "secretariat_phones": ["3-44-02"],
            "unit_phones": ["3-44-02"],
        },
    ]


def test_editions_are_listed_by_date_and_other_files_are_not_editions(forms: Path) -> None:
    folder = directory_path(forms, "weapons", "2010-10-21").parent
    for name in ("weapons-2009-01-01", "weapons-draft", "invitations-2013-07-23", "repairs"):
        (folder / f"{name}.toml").write_text("", encoding="utf-8")
    assert directory_editions(forms, "weapons") == ("2009-01-01", "2010-10-21")
    assert directory_editions(forms, "no-such-service") == ()


@pytest.mark.parametrize(
    ("old", "new", "where", "code", "fields"),
    [
        ("schema = 1", "schema = 2", "schema", "unknown-schema", {"known": 1}),
        (
            '"2010-10-21"',
            '"2010-10-22"',
            "edition",
            "wrong-name",
            {"expected": "weapons-2010-10-21"},
        ),
        (
            "offices = 1",
            "offices = 2",
            "expected.offices",
            "wrong-count",
            {"found": 1, "expected": 2},
        ),
        ("number = 2\n", "number = 0\n", "department[0].number", "bad-number", {}),
        (
            "Asia/Almaty",
            "Asia/Zerendi",
            "department[0].zone",
            "unknown-zone",
            {"zone": "Asia/Zerendi"},
        ),
        ("Asia/Almaty", "../Almaty", "department[0].zone", "unknown-zone", {"zone": "../Almaty"}),
        (
            "Зеренді ауданының ішкі істер бөлімі",
            "  ",
            "department[0].office[0].name",
            "blank",
            {},
        ),
        (
            "Ілиясов",
            "Iлиясов",
            "department[0].office[0].address",
            "mixed-script",
            {"word": "Iлиясов"},
        ),
        (
            "www.akmdvd",
            "www.аkmdvd",
            "department[0].website",
            "mixed-script",
            {"word": "аkmdvd"},
        ),
        (
            "Зеренді ауданының",
            "З е р е н д і ауданының",
            "department[0].office[0].name",
            "spread-letters",
            {"words": "З е р е н д і"},
        ),
        (
            "Горький көшесі",
            "Горький  көшесі",
            "department[0].address",
            "untidy-space",
            {},
        ),
        (
            '"29-11-25"',
            '"29-11- 25"',
            "department[0].secretariat_phones[1]",
            "bad-phone",
            {"phone": "29-11- 25"},
        ),
        (
            '["25-00-35"]',
            "[]",
            "department[0].unit_phones",
            "blank",
            {},
        ),
    ],
)
def test_a_problem_is_told_with_its_place(
    forms: Path, old: str, new: str, where: str, code: str, fields: dict[str, object]
) -> None:
    assert (where, code, fields) in told(forms, old, new)


def test_two_offices_with_one_number_are_told(forms: Path) -> None:
    office = SMALL[SMALL.index("[[department.office]]") :]
    problems = told(forms, office, f"{office}\n{office}")
    assert ("department", "duplicate-key", {"key": "2-14"}) in problems


def test_a_key_that_is_missing_or_unknown_is_told(forms: Path) -> None:
    problems = told(forms, 'zone = "Asia/Almaty"', 'clock = "Asia/Almaty"')
    assert [(where, code) for where, code, _fields in problems] == [
        ("department[0].zone", "missing-key"),
        ("department[0].clock", "unknown-key"),
    ]


def test_every_problem_is_told_in_one_reading(forms: Path) -> None:
    path = write(forms, SMALL.replace("3-44-02", "phone").replace("Көкшетау", "Көкшетаy"))
    with pytest.raises(Refusal) as refused:
        load_directory(forms, "weapons", "2010-10-21")
    assert refused.value.code == "directory-unfit"
    assert refused.value.fields["file"] == str(path)
    assert refused.value.fields["problems"] == directory_problems(path)
    assert [problem.code for problem in directory_problems(path)] == [
        "mixed-script",
        "bad-phone",
        "bad-phone",
    ]


def test_a_missing_file_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        load_directory(tmp_path, "weapons", "2010-10-21")
    (problem,) = directory_problems(directory_path(tmp_path, "weapons", "2010-10-21"))
    assert problem.code == "file-missing"
    assert refused.value.fields["problems"] == (problem,)


@pytest.mark.parametrize("content", [b"schema = ", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_told_with_the_reason(forms: Path, content: bytes) -> None:
    path = write(forms, "")
    path.write_bytes(content)
    (problem,) = directory_problems(path)
    assert problem.code == "bad-toml"
    assert problem.fields["why"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Ілиясов", "Iлиясов", "The word Iлиясов mixes Latin and Cyrillic letters."),
        ("offices = 1", "offices = 9", "Found: 1; expected: 9."),
        ("offices = 1", 'offices = "1"', "The value is of the wrong kind; expected: whole-number."),
        ("offices = 1", "desks = 1", "This key is missing."),
        (", offices = 1", ", offices = 1, a = 1", "known are: departments, offices."),
        ("25-00-35", "25 00 35", "25 00 35 is no phone: write digits and hyphens only."),
        ("schema = 1", "schema = ", "The file is not TOML: "),
    ],
)
def test_a_problem_is_said_in_words(forms: Path, old: str, new: str, words: str) -> None:
    assert old in SMALL
    with speaking("en"):
        said = [
            problem_in_words(problem)
            for problem in directory_problems(write(forms, SMALL.replace(old, new)))
        ]
    assert words in said[0]


def test_a_folder_in_place_of_the_file_is_told_as_unreadable(tmp_path: Path) -> None:
    path = directory_path(tmp_path, "weapons", "2010-10-21")
    path.mkdir(parents=True)
    (problem,) = directory_problems(path)
    assert problem.code == "file-unreadable"
    with speaking("en"):
        assert problem_in_words(problem) == "The file cannot be read: Is a directory."


@given(
    st.sampled_from(["schema", "expected", "number", "name", "website", "unit_phones", "zone"]),
    st.sampled_from(["7", "1.5", "true", '""', '"аb"', "[]", "[[]]", "[1]", "{}", "1979-05-27"]),
)
def test_whatever_value_a_key_has_the_file_is_used_or_its_problems_are_said(
    key: str, value: str
) -> None:
    text = re.sub(f"^{key} = .*$", f"{key} = {value}", SMALL, count=1, flags=re.MULTILINE)
    with TemporaryDirectory() as folder, speaking("en"):
        problems = directory_problems(write(Path(folder), text))
        said = [problem_in_words(problem) for problem in problems]
    assert all(said)
    assert bool(said) != ((key, value) in {("number", "7"), ("website", '""')})


@pytest.mark.parametrize("value", ["7", "[1]", "[[]]", '"all"', "[{}]"])
def test_departments_that_are_no_tables_are_told(forms: Path, value: str) -> None:
    head = SMALL[: SMALL.index("[[department]]")]
    problems = directory_problems(write(forms, f"{head}department = {value}\n"))
    assert problems
    assert all(problem.where.startswith("department") for problem in problems)
    with speaking("en"):
        assert all(problem_in_words(problem) for problem in problems)
