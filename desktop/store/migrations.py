"""The journal and the desk tables, step by step: one sentence each, never edited once released.

Record and index tables are not here: they are made again from the journal
(schema.py). `versions.SCHEMA` is the number of the last step.
"""

import desktop.store.driver  # noqa: F401  # isort: skip  first: it tells sqlite-utils whose SQLite
from sqlite_utils import Database, Migrations

migrations = Migrations("kense")


@migrations(name="001 the journal, which only grows")
def _journal(database: Database) -> None:
    database.execute(
        """CREATE TABLE journal (
            inst TEXT NOT NULL, n INTEGER NOT NULL, head TEXT NOT NULL, h TEXT NOT NULL,
            salt BLOB NOT NULL, body TEXT NOT NULL, PRIMARY KEY (inst, n)
        ) STRICT"""
    )
    for event in ("UPDATE", "DELETE"):
        database.execute(
            f"""CREATE TRIGGER journal_refuses_{event.lower()} BEFORE {event} ON journal
            BEGIN SELECT raise(ABORT, 'the journal only grows'); END"""
        )
    database.execute("PRAGMA user_version = 1")


@migrations(name="002 the desk: drafts, print jobs, printers, settings, and what this file is")
def _desk(database: Database) -> None:
    database.execute(
        "CREATE TABLE desk_about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )
    database.execute(
        "CREATE TABLE desk_settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    database.execute(
        """CREATE TABLE desk_drafts (
            window TEXT PRIMARY KEY, visit TEXT NOT NULL, draft TEXT NOT NULL,
            saved_at TEXT NOT NULL
        ) STRICT"""
    )
    database.execute(
        """CREATE TABLE desk_printers (
            kind TEXT PRIMARY KEY, printer TEXT NOT NULL, tray TEXT NOT NULL, form TEXT NOT NULL,
            offset_x INTEGER NOT NULL, offset_y INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )
    database.execute(
        """CREATE TABLE desk_jobs (
            job TEXT PRIMARY KEY, paper TEXT NOT NULL, printer TEXT NOT NULL,
            spool_id TEXT NOT NULL, state TEXT NOT NULL, copies INTEGER NOT NULL,
            duplicate INTEGER NOT NULL, submitted_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )
    database.execute("PRAGMA user_version = 2")


@migrations(name="003 the layouts and standards that papers and cases pin, by digest")
def _editions(database: Database) -> None:
    database.execute(
        """CREATE TABLE desk_editions (
            digest TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, source BLOB NOT NULL
        ) STRICT"""
    )
    database.execute("PRAGMA user_version = 3")


@migrations(name="004 whether a job prints onto a ready blank")
def _onto_blanks(database: Database) -> None:
    database.execute("ALTER TABLE desk_jobs ADD COLUMN fill_only INTEGER NOT NULL DEFAULT 0")
    database.execute("PRAGMA user_version = 4")
