"""Word what control coupons owe today; nothing here asks the store (I-A2, D44)."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, _n
from desktop.presenters import formats
from desktop.presenters.today_view import Goal, TaskView
from desktop.presenters.tone import Tone
from desktop.services.today_coupons import CouponsSeen, GuestsOwed

_RECEIVED: Final = Goal("registers", "coupons-received")


def coupon_tasks(seen: CouponsSeen, today: dt.date) -> Iterator[TaskView]:
    """Yield a task for each kind that is owed, leading to its register."""
    guests = (
        (
            "coupons-register",
            seen.to_register,
            _n(
                "guest is to be registered",
                "guests are to be registered",
                seen.to_register.count,
            ),
        ),
        (
            "coupons-leave",
            seen.to_leave,
            _n("guest's stay ends", "guests' stays end", seen.to_leave.count),
        ),
        (
            "coupons-return",
            seen.to_return,
            _n("coupon is to go back", "coupons are to go back", seen.to_return.count),
        ),
    )
    for key, owed, head in guests:
        if owed.first is not None:
            yield _task(key, owed, head, today)
    if seen.overdue:
        yield TaskView(
            key="coupons-overdue",
            count=formats.number(seen.overdue),
            head=_n("coupon of ours is not back", "coupons of ours are not back", seen.overdue),
            detail=seen.number,
            tone="near",
            goal=Goal("registers", "coupons"),
        )


def _task(key: str, owed: GuestsOwed, head: str, today: dt.date) -> TaskView:
    told = owed.first.told if owed.first else None
    by = _("by {day}").format(day=formats.date_digits(owed.by)) if owed.by else ""
    tone: Tone = "normal" if owed.by is None else "past" if owed.by < today else "near"
    parts = (by, told.guest or told.latin, told.number) if told else (by,)
    return TaskView(
        key=key,
        count=formats.number(owed.count),
        head=head,
        detail=" · ".join(part for part in parts if part),
        tone=tone,
        goal=_RECEIVED,
    )
