"""Word what setting the office up has left; nothing here asks the store."""

from collections.abc import Iterator

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.setting_up import TITLES
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.setting_up import SettingUp


def setting_up_tasks(seen: SettingUp) -> Iterator[TaskView]:
    """Yield one task while anything is left, leading back to the first run."""
    if not seen.left:
        return
    count = len(seen.left)
    names = [_(TITLES[each]) for each in seen.left]
    yield TaskView(
        key="setting-up",
        count=formats.number(count),
        head=_n("thing of setting up is left", "things of setting up are left", count),
        detail=" · ".join(names),
        tone="near",
        goal=Goal("first-run", "left"),
    )
