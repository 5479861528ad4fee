"""How the office fares beside what the foot tells: the last try of a backup (§3.5)."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.frame_view import StatusView
from desktop.presenters.tone import Tone
from desktop.services.drill import OLD
from desktop.store.drills import DrillRow

_BACKUP: Final = "backup"
_DRILL: Final = "drill"


def with_drill(
    statuses: Sequence[StatusView], last: DrillRow | None, now: dt.datetime
) -> tuple[StatusView, ...]:
    """Return what the foot tells, and after the last backup when one was tried last."""
    found: list[StatusView] = []
    for status in statuses:
        found.append(status)
        if status.key == _BACKUP:
            found.append(_drill_status(last, now))
    return tuple(found)


def _drill_status(last: DrillRow | None, now: dt.datetime) -> StatusView:
    """Say how long ago a backup was last restored to try it, and what came of it."""
    if last is None:
        return StatusView(key=_DRILL, words=_("No backup was tried yet"))
    if last.outcome != "good":
        return StatusView(key=_DRILL, words=_("The last try of a backup failed"), tone="past")
    days = (now.date() - last.done_at.date()).days
    tone: Tone = "near" if now - last.done_at >= OLD else "done"
    if not days:
        return StatusView(key=_DRILL, words=_("A backup was tried today"), tone=tone)
    said = _n("A backup was tried {count} day ago", "A backup was tried {count} days ago", days)
    return StatusView(key=_DRILL, words=said.format(count=formats.number(days)), tone=tone)
