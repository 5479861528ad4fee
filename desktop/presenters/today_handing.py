"""Word what lies ready for its applicants, and whom to tell; nothing here asks the store (D50)."""

import datetime as dt
from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.labels import label
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.today_handing import HandingSeen, ToTell


def telling_tasks(seen: HandingSeen, today: dt.date) -> Iterator[TaskView]:
    """Name whom to tell that his result is ready or his term another, and by when (I-15, D31)."""
    owed = seen.to_tell
    if owed is not None:
        yield _to_tell(owed, today)


def _to_tell(owed: ToTell, today: dt.date) -> TaskView:
    left = None if owed.tell_by is None else (owed.tell_by - today).days
    when = label("stage.ready") if left is None else formats.days_left(left)
    return TaskView(
        key="to-tell",
        count=formats.number(owed.count),
        head=_n("applicant is to be called", "applicants are to be called", owed.count),
        detail=f"{when} · {owed.first.number} · {owed.first.applicant}",
        tone="past" if left is not None and left < 0 else "near",
        goal=Goal("handing", "untold"),
    )


def handing_tasks(seen: HandingSeen) -> Iterator[TaskView]:
    """Yield what lies ready, and apart from it what nobody collected for a month (D50)."""
    row = seen.oldest
    if row is None:
        return
    lies = _n("the oldest for {count} day", "the oldest for {count} days", seen.days)
    since = lies.format(count=formats.number(seen.days)) if seen.days else _("ready since today")
    detail = f"{since} · {row.number} · {formats.short_name(row.applicant)}"
    if seen.long:
        yield TaskView(
            key="uncollected",
            count=formats.number(seen.long),
            head=_n(
                "result was not collected for 30 days",
                "results were not collected for 30 days",
                seen.long,
            ),
            detail=detail,
            tone="near",
            goal=Goal("handing", "long"),
        )
    yield TaskView(
        key="ready",
        count=formats.number(seen.ready),
        head=_n("result lies ready to hand over", "results lie ready to hand over", seen.ready),
        detail=_("scan the talon, or look for the name") if seen.long else detail,
        tone="done",
        goal=Goal("handing", "ready"),
    )
