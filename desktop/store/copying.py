"""Copy a database while it is open, whole or not at all."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop import private
from desktop.store.driver import refusal_of_disk
from desktop.store.handles import Reader

PART: Final = ".part"


def copy_database(reader: Reader, target: Path) -> None:
    """Write a compact copy to `target`, sealed with the same key, durable before it has its name.

    SQLite itself reads the file: opening it in another way would drop the locks
    of this process. Refuse `disk-full`, `disk-error`; nothing is left behind.
    """
    accept_copy(copy_aside(reader, target), target)


def copy_aside(reader: Reader, target: Path) -> Path:
    """Write the copy that will be `target` under the name it has until it is accepted.

    Refuse `disk-full`, `disk-error`; nothing is left behind.
    """
    part = part_of(target)
    try:
        part.unlink(missing_ok=True)
        private.make_empty(part)  # SQLite fills an empty file
        reader.rows("VACUUM INTO ?", (str(part),))
        make_durable(part)
    except BaseException as error:
        _forget(part)
        if isinstance(error, OSError):
            raise refusal_of_disk(error, target) from error
        raise
    return part


def accept_copy(part: Path, target: Path) -> None:
    """Give a copy its name for good; refuse `disk-full`, `disk-error`, leaving nothing behind."""
    try:
        make_durable(part)
        part.replace(target)
        make_durable(target.parent)
    except BaseException as error:
        _forget(part)
        if isinstance(error, OSError):
            raise refusal_of_disk(error, target) from error
        raise


def part_of(target: Path) -> Path:
    """Return the name a copy has until it is accepted."""
    return target.with_name(f"{target.name}{PART}")


def _forget(part: Path) -> None:
    with suppress(OSError):  # of a disk that is gone: the first error tells it
        part.unlink(missing_ok=True)


def make_durable(path: Path) -> None:
    """Force a file, or the names in a folder, onto the disk; Windows keeps folders itself."""
    if path.is_dir() and sys.platform == "win32":
        return
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)
