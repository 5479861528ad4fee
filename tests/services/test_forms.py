"""The check of a folder of forms: every fault told, with file, line and words."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Final

import pytest

from desktop import paths
from desktop.i18n import speaking
from desktop.models.errors import Refusal
from desktop.services.forms import check_forms
from tests.helpers.third import THIRD

_DAYS: Final = [dt.date(2010, 4, 1) + dt.timedelta(days=at) for at in range(70)]
_FIFTY_OFF: Final = ", ".join(
    ["off = [2010-01-01", *(str(day) for day in _DAYS if day.weekday() < 5)]
)


@pytest.fixture
def third(tmp_path: Path) -> Path:
    """Return a copy of the third standard to break."""
    copy = tmp_path / "forms"
    shutil.copytree(THIRD, copy)
    return copy


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Return a copy of the forms we ship to break."""
    copy = tmp_path / "shipped"
    shutil.copytree(paths.forms(), copy)
    return copy


def change(file: Path, old: str, new: str) -> None:
    """Replace the first `old` of a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(folder: Path) -> list[str]:
    """Return the problems of a folder laid over what we ship, in English, without their file."""
    with speaking("en"):
        found = check_forms(paths.forms(), folder).found
        return [each.in_words().partition(".toml")[2] for each in found]


def codes(shipped: Path) -> list[tuple[str, str]]:
    """Return file and code of every problem of what we ship."""
    found = check_forms(shipped).found
    return [(each.file.name, each.problem.code) for each in found]


def standard(third: Path) -> Path:
    return third / "standards" / "dogs" / "2021-03-01.toml"


def test_a_sound_folder_has_no_problem(third: Path) -> None:
    assert told(third) == []


def test_a_problem_is_told_with_its_line_and_place(third: Path) -> None:
    change(standard(third), 'document = "quarantine-act"', 'document = "passport"')
    (first, *others) = told(third)
    lines = standard(third).read_text(encoding="utf-8").splitlines()
    row = lines.index('document = "passport"')
    assert first == (
        f":{row}: requirements 3 (passport), document: There is no document called passport; "
        "there are: application, vaccination-passport, quarantine-act, staff-photographs, "
        "muzzle-licence, mandate, duty-receipt."
    )
    assert others == []


def test_every_problem_is_told_in_one_run(third: Path) -> None:
    change(standard(third), "code = 77", "code = 0")
    change(standard(third), 'letter = "Т"', 'letter = "К"')
    change(standard(third), "wait_minutes = 10", "wait_minutes = 0")
    assert len(told(third)) == 3


def test_letters_of_the_shipped_services_are_taken_even_by_their_look(third: Path) -> None:
    change(standard(third), 'letter = "Т"', 'letter = "К"')
    assert told(third) == [
        ":315: lines 1 (hand-in), letter: The letter К looks like that of weapons, line hand-in."
    ]


def test_a_code_of_a_shipped_service_is_taken(third: Path) -> None:
    change(standard(third), "code = 77", "code = 2")
    assert told(third) == [":5: code: The code 2 belongs to the service invitations."]


def test_a_failing_example_is_told_with_what_was_found(third: Path) -> None:
    examples = third / "standards" / "dogs" / "examples.toml"
    change(examples, 'paragraph = "2"', 'paragraph = "3"')
    assert told(third) == [
        ":16: example 4: “A dealer is not covered.”: paragraph is 2, the example expects 3."
    ]


def test_an_example_that_asks_wrongly_is_told_the_error(third: Path) -> None:
    examples = third / "standards" / "dogs" / "examples.toml"
    change(examples, 'applicant = "dealer"', 'applicant = "king"')
    assert all("'code': 'unknown-id', 'where': 'applicant'" in line for line in told(third))
    assert len(told(third)) == 3


def test_a_standard_without_examples_is_told_so(third: Path) -> None:
    examples = third / "standards" / "dogs" / "examples.toml"
    examples.write_text("example = []", encoding="utf-8")
    assert [line.rpartition(": ")[2] for line in told(third)] == ["add examples.toml beside it."]
    examples.unlink()
    assert told(third) == [": The file is missing."]


def test_the_examples_of_a_broken_standard_are_not_run(third: Path) -> None:
    change(standard(third), "schema = 1", "schema = 2")
    assert told(third) == [":3: schema: This program reads schema 1 only."]


def test_a_damaged_file_is_told_with_its_place(third: Path) -> None:
    change(standard(third), "schema = 1", "schema = = 1")
    assert told(third) == [":3: The file is not TOML: line 3, column 10."]


def test_a_newer_edition_beside_an_older_one_may_not_overlap(third: Path) -> None:
    newer = standard(third).with_name("2022-01-01.toml")
    shutil.copy(standard(third), newer)
    change(newer, 'edition = "2021-03-01"', 'edition = "2022-01-01"')
    assert sorted(line.rpartition(": ")[2] for line in told(third)) == [
        "The edition 2021-03-01 is in force at the same time.",
        "The edition 2022-01-01 is in force at the same time.",
    ]


def test_a_file_under_a_wrong_name_is_told_so(third: Path) -> None:
    standard(third).rename(standard(third).with_name("dogs.toml"))
    assert any("must be those of the file name, dogs/dogs." in line for line in told(third))


def test_a_folder_of_tables_alone_can_be_checked(tmp_path: Path) -> None:
    (tmp_path / "reference").mkdir()
    table = tmp_path / "reference" / "mci.toml"
    shutil.copy(paths.forms() / "reference" / "mci.toml", table)
    change(table, "tenge = 1413", "tenge = 0")
    assert told(tmp_path) == [":7: values 1, tenge: Only a number above 0 makes sense here."]


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("reference/mci.toml", "2011-01-01", "2009-01-01", "out-of-order"),
        (
            "reference/mci.toml",
            "reviewed_through = 2026",
            "reviewed_through = 2025",
            "dates-reversed",
        ),
        ("reference/calendar.toml", "year = 2012", "year = 2013", "out-of-order"),
        ("reference/calendar.toml", "off = [2010-01-01", "off = [2010-01-02", "wrong-day"),
        ("reference/calendar.toml", "off = [2010-01-01", _FIFTY_OFF, "days-miscounted"),
        ("reference/calendar.toml", "worked = [2010-01-10", "worked = [2010-01-11", "wrong-day"),
        ("reference/complaints.toml", "extension_days = 30", "extension_days = 0", "not-positive"),
        ("reference/complaints.toml", "days = 15", "days = 0", "not-positive"),
        ("reference/out-of-turn.toml", 'id = "disability"', 'id = "other"', "duplicate-key"),
        ("reference/complaints.toml", "paragraph", "paragraf", "unknown-key"),
    ],
)
def test_a_table_that_makes_no_sense_is_told_so(
    shipped: Path, file: str, old: str, new: str, code: str
) -> None:
    change(shipped / file, old, new)
    assert (Path(file).name, code) in codes(shipped)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("mci", "schema = 1\nreviewed_through = 2026-12-31\nvalues = []\n"),
        ("calendar", "schema = 1\nyears = []\n"),
        (
            "complaints",
            (
                "schema = 1\nparagraph = '8'\nextension_days = 30\nextension_told_within = 3\n"
                "passed_on_within = 3\ntracks = []\nact = { kk = 'З', ru = 'З', en = 'L' }\n"
            ),
        ),
    ],
)
def test_an_empty_table_is_told_so(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / f"{name}.toml").write_text(text, encoding="utf-8")
    (problem,) = told(tmp_path)
    assert problem.endswith("The table ends before it begins: give at least one row.")


def test_a_broken_edition_does_not_hide_the_faults_of_another(third: Path) -> None:
    newer = standard(third).with_name("2022-01-01.toml")
    newer.write_text("schema = 1\nservice = 5\n", encoding="utf-8")
    change(standard(third), "days = 3", "days = 0")
    problems = told(third)
    assert any("tracks 1 (plain), days: Only a number above 0" in line for line in problems)
    assert any(line.startswith(":2: service: The value is of the wrong kind") for line in problems)


def test_broken_tables_of_ours_are_a_refusal_when_a_folder_of_others_is_checked(
    shipped: Path,
) -> None:
    (shipped / "reference" / "mci.toml").unlink()
    with pytest.raises(Refusal) as refused:
        check_forms(shipped, THIRD)
    assert refused.value.code == "standard-broken"


def test_one_layout_of_a_folder_can_be_checked_without_the_others(tmp_path: Path) -> None:
    (tmp_path / "prints").mkdir()
    layout = tmp_path / "prints" / "talon-weapons.toml"
    shutil.copy(paths.forms() / "prints" / "talon-weapons.toml", layout)
    assert told(tmp_path) == []
    layout.write_bytes(b"\xff")
    assert len(told(tmp_path)) == 1


@pytest.mark.parametrize("name", ["calendar", "mci", "complaints", "out-of-turn"])
def test_what_we_ship_must_have_every_table(shipped: Path, name: str) -> None:
    (shipped / "reference" / f"{name}.toml").unlink()
    assert (f"{name}.toml", "file-missing") in codes(shipped)


def test_directories_and_layouts_are_checked_too(shipped: Path) -> None:
    directory = next((shipped / "reference" / "directories").glob("weapons-*.toml"))
    change(directory, "schema = 1", "schema = 3")
    layout = next((shipped / "prints").glob("talon-weapons.toml"))
    change(layout, "schema = 1", "schema = 3")
    found = codes(shipped)
    assert (directory.name, "unknown-schema") in found
    assert (layout.name, "unknown-schema") in found


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        check_forms(paths.forms(), tmp_path / "nowhere")
    assert refused.value.code == "folder-missing"


def test_a_folder_without_forms_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.toml").write_text("a = 1", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        check_forms(paths.forms(), tmp_path)
    assert refused.value.code == "nothing-to-check"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_problem_is_told_in_every_language(third: Path, language: str) -> None:
    change(standard(third), "code = 77", "code = 2")
    chosen = {"kk": "kk", "ru": "ru", "en": "en"}[language]
    words = {"kk": "берілген", "ru": "принадлежит", "en": "belongs"}[language]
    with speaking(chosen):  # type: ignore[arg-type]  # one of the three
        (found,) = check_forms(paths.forms(), third).found
        assert words in found.in_words()


def test_codes_of_documents_are_checked_where_a_folder_brings_its_own(shipped: Path) -> None:
    table = shipped / "reference" / "countries.toml"
    change(table, 'code = "ABW"', 'code = "AB"')
    change(table, 'code = "AGO"', 'code = "AFG"')

    assert sorted(codes(shipped)) == [
        ("countries.toml", "bad-country"),
        ("countries.toml", "duplicate-key"),
    ]
