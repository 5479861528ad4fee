"""Keep backups at a second place: a folder of another disk, or a stick (parcels §3.5).

They are carried there once a week and whenever somebody asks, sealed as they are, the keys beside
them. Which folder it is and when it was reached last lies beside the record, not in it: whoever
restores a record that does not open any more must find it.
"""

import datetime as dt
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.backups import Backup
from desktop.models.errors import Refusal
from desktop.services.backup_readme import leave_readme
from desktop.services.backup_rotation import (
    Free,
    Removed,
    backups_in,
    backups_of,
    folder_of,
    free_bytes,
    let_go,
    make_room,
    removed,
)
from desktop.store.carrying import carry, refusal_of_medium
from desktop.store.driver import refusal_of_disk
from desktop.store.keyfile import keyfile_of

EVERY: Final = dt.timedelta(days=7)
"""After how long the newest backup is carried to the second place again."""

OLD: Final = dt.timedelta(days=14)
"""After how long without one the second place is told of."""

_ENDING: Final = ".second-place.json"
_SPARE: Final = 1 << 20  # bytes left free beside a copy


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondPlace:
    """Say where the second place is, None where none is chosen, since when, and the last copy."""

    folder: Path | None = None
    since: dt.datetime | None = None
    last: dt.datetime | None = None

    def is_due(self, now: dt.datetime) -> bool:
        """Tell whether a backup is to be carried there now."""
        return self.folder is not None and (self.last is None or now - self.last >= EVERY)

    def is_old(self, now: dt.datetime) -> bool:
        """Tell whether nothing reached it for two weeks, since it was chosen or since the last."""
        latest = self.last or self.since
        return self.folder is not None and latest is not None and now - latest >= OLD


NOWHERE: Final = SecondPlace()


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Say which backup lies at the second place now, and what went there for it."""

    backup: Backup
    folder: Path
    removed: Removed


def second_place(path: Path) -> SecondPlace:
    """Return the second place of the record at `path`; one that cannot be read is none."""
    try:
        kept = json.loads(_file_of(path).read_text(encoding="utf-8"))
        return SecondPlace(
            folder=Path(kept["folder"]), since=_moment(kept["since"]), last=_moment(kept["last"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return NOWHERE


def carry_newest(path: Path, *, now: dt.datetime, free: Free = free_bytes) -> Carried:
    """Carry the newest backup of the record at `path` to the second place, keys beside it.

    What lies there is rotated as at home; where room is short the oldest go first, never the
    newest that lies there. Refuses `second-place-none`, `backup-none`, `medium-missing`,
    `medium-full`, `medium-read-only`, `medium-error`, `disk-error`.
    """
    place = second_place(path)
    if place.folder is None:
        raise Refusal("second-place-none")
    newest = max(backups_of(path), key=lambda each: each.made_at, default=None)
    if newest is None:
        raise Refusal("backup-none")
    source = folder_of(path) / newest.name
    gone = _carry(source, newest, place.folder, free)
    keep_place(path, replace(place, last=now))
    return Carried(backup=newest, folder=place.folder, removed=gone)


def copies_at(folder: Path, stem: str) -> list[Backup]:
    """Return the backups of a record at a second place; a medium that is away has none."""
    try:
        return backups_in(folder, stem)
    except OSError:
        return []


def _carry(source: Path, newest: Backup, folder: Path, free: Free) -> Removed:
    if not folder.is_dir():
        raise Refusal("medium-missing", folder=str(folder))
    try:
        before = backups_in(folder, newest.of)
        latest = max(before, key=lambda each: each.made_at, default=None)
        if latest is not None and latest != newest:
            make_room(folder, newest=latest, room=source.stat().st_size + _SPARE, free=free)
        keys = keyfile_of(source)
        if keys.exists():
            carry(keys, folder)
        carry(source, folder)
        leave_readme(folder)
        let_go(folder, newest=newest, room=_SPARE, free=free)
        return removed(before, backups_in(folder, newest.of))
    except OSError as error:
        raise refusal_of_medium(error, folder) from error


def keep_place(path: Path, place: SecondPlace) -> None:
    """Keep where the second place of the record at `path` is; refuses `disk-error`, `disk-full`."""
    written = json.dumps(
        {
            "folder": str(place.folder),
            "since": place.since.isoformat() if place.since else "",
            "last": place.last.isoformat() if place.last else "",
        }
    )
    try:
        private.write_file(_file_of(path), written.encode())
    except OSError as error:
        raise refusal_of_disk(error, path) from error


def forget_place(path: Path) -> None:
    """Have no second place any more."""
    _file_of(path).unlink(missing_ok=True)


def _file_of(path: Path) -> Path:
    return path.with_name(f"{path.name}{_ENDING}")


def _moment(text: str) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
