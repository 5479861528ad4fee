"""Word what the stand owes today: it hangs there and says what holds no more (W-4, W-10)."""

from collections.abc import Iterator

from desktop.i18n import _
from desktop.presenters.labels import LANGUAGE_NAMES
from desktop.presenters.stand import changed_words, is_alike
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.whole_stand import Hung, StandState


def stand_tasks(seen: StandState) -> Iterator[TaskView]:
    """Yield that the stand is to be printed again, and why: by language unless all are alike."""
    owed = [each for each in seen.hung if not each.holds]
    if not owed:
        return
    is_old = any(each.changed for each in owed)
    yield TaskView(
        key="stand",
        count="",
        head=_("The stand is out of date") if is_old else _("The stand lacks a language"),
        detail=_detail(owed, is_all=all(is_alike(each, owed[0]) for each in seen.hung)),
        tone="near",
        goal=Goal("settings", "stand"),
    )


def _detail(owed: list[Hung], *, is_all: bool) -> str:
    if is_all:
        return _why(owed[0])
    return "; ".join(f"{LANGUAGE_NAMES[each.language]} – {_why(each)}" for each in owed)


def _why(each: Hung) -> str:
    if each.printed_on is None:
        return _("not printed")
    return _("changed: {what}").format(what=changed_words(each))
