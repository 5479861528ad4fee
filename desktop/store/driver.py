"""The one SQLite of the program: SQLCipher's, from the first day, sealed or not (parcels, 5).

Never open a database of ours with the standard library's `sqlite3` in the same
process: two copies of SQLite drop each other's file locks. sqlite-utils is told
to use this driver too, before anybody can import it.
"""

import errno
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import sqlcipher3
from sqlcipher3 import dbapi2

from desktop import private
from desktop.models.errors import Refusal

if TYPE_CHECKING:  # sqlcipher3 ships no types; it is the standard library's module, rebuilt
    from sqlite3 import Connection, DatabaseError, IntegrityError
else:
    from sqlcipher3.dbapi2 import Connection, DatabaseError, IntegrityError

__all__ = [
    "Connection",
    "DatabaseError",
    "IntegrityError",
    "connect",
    "refusal_of",
    "refusal_of_disk",
]

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

_CACHED_STATEMENTS: Final = 256
_NO_ROOM: Final = 1 << 20  # bytes: with less left, a failed write means a full disk
_PRIMARY: Final = 0xFF  # of an extended result code
_CODES: Final = {
    dbapi2.SQLITE_BUSY: "database-busy",
    dbapi2.SQLITE_LOCKED: "database-busy",
    dbapi2.SQLITE_CANTOPEN: "disk-error",
    dbapi2.SQLITE_CORRUPT: "database-corrupt",
    dbapi2.SQLITE_FULL: "disk-full",
    dbapi2.SQLITE_IOERR: "disk-error",
    dbapi2.SQLITE_NOTADB: "not-a-database",
    dbapi2.SQLITE_READONLY: "database-read-only",
}


def connect(path: Path, *, vfs: str, key: bytes | None) -> Connection:
    """Open a connection through `vfs` (empty: SQLite's own choice) that commits nothing by itself.

    `key` is 32 raw bytes, or None for a plain file. Nothing is read yet. Refuse `disk-error`,
    `disk-full` where the file cannot even be opened.
    """
    with suppress(OSError):  # SQLite says better why a file cannot be made
        private.make_empty(path)
    address = path.absolute().as_uri() + (f"?vfs={vfs}" if vfs else "")
    try:
        connection: Connection = dbapi2.connect(
            address, uri=True, isolation_level=None, cached_statements=_CACHED_STATEMENTS
        )
    except DatabaseError as error:
        raise refusal_of(error, path) or error from error
    connection.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key talks on stderr
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def refusal_of(error: DatabaseError, path: Path) -> Refusal | None:
    """Name what the machine did to us; None when the mistake is the program's own."""
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is not None:
        code = _CODES.get(extended & _PRIMARY)
    else:  # the driver's own: text in the file that is no UTF-8
        code = "database-corrupt" if "decode" in str(error) else None
    if code is None:
        return None
    if code == "disk-error" and _is_full(path.parent):
        code = "disk-full"
    return Refusal(code, path=str(path), detail=getattr(error, "sqlite_errorname", ""))


def refusal_of_disk(error: OSError, path: Path) -> Refusal:
    """Name what the disk did to us outside SQLite."""
    code = "disk-full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "disk-error"
    return Refusal(code, path=str(path), detail=errno.errorcode.get(error.errno or 0, ""))


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NO_ROOM
    except OSError:
        return False
