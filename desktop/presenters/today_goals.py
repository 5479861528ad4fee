"""Where a figure of the day leads whoever works here: what he may not open leads elsewhere or away.

The right to be told of a thing is not the right to do it: a head sees who waits and serves nobody.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from desktop.presenters.today_view import Goal, TaskView

_INSTEAD: Final[Mapping[str, Goal]] = MappingProxyType(
    {
        "counter": Goal("reports", "period"),
        "handing.ready": Goal("applications", "ready"),
    }
)
"""Where a goal leads whoever may not go there, by its page, or by its page and what it narrows."""

MayOpen = Callable[[str], bool]
"""Say whether a page, or a `settings.` section, is open to whoever works here."""


def open_goal(goal: Goal, may_open: MayOpen) -> Goal | None:
    """Return where a figure leads, None where it leads nowhere for whoever works here."""
    if may_open(_page(goal)):
        return goal
    other = _INSTEAD.get(goal.page) or _INSTEAD.get(f"{goal.page}.{goal.which}")
    return other if other is not None and may_open(other.page) else None


def reachable(tasks: Iterable[TaskView], may_open: MayOpen) -> Iterator[TaskView]:
    """Yield the tasks whoever works here can see to, or look into, each with where it leads him."""
    for task in tasks:
        goal = open_goal(task.goal, may_open)
        if goal is not None:
            yield replace(task, goal=goal)


def _page(goal: Goal) -> str:
    return f"{goal.page}.{goal.which}" if goal.page == "settings" else goal.page
