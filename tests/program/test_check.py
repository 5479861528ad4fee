"""`kense check`: a sound record, a damaged one, and whatever else somebody may point it at."""

import sqlite3
from pathlib import Path

import pytest

from desktop.store.database import open_database
from tests.helpers.another_program import has_open
from tests.helpers.journals import fill
from tests.helpers.randomness import seeded
from tests.program.running import kense

FACTS = 400


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a database with some days of work."""
    path = tmp_path_factory.mktemp("filled") / "office.kense"
    with open_database(path, randomness=seeded()) as database:
        fill(database, facts=FACTS)
    return path.read_bytes()


@pytest.fixture
def office(filled: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "office.kense"
    path.write_bytes(filled)
    return path


def changed(path: Path, *statements: str) -> None:
    """Change a database behind the program's back."""
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_sound_record_is_told_in_one_line(office: Path) -> None:
    done = kense("check", str(office), "--lang", "en")
    assert (done.status, done.told) == (0, "")
    assert done.said == "The record is sound: 796 facts were checked.\n"


def test_a_check_changes_nothing(office: Path, filled: bytes) -> None:
    kense("check", str(office))
    assert office.read_bytes() == filled
    assert [path.name for path in office.parent.iterdir()] == [office.name]


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("UPDATE cases SET applicant = 'Басқа' WHERE seq = 2", "cases[2]: The row is not"),
        ("DELETE FROM receipts WHERE seq = 3", "receipts["),
        ("UPDATE series SET last = 9999", "series["),
    ],
)
def test_a_table_that_was_changed_is_named_with_its_row(
    office: Path, statement: str, place: str
) -> None:
    changed(office, statement)
    done = kense("check", str(office), "--lang", "en")
    assert done.said.startswith(place)
    assert "restore the last backup" in done.sentence


def test_a_fact_that_was_changed_breaks_the_chain(office: Path) -> None:
    changed(
        office,
        "DROP TRIGGER journal_refuses_update",
        "UPDATE journal SET body = replace(body, '}', ' }') WHERE n = 3",
    )
    done = kense("check", str(office), "--lang", "en")
    assert "journal_refuses_update: The guard" in done.said
    assert ", 3]: The record does not hold" in done.said
    assert done.sentence


def test_a_damaged_page_is_told(office: Path, filled: bytes) -> None:
    middle = len(filled) // 2
    office.write_bytes(filled[:middle] + b"\xff" * 4096 + filled[middle + 4096 :])
    assert "restore the last backup" in kense("check", str(office), "--lang", "en").sentence


@pytest.mark.parametrize("kept", [0, 1, 100, 4_096, 5_000])
def test_a_database_cut_short_is_told(office: Path, filled: bytes, kept: int) -> None:
    office.write_bytes(filled[:kept])
    assert kense("check", str(office), "--lang", "en").sentence
    assert office.read_bytes() == filled[:kept]


def test_a_database_of_a_newer_program_is_refused(office: Path) -> None:
    changed(office, "PRAGMA user_version = 99")
    assert "newer version" in kense("check", str(office), "--lang", "en").sentence


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    changed(tmp_path / "other.db", "CREATE TABLE contacts (name TEXT)")
    assert "another program" in kense("check", str(tmp_path / "other.db"), "--lang", "en").sentence


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.odt").write_text("Құрметті әріптес!" * 1_000, encoding="utf-8")
    done = kense("check", str(tmp_path / "letter.odt"), "--lang", "en")
    assert "is no database" in done.sentence


@pytest.mark.parametrize("name", ["missing.kense", "no/such/folder/office.kense", "."])
def test_what_is_not_there_is_not_made(tmp_path: Path, name: str) -> None:
    assert kense("check", str(tmp_path / name), "--lang", "en").sentence
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_is_open_elsewhere_is_refused(office: Path) -> None:
    with has_open(office):
        done = kense("check", str(office), "--lang", "en")
    assert done.sentence == "The program is already open on this database."
