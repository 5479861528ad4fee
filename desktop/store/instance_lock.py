"""Let one program at a time have a database: by the VFS on POSIX, by a lock file on Windows (D49).

`unix-excl` refuses every other process by itself and needs no shared-memory
file. Windows has no such VFS; there a byte of `<database>.lock` is held for as
long as the program runs and given back by the system whatever ends it.
Windows is not tested here: docs/windows.md has the manual check.
"""

import os
import sys
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal

VFS: Final = "" if sys.platform == "win32" else "unix-excl"


class InstanceLock:
    """Hold a database for this process; `Refusal("database-in-use")` when another has it."""

    def __init__(self, path: Path) -> None:
        self._file: int | None = None
        if sys.platform == "win32":
            self._file = _hold(path)

    def release(self) -> None:
        """Give the database back; doing it twice is harmless."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _hold(path: Path) -> int:
        lock = path.with_name(f"{path.name}.lock")
        file = os.open(lock, os.O_RDWR | os.O_CREAT)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            os.close(file)
            raise Refusal("database-in-use", path=str(path)) from None
        return file
