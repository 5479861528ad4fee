"""`kense load`: tried first, loaded whole, refused while the program is open (D43)."""

import json
from pathlib import Path

import pytest

from desktop import cli
from desktop.cli_commands import DONE, FAILED, HINDERED, MISUSED
from desktop.services import staff
from desktop.store import journal
from desktop.store.database import open_database
from tests.helpers.another_program import has_open
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded

ROWS = "iin_bin,surname,given,born\n900101399006,Қасымов,Төлеген,01.01.1990\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Make an office nobody has open, and a file beside it."""
    with an_office(tmp_path / "office.kense") as desk:
        staff.set_staff(desk, staff="s2", name="Ли Виктор", post_kk="маман", post_ru="спец.")
    (tmp_path / "people.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path


def words(place: Path) -> list[str]:
    files = (str(place / "people.csv"), "--office", str(place / "office.kense"))
    return ["load", "people", *files, "--lang", "en"]


def load(place: Path, *more: str) -> int:
    return cli.main([*words(place), "--login", "s1", *more])


def entries(place: Path) -> int:
    with open_database(place / "office.kense", randomness=seeded()) as database:
        return journal.length(database)


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_without_write_it_is_only_tried(
    place: Path, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = entries(place)
    assert load(place, *more) == DONE
    said = capsys.readouterr().out
    assert "people.csv: UTF-8, parted by commas" in said
    assert "Nothing was written yet." in said
    assert entries(place) == before


def test_with_write_it_is_loaded_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = entries(place)
    assert load(place, "--write") == DONE
    assert "1 row was loaded." in capsys.readouterr().out
    assert load(place, "--write") == DONE
    assert "There is nothing to load." in capsys.readouterr().out
    assert entries(place) == before + 1


@pytest.mark.parametrize("who", ["s1", "Сейтова Айгүл Болатқызы", "сейтова айгүл болатқызы"])
def test_whoever_loads_stands_in_the_record(place: Path, who: str) -> None:
    assert load(place, "--write", "--login", who) == DONE
    with open_database(place / "office.kense", randomness=seeded()) as database:
        (last,) = journal.entries(database, last_only=1)
    assert json.loads(last.head)["by"] == "s1"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ((), "Say by --login who loads it"),
        (("--login", "Оспанов"), "Nobody who works here is called Оспанов"),
        (("--login", "s2"), "Your roles do not include this"),
    ],
)
def test_nobody_loads_who_may_not(
    place: Path, who: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = entries(place)
    assert cli.main([*words(place), "--write", *who]) == FAILED
    assert said in capsys.readouterr().err
    assert entries(place) == before


def test_problems_have_a_status_of_their_own(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = entries(place)
    (place / "people.csv").write_text(ROWS.replace("01.01.1990", "31.02.1990"), encoding="utf-8")
    assert load(place, "--write") == HINDERED
    assert "Row 2, Date of birth: There is no such day." in capsys.readouterr().out
    assert entries(place) == before


def test_a_program_may_read_the_report(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert load(place, "--json") == DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["rows"], told["new"], told["loaded"]) == ("people", 1, 1, False)


def test_it_refuses_while_the_program_is_open(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with has_open(place / "office.kense"):
        assert load(place, "--write") == FAILED
    assert "The program is already open" in capsys.readouterr().err


def test_no_office_is_made_by_the_way(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "office.kense").unlink()
    assert load(place) == FAILED
    assert "There is no database" in capsys.readouterr().err
    assert not (place / "office.kense").exists()


def test_a_file_that_is_not_there_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "people.csv").unlink()
    assert load(place) == FAILED
    assert "cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("more", [("--write", "--dry-run"), ("--wirte",)])
def test_misuse_is_told(
    place: Path, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert load(place, *more) == MISUSED
    assert capsys.readouterr().err


def test_the_help_documents_the_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["load", "--help", "--lang", "en"]) == DONE
    said = capsys.readouterr().out
    assert "Exit status: 0 nothing stands in the way" in said
    assert "3 rows have problems" in said
