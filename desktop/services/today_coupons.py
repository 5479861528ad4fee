"""What control coupons owe today: guests to register, stays that end, coupons to return (D44)."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from desktop.models.coupons import NEAR_DAYS, never_came
from desktop.services.desk import Desk
from desktop.services.registers_coupons import grace_days
from desktop.store import coupons
from desktop.store.coupons import ReceivedCoupon

_DAY: Final = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestsOwed:
    """Count coupons of one kind; `first` is the one to see to first, `by` its day if it has one."""

    count: int = 0
    first: ReceivedCoupon | None = None
    by: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponsSeen:
    """Hold what is owed: who is to register, who is to leave, what goes back, what is not back.

    A guest is told of from two days before his day on. `overdue` counts coupons of ours that
    should be back, `number` is of the first of them.
    """

    to_register: GuestsOwed = GuestsOwed()
    to_leave: GuestsOwed = GuestsOwed()
    to_return: GuestsOwed = GuestsOwed()
    overdue: int = 0
    number: str = ""


NOTHING: Final = CouponsSeen()
"""What is owed where nothing is, or nobody may see it."""


def see_coupons(desk: Desk, today: dt.date) -> CouponsSeen:
    """Return what coupons owe; nothing to whoever may not see the registers."""
    if not desk.may("register.see"):
        return NOTHING
    office = desk.office().office
    here = coupons.open_received(desk.database, office)
    before = today - grace_days(desk) * _DAY
    result, overdue = coupons.overdue(desk.database, office, before=before)
    ours = coupons.ours(desk.database, [result] if result else [])
    return CouponsSeen(
        to_register=_due(here, today, _unregistered),
        to_leave=_due(here, today, _staying),
        to_return=_returning(here, today),
        overdue=overdue,
        number=ours[result].number if result in ours else "",
    )


def _unregistered(each: ReceivedCoupon) -> dt.date | None:
    return each.stay.register_by if each.stay.state == "here" else None


def _staying(each: ReceivedCoupon) -> dt.date | None:
    return each.stay.leave_by if each.stay.state in {"here", "registered"} else None


def _due(
    here: Mapping[str, ReceivedCoupon],
    today: dt.date,
    day_of: Callable[[ReceivedCoupon], dt.date | None],
) -> GuestsOwed:
    """Return those whose day is past or near, the earliest first."""
    days = [(day, each) for each in here.values() if (day := day_of(each)) is not None]
    near = [(day, each) for day, each in days if day <= today + NEAR_DAYS * _DAY]
    if not near:
        return GuestsOwed()
    by, first = min(near, key=lambda pair: pair[0])
    return GuestsOwed(count=len(near), first=first, by=by)


def _returning(here: Mapping[str, ReceivedCoupon], today: dt.date) -> GuestsOwed:
    """Return the coupons whose guest left, or whose period ended without him."""
    found = [e for e in here.values() if e.stay.state == "departed" or never_came(e.stay, today)]
    return GuestsOwed(count=len(found), first=next(iter(found), None))
