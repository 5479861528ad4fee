"""The coupons of our invitations: back from elsewhere, never used, or entered by mistake (I-A2)."""

import datetime as dt
from dataclasses import dataclass, replace

from desktop.models.coupons import require_return
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import CouponReturned, CouponReturnVoided
from desktop.services.desk import Desk
from desktop.services.officials import operator_of
from desktop.store import coupons
from desktop.store.coupons import OurCoupon


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """Hold how a coupon came back: from whom and by which letter, and what it says."""

    on: dt.date
    from_whom: str = ""
    number: str = ""
    date: dt.date | None = None
    arrived: dt.date | None = None
    departed: dt.date | None = None
    unused: bool = False
    words: str = ""


def our_coupon(desk: Desk, result: str) -> OurCoupon:
    """Return the coupon of an invitation handed over; refuse `coupon-unknown`."""
    found = coupons.ours(desk.database, [result]).get(result)
    if found is None:
        raise Refusal("coupon-unknown")
    return found


def enter_return(desk: Desk, *, result: str, returned: Returned) -> None:
    """Record that the coupon of an invitation came back, or was never used.

    Refuses `coupon-unknown`, `coupon-back` (`number`) where it is entered already,
    `coupon-incomplete` without who sent it, `coupon-still-valid` (`day`) of one nobody sent while
    somebody can still use it, `future-document` (`day`), `coupon-day` (`day`), `coupon-unused`
    and `no-clerk`.
    """
    now = desk.now()
    told = replace(
        returned,
        from_whom=clean_text(returned.from_whom),
        number=clean_text(returned.number),
        words=clean_text(returned.words),
    )
    with desk.work(at=now, command="coupon.keep") as work:
        found = our_coupon(desk, result)
        _require(found, told, today=now.date())
        work.record(
            CouponReturned(
                case=found.case,
                result=result,
                on=told.on,
                from_whom=told.from_whom,
                clerk_name=operator_of(desk, on=now.date()).name,
                number=told.number,
                date=told.date,
                arrived=told.arrived,
                departed=told.departed,
                unused=told.unused,
                words=told.words,
            )
        )


def void_return(desk: Desk, *, result: str, reason: str) -> None:
    """Record that a return was entered by mistake: the coupon is outstanding again (D39).

    Refuses `coupon-unknown`, `coupon-out` (`number`) where no return is entered, `coupon-reason`
    without a reason and `no-clerk`.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("coupon-reason")
    with desk.work(at=now, command="coupon.keep") as work:
        found = our_coupon(desk, result)
        if not found.returned_on:
            raise Refusal("coupon-out", number=found.number)
        name = operator_of(desk, on=now.date()).name
        work.record(CouponReturnVoided(case=found.case, result=result, reason=why, clerk_name=name))


def _require(found: OurCoupon, told: Returned, *, today: dt.date) -> None:
    if found.returned_on:
        raise Refusal("coupon-back", number=found.number)
    ends = dt.date.fromisoformat(found.valid_until)
    if not told.from_whom and not told.unused:
        raise Refusal("coupon-incomplete")
    if not told.from_whom and told.on <= ends:
        raise Refusal("coupon-still-valid", day=ends)
    require_past(told.date, today=today)
    require_return(
        on=told.on,
        handed_on=dt.date.fromisoformat(found.handed_on),
        arrived=told.arrived,
        departed=told.departed,
        unused=told.unused,
        today=today,
    )
