import errno
import subprocess
import sys
from pathlib import Path

import pytest
import sqlite_utils

from desktop.models.errors import Refusal
from desktop.models.facts import SwitchSet
from desktop.store import cases, copying, journal, modernise, offices, search
from desktop.store.database import Database, open_database
from desktop.store.driver import connect
from desktop.store.migrations import migrations
from desktop.store.upkeep import check_database
from desktop.store.versions import APPLICATION_ID, SCHEMA
from tests.helpers.facts import OFFICE, office_chosen, window_set
from tests.helpers.journals import fill
from tests.helpers.randomness import seeded
from tests.store.recording import record, register

KEY = bytes(range(32))
CASES = 30
ROOT = Path(__file__).parents[2]


@pytest.fixture(params=[None, KEY], ids=["plain", "sealed"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    """Return the key of a database, or none."""
    key: bytes | None = request.param
    return key


@pytest.fixture
def outdated(place: Path, key: bytes | None) -> Path:
    """Return a database whose record tables an older program made, and made wrongly."""
    with open_database(place, key, randomness=seeded()) as database:
        record(database, office_chosen(), window_set())
        for sequence in range(1, CASES + 1):
            register(database, sequence)
        database.rows("DELETE FROM receipts")
        database.rows("CREATE TABLE forgotten (a TEXT)")
        database.rows("UPDATE cases SET applicant = 'ескі'")
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'projection'")
    return place


def names(place: Path) -> list[str]:
    return sorted(each.name for each in place.parent.iterdir())


def as_found(database: Database) -> list[object]:
    return [cases.page(database, cases.Filter()), list(journal.entries(database))]


def test_every_migration_is_counted() -> None:
    assert len(list(migrations.pending(sqlite_utils.Database(memory=True)))) == SCHEMA


def test_older_tables_are_made_again_from_the_journal(outdated: Path, key: bytes | None) -> None:
    told: list[tuple[int, int]] = []
    with open_database(
        outdated, key, randomness=seeded(), progress=lambda done, total: told.append((done, total))
    ) as database:
        assert check_database(database).sound
        assert cases.page(database, cases.Filter())[0].applicant != "ескі"
        assert len(search.search(database, "касымов")) > 0
        assert database.value("SELECT count(*) FROM sqlite_schema WHERE name = 'forgotten'") == 0
    facts = 2 + CASES * 4
    assert (told[0], told[-1]) == ((0, facts), (facts, facts))
    assert names(outdated) == ["office.db"]


def test_tables_made_again_are_not_made_a_second_time(outdated: Path, key: bytes | None) -> None:
    told: list[int] = []
    open_database(outdated, key, randomness=seeded()).close()
    open_database(outdated, key, randomness=seeded(), progress=lambda d, _t: told.append(d)).close()
    assert told == []


def test_the_installation_goes_on_after_its_tables_were_made_again(
    outdated: Path, key: bytes | None
) -> None:
    with open_database(outdated, key, randomness=seeded(5)) as database:
        register(database, CASES + 1)
        assert {entry.inst for entry in journal.entries(database)} == {database.installation}
        assert check_database(database).sound


def test_a_rebuild_that_fails_leaves_the_file_as_it_was(
    outdated: Path, key: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(outdated, key)

    def fail(_path: Path) -> None:
        raise OSError(errno.EIO, "no disk")

    monkeypatch.setattr(modernise, "make_durable", fail)
    with pytest.raises(Refusal) as refused:
        open_database(outdated, key, randomness=seeded())
    assert refused.value.code == "disk-error"
    assert names(outdated) == ["office.db"]
    assert contents(outdated, key) == before


def contents(place: Path, key: bytes | None) -> list[object]:
    connection = connect(place, vfs="unix-excl", key=key)
    rows = connection.execute("SELECT * FROM cases").fetchall()
    connection.close()
    return list(rows)


def test_a_disk_too_full_for_a_second_file_leaves_the_first(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        fill(database, facts=500)
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'projection'")
    before = place.read_bytes()
    called = [sys.executable, "-m", "tests.store.opener", str(place), str(len(before) // 2)]
    answered = subprocess.run(called, capture_output=True, text=True, check=True, cwd=ROOT)
    assert (answered.stdout, answered.stderr) == ("disk-error\n", "")
    assert (names(place), place.read_bytes()) == (["office.db"], before)
    with open_database(place, randomness=seeded()) as database:
        assert check_database(database).sound


def test_a_journal_that_does_not_add_up_is_not_swapped_in(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        record(database, office_chosen(), SwitchSet(office=OFFICE, key="k", value="v"))
        database.rows("DROP TRIGGER journal_refuses_update")
        database.rows("UPDATE journal SET body = replace(body, 'v', 'w') WHERE n = 2")
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'projection'")
    with pytest.raises(Refusal) as refused:
        open_database(place, randomness=seeded())
    assert refused.value.code == "journal-unreadable"
    assert (refused.value.fields["n"], refused.value.fields["why"]) == (2, "body")
    assert names(place) == ["office.db"]


def test_an_older_index_is_made_again_in_place(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        record(database, office_chosen())
        register(database, 1)
        database.rows("DELETE FROM index_names")
        database.rows("DELETE FROM index_codes")
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'indexing'")
    with open_database(place, randomness=seeded()) as database:
        assert [row.sequence for row in search.search(database, "МК00001")] == [1]
        assert database.value("SELECT count(*) FROM index_words_docsize") == 1


@pytest.fixture
def first_schema(place: Path) -> Path:
    """Return a database of the very first schema: a journal with one fact and nothing else."""
    with open_database(place, randomness=seeded()) as newest:
        record(newest, office_chosen())
        rows = newest.rows("SELECT * FROM journal")
    place.unlink()
    connection = connect(place, vfs="unix-excl", key=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old = sqlite_utils.Database(connection)
    migrations.apply(old, stop_before=[each.name for each in migrations.pending(old)][1])
    connection.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", rows)
    connection.close()
    return place


def test_an_older_schema_is_copied_first_and_then_migrated(first_schema: Path) -> None:
    before = contents_of_journal(first_schema)
    with open_database(first_schema, randomness=seeded(3)) as database:
        assert offices.chosen(database) is not None
        assert check_database(database).sound
    assert names(first_schema) == ["office.db", "office.db.schema-1"]
    copy = first_schema.with_name("office.db.schema-1")
    assert contents_of_journal(copy) == before


def contents_of_journal(place: Path) -> list[object]:
    connection = connect(place, vfs="", key=None)
    rows = connection.execute("SELECT * FROM journal").fetchall()
    connection.close()
    return list(rows)


def test_a_copy_that_fails_leaves_nothing_behind(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(copying, "make_durable", fail)
    with pytest.raises(Refusal) as refused:
        copying.copy_database(database, database.path.with_name("copy.db"))
    assert refused.value.code == "disk-full"
    assert "copy.db" not in "".join(names(database.path))


def test_a_sealed_copy_is_sealed_with_the_same_key(tmp_path: Path) -> None:
    with open_database(tmp_path / "a.db", KEY, randomness=seeded()) as database:
        record(database, office_chosen())
        copying.copy_database(database, tmp_path / "b.db")
    assert b"SQLite" not in (tmp_path / "b.db").read_bytes()
    with open_database(tmp_path / "b.db", KEY, randomness=seeded()) as copy:
        assert offices.chosen(copy) is not None
