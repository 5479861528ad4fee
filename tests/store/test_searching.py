"""Whether the lists of a search are proven: a row put there, taken away or changed by hand."""

from contextlib import suppress

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import PaperPrinted
from desktop.store.database import Database
from desktop.store.handles import Row
from desktop.store.schema import INDEX_TABLES
from desktop.store.upkeep import SEARCH, check_database
from tests.helpers.facts import paper_issued
from tests.store.recording import record, register


@pytest.fixture
def busy(office: Database) -> Database:
    """Return an office with three cases and a printed paper."""
    for sequence in (1, 2, 3):
        register(office, sequence)
    record(office, paper_issued("p1", "case-0001"), PaperPrinted(paper="p1", printer="HP"))
    return office


def wrong(database: Database) -> list[str]:
    report = check_database(database, search=True)
    assert report.only_search == bool(report.problems)
    return [problem.place for problem in report.problems if problem.code == SEARCH]


def test_what_the_program_keeps_is_as_the_journal_makes_it(busy: Database) -> None:
    assert busy.value("SELECT count(*) FROM index_codes")
    assert wrong(busy) == []


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DELETE FROM index_names WHERE seq = 2", "index_names"),
        ("UPDATE index_names SET seq = 9 WHERE seq = 2", "index_names"),
        ("INSERT INTO index_codes VALUES ('KZ7', 1)", "index_codes"),
        ("DELETE FROM index_words WHERE rowid = 3", "index_words"),
        ("INSERT INTO index_words (rowid, words) VALUES (9, 'kim')", "index_words"),
        ("DELETE FROM index_people WHERE rowid = (SELECT max(seq) FROM people)", "index_people"),
        ("DELETE FROM index_weapon_models", "index_weapon_models"),
        ("INSERT INTO index_units VALUES ('KZ7', 1)", "index_units"),
        ("DROP TABLE index_names", "index_names"),
        ("DROP TABLE index_words", "index_words"),
    ],
)  # fmt: skip
def test_a_list_changed_by_hand_is_named_and_nobody_in_it(
    busy: Database, statement: str, name: str
) -> None:
    busy.rows(statement)
    assert wrong(busy) == [name]
    assert check_database(busy).sound, "the record itself is"


def test_a_beginning_that_finds_another_case_is_noticed(busy: Database) -> None:
    """The beginnings of words have lists of their own, which SQLite's own check says nothing of."""
    newest = "SELECT id, block FROM index_words_data ORDER BY id DESC LIMIT 1"
    ((page, block),) = busy.rows(newest)
    words, starts = seen(busy)
    for place in range(len(block)):
        other = bytearray(block)
        other[place] ^= 1
        busy.rows("UPDATE index_words_data SET block = ? WHERE id = ?", (bytes(other), page))
        with suppress(Refusal):  # what SQLite itself calls damaged
            sound = busy.value("PRAGMA integrity_check") == "ok"
            if sound and seen(busy)[0] == words and seen(busy)[1] != starts:
                break
    else:
        pytest.fail("no bit of the page changed a beginning alone")
    assert wrong(busy) == ["index_words"]


def seen(database: Database) -> tuple[list[Row], list[Row]]:
    """Return every word with where it stands, and where the beginning of each is found."""
    with database.reader() as reader:
        reader.rows("PRAGMA query_only = OFF")
        reader.rows(
            "CREATE VIRTUAL TABLE temp.all_words USING fts5vocab('main', 'index_words', 'instance')"
        )
        words = reader.rows("SELECT term, doc FROM temp.all_words")
        asked = sorted({term[:3] for term, _doc in words})
        find = "SELECT rowid FROM index_words WHERE index_words MATCH ?"
        return words, [each for start in asked for each in reader.rows(find, (f'"{start}"*',))]


def test_every_list_there_is_is_looked_at(busy: Database) -> None:
    sql = (
        "SELECT name FROM sqlite_schema WHERE name LIKE 'index\\_%' ESCAPE '\\' AND type = 'table'"
    )
    there = {name for (name,) in busy.rows(sql)}
    shadows = {
        f"{name}_{each}"
        for name in INDEX_TABLES
        for each in ("data", "idx", "docsize", "config", "content")
    }
    assert there - shadows == set(INDEX_TABLES)
