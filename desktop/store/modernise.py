"""Bring a file up to date: its schema by migration, its tables by making them again.

This module imports sqlite-utils, which takes 60 ms; only a file that needs it
pays for it (docs/adr/0003).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

import sqlite_utils

from desktop.models.application import Application
from desktop.models.errors import Refusal
from desktop.store import journal, schema
from desktop.store.codec import decode_part
from desktop.store.copying import copy_database, make_durable
from desktop.store.driver import Connection, DatabaseError, refusal_of, refusal_of_disk
from desktop.store.handles import Database, Reader, first_handle, make_safe
from desktop.store.migrations import migrations
from desktop.store.projection.index import codes_changed, index_case
from desktop.store.projection.opening import index_unit
from desktop.store.projection.people import details_of, index_person
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapon_models import MODEL_FIELDS, index_model
from desktop.store.replay import open_side, replay
from desktop.store.versions import APPLICATION_ID, INDEXING, PROJECTION, SCHEMA, read_versions

Progress: TypeAlias = Callable[[int, int], None]

_INSTALLATION_BYTES: Final = 8
_SAY: Final = "INSERT OR REPLACE INTO desk_about VALUES (?, ?)"
_APPLICATIONS: Final = """
    SELECT seq, number, qr, application FROM cases JOIN applications USING (seq) ORDER BY seq
"""
_PEOPLE: Final = """
    SELECT seq, kind, details FROM people WHERE identity NOT LIKE 'mistaken %' ORDER BY seq
"""
_MODELS: Final = """
    SELECT seq, kind, type, pattern, model, system, calibre FROM weapon_models ORDER BY seq
"""
_CHANCERY: Final = "SELECT cases.seq, chancery.number FROM chancery JOIN cases USING (case_id)"
_UNITS: Final = "SELECT seq, number, permit FROM units ORDER BY seq"


def modernise(database: Database, progress: Progress) -> Database:
    """Return a handle on the same file, its schema and tables those of this program.

    A file that holds data is copied first, beside it. Tables are made again in
    a second file that takes the place of the first only when it is complete.
    Refuse `disk-full`, `disk-error`, `journal-unreadable` (`inst`, `n`, `why`).
    """
    source = database.source
    try:
        _migrate(database)
        versions = read_versions(database)
        if versions.projection < PROJECTION and journal.length(database):
            database = _rebuilt(database, progress)
        elif versions.projection < PROJECTION:
            _make_tables(database)
        elif versions.indexing < INDEXING:
            index_again(database)
        source.installation = read_versions(database).installation
    except BaseException as error:
        database.close()
        if isinstance(error, DatabaseError):
            raise refusal_of(error, source.path) or error from error
        if isinstance(error, OSError):
            raise refusal_of_disk(error, source.path) from error
        raise
    return database


def _migrate(database: Database) -> None:
    """Apply what is missing of the migrations, and give a new installation its id."""
    found = int(database.value("PRAGMA user_version"))
    if found < SCHEMA:
        if found:
            copy_database(database, _beside(database.path, f"schema-{found}"))
        # Before the first table: a file left half made must still be known as ours.
        database.rows(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(sqlite_utils.Database(database.connection, execute_plugins=False))
    if not read_versions(database).installation:
        inst = database.source.randomness(_INSTALLATION_BYTES).hex()
        with database.transaction():
            database.connection.execute(_SAY, ("installation", inst))


def _make_tables(database: Database) -> None:
    with database.transaction():
        _drop_tables(database.connection)
        schema.make_record_tables(database.connection)
        schema.make_index_tables(database.connection)
        _say_versions(database.connection)


def index_again(database: Database) -> None:
    """Make the index tables again from the record tables, in place and in one transaction."""
    with database.transaction():
        schema.drop_index_tables(database.connection)
        schema.make_index_tables(database.connection)
        rows = Rows(database.connection, indexed=True)
        for seq, number, qr, application in database.stream(_APPLICATIONS):
            index_case(rows, seq, number, qr, decode_part(Application, application))
        for seq, number in database.stream(_CHANCERY):
            codes_changed(rows, seq, (), (number,))
        for seq, kind, details in database.stream(_PEOPLE):
            index_person(rows, seq, details_of(kind, details))
        for seq, number, permit in database.stream(_UNITS):
            index_unit(rows, seq, number, permit)
        for seq, *texts in database.stream(_MODELS):
            index_model(rows, seq, dict(zip(MODEL_FIELDS, texts, strict=True)))
        _say_versions(database.connection)


def _rebuilt(database: Database, progress: Progress) -> Database:
    """Make the tables again in a copy, prove the copy, and put it in the file's place."""
    side = _beside(database.path, "rebuilt")
    copy_database(database, side)
    try:
        _project_into(side, database, progress)
        make_durable(side)
        _let_go(database)
        side.replace(database.path)
    except BaseException:
        side.unlink(missing_ok=True)
        raise
    make_durable(database.path.parent)
    database = first_handle(database.source)
    make_safe(database)
    return database


def _project_into(side: Path, database: Database, progress: Progress) -> None:
    def step(done: int, total: int) -> bool:
        progress(done, total)
        return True

    connection = open_side(side, database.source.key)
    try:
        connection.execute("BEGIN")
        _drop_tables(connection)
        copy = Reader(database.source, connection)
        result = replay(copy, connection, indexed=True, step=step)
        if result.troubles:
            first = result.troubles[0]
            raise Refusal(
                "journal-unreadable",
                path=str(database.path),
                inst=first.inst,
                n=first.n,
                why=first.code,
            )
        _say_versions(connection)
        connection.execute("COMMIT")
        if copy.rows("PRAGMA quick_check") != [("ok",)] or copy.rows("PRAGMA foreign_key_check"):
            raise Refusal("disk-error", path=str(side), detail="quick_check")
    finally:
        connection.close()


def _let_go(database: Database) -> None:
    """Close the file so that all of it is in one piece: no log may outlive the swap."""
    database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    database.connection.close()
    log = database.path.with_name(f"{database.path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise Refusal("disk-error", path=str(database.path), detail="wal")


def _drop_tables(connection: Connection) -> None:
    connection.execute("PRAGMA defer_foreign_keys = ON")
    schema.drop_index_tables(connection)
    schema.drop_record_tables(connection)


def _say_versions(connection: Connection) -> None:
    connection.execute(_SAY, ("projection", str(PROJECTION)))
    connection.execute(_SAY, ("indexing", str(INDEXING)))


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.name}.{what}")
