"""Whether a directory is read exactly as it stands, and every problem of it is told at once."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.i18n import speaking
from desktop.models.errors import Refusal
from desktop.standards.directory import (
    directory_as_json_rows,
    directory_problems,
    listed_problems,
    load_directory,
    problem_in_words,
)
from desktop.standards.places import directory_editions, directory_path

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


def test_two_offices_of_a_department_called_alike_are_told(forms: Path) -> None:
    name = "Ақмола облысының ішкі істер департаменті"
    assert told(forms, "Зеренді ауданының ішкі істер бөлімі", name) == [
        ("department", "same-name", {"key": "2"})
    ]


def test_a_directory_that_is_no_file_is_judged_as_a_file(forms: Path) -> None:
    directory = load_directory(forms, "weapons", "2010-10-21")
    assert list(listed_problems(directory)) == []
    odd = replace(directory.offices[1], unit_phones=("8 (716) 3",), zone="Asia/Nowhere")
    found = listed_problems(replace(directory, offices=(directory.offices[0], odd, odd)))
    assert {(each.path, each.code) for each in found} == {
        (("2-14", "unit_phones", 0), "bad-phone"),
        (("2-14", "zone"), "unknown-zone"),
        (("2-14",), "duplicate-key"),
    }
