"""The yardstick of every write: Python's own `sqlite3`, the same rows, the same mode.

It writes into a file of its own, so that two copies of SQLite never meet in one file.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop.store.database import Database
from desktop.store.instance_lock import VFS
from desktop.store.projection.people import details_of, words_of
from desktop.store.schema import INDEX, RECORD

Connection = sqlite3.Connection
Row = tuple[Any, ...]

_MODE: Final = (
    *("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"),
    *("cell_size_check = ON", "temp_store = MEMORY", "mmap_size = 0"),
    "recursive_triggers = ON",
)
_JOURNAL: Final = """
    CREATE TABLE journal (inst TEXT NOT NULL, n INTEGER NOT NULL, head TEXT NOT NULL,
        h TEXT NOT NULL, salt BLOB NOT NULL, body TEXT NOT NULL, PRIMARY KEY (inst, n)) STRICT
"""
_DRAFTS: Final = """
    CREATE TABLE desk_drafts (window TEXT PRIMARY KEY, visit TEXT NOT NULL, draft TEXT NOT NULL,
        saved_at TEXT NOT NULL) STRICT
"""
_MODELS_OF_CASE: Final = """
    seq IN (SELECT m.seq FROM weapon_models m JOIN items i ON m.model = i.fields ->> 'model'
        JOIN cases c ON c.seq = i.seq WHERE c.case_id = ?)
"""
_OF_CASE: Final = ("applications", "items", "receipts", "index_names", "index_codes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """Hold one statement and the rows it is run for."""

    sql: str
    rows: Sequence[Row]


def open_plain(path: Path) -> sqlite3.Connection:
    """Make a database with the tables of ours in the mode of ours, through the standard library."""
    address = f"{path.absolute().as_uri()}{f'?vfs={VFS}' if VFS else ''}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, cached_statements=256)
    for pragma in _MODE:
        connection.execute(f"PRAGMA {pragma}")
    for statement in (_JOURNAL, _DRAFTS, *RECORD, *INDEX):
        # The standard library's SQLite may be too old for it, and nothing is deleted here.
        connection.execute(statement.replace("contentless_delete=1, ", ""))
    return connection


def write(connection: sqlite3.Connection, writes: Sequence[Write]) -> None:
    """Write everything in one durable transaction."""
    connection.execute("BEGIN IMMEDIATE")
    for each in filter(lambda each: each.rows, writes):
        connection.executemany(each.sql, each.rows)
    connection.execute("COMMIT")


def copied(
    database: Database, table: str, where: str, *values: str | int, verb: str = "INSERT"
) -> Write:
    """Return the rows of a table of ours, to be inserted."""
    rows = database.rows(f"SELECT * FROM {table} WHERE {where}", values)  # noqa: S608  names of ours
    marks = ", ".join("?" * len(rows[0])) if rows else "NULL"
    return Write(sql=f"{verb} INTO {table} VALUES ({marks})", rows=rows)


def of_registration(database: Database, case: str, paper: str, *, after: int) -> Iterator[Write]:
    """Yield everything a registration wrote: `after` is the journal's length before it."""
    ((seq, visit),) = database.rows("SELECT seq, visit FROM cases WHERE case_id = ?", (case,))
    yield copied(database, "journal", "n > ?", after)
    yield copied(database, "series", "TRUE", verb="REPLACE")
    yield copied(database, "cases", "seq = ?", seq)
    for table in _OF_CASE:
        yield copied(database, table, "seq = ?", seq)
    yield Write(
        sql="INSERT INTO index_words (rowid, words) VALUES (?, ?)",
        rows=[(seq, _words(database, seq))],
    )
    yield from _of_people(database, case)
    yield copied(database, "papers", "paper = ?", paper)
    ended = database.rows(
        "SELECT ended_at, ending, result, results, result_at, ticket FROM tickets WHERE visit = ?",
        (visit,),
    )
    yield Write(
        sql="UPDATE tickets SET ended_at = ?, ending = ?, result = ?, results = ?, result_at = ? "
        "WHERE ticket = ?",
        rows=ended,
    )
    yield Write(
        sql="UPDATE visits SET ended_at = ?, ending = ? WHERE visit = ?",
        rows=[(*row[:2], visit) for row in ended],
    )
    yield Write(sql="DELETE FROM desk_drafts WHERE visit = ?", rows=[(visit,)])


def _words(database: Database, seq: int) -> str:
    """Return what the projection gave the word index of a case (`store/projection/index.py`)."""
    names = database.rows("SELECT name FROM index_names WHERE seq = ?", (seq,))
    return " ".join(sorted({word for (name,) in names for word in name.split()}))


def _of_people(database: Database, case: str) -> Iterator[Write]:
    """Yield whom a case was the last occasion to see, and what its weapons were called."""
    people = database.rows("SELECT * FROM people WHERE case_id = ?", (case,))
    found = [(row[0], row[2], details_of(row[3], row[5])) for row in people]
    yield Write(sql="DELETE FROM people WHERE identity = ?", rows=[row[1:2] for row in found])
    yield copied(database, "people", "case_id = ?", case)
    yield Write(
        sql="INSERT INTO index_people (rowid, words) VALUES (?, ?)",
        rows=[(seq, " ".join(sorted(words_of(details)))) for seq, _identity, details in found],
    )
    yield copied(database, "weapon_models", _MODELS_OF_CASE, case, verb="REPLACE")
    yield copied(database, "index_weapon_models", _MODELS_OF_CASE, case, verb="INSERT OR IGNORE")
