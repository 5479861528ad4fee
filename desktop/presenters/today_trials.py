"""Word what may be tried in the practice office, each with its keys (look.md)."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from desktop.i18n import _, marked
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.services.practice_trials import Trial, TrialSeen

_SAID: Final[Mapping[Trial, tuple[str, str, Goal]]] = MappingProxyType(
    {
        "give": (
            marked("Give a queue number"),
            marked("Counter · F4, then the digit of the line"),
            Goal("counter"),
        ),
        "call": (
            marked("Call the next"),
            marked("Counter · F2; F3 calls again"),
            Goal("counter"),
        ),
        "register": (
            marked("Take papers in and give the talon"),
            marked("Counter · F5, fill in with Enter, then F9"),
            Goal("counter"),
        ),
        "print": (
            marked("Print the talon, or write it by hand"),
            marked("Print queue · F12; every paper is crossed"),
            Goal("prints"),
        ),
        "sign": (
            marked("Sign a decision as the head"),
            marked("F10: sit down as the head · Ctrl+4 · F9"),
            Goal("decisions", "sign"),
        ),
        "hand-over": (
            marked("Hand a result over"),
            marked("Hand-over · Ctrl+5, Enter, the paper shown, F9"),
            Goal("handing", "ready"),
        ),
    }
)


def trial_tasks(seen: Sequence[TrialSeen]) -> tuple[TaskView, ...]:
    """Return what may be tried, in its order; what was done carries the mark of it."""
    return tuple(
        TaskView(
            key=f"trial-{each.trial}",
            count=formats.number(at),
            head=_(_SAID[each.trial][0]),
            detail=_("tried") if each.done else _(_SAID[each.trial][1]),
            tone="done" if each.done else "normal",
            goal=_SAID[each.trial][2],
        )
        for at, each in enumerate(seen, start=1)
    )


def trials_note(seen: Sequence[TrialSeen]) -> str:
    """Count what was tried."""
    done = formats.number(sum(each.done for each in seen))
    return f"{done} / {formats.number(len(seen))}" if seen else ""
