"""Starting the window on whatever somebody has: a page, or one sentence why there is none."""

import re
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from tests.helpers.another_program import has_open
from tests.helpers.disks import read_only
from tests.helpers.office import an_office
from tests.program.running import ROOT, Ended, a_copy_of_the_program, kense

Change: TypeAlias = Callable[[Path], object]


def with_other_words(old: str, new: str) -> Change:
    """Return what writes `new` where `old` stands first in a file."""

    def change(form: Path) -> None:
        text = form.read_text(encoding="utf-8")
        assert old in text
        form.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def with_a_folder(form: Path) -> None:
    """Put a folder where the file was."""
    form.unlink()
    form.mkdir()


BREAKS: Final[Mapping[str, tuple[Change, str]]] = {
    "missing": (Path.unlink, r" is missing\."),
    "a folder": (with_a_folder, r"\."),
    "no TOML": (with_other_words("[marks]", "[marks"), r":\d+\."),
    "unknown key": (with_other_words("hang = ", "hung = "), r":\d+: sections 1, .*, hung\."),
    "unknown style": (
        with_other_words('caption_style = "caption"', 'caption_style = "captoin"'),
        r":\d+: sections 1, elements \d+, caption_style\.",
    ),
}
"""How the form of a talon can be broken, and what is said of its place after its name."""


def started(office: Path, *, at: Path = ROOT) -> Ended:
    """Start the window on an office, until its first page is painted."""
    words = ("--office", str(office), "--quit-after-paint", "--plain", "--lang=en")
    done = kense(*words, at=at, environment={"HOME": str(office.parent)})
    told = [line for line in done.told.splitlines() if "propagateSizeHints" not in line]
    return Ended(status=done.status, said=done.said, told="\n".join(told))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of an office with a clerk, a window and an open day."""
    path = tmp_path_factory.mktemp("made") / "office.kense"
    with an_office(path):
        pass
    return path.read_bytes()


@pytest.fixture
def office(made: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "office.kense"
    path.write_bytes(made)
    return path


def test_an_office_is_opened_and_left_as_it_was_meant(office: Path) -> None:
    assert started(office) == Ended(status=0, said="", told="")


def test_the_trace_of_a_run_that_died_is_kept_once(office: Path) -> None:
    reports = office.parent / "reports"
    reports.mkdir()
    (reports / "fatal.txt").write_text("Fatal Python error: Segmentation fault\n")
    assert started(office).status == 0
    assert started(office).status == 0
    (kept,) = reports.glob("crash-*-fatal.txt")
    assert "Segmentation fault" in kept.read_text(encoding="utf-8")


def test_a_new_office_is_made_where_none_is(tmp_path: Path) -> None:
    assert started(tmp_path / "office.kense").status == 0
    assert started(tmp_path / "office.kense").status == 0


@pytest.mark.parametrize("kept", [2, 99, 100, 3_000, 4_096, 9_000])
def test_an_office_cut_short_is_told_and_left_alone(office: Path, made: bytes, kept: int) -> None:
    office.write_bytes(made[:kept])
    assert started(office).sentence
    assert office.read_bytes() == made[:kept]


def test_an_office_with_a_damaged_beginning_is_told_and_left_alone(
    office: Path, made: bytes
) -> None:
    damaged = made[:100] + b"\xff" * 3_996 + made[4_096:]
    office.write_bytes(damaged)
    assert started(office).sentence
    assert office.read_bytes() == damaged


def test_an_office_of_a_newer_program_is_told_and_left_alone(office: Path) -> None:
    with sqlite3.connect(office) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = office.read_bytes()
    assert "newer version" in started(office).sentence
    assert office.read_bytes() == before


def test_the_database_of_another_program_is_told_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "contacts.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE contacts (name TEXT)")
    connection.close()
    before = other.read_bytes()
    assert "another program" in started(other).sentence
    assert other.read_bytes() == before


def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path) -> None:
    letter = tmp_path / "letter.odt"
    letter.write_text("Құрметті әріптес!" * 1_000, encoding="utf-8")
    assert "is no database" in started(letter).sentence
    assert letter.read_text(encoding="utf-8") == "Құрметті әріптес!" * 1_000


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "does not exist" in started(tmp_path / "no" / "such" / "office.kense").sentence
    assert started(tmp_path).sentence  # a folder is no office either


def test_a_folder_that_cannot_be_written_to_is_told(office: Path) -> None:
    before = office.read_bytes()
    with read_only(office.parent) as folder:
        assert "Nothing can be written" in started(folder / office.name).sentence
    assert office.read_bytes() == before


def test_a_second_program_on_one_office_is_told(office: Path) -> None:
    with has_open(office):
        assert started(office).sentence == "The program is already open on this database."
    assert started(office).status == 0


def test_a_program_without_its_standards_says_so(office: Path, tmp_path: Path) -> None:
    (tmp_path / "program").mkdir()
    program = a_copy_of_the_program(tmp_path / "program", forms=False)
    assert "Install the program again" in started(office, at=program).sentence


def test_a_program_with_broken_standards_says_which(office: Path, tmp_path: Path) -> None:
    (tmp_path / "program").mkdir()
    program = a_copy_of_the_program(tmp_path / "program", forms=True)
    for path in (program / "forms" / "standards").rglob("????-??-??.toml"):
        path.write_text("schema = ", encoding="utf-8")
    assert "check-forms" in started(office, at=program).sentence


@pytest.mark.parametrize(("change", "told"), BREAKS.values(), ids=BREAKS)
def test_a_program_with_a_broken_form_of_a_paper_says_which_and_where(
    office: Path, tmp_path: Path, change: Change, told: str
) -> None:
    (tmp_path / "program").mkdir()
    program = a_copy_of_the_program(tmp_path / "program", forms=True)
    form = program / "forms" / "prints" / "talon-weapons.toml"
    change(form)
    sentence = kense("--office", str(office), "--plain", "--lang=en", at=program).sentence
    assert re.search(re.escape(str(form)) + told, sentence), sentence
    assert "Install the program again" in sentence


def test_the_demonstration_says_which_form_of_a_paper_it_misses(tmp_path: Path) -> None:
    program = a_copy_of_the_program(tmp_path, forms=True)
    form = program / "forms" / "prints" / "ticket.toml"
    form.unlink()
    sentence = kense("demo", "--out", str(tmp_path / "demo"), "--lang=en", at=program).sentence
    assert sentence == f"{form} is missing. Install the program again."


@pytest.mark.parametrize(
    "words",
    [
        ("--office",),
        ("--office=",),
        ("--office", "a", "--lang", "de"),
        ("--quit-after-paint", "now"),
        ("--quit-after-paint", "--nonsense"),
    ],
)
def test_words_that_mean_nothing_to_the_window_are_told(words: tuple[str, ...]) -> None:
    assert kense(*words).sentence


@pytest.mark.parametrize("display", ["", ":93"])
def test_a_machine_without_a_display_is_told(office: Path, display: str) -> None:
    nobody_sees = {"QT_QPA_PLATFORM": "", "DISPLAY": display, "WAYLAND_DISPLAY": ""}
    runtime = {"XDG_RUNTIME_DIR": str(office.parent)}
    done = kense("--office", str(office), environment=nobody_sees | runtime)
    assert done.sentence
