"""Word what complaints owe today; nothing here asks the store (D48)."""

from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.today_complaints import ComplaintsSeen

_PAGE: Final = Goal("complaints", "waiting")
_BEFORE_HEAD: Final = Goal("complaints", "found")


def complaint_tasks(seen: ComplaintsSeen) -> Iterator[TaskView]:
    """Yield a task for those over their term, and for those nobody has; each leads to the page."""
    if seen.late:
        yield TaskView(
            key="complaints-late",
            count=formats.number(seen.late),
            head=_n("complaint is overdue", "complaints are overdue", seen.late),
            detail=seen.number,
            tone="past",
            goal=_PAGE,
        )
    if seen.unsettled:
        yield TaskView(
            key="complaints-unsettled",
            count="",
            head=_("Nobody here may decide upon it: pass the complaint on to the competent body"),
            detail=seen.unsettled,
            tone="past",
            goal=_BEFORE_HEAD,
        )
    if seen.received:
        yield TaskView(
            key="complaints-received",
            count=formats.number(seen.received),
            head=_n("complaint is not assigned", "complaints are not assigned", seen.received),
            detail=seen.unassigned,
            tone="near",
            goal=_PAGE,
        )
