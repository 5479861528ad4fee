"""A reserve beside the record that is thrown away when the disk is full (parcels §5.4).

On a disk without any room not even deleting works. What the reserve leaves free lets the act at
hand be done again and an export be finished. No backup and no stick carries it.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.ids import Randomness

BALLAST: Final = 20 << 20
"""Bytes."""

ENDING: Final = ".reserve"
_ROOM: Final = 5  # times its size must be free before it is made: it takes no room from work
_BLOCK: Final = 64 << 10  # what a disk that packs files does not see twice


def ballast_of(record: Path) -> Path:
    """Return where the reserve of a record lies."""
    return record.with_name(f"{record.name}{ENDING}")


def make_ballast(record: Path, dice: Randomness, *, size: int = BALLAST) -> bool:
    """Make the reserve where it is not and the disk has room; say whether it is there now.

    A disk that fails it meanwhile has none, and nothing is left of the try.
    """
    path = ballast_of(record)
    with suppress(OSError):
        if path.stat().st_size >= size:
            return True
    part = path.with_name(f"{path.name}.part")
    try:
        if shutil.disk_usage(path.parent).free < _ROOM * size:
            return False
        block = dice(_BLOCK)
        private.make_empty(part)
        with part.open("r+b") as file:
            for _written in range(0, size, _BLOCK):
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        return False
    return True


def release_ballast(record: Path) -> bool:
    """Throw the reserve away, for room at once; say whether there was any."""
    try:
        ballast_of(record).unlink()
    except OSError:
        return False
    return True
