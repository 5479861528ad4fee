"""Which backups of a record there are, which are kept, and when the next one is owed.

The name of a backup says of what and of when it is, so a folder of them needs no list beside it,
and what has its name has been verified.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

KEPT: Final = 7
"""How many working days have a backup; the oldest goes when a newer one is verified."""

SUFFIX: Final = ".kense"
_MOMENT: Final = "%Y-%m-%dT%H%M%S%z"
_NAME: Final = re.compile(
    r"(?P<stem>.+)-(?P<made_at>\d{4}-\d\d-\d\dT\d{6}[+-]\d{4})\.kense", re.DOTALL
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """Name a verified copy of the record `of` an office and when it was begun, in its time."""

    name: str
    of: str
    made_at: dt.datetime


def named(stem: str, made_at: dt.datetime) -> Backup:
    """Name the backup of `stem` begun at a local moment with its offset."""
    moment = made_at.replace(microsecond=0)
    return Backup(name=f"{stem}-{moment.strftime(_MOMENT)}{SUFFIX}", of=stem, made_at=moment)


def read_name(name: str) -> Backup | None:
    """Return the backup that has this name, None where it is the name of something else."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        made_at = dt.datetime.strptime(match["made_at"], _MOMENT)  # noqa: DTZ007  it has its offset
        return Backup(name=name, of=match["stem"], made_at=made_at)
    except ValueError:  # looks like a moment and is none
        return None


def superseded(backups: Iterable[Backup], *, newest: Backup, keep: int = KEPT) -> list[Backup]:
    """Return the backups that go once `newest` is verified: of a day one stays, of days `keep`.

    `newest` itself stays whatever the clock said when the others were made.
    """
    stays = {newest.made_at.date(): newest}
    others = sorted((each for each in backups if each != newest), key=_moment, reverse=True)
    for each in others:
        if len(stays) < keep:
            stays.setdefault(each.made_at.date(), each)
    return [each for each in others if stays.get(each.made_at.date()) != each]


def last_good(backups: Collection[Backup], *, now: dt.datetime) -> Backup | None:
    """Return the newest backup; one from a day that has not come was made by a wrong clock."""
    made = [each for each in backups if each.made_at <= now]
    return max(made, key=_moment, default=None)


def is_owed(last: Backup | None, *, recorded: dt.datetime | None) -> bool:
    """Tell whether what was recorded last, at `recorded`, is in no backup."""
    return recorded is not None and (last is None or last.made_at <= recorded)


def _moment(backup: Backup) -> dt.datetime:
    return backup.made_at
