"""Daily backups: copied while the desk works, proved apart from it, of 7 days, 4 weeks, 12 months.

A backup has its name only once it was opened and checked whole, so whatever lies in the folder
under such a name can be restored. The check is done by a program of its own, which asks neither
the counter nor the office's file for anything and outlives the window. The backup of a sealed
record is sealed with its key, and a copy of the keys lies beside it.
"""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.backups import Backup, is_owed, last_good, named, read_name
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.models.moments import local, zone
from desktop.services import apart
from desktop.services.backup_readme import leave_readme
from desktop.services.backup_rotation import backups_of, folder_of, let_go
from desktop.services.second_place import NOWHERE, SecondPlace, second_place
from desktop.services.upkeep import check_file
from desktop.store import journal, offices
from desktop.store.copying import PART, accept_copy, copy_aside, part_of
from desktop.store.database import open_database
from desktop.store.driver import refusal_of_disk
from desktop.store.handles import Reader
from desktop.store.keyfile import SUFFIX as KEYS
from desktop.store.keyfile import copy_keyfile, is_sealed, keyfile_of, put_keys, read_keyfile
from desktop.store.replacing import close_record, keep_as, put_in_place
from desktop.store.upkeep import Progress
from desktop.store.versions import forget_installation

__all__ = ["backups_of", "folder_of"]

NICE: Final = 10  # whoever works at the counter goes first
_ROOM: Final = 2  # times a backup: the next copy, and its tables made anew beside it
_REMNANT: Final = dt.timedelta(days=1)  # after which nobody works on an unfinished copy any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Hold a copy not proved yet: where it lies, what opens it, how many entries it must have."""

    part: Path
    least: int
    key: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """Say how the backups of an office stand: the last good one, and whether one is missed.

    `second` is how the copies at another place stand.
    """

    last: Backup | None
    missed: bool
    second: SecondPlace = NOWHERE


def copies_of(path: Path) -> list[Path]:
    """Return the backups of the record at `path` and what restoring set aside of it."""
    folders = (path.parent, folder_of(path))
    try:
        there = [each for folder in folders if folder.is_dir() for each in folder.iterdir()]
    except OSError as error:
        raise refusal_of_disk(error, path) from error
    named = ((each, read_name(each.name)) for each in sorted(there))
    ours = {path.stem, f"{path.stem}-before-restore"}
    return [each for each, name in named if name is not None and name.of in ours]


def state_of(reader: Reader, *, now: dt.datetime) -> BackupState:
    """Say how the backups stand at the local moment `now`."""
    last = last_good(backups_of(reader.path), now=now)
    before = journal.last_before(reader, now.date())
    missed = is_owed(last, recorded=before)
    return BackupState(last=last, missed=missed, second=second_place(reader.path))


def is_unsaved(reader: Reader, *, now: dt.datetime) -> bool:
    """Tell whether the record holds anything that the last backup does not."""
    entry = journal.last(reader)
    last = last_good(backups_of(reader.path), now=now)
    return is_owed(last, recorded=entry.at if entry else None)


def copy_record(reader: Reader, *, now: dt.datetime) -> Copy:
    """Copy the record of this office beside its backups, for `finish`; work may go on meanwhile.

    Refuses `disk-full`, `disk-error`, `folder-read-only`; nothing is left behind.
    """
    folder = folder_of(reader.path)
    try:
        private.make_folder(folder)
        _clear(folder, now)
        leave_readme(folder)
    except PermissionError:
        raise Refusal("folder-read-only", path=str(reader.path), folder=str(folder)) from None
    except OSError as error:
        raise refusal_of_disk(error, folder) from error
    least = journal.length(reader)
    part = copy_aside(reader, folder / named(reader.path.stem, now).name)
    if reader.key is not None:
        copy_keyfile(reader.path, part)
    return Copy(part=part, least=least, key=reader.key)


def finish(
    copy: Copy,
    *,
    randomness: Randomness,
    progress: Progress | None = None,
) -> Path:
    """Prove a copy, give it its name, and let those go that it supersedes.

    Refuses `backup-unsound` (`count`), what opening a database refuses, `disk-full` and
    `disk-error`; then the copy is gone and every older backup stays.
    """
    target = copy.part.with_name(copy.part.name.removesuffix(PART))
    newest = read_name(target.name)
    if newest is None:
        raise Refusal("not-a-database", path=str(copy.part))
    try:
        _prove(copy, target, randomness=randomness, progress=progress)
    except BaseException:
        _remove(copy.part)
        raise
    if is_sealed(copy.part):
        keyfile_of(copy.part).replace(keyfile_of(target))
    accept_copy(copy.part, target)
    let_go(target.parent, newest=newest, room=_ROOM * target.stat().st_size)
    return target


def make_backup(
    path: Path,
    *,
    clock: Callable[[], dt.datetime],
    randomness: Randomness,
    key: bytes | None = None,
    progress: Progress | None = None,
) -> Path:
    """Back up a record that no window has open; refuses what its opening and copying refuse."""
    if not path.exists():
        raise Refusal("database-missing", path=str(path))
    with open_database(path, key, randomness=randomness) as database:
        office = offices.chosen(database)
        now = local(clock(), zone(office.zone)) if office else clock()
        copy = copy_record(database, now=now)
    return finish(copy, randomness=randomness, progress=progress)


def begin_apart(copy: Copy) -> subprocess.Popen[bytes]:
    """Let a program of its own `finish` a copy; it goes on when this one ends."""
    words = ["backup", "--finish", str(copy.part), "--least", str(copy.least)]
    return apart.begin(words, copy.key)


def leave_to_be_finished(copy: Copy) -> None:
    """Let a program of its own `finish` a copy and wait for nothing: the window is closing."""
    apart.let_be(begin_apart(copy))


def finish_apart(copy: Copy, leave: Callable[[], bool], *, pause: float = 0.2) -> bool:
    """Wait until a copy was finished by a program of its own; False when told to `leave` it.

    Refuses what `finish` refuses, and `backup-stopped` where that program was ended.
    """
    return apart.wait(begin_apart(copy), leave, pause=pause) is not None


def be_patient() -> None:
    """Let whoever works at the counter go first; on Linux this is said of one thread."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, 0, NICE)


def restore(
    backup: Path,
    path: Path,
    *,
    now: dt.datetime,
    randomness: Randomness,
    key: bytes | None = None,
) -> Path | None:
    """Put a backup in the place of the record at `path`; return where the record before lies now.

    The record goes on as a new installation: what was recorded after the backup may be on paper or
    at the region under the old one's numbers (parcels §2.6). `key` opens a sealed backup, and the
    keys beside it become those of the record, unless the record's own are for the same key.
    Refuses `database-missing` where there is no backup, `backup-unsound`, `database-in-use`,
    `disk-full`, `disk-error`.
    """
    if not backup.is_file():
        raise Refusal("database-missing", path=str(backup))
    if path.exists():
        close_record(path, key)
    part = part_of(path)
    try:
        part.unlink(missing_ok=True)
        private.make_empty(part)
        shutil.copyfile(backup, part)
        _prove(Copy(part=part, least=0, key=key), backup, randomness=randomness)
        with open_database(part, key, randomness=randomness) as database:
            forget_installation(database)
        aside = _set_aside(path, now)
        if key is not None:
            _take_keys(backup, path)
        put_in_place(part, path)
    except BaseException as error:
        _remove(part)
        if isinstance(error, OSError):
            raise refusal_of_disk(error, path) from error
        raise
    return aside


def _take_keys(backup: Path, path: Path) -> None:
    """Put the keys beside a backup in their place, where those there open another one."""
    if is_sealed(path) and is_sealed(backup):
        with suppress(Refusal):  # damaged ones open nothing: those of the backup take their place
            ours, theirs = read_keyfile(path).keyring, read_keyfile(backup).keyring
            if (ours.database, ours.generation) == (theirs.database, theirs.generation):
                return
    if is_sealed(backup):
        copy_keyfile(backup, path)


def _prove(
    copy: Copy, known_as: Path, *, randomness: Randomness, progress: Progress | None = None
) -> None:
    """Check a copy whole; refuse `backup-unsound`, telling the file it is `known_as`."""
    report = check_file(copy.part, randomness=randomness, key=copy.key, progress=progress)
    faults = len(report.problems) + (report.entries < copy.least)
    if faults:
        raise Refusal("backup-unsound", path=str(known_as), count=faults)


def _set_aside(path: Path, now: dt.datetime) -> Path | None:
    if not path.exists():
        return None
    aside = path.with_name(named(f"{path.stem}-before-restore", now).name)
    keep_as(path, aside)
    if is_sealed(path):
        put_keys(keyfile_of(aside), keyfile_of(path).read_bytes())  # damaged ones too
    return aside


def _clear(folder: Path, now: dt.datetime) -> None:
    """Remove copies that were never finished, a day after they were begun."""
    for part in folder.glob(f"*{PART}*"):
        if dt.datetime.fromtimestamp(part.stat().st_mtime, dt.UTC) < now - _REMNANT:
            part.unlink(missing_ok=True)


def _remove(part: Path) -> None:
    for ending in ("", "-wal", "-shm", ".checking", KEYS):
        part.with_name(f"{part.name}{ending}").unlink(missing_ok=True)
