"""Say whether the window that closes now owes a backup of the day (D52)."""

import datetime as dt

from desktop.models.backups import last_good
from desktop.services.backup_rotation import backups_of
from desktop.services.backups import is_unsaved
from desktop.services.day import is_day_over, line_spans
from desktop.services.desk import Desk


def is_copy_owed(desk: Desk, *, now: dt.datetime) -> bool:
    """Say whether the day is over and something of it is in no backup.

    Where no line ever receives, as at a region, no hour ends the day: one backup of a day is owed
    whenever the window is closed, and what is recorded after it goes into that of the next start.
    Refuses what reading the folder of backups refuses.
    """
    if not is_day_over(desk, now) or not is_unsaved(desk.database, now=now):
        return False
    if line_spans(desk, now):
        return True
    last = last_good(backups_of(desk.database.path), now=now)
    return last is None or last.made_at.date() < now.date()
