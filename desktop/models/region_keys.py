"""When a region makes its next keys and when it changes to them: yearly, both known for a quarter.

parcels §2.10: offices hear of the next keys three months before they are in force, and seal for
both meanwhile. Days are those of the region's own calendar; nothing is refused by them.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.dates import months_after

YEAR: Final = 12
"""After how many months keys are to be others."""

OVERLAP: Final = 3
"""For how many months both are known before."""

_GRACE: Final = 1  # month after which a change that is due is late

KeyStep: TypeAlias = Literal["quiet", "announce", "overlap", "change"]
"""What is to be done: nothing yet, make the next, wait while both are known, change to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rotation:
    """Say what is to be done about the keys, from which day, and whether that is overdue."""

    step: KeyStep
    due: dt.date
    is_late: bool = False


def rotation(*, since: dt.date, announced: dt.date | None, today: dt.date) -> Rotation:
    """Say where keys in force since a day stand; `announced` is the day of the next, if any."""
    if announced is None:
        due = months_after(since, YEAR - OVERLAP)
        step: KeyStep = "announce" if today >= due else "quiet"
        return Rotation(step=step, due=due, is_late=today >= months_after(since, YEAR))
    due = months_after(announced, OVERLAP)
    late = months_after(due, _GRACE)
    return Rotation(step="change" if today >= due else "overlap", due=due, is_late=today >= late)
