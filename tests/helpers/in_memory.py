"""What the tests write lies in memory where the machine has room for it.

A record is forced onto the disk dozens of times by an ordinary test, which waits for each. What a
test proves of that it proves by the calls (`tests/faults`), never by a disk that really is slow.
"""

import os
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = "PYTEST_DEBUG_TEMPROOT"  # where `tmp_path` begins, as pytest documents it
MEMORY: Final = Path("/dev/shm")  # noqa: S108  a folder of pytest's own is made in it
ROOM: Final = 4 << 30  # bytes: several times what the whole suite leaves while it runs


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """Begin `tmp_path` in memory, unless somebody said where it begins."""
    if ROOT not in os.environ and has_room(MEMORY):
        os.environ[ROOT] = str(MEMORY)


def has_room(folder: Path) -> bool:
    """Tell whether a folder takes what the suite writes, programs to be run among it."""
    if not os.access(folder, os.W_OK):
        return False
    disk = os.statvfs(folder)
    runs = not disk.f_flag & os.ST_NOEXEC
    return runs and min(disk.f_bavail * disk.f_frsize, memory_left()) >= ROOM


def memory_left() -> int:
    """Return how many bytes of memory are free for what is begun now; 0 where nobody says."""
    told = Path("/proc/meminfo")
    lines = told.read_text(encoding="ascii").splitlines() if told.exists() else []
    left = dict(line.split(":", 1) for line in lines).get("MemAvailable", "0 kB")
    return int(left.split()[0]) << 10
