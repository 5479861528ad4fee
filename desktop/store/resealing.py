"""Write a whole database again under another key, prove it, and put it in the place of the first.

At every moment one whole file lies under the database's name: the old one or, after one rename, the
new one. The old one is then overwritten; an SSD may keep traces all the same (docs/sealing.md).
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Literal, NoReturn, TypeAlias

from desktop import private
from desktop.models.errors import Refusal
from desktop.store.ballast import release_ballast
from desktop.store.copying import PART, make_durable
from desktop.store.driver import Connection, DatabaseError, connect, refusal_of, refusal_of_disk
from desktop.store.handles import Reader, Row, Source, first_handle
from desktop.store.instance_lock import InstanceLock
from desktop.store.versions import APPLICATION_ID

Stage: TypeAlias = Literal["copying", "proving", "naming", "swapping", "erasing"]
Step: TypeAlias = Callable[[Stage], None]

_SIDE: Final = ".sealing"
_BEFORE: Final = ".before-sealing"
_COPIES: Final = (".schema-*", ".rebuilt*", ".checking*", PART)
_PLAIN: Final = b"SQLite format 3\0"
_CHUNK: Final = bytes(1 << 20)
_KEPT_TABLES: Final = """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND sql NOT LIKE 'CREATE VIRTUAL%'
    ORDER BY name
"""
_SCHEMA: Final = """
    SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name
"""
_END: Final = "SELECT inst, n, h FROM journal ORDER BY rowid DESC LIMIT 1"
_SAID: Final = {
    "database disk image is malformed": "database-corrupt",
    "database or disk is full": "disk-full",
    "disk I/O error": "disk-error",
}
_SOUND: Final[tuple[tuple[str, list[Row]], ...]] = (
    ("PRAGMA integrity_check", [("ok",)]),
    ("PRAGMA foreign_key_check", []),
    ("PRAGMA cipher_integrity_check", []),
)


def is_plain(path: Path) -> bool:
    """Tell whether a file can be read without a key: its first bytes say so."""
    try:
        with path.open("rb") as file:
            return file.read(len(_PLAIN)) == _PLAIN
    except FileNotFoundError:
        return False
    except OSError as error:
        raise refusal_of_disk(error, path) from error


def opens(path: Path, key: bytes | None) -> bool:
    """Tell whether a key opens a file; refuse `database-in-use` and what the disk refuses."""
    try:
        with alone(path, key):
            return True
    except Refusal as refusal:
        if refusal.code != "not-a-database":
            raise
        return False


def reseal(path: Path, *, old: bytes | None, new: bytes, step: Step) -> None:
    """Put a database sealed with `new` in the place of the one that `old` opens (None: plain).

    Refuse `sealing-unsound`, `not-our-database`, `database-in-use`, `database-corrupt`,
    `disk-full`, `disk-error`; the database is then the old one, and on a full disk the reserve
    makes room for another try. `step` hears what comes next.
    """
    sweep(path)
    side = _beside(path, _SIDE)
    try:
        with alone(path, old) as source:
            step("copying")
            found = _census(source)
            _export(source, side, new)
            step("proving")
            _prove(side, new, found, source)
            make_durable(side)
            _swap(source, side, step)
    except BaseException as error:
        with suppress(OSError):  # of a disk that is gone: the first error tells it
            side.unlink(missing_ok=True)
        if isinstance(error, OSError | Refusal):
            _tell_of_disk(error, path)
        raise
    step("erasing")
    sweep(path)


def _tell_of_disk(error: OSError | Refusal, path: Path) -> None:
    """Give the reserve away on a full disk; refuse what `refusal_of_disk` names of a lost one."""
    refusal: Refusal | OSError = error
    if isinstance(error, OSError):
        refusal = refusal_of_disk(error, path)
    if isinstance(refusal, Refusal) and refusal.code == "disk-full":
        release_ballast(path)
    if refusal is not error:
        raise refusal from error


def has_leftovers(path: Path) -> bool:
    """Tell whether something lies beside a database that an unfinished sealing left."""
    return any(_beside(path, name).exists() for name in (_SIDE, _BEFORE, f"{_BEFORE}-wal"))


def sweep(path: Path) -> None:
    """Overwrite and remove what is left beside a database of its former self."""
    try:
        _beside(path, _SIDE).unlink(missing_ok=True)
        for ending in ("", "-wal"):
            before = _beside(path, f"{_BEFORE}{ending}")
            still = _beside(path, ending)
            if before.exists() and still.exists() and before.samefile(still):
                before.unlink()  # only a second name yet
            erase(before)
    except OSError as error:
        raise refusal_of_disk(error, path) from error


def made_beside(path: Path) -> list[Path]:
    """Return the copies that migrations, checks and restoring made beside a database."""
    return [each for like in _COPIES for each in sorted(path.parent.glob(f"{path.name}{like}"))]


def erase(path: Path) -> None:
    """Overwrite a file, force that onto the disk, and remove it; one that is gone is gone.

    Refuse `disk-error`.
    """
    try:
        left = path.stat().st_size
        with path.open("r+b") as file:
            while left > 0:
                left -= file.write(_CHUNK[:left])
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        make_durable(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise refusal_of_disk(error, path) from error


@contextmanager
def alone(path: Path, key: bytes | None) -> Iterator[Reader]:
    """Open a file that nobody else may open meanwhile, changing nothing in it."""
    lock = InstanceLock(path)
    try:
        source = Source(
            path=path, key=key, randomness=_no_dice, told=lambda _topics: None, lock=lock
        )
        with first_handle(source) as handle:
            yield handle
    finally:
        lock.release()


def _census(reader: Reader) -> list[Row]:
    """Return what two copies of one database have in common, page by page apart."""
    application = reader.value("PRAGMA application_id")
    if application != APPLICATION_ID:
        raise Refusal("not-our-database", path=str(reader.path))
    tables = [name for (name,) in reader.rows(_KEPT_TABLES)]
    counts = [
        (name, reader.value(f'SELECT count(*) FROM "{name}"'))  # noqa: S608  a name from the schema
        for name in tables
    ]
    end = reader.rows(_END) if "journal" in tables else []
    version = reader.value("PRAGMA user_version")
    return [(application, version), *end, *counts, *reader.rows(_SCHEMA)]


def _export(source: Reader, side: Path, key: bytes) -> None:
    version = source.value("PRAGMA user_version")
    private.make_empty(side)
    source.rows("PRAGMA temp_store = MEMORY")
    source.rows("ATTACH ? AS side KEY ?", (side.absolute().as_uri(), f"x'{key.hex()}'"))
    for pragma in ("journal_mode = OFF", "synchronous = OFF"):
        source.rows(f"PRAGMA side.{pragma}")
    try:
        source.connection.execute("SELECT sqlcipher_export('side')").fetchall()
    except DatabaseError as error:  # it passes the words of what failed inside on, not the code
        code = _SAID.get(str(error))
        if code is None:
            raise
        raise Refusal(code, path=str(source.path), detail="export") from error
    source.rows(f"PRAGMA side.application_id = {APPLICATION_ID}")
    source.rows(f"PRAGMA side.user_version = {int(version)}")
    source.rows("DETACH side")


def _prove(side: Path, key: bytes, expected: list[Row], source: Reader) -> None:
    """Read every page of the new file; refuse `sealing-unsound` where it is not the old one."""
    connection = connect(side, vfs="", key=key)
    try:
        sound = all(_rows(connection, asked) == wanted for asked, wanted in _SOUND)
        same = sound and _census(Reader(source.source, connection)) == expected
    except DatabaseError as error:
        raise refusal_of(error, source.path) or error from error
    finally:
        connection.close()
    if not same:
        raise Refusal("sealing-unsound", path=str(source.path))


def _rows(connection: Connection, sql: str) -> list[Row]:
    return connection.execute(sql).fetchall()


def _swap(source: Reader, side: Path, step: Step) -> None:
    """Give the new file the name of the old one, which stays under a second name to be erased.

    Out of its write-ahead log the old file is all in one piece; held open, nobody else has it.
    """
    path = source.path
    step("naming")
    _name_again(_beside(path, "-wal"), _beside(path, f"{_BEFORE}-wal"))
    if source.value("PRAGMA journal_mode = DELETE") != "delete":
        raise Refusal("disk-error", path=str(path), detail="wal")
    if sys.platform == "win32":  # nothing open is replaced there; the lock file is held on
        source.connection.close()
    _name_again(path, _beside(path, _BEFORE))
    step("swapping")
    side.replace(path)
    make_durable(path.parent)


def _name_again(path: Path, second: Path) -> None:
    """Give a file a second name; on a disk that has none of these it is not overwritten later."""
    second.unlink(missing_ok=True)
    with suppress(OSError):  # FAT has one name a file, and there may be no write-ahead log
        second.hardlink_to(path)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")


def _no_dice(_size: int) -> NoReturn:
    """Refuse randomness: nothing is recorded here."""
    raise NotImplementedError
