"""Keep what the program writes from everybody but the user it runs as (ASVS 13.4, 14.2).

Files get the mode 0600 and folders 0700 as they are made, so there is no moment in which another
user of the computer could read them. Windows has no such modes: there the folder of an office lies
in the user's own profile, which the system keeps for him.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

FILE: Final = 0o600
FOLDER: Final = 0o700
_OTHERS: Final = 0o077
_FOLDERS: Final = ("backups", "reports", "parcels")  # what a record keeps beside itself


def be_private() -> None:
    """Let this process make no file or folder for anybody else, whichever library makes it."""
    os.umask(_OTHERS)


def make_file(path: Path) -> int:
    """Make a new file and return its descriptor for writing; raise `OSError`, also if it exists."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE)


def make_empty(path: Path) -> None:
    """Make an empty file for a library to fill; one that exists stays as it is."""
    with suppress(FileExistsError):
        os.close(make_file(path))


def make_folder(path: Path) -> None:
    """Make a folder and those it lies in, where they are missing; raise `OSError`."""
    if path.is_dir():
        return
    make_folder(path.parent)
    path.mkdir(FOLDER, exist_ok=True)


def write_file(path: Path, content: bytes) -> None:
    """Write a new file in the place of any that lies there; raise `OSError`."""
    path.unlink(missing_ok=True)
    with os.fdopen(make_file(path), "wb") as file:
        file.write(content)


def tighten(path: Path) -> None:
    """Take a file or folder from everybody else; one that is another user's is left to him."""
    with suppress(OSError):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & _OTHERS:
            path.chmod(mode & ~_OTHERS)


def tighten_record(path: Path) -> None:
    """Take a record and all that lies beside it from everybody else: an older Kense made it."""
    for each in _of_record(path):
        tighten(each)


def _of_record(path: Path) -> Iterator[Path]:
    """Yield a record, what bears its name beside it, its backups and the reports of bugs."""
    with suppress(OSError):  # a folder that cannot be listed
        yield from path.parent.glob(f"{path.stem}*")
    for name in _FOLDERS:
        folder = path.parent / name
        if folder.is_dir():
            yield folder
            with suppress(OSError):
                yield from folder.iterdir()
