"""Word what is owed on the path of cases; nothing here asks the store (W-14)."""

import datetime as dt
from collections.abc import Iterator

from desktop.i18n import _n
from desktop.presenters import formats
from desktop.presenters.cases_said import due_words
from desktop.presenters.decisions_lists import count_words
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.owed_path import OnPath


def path_tasks(owed: tuple[OnPath, ...], now: dt.datetime) -> Iterator[TaskView]:
    """Yield a task for each list that has a case, leading to it."""
    for each in owed:
        left = (each.first.safe - now.date()).days
        yield TaskView(
            key=f"path-{each.which}",
            count=count_words(each.count),
            head=_head(each),
            detail=f"{due_words(each.first, now.date())} · {each.first.number} · "
            f"{formats.short_name(each.first.applicant)}",
            tone="past" if left < 0 else "normal",
            goal=Goal("decisions", each.which),
        )


def _head(owed: OnPath) -> str:
    count = owed.count
    return {
        "sign": _n("decision waits for a signature", "decisions wait for a signature", count),
        "complained": _n(
            "decision is complained of with reason: set it aside or uphold it",
            "decisions are complained of with reason: set them aside or uphold them",
            count,
        ),
        "resolve": _n(
            "application waits for a resolution", "applications wait for a resolution", count
        ),
        "lay": _n(
            "application is to be laid before the head",
            "applications are to be laid before the head",
            count,
        ),
        "send": _n(
            "application is to go to the department",
            "applications are to go to the department",
            count,
        ),
    }.get(owed.which) or _n(
        "application is yours to examine", "applications are yours to examine", count
    )
