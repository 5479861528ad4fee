"""Word what the stand owes today: it hangs there and says what holds no more (W-4, W-10)."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.presenters.stand import changed_words
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.whole_stand import StandState


def stand_tasks(seen: StandState) -> Iterator[TaskView]:
    """Yield that the stand is to be printed again, and why."""
    if seen.changed:
        yield TaskView(
            key="stand",
            count="",
            head=_("The stand is out of date"),
            detail=_("changed: {what}").format(what=changed_words(seen)),
            tone="near",
            goal=Goal("settings", "stand"),
        )
