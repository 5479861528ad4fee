"""What lies ready for its applicants today, and who of them is to be told (W-16, I-15, D50)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.collecting import LONG_DAYS
from desktop.services.desk import Desk
from desktop.store import collecting
from desktop.store.cases import CaseRow
from desktop.store.collecting import WaitingCase


@dataclass(frozen=True, slots=True, kw_only=True)
class ToTell:
    """Count applicants to be told that a result is ready or a term another (I-15, D31).

    `first` is the one to see to first, `tell_by` the day by which, None where none is set.
    """

    count: int
    first: CaseRow
    tell_by: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandingSeen:
    """Count the cases that lie `ready`, and those nobody collected for a month, `long` (D50).

    `oldest` has lain here longest, for `days`; None where nothing lies ready.
    """

    ready: int = 0
    long: int = 0
    oldest: CaseRow | None = None
    days: int = 0
    to_tell: ToTell | None = None


NOTHING: Final = HandingSeen()
"""What is told where nothing waits, or nobody may see it."""


def see_handing(desk: Desk, today: dt.date) -> HandingSeen:
    """Return what waits for its applicants; nothing to whoever may not see applications."""
    if not desk.may("case.see"):
        return NOTHING
    found = collecting.waiting(desk.database, desk.office().office)
    lying = sorted(
        ((_days(each, today), each.row) for each in found if each.is_ready),
        key=lambda pair: -pair[0],
    )
    days, oldest = lying[0] if lying else (0, None)
    return HandingSeen(
        ready=len(lying),
        long=sum(days >= LONG_DAYS for days, _row in lying),
        oldest=oldest,
        days=days,
        to_tell=_to_tell(found),
    )


def _days(found: WaitingCase, today: dt.date) -> int:
    since = found.row.held_since
    return (today - since.date()).days if since else 0


def _to_tell(waiting: list[WaitingCase]) -> ToTell | None:
    """Leave out who is told of another body alone: he is counted by himself (D50)."""
    found = [
        (each, [owed for owed in each.owed if owed.about != "forwarded"])
        for each in waiting
        if each.is_untold
    ]
    mine = [(each, owed) for each, owed in found if owed or each.is_ready]
    if not mine:
        return None
    first, owed = mine[0]
    return ToTell(count=len(mine), first=first.row, tell_by=owed[0].tell_by if owed else None)
