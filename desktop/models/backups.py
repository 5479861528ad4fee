"""Which backups of a record there are, which are kept, and when the next one is owed.

The name of a backup says of what and of when it is, so a folder of them needs no list beside it,
and what has its name has been verified.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Say of how many days, weeks and months the last backup stays (parcels §3.5)."""

    days: int = 7
    weeks: int = 4
    months: int = 12


KEPT: Final = Kept()
"""What goes when a newer backup is verified is what none of these keeps."""

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


def superseded(backups: Iterable[Backup], *, newest: Backup, kept: Kept = KEPT) -> list[Backup]:
    """Return the backups that go once `newest` is verified, the latest first.

    Of each of the last days, weeks and months that have one the last stays. `newest` itself stays
    whatever the clock said when the others were made.
    """
    others = sorted((each for each in backups if each != newest), key=_moment, reverse=True)
    stays = {newest}
    for period_of, count in ((_day, kept.days), (_week, kept.weeks), (_month, kept.months)):
        periods = {period_of(newest)}
        for each in others:
            if period_of(each) not in periods and len(periods) < count:
                periods.add(period_of(each))
                stays.add(each)
    return [each for each in others if each not in stays]


def gone_for_room(
    backups: Iterable[Backup], *, newest: Backup, sizes: Mapping[str, int], lacking: int
) -> list[Backup]:
    """Return the oldest backups, as many as free `lacking` bytes; never `newest`.

    `sizes` are in bytes, by name. Where all of them would not free enough they all go: a disk
    without room makes no backup tomorrow.
    """
    gone: list[Backup] = []
    for each in sorted((each for each in backups if each != newest), key=_moment):
        if lacking <= 0:
            break
        gone.append(each)
        lacking -= sizes.get(each.name, 0)
    return gone


def last_good(backups: Collection[Backup], *, now: dt.datetime) -> Backup | None:
    """Return the newest backup; one from a day that has not come was made by a wrong clock."""
    made = [each for each in backups if each.made_at <= now]
    return max(made, key=_moment, default=None)


def is_owed(last: Backup | None, *, recorded: dt.datetime | None) -> bool:
    """Tell whether what was recorded last, at `recorded`, is in no backup."""
    return recorded is not None and (last is None or last.made_at <= recorded)


def _moment(backup: Backup) -> dt.datetime:
    return backup.made_at


def _day(backup: Backup) -> tuple[int, ...]:
    return backup.made_at.date().timetuple()[:3]


def _week(backup: Backup) -> tuple[int, ...]:
    return backup.made_at.isocalendar()[:2]


def _month(backup: Backup) -> tuple[int, ...]:
    return (backup.made_at.year, backup.made_at.month)
