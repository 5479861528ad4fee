"""Files are read whole or refused with every fault they have."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.i18n import speaking
from desktop.standards.loader import read, read_standard
from desktop.standards.problems import Found, problem_in_words
from desktop.standards.quick import MOST
from desktop.structuring import Problem
from tests.helpers.third import DOGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    id: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    rows: tuple[Row, ...]


def write(folder: Path, text: str | bytes) -> Path:
    """Write a small file."""
    path = folder / "table.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(path: Path) -> list[str]:
    """Return the problems of a table in English, without their file."""
    with speaking("en"):
        return [found.in_words().partition(".toml")[2] for found in read(path, Table).found]


def test_a_sound_file_gives_its_value_and_digest(tmp_path: Path) -> None:
    path = write(tmp_path, 'schema = 1\n[[rows]]\nid = "a"\ncount = 2\n')
    reading = read(path, Table)
    assert reading.value == Table(rows=(Row(id="a", count=2),))
    assert reading.found == ()
    assert reading.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_fault_is_told_with_the_line_of_its_row(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        'schema = 1\n\n[[rows]]\nid = "a"\ncount = "2"\n\n[[rows]]\nid = "b"\ncolour = 1\n',
    )
    assert told(path) == [
        ":3: rows 1 (a), count: The value is of the wrong kind; expected: whole-number.",
        ":7: rows 2 (b), count: This key is missing.",
        ":7: rows 2 (b), colour: This key is not known here; known are: id, count.",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("schema = 2\nrows = []", ":1: schema: This program reads schema 1 only."),
        ("schema = true\nrows = []", ":1: schema: This program reads schema 1 only."),
        ("rows = []", ": schema: This program reads schema 1 only."),
        ("schema = = 1", ":1: The file is not TOML: line 1, column 10."),
        ("rows = [", ": The file is not TOML: end of document."),
        (b"\xff", ": The file is not TOML: UnicodeDecodeError."),
        ("a = " + "[" * 5_000, ": The file is not TOML: RecursionError."),
        (b"#" * (MOST + 1), f": The file is larger than {MOST} bytes: it cannot be a form."),
    ],
)
def test_a_file_that_is_no_form_is_told_so(tmp_path: Path, text: str | bytes, words: str) -> None:
    assert told(write(tmp_path, text)) == [words]


def test_a_missing_file_is_told_so(tmp_path: Path) -> None:
    assert told(tmp_path / "table.toml") == [": The file is missing."]


def test_a_folder_in_the_place_of_a_file_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "table.toml").mkdir()
    assert told(tmp_path / "table.toml") == [": The file cannot be read: Is a directory."]


def test_a_standard_holds_its_schema_itself() -> None:
    found = read_standard(DOGS).value
    assert found is not None
    assert found.schema == 1


def test_a_problem_without_words_is_told_by_its_code() -> None:
    with speaking("en"):
        assert problem_in_words(Problem(path=(), code="strange")) == "strange"
        assert problem_in_words(Problem(path=(), code="bad-value")).endswith("expected: ?.")


def test_values_are_listed_as_a_person_writes_them() -> None:
    fields = {"id": "abroad", "value": True, "known": (True, False)}
    with speaking("en"):
        words = problem_in_words(Problem(path=(), code="impossible-answer", fields=fields))
    assert words == "The answer to abroad can never be true; it can be: true, false."


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    found = Found(file=Path("forms/a.toml"), problem=Problem(path=(), code="file-missing"))
    with speaking("en"):
        assert found.in_words() == "forms/a.toml: The file is missing."
