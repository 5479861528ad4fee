"""Let backups go that newer ones supersede, and the oldest where the disk has no room (§3.5).

Nothing goes before a newer backup was proved, and the newest never goes.
"""

import shutil
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.backups import Backup, gone_for_room, read_name, superseded
from desktop.store.driver import refusal_of_disk
from desktop.store.keyfile import keyfile_of

Free: TypeAlias = Callable[[Path], int]
"""Say how many bytes are free where a folder lies."""

FOLDER: Final = "backups"
_UNKNOWN: Final = 1 << 62  # what cannot be measured is not bounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Count the backups that went: superseded by newer ones, and because room was short."""

    superseded: int = 0
    for_room: int = 0


def folder_of(path: Path) -> Path:
    """Return where the backups of the record at `path` lie."""
    return path.parent / FOLDER


def backups_of(path: Path) -> list[Backup]:
    """Return the verified backups of the record at `path`; refuse `disk-error`."""
    try:
        return backups_in(folder_of(path), path.stem)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise refusal_of_disk(error, folder_of(path)) from error


def free_bytes(folder: Path) -> int:
    """Return how many bytes are free where a folder lies."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return _UNKNOWN


def let_go(folder: Path, *, newest: Backup, room: int, free: Free = free_bytes) -> None:
    """Remove what a new backup supersedes, then the oldest until `room` bytes are free.

    Raises `OSError`.
    """
    there = backups_in(folder, newest.of)
    gone = superseded(there, newest=newest)
    _remove(folder, gone)
    make_room(folder, newest=newest, room=room, free=free)


def make_room(folder: Path, *, newest: Backup, room: int, free: Free = free_bytes) -> None:
    """Remove the oldest backups until `room` bytes are free, never `newest`; raises `OSError`."""
    there = backups_in(folder, newest.of)
    sizes = {each.name: (folder / each.name).stat().st_size for each in there}
    lacking = room - free(folder)
    _remove(folder, gone_for_room(there, newest=newest, sizes=sizes, lacking=lacking))


def backups_in(folder: Path, stem: str) -> list[Backup]:
    """Return the verified backups of a record that lie in a folder; raises `OSError`."""
    found = (read_name(each.name) for each in folder.iterdir())
    return [each for each in found if each is not None and each.of == stem]


def removed(before: Collection[Backup], after: Collection[Backup]) -> Removed:
    """Tell what went between two looks at one folder, and why."""
    newest = max(after, key=lambda each: each.made_at, default=None)
    gone = [each for each in before if each not in after]
    if newest is None:
        return Removed()
    due = superseded({*before, newest}, newest=newest)
    usual = sum(each in due for each in gone)
    return Removed(superseded=usual, for_room=len(gone) - usual)


def _remove(folder: Path, gone: Collection[Backup]) -> None:
    for old in gone:
        (folder / old.name).unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            keyfile_of(folder / old.name).unlink()
