"""Open the database of an installation: make it, bring it up to date, or say why not."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.store.driver import DatabaseError, connect
from desktop.store.handles import (
    Database,
    Reader,
    Source,
    Told,
    Topic,
    first_handle,
    make_safe,
)
from desktop.store.instance_lock import VFS, InstanceLock
from desktop.store.versions import APPLICATION_ID, SCHEMA, Versions, read_versions

__all__ = ["Database", "Progress", "Reader", "Topic", "open_database"]

Progress: TypeAlias = Callable[[int, int], None]  # facts done, facts in all

KEY_BYTES: Final = 32


def open_database(
    path: Path,
    key: bytes | None = None,
    *,
    randomness: Randomness,
    told: Told | None = None,
    progress: Progress | None = None,
) -> Database:
    """Open the database at `path`, sealed with the 32-byte `key` or plain.

    A missing file is made. An older schema is migrated, after a copy beside it;
    tables of an older projection are made again from the journal, telling
    `progress`. `told` hears the topics of every commit that recorded facts.

    Refuse, always with `path`: `folder-missing` `folder-read-only`
    `database-read-only` `not-a-database` `not-our-database` `wrong-key`
    `database-not-sealed` `record-sealed` `database-corrupt` `newer-schema` `newer-projection`
    `database-in-use` `database-settings` `disk-full` `disk-error`.
    """
    if key is not None and len(key) != KEY_BYTES:
        raise ValueError(len(key))
    check_place(path)
    private.tighten_record(path)
    source = Source(
        path=path,
        key=key,
        randomness=randomness,
        told=told or _tell_nobody,
        lock=InstanceLock(path),
    )
    try:
        return _opened(source, progress or _show_nobody)
    except BaseException:
        source.lock.release()
        raise


def _opened(source: Source, progress: Progress) -> Database:
    database = _first_handle(source)
    try:
        versions = read_versions(database)
        _check_versions(versions, source.path)
        make_safe(database)
        if versions.current:
            source.installation = versions.installation
            return database
    except BaseException:
        database.close()
        raise
    # Only now: sqlite-utils costs 60 ms that no ordinary start should pay (docs/adr/0003).
    from desktop.store.modernise import modernise  # noqa: PLC0415  as said

    return modernise(database, progress)


def _first_handle(source: Source) -> Database:
    """Open the file, telling a wrong key from a file that is no database of SQLite's."""
    try:
        return first_handle(source)
    except Refusal as refusal:
        if refusal.code != "not-a-database":
            raise
        if source.key is None:
            raise _unopened(source.path, refusal) from refusal
        code = "database-not-sealed" if _opens_plain(source.path) else "wrong-key"
        raise Refusal(code, path=str(source.path)) from refusal


def _unopened(path: Path, refusal: Refusal) -> Refusal:
    """Tell a sealed file, by the keys beside it, from one that is no database."""
    from desktop.store.keyfile import is_sealed  # noqa: PLC0415 - only what does not open asks

    return Refusal("record-sealed", path=str(path)) if is_sealed(path) else refusal


def _opens_plain(path: Path) -> bool:
    connection = connect(path, vfs=VFS, key=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DatabaseError:
        return False
    finally:
        connection.close()
    return True


def check_place(path: Path) -> None:
    """Look at the folder and the file's rights before SQLite answers with a riddle.

    Refuse `folder-missing`, `folder-read-only`, `not-a-database`, `database-read-only`.
    """
    try:
        there = path.exists()
        folder_there = path.parent.is_dir()
    except PermissionError:
        raise Refusal("folder-read-only", path=str(path), folder=str(path.parent)) from None
    if not folder_there:
        raise Refusal("folder-missing", path=str(path), folder=str(path.parent))
    if there and not path.is_file():
        raise Refusal("not-a-database", path=str(path))
    if not _may(path.parent, os.W_OK | os.X_OK):
        raise Refusal("folder-read-only", path=str(path), folder=str(path.parent))
    if there and not _may(path, os.R_OK | os.W_OK):
        raise Refusal("database-read-only", path=str(path))


def _may(path: Path, rights: int) -> bool:
    return os.access(path, rights, effective_ids=os.access in os.supports_effective_ids)


def _check_versions(versions: Versions, path: Path) -> None:
    if versions.application not in {0, APPLICATION_ID} or versions.foreign:
        raise Refusal("not-our-database", path=str(path))
    if versions.schema > SCHEMA:
        raise Refusal("newer-schema", path=str(path), found=versions.schema, known=SCHEMA)
    if versions.newer_tables:
        raise Refusal("newer-projection", path=str(path))


def _tell_nobody(_topics: frozenset[Topic]) -> None:
    """Take the topics of a commit nobody asked to hear about."""


def _show_nobody(_done: int, _total: int) -> None:
    """Take the progress of a rebuild nobody watches."""
