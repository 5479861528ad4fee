"""Restore a record at the window, also one that does not open any more (parcels §3.5, D52).

A copy is chosen from both places, proved whole, and compared with the record that lies there as far
as that can be read: what is recorded since is lost, and the numbers given since must be typed from
paper, so that none is given twice.
"""

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop import paths
from desktop.models.backups import Backup, read_name
from desktop.models.errors import Refusal
from desktop.models.text import Text
from desktop.services import accounts as keys
from desktop.services.backup_rotation import backups_of, folder_of
from desktop.services.backups import restore
from desktop.services.second_place import copies_at, second_place
from desktop.services.unlocked import Accounts
from desktop.services.upkeep import check_file
from desktop.standards.catalogue import Catalogue
from desktop.store import boards, drills, journal
from desktop.store.carrying import refusal_of_medium
from desktop.store.database import open_database
from desktop.store.drills import Seen
from desktop.store.handles import Reader
from desktop.store.keyfile import is_sealed, read_keyfile


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Name a copy that can be restored: where it lies, when it was made, whether it is here."""

    path: Path
    made_at: dt.datetime
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """Count what the record that lies there holds and the copy does not."""

    entries: int
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """Hold a copy proved whole: what is in it, its last number of each series, and what is lost.

    `lost` is None where the record that lies there cannot be read or is another's; a copy of a
    region's record `is_region`.
    """

    copy: Path
    entries: int
    cases: int
    last_at: dt.datetime | None
    series: tuple[tuple[str, int], ...]
    lost: Lost | None
    is_region: bool = False
    key: bytes | None = field(default=None, repr=False)


def found_copies(path: Path, folder: str = "") -> list[Found]:
    """Return the copies of a record, the newest first: here, at the second place, in `folder`.

    In `folder`, which somebody named, copies of any record are offered. Refuses `medium-missing`
    for one that is not there.
    """
    found: dict[Backup, Path] = {}
    place = second_place(path).folder
    if folder:
        found |= _in_folder(Path(folder).expanduser())
    if place is not None:
        found |= {each: place / each.name for each in copies_at(place, path.stem)}
    here = _here(path)
    found |= here
    return [
        Found(path=found[each], made_at=each.made_at, is_here=each in here)
        for each in sorted(found, key=lambda one: one.made_at, reverse=True)
    ]


def _here(path: Path) -> dict[Backup, Path]:
    try:
        return {each: folder_of(path) / each.name for each in backups_of(path)}
    except Refusal:  # of a folder that cannot be read: the other place may still do
        return {}


def _in_folder(folder: Path) -> dict[Backup, Path]:
    try:
        named = ((read_name(each.name), each) for each in folder.iterdir())
        return {backup: each for backup, each in named if backup is not None}
    except OSError as error:
        raise refusal_of_medium(error, folder) from error


def logins_of(copy: Path) -> tuple[str, ...]:
    """Return who may open a copy, nobody of a plain one; refuses `keys-damaged`."""
    return read_keyfile(copy).keyring.logins if is_sealed(copy) else ()


def prove_copy(there: Accounts, copy: Path, login: str, password: str) -> Proved:
    """Prove a copy whole and say what is in it and what is lost.

    Refuses what `unlock` and `check_file` refuse, and `backup-unsound`.
    """
    key = None
    if is_sealed(copy):
        key = keys.unlock(replace(there, database=copy), login, password).key
    report = check_file(copy, randomness=there.randomness, key=key)
    if report.problems:
        raise Refusal("backup-unsound", path=str(copy), count=len(report.problems))
    with open_database(copy, key, randomness=there.randomness) as database:
        seen = drills.see(database)
        last = journal.last(database)
        series = tuple(drills.series(database))
        is_region = boards.is_region(database)
    return Proved(
        copy=copy,
        entries=seen.entries,
        cases=seen.cases,
        last_at=last.at if last else None,
        series=series,
        lost=_lost(there, key, seen),
        is_region=is_region,
        key=key,
    )


def service_of(series: str) -> tuple[Text, str] | None:
    """Return the service whose applications a series numbers, and its year; None of any other."""
    service, _slash, year = series.partition("/")
    catalogue = Catalogue(paths.forms())
    if service not in catalogue.services():
        return None
    return catalogue.standard(service).short, year


def put_back(there: Accounts, proved: Proved) -> Path | None:
    """Put a proved copy in the place of the record; refuses what `restore` refuses."""
    return restore(
        proved.copy,
        there.database,
        now=there.clock().astimezone(),
        randomness=there.randomness,
        key=proved.key,
    )


def _lost(there: Accounts, key: bytes | None, seen: Seen) -> Lost | None:
    """Compare with the record that lies there, as far as it can be read."""
    if not there.database.exists():
        return None
    try:
        with open_database(there.database, key, randomness=there.randomness) as database:
            return _since(database, seen)
    except Refusal as refusal:
        if refusal.code == "database-in-use":
            raise
        return None


def _since(reader: Reader, seen: Seen) -> Lost | None:
    if not drills.is_earlier(reader, seen):
        return None
    now = drills.see(reader)
    return Lost(entries=now.entries - seen.entries, cases=now.cases - seen.cases)
