"""Copy a database while it is open, whole or not at all."""

import os
import sys
from pathlib import Path

from desktop.store.driver import refusal_of_disk
from desktop.store.handles import Reader


def copy_database(reader: Reader, target: Path) -> None:
    """Write a compact copy to `target`, sealed with the same key, durable before it has its name.

    SQLite itself reads the file: opening it in another way would drop the locks
    of this process. Refuse `disk-full`, `disk-error`; nothing is left behind.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        reader.rows("VACUUM INTO ?", (str(part),))
        make_durable(part)
        part.replace(target)
        make_durable(target.parent)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise refusal_of_disk(error, target) from error
        raise


def make_durable(path: Path) -> None:
    """Force a file, or the names in a folder, onto the disk; Windows keeps folders itself."""
    if path.is_dir() and sys.platform == "win32":
        return
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)
