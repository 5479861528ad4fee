"""What another user of the computer could read of what was written."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OTHERS = 0o077


def open_to_others(folder: Path) -> list[str]:
    """Return what lies in a folder and is not its owner's alone, by name and mode."""
    return [
        f"{path.relative_to(folder)} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in sorted(folder.rglob("*"))
        if path.lstat().st_mode & _OTHERS
    ]


@contextmanager
def generous() -> Iterator[None]:
    """Let new files be readable by everybody, unless whoever makes them says otherwise."""
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)
