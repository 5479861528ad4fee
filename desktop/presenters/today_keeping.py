"""Word what keeping the record owes today; nothing here asks the store (parcels §3.5)."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.drill import DrillState
from desktop.services.today_keeping import KeepingSeen

_SECTION: Final = Goal("settings", "backups")


def keeping_tasks(seen: KeepingSeen, now: dt.datetime) -> Iterator[TaskView]:
    """Yield what is owed: carrying a backup to the second place, trying one by restoring it."""
    if seen.place.folder is not None:
        days = (now - (seen.place.last or seen.place.since or now)).days
        yield TaskView(
            key="second-place",
            count=formats.number(days),
            head=_n(
                "day since a backup reached the second place",
                "days since a backup reached the second place",
                days,
            ),
            detail=str(seen.place.folder),
            tone="near",
            goal=_SECTION,
        )
    if seen.drills is not None:
        yield _of_drill(seen.drills, now)


def _of_drill(state: DrillState, now: dt.datetime) -> TaskView:
    if state.last is not None and state.last.outcome != "good":
        return TaskView(
            key="drill",
            count="",
            head=_("The last try of a backup failed"),
            detail=formats.moment_near(state.last.done_at, now.date()),
            tone="past",
            goal=_SECTION,
        )
    since = state.good.done_at if state.good else state.oldest.made_at if state.oldest else now
    days = (now - since).days
    never = _("no backup was restored to try it yet")
    return TaskView(
        key="drill",
        count=formats.number(days),
        head=_n(
            "day without a try of restoring a backup",
            "days without a try of restoring a backup",
            days,
        ),
        detail=formats.moment_near(state.good.done_at, now.date()) if state.good else never,
        tone="near",
        goal=_SECTION,
    )
