"""Coupons received for control: their guests' arrival, registration and departure (D44)."""

import datetime as dt
from dataclasses import dataclass

from desktop.models.coupons import GuestAct, leaves_by, registration, require, require_day
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    CouponReceived,
    CouponVoided,
    GuestArrived,
    GuestDeparted,
    GuestRegistered,
)
from desktop.services.desk import Desk
from desktop.services.officials import operator_of
from desktop.services.workdays import office_calendar
from desktop.store import coupons
from desktop.store.coupons import ReceivedCoupon
from desktop.store.folding import skeleton


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCoupon:
    """Hold a coupon as it came; `days` is 0 where it permits no certain number of them."""

    number: str
    issuer: str
    on: dt.date
    guest: str
    latin: str = ""
    born: dt.date | None = None
    citizenship: str = ""
    passport: str = ""
    inviter: str = ""
    address: str = ""
    purpose: str = ""
    days: int = 0
    first: dt.date | None = None
    until: dt.date | None = None
    letter: str = ""
    letter_date: dt.date | None = None


def received_coupon(desk: Desk, coupon: str) -> ReceivedCoupon:
    """Return a coupon received for control; refuse `coupon-unknown`."""
    found = coupons.received(desk.database, [coupon]).get(coupon)
    if found is None:
        raise Refusal("coupon-unknown")
    return found


def receive(desk: Desk, new: NewCoupon) -> str:
    """Enter a coupon that came from elsewhere; return it.

    Refuses `coupon-incomplete` without number, issuer or guest, `coupon-known` (`number`) where the
    same issuer's stands already however the two are written, `future-document` (`day`),
    `days-reversed` and `no-clerk`.
    """
    now = desk.now()
    fact = _fact(new, coupon=desk.new_id(now), clerk="")
    if not (fact.number and fact.issuer and (fact.guest or fact.latin)):
        raise Refusal("coupon-incomplete")
    require_past(fact.on, fact.letter_date, fact.born, today=now.date())
    if fact.first is not None and fact.until is not None and fact.until < fact.first:
        raise Refusal("days-reversed")
    with desk.work(at=now, command="coupon.keep") as work:
        known = coupons.same_number(desk.database, desk.office().office, fact.number)
        if any(_same(each.told.issuer, fact.issuer) for each in known.values()):
            raise Refusal("coupon-known", number=fact.number)
        name = operator_of(desk, on=now.date()).name
        work.record(_fact(new, coupon=fact.coupon, clerk=name))
    return fact.coupon


def arrive(desk: Desk, *, coupon: str, on: dt.date) -> None:
    """Record that the guest arrived, and settle by when he registers and leaves (I-A2, D6).

    Refuses `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`), `future-document`
    (`day`), `out-of-table` where no calendar is known of those days, `no-clerk`.
    """
    now = desk.now()
    with desk.work(at=now, command="coupon.keep") as work:
        found = _standing(desk, coupon, "arrive", on)
        work.record(
            GuestArrived(
                coupon=coupon,
                on=on,
                register_by=registration(on, office_calendar(desk)).due,
                leave_by=leaves_by(on, days=found.stay.days, until=found.stay.until),
                clerk_name=operator_of(desk, on=now.date()).name,
            )
        )


def register(desk: Desk, *, coupon: str, on: dt.date) -> None:
    """Record that the guest was registered with the migration police, in time or late.

    Refuses `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`), `future-document`
    (`day`), `coupon-day` (`day`), `no-clerk`.
    """
    now = desk.now()
    with desk.work(at=now, command="coupon.keep") as work:
        _standing(desk, coupon, "register", on)
        name = operator_of(desk, on=now.date()).name
        work.record(GuestRegistered(coupon=coupon, on=on, clerk_name=name))


def depart(desk: Desk, *, coupon: str, on: dt.date) -> None:
    """Record that the guest left; refuse as `register`."""
    now = desk.now()
    with desk.work(at=now, command="coupon.keep") as work:
        _standing(desk, coupon, "depart", on)
        name = operator_of(desk, on=now.date()).name
        work.record(GuestDeparted(coupon=coupon, on=on, clerk_name=name))


def void(desk: Desk, *, coupon: str, reason: str) -> None:
    """Strike a coupon that was entered wrongly; it is entered anew (D39).

    Refuses `coupon-unknown`, `coupon-not-now` (`number`, `coupon_state`), `coupon-reason` and
    `no-clerk`.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("coupon-reason")
    with desk.work(at=now, command="coupon.keep") as work:
        found = received_coupon(desk, coupon)
        require(found.stay, "void", number=found.told.number)
        name = operator_of(desk, on=now.date()).name
        work.record(CouponVoided(coupon=coupon, reason=why, clerk_name=name))


def _standing(desk: Desk, coupon: str, act: GuestAct, on: dt.date) -> ReceivedCoupon:
    found = received_coupon(desk, coupon)
    require(found.stay, act, number=found.told.number)
    require_day(found.stay, on, act, today=desk.now().date())
    return found


def _same(one: str, other: str) -> bool:
    return skeleton(one) == skeleton(other)


def _fact(new: NewCoupon, *, coupon: str, clerk: str) -> CouponReceived:
    return CouponReceived(
        coupon=coupon,
        number=clean_text(new.number),
        issuer=clean_text(new.issuer),
        on=new.on,
        guest=clean_text(new.guest),
        clerk_name=clerk,
        latin=clean_text(new.latin),
        born=new.born,
        citizenship=clean_text(new.citizenship),
        passport=clean_text(new.passport),
        inviter=clean_text(new.inviter),
        address=clean_text(new.address),
        purpose=clean_text(new.purpose),
        days=new.days,
        first=new.first,
        until=new.until,
        letter=clean_text(new.letter),
        letter_date=new.letter_date,
    )
