import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.models.errors import Refusal
from desktop.models.facts import TicketCalled
from desktop.store import desk, handles, journal, offices
from desktop.store.database import Database, open_database
from desktop.store.versions import APPLICATION_ID, PROJECTION, SCHEMA
from tests.helpers.facts import moment, office_chosen, ticket_issued
from tests.helpers.randomness import seeded
from tests.store.recording import record

KEY = bytes(range(32))
OTHER_KEY = bytes(32)
NOBODY = 65_534


def refusal(place: Path, key: bytes | None = None) -> Refusal:
    with pytest.raises(Refusal) as refused:
        open_database(place, key, randomness=seeded())
    return refused.value


def code(place: Path, key: bytes | None = None) -> str:
    refused = refusal(place, key)
    assert refused.fields["path"] == str(place)
    return refused.code


@pytest.fixture
def written(place: Path) -> Path:
    """Return a database that holds something, closed."""
    with open_database(place, randomness=seeded()) as database:
        record(database, office_chosen())
    return place


@contextmanager
def mere_user() -> Iterator[None]:
    """Be nobody in particular for a while, because root may do everything."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    yield
    os.seteuid(before)


@pytest.fixture
def public() -> Iterator[Path]:
    """Return a folder that everybody can look into."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o700)


def test_a_missing_file_is_made(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        assert (journal.last(database), offices.chosen(database)) == (None, None)
    assert sorted(each.name for each in place.parent.iterdir()) == ["office.db"]


def test_an_empty_file_is_taken_for_a_missing_one(place: Path) -> None:
    place.touch()
    with open_database(place, randomness=seeded()) as database:
        assert journal.length(database) == 0


def test_what_was_recorded_is_there_again(written: Path) -> None:
    with open_database(written, randomness=seeded(7)) as database:
        found = offices.chosen(database)
        assert found is not None
        assert found.office == "2-11"


def test_an_installation_keeps_its_id(written: Path) -> None:
    with open_database(written, randomness=seeded(8)) as first:
        installation = first.installation
    with open_database(written, randomness=seeded(9)) as second:
        assert second.installation == installation
    assert len(bytes.fromhex(installation)) == 8


def test_two_installations_have_two_ids(tmp_path: Path) -> None:
    with (
        open_database(tmp_path / "a.db", randomness=seeded(1)) as first,
        open_database(tmp_path / "b.db", randomness=seeded(2)) as second,
    ):
        assert first.installation != second.installation


def test_a_folder_with_a_kazakh_name_and_odd_signs_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Кеңсе #1 50% ?a=b"
    folder.mkdir()
    with open_database(folder / "дерекқор.db", randomness=seeded()) as database:
        record(database, office_chosen())
    assert [each.name for each in folder.iterdir()] == ["дерекқор.db"]


@pytest.mark.parametrize("which", ["database", "reader", "beside"])
def test_every_safety_of_the_parcel_page_is_on(database: Database, which: str) -> None:
    handle = database if which == "database" else getattr(database, which)()
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "mmap_size": 0,
        "busy_timeout": 5_000,
        "recursive_triggers": 1,
        "application_id": APPLICATION_ID,
        "user_version": SCHEMA,
    }
    assert {name: handle.value(f"PRAGMA {name}") for name in wanted} == wanted
    handle.close()


def test_a_safety_that_cannot_be_had_is_refused(
    written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handles, "_SAFE", {"synchronous": ("OFF", 2)})
    refused = refusal(written)
    assert (refused.code, refused.fields["pragma"]) == ("database-settings", "synchronous")


def test_no_shared_memory_file_is_made(database: Database) -> None:
    record(database, office_chosen())
    names = sorted(each.name for each in database.path.parent.iterdir())
    assert names == ["office.db", "office.db-wal"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    refused = refusal(tmp_path / "gone" / "office.db")
    assert (refused.code, refused.fields["folder"]) == ("folder-missing", str(tmp_path / "gone"))


def test_a_folder_in_the_place_of_the_file_is_no_database(place: Path) -> None:
    place.mkdir()
    assert code(place) == "not-a-database"


@pytest.mark.parametrize("rights", [0o555, 0o000])
def test_a_read_only_folder_is_refused_and_left_alone(public: Path, rights: int) -> None:
    public.chmod(rights)
    with mere_user():
        assert code(public / "office.db") == "folder-read-only"
    assert list(public.iterdir()) == []


def test_a_read_only_file_is_refused(public: Path) -> None:
    place = public / "office.db"
    open_database(place, randomness=seeded()).close()
    place.chmod(0o444)
    public.chmod(0o777)
    with mere_user():
        assert code(place) == "database-read-only"


@pytest.mark.parametrize(
    "content", [b"{}", b"\0" * 4_096, b"SQLite format 3\0", b"x" * 100_000], ids=len
)
def test_another_file_is_no_database_and_stays_as_it_is(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    assert code(place) in {"not-a-database", "database-corrupt"}
    assert place.read_bytes() == content


def test_a_database_of_another_program_stays_as_it_is(place: Path) -> None:
    other = sqlite3.connect(place)
    other.execute("CREATE TABLE tickets (id INTEGER)")
    other.commit()
    other.close()
    before = place.read_bytes()
    assert code(place) == "not-our-database"
    assert place.read_bytes() == before


def test_a_database_marked_by_another_program_is_not_ours(written: Path) -> None:
    change(written, "PRAGMA application_id = 77")
    assert code(written) == "not-our-database"


def test_a_newer_schema_is_refused(written: Path) -> None:
    change(written, f"PRAGMA user_version = {SCHEMA + 1}")
    refused = refusal(written)
    assert (refused.code, refused.fields["found"]) == ("newer-schema", SCHEMA + 1)


@pytest.mark.parametrize("tables", ["projection", "indexing"])
def test_tables_of_a_newer_program_are_refused(written: Path, tables: str) -> None:
    newer = str(PROJECTION + 1)
    change(written, "UPDATE desk_about SET value = ? WHERE key = ?", newer, tables)
    assert code(written) == "newer-projection"


def test_a_damaged_file_is_told(written: Path) -> None:
    content = bytearray(written.read_bytes())
    content[100:4_096] = b"\xff" * 3_996  # the page that lists all tables
    written.write_bytes(content)
    assert code(written) == "database-corrupt"


def test_a_cut_file_is_told(written: Path) -> None:
    written.write_bytes(written.read_bytes()[: 8 * 4_096])
    with pytest.raises(Refusal) as refused:
        read_everything(written)
    assert refused.value.code == "database-corrupt"


def read_everything(place: Path) -> None:
    with open_database(place, randomness=seeded()) as database:
        database.rows("SELECT * FROM papers JOIN index_codes")


def change(place: Path, sql: str, *values: str) -> None:
    """Change a closed database by force."""
    with open_database(place, randomness=seeded()) as database:
        database.rows(sql, values)


OPEN = """
import os, sys
from pathlib import Path
from desktop.models.errors import Refusal
from desktop.store.database import open_database
try:
    open_database(Path(sys.argv[1]), randomness=os.urandom)
except Refusal as refused:
    print(refused.code)
"""


def opened_by_another(place: Path) -> tuple[str, float]:
    """Return what another program is told, and how many seconds it took altogether."""
    second = [sys.executable, "-c", OPEN, str(place)]
    began = time.perf_counter()
    answered = subprocess.run(second, capture_output=True, text=True, check=True)
    assert answered.stderr == ""
    return answered.stdout, time.perf_counter() - began


def test_a_second_program_is_refused_at_once(database: Database, tmp_path: Path) -> None:
    """Opening a record nobody has is the yardstick; waiting for one would take many times that."""
    _nothing, free = opened_by_another(tmp_path / "free.db")
    tries = [opened_by_another(database.path) for _ in range(2)]
    assert [told for told, _took in tries] == ["database-in-use\n"] * 2
    assert min(took for _told, took in tries) < 10 * free


def test_even_a_stranger_with_plain_sqlite_is_kept_out(database: Database) -> None:
    stranger = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0)"
        ".execute('SELECT * FROM journal')"
    )
    called = [sys.executable, "-c", stranger, str(database.path)]
    answered = subprocess.run(called, capture_output=True, text=True, check=False)
    assert "database is locked" in answered.stderr


def test_the_next_program_may_have_it_when_this_one_is_closed(database: Database) -> None:
    database.close()
    second = [sys.executable, "-c", OPEN, str(database.path)]
    answered = subprocess.run(second, capture_output=True, text=True, check=True)
    assert answered.stdout == ""


def test_a_start_loads_neither_sqlite_utils_nor_cattrs(written: Path) -> None:
    program = OPEN + (
        "import desktop.store.unit_of_work, desktop.store.tickets, desktop.store.cases\n"
        "print({'sqlite_utils', 'cattrs', 'sqlite3'} & set(sys.modules))"
    )
    called = [sys.executable, "-c", program, str(written)]
    answered = subprocess.run(called, capture_output=True, text=True, check=True)
    assert answered.stdout == "set()\n"


def test_sqlite_utils_uses_our_driver() -> None:
    program = (
        "from desktop.store import driver\nimport sqlcipher3, sqlite_utils.db\n"
        "assert sqlite_utils.db.sqlite3 is sqlcipher3.dbapi2 or sqlite_utils.db.sqlite3 is"
        " sqlcipher3, sqlite_utils.db.sqlite3\n"
        "assert sqlite_utils.db.OperationalError is sqlcipher3.dbapi2.OperationalError\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_handles_beside_each_other_see_what_the_others_wrote(database: Database) -> None:
    with database.beside() as beside, database.reader() as reader:
        desk.set_setting(beside, key="language", value="ru")
        record(database, ticket_issued("t1", 1))
        record(beside, TicketCalled(ticket="t1", window="1"), at=moment(9, 31))
        assert desk.setting(reader, "language") == "ru"
        assert journal.length(reader) == 2
        assert check_chain(database)


def check_chain(database: Database) -> bool:
    heads = [entry.n for entry in journal.entries(database)]
    return heads == [1, 2]


def test_a_sealed_database_shows_nothing_without_its_key(place: Path) -> None:
    with open_database(place, KEY, randomness=seeded()) as database:
        record(database, office_chosen())
        assert b"offices" not in place.read_bytes()
    assert "Зеренді".encode() not in place.read_bytes()
    with open_database(place, KEY, randomness=seeded()) as database:
        assert offices.chosen(database) is not None


def test_a_wrong_key_is_told_without_noise(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    open_database(place, KEY, randomness=seeded()).close()
    assert code(place, OTHER_KEY) == "wrong-key"
    assert code(place) == "not-a-database"
    assert capfd.readouterr().err == ""


def test_a_plain_database_is_not_taken_for_a_sealed_one(written: Path) -> None:
    assert code(written, KEY) == "database-not-sealed"


def test_a_key_has_32_bytes(place: Path) -> None:
    with pytest.raises(ValueError, match="5"):
        open_database(place, b"short", randomness=seeded())


def test_closing_twice_is_harmless(place: Path) -> None:
    database = open_database(place, randomness=seeded())
    database.close()
    database.close()
