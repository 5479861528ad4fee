"""What happens to a coupon received for control, from its letter to its way back (D44)."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

from desktop.models import facts
from desktop.models.facts import Fact


class Day(Protocol):
    """The office of a lawful day, as far as a coupon needs it."""

    day: dt.date

    def id(self, kind: str) -> str:
        """Return the next id."""
        ...


def control(office: Day, which: int) -> Iterator[Fact]:
    """Receive a coupon for control, and follow its guest until it is back, or struck."""
    yield from guest_facts(office.id("coupon"), which, on=office.day)


def guest_facts(coupon: str, which: int, *, on: dt.date) -> Iterator[Fact]:
    """Yield the facts of one coupon: its guest stays, never comes, or was entered by mistake."""
    yield facts.CouponReceived(
        coupon=coupon,
        number=f"01 {which}",
        issuer="Алматы облысының ІІД",
        on=on,
        guest="Каримов Тохир",
        clerk_name="А",
        latin="KARIMOV TOHIR" if which % 2 else "",
        days=which % 31,
        until=on + dt.timedelta(days=365) if which % 3 else None,
    )
    if which % 4 == 0:
        yield facts.CouponVoided(coupon=coupon, reason="екі рет енгізілген", clerk_name="А")
        return
    if which % 4 > 1:
        yield from _stayed(coupon, on=on)
    yield facts.CouponSentBack(
        coupon=coupon, on=on, paper="p1", clerk_name="А", number="5-1" if which % 3 else ""
    )
    yield facts.CouponLetterNumbered(
        coupon=coupon, paper="p1", number="5-2", date=on, clerk_name="А"
    )


def _stayed(coupon: str, *, on: dt.date) -> Iterator[Fact]:
    by = on + dt.timedelta(days=5)
    yield facts.GuestArrived(coupon=coupon, on=on, register_by=by, leave_by=None, clerk_name="А")
    yield facts.GuestRegistered(coupon=coupon, on=on, clerk_name="А")
    yield facts.GuestDeparted(coupon=coupon, on=on, clerk_name="А")


def coupon_facts(case: str) -> tuple[Fact, ...]:
    """Return what becomes of the coupon of an invitation handed over: back, and yet not."""
    invitation, on = f"i-{case}", dt.date(2013, 11, 25)
    return (
        facts.CouponReturned(
            case=case,
            result=invitation,
            on=on,
            from_whom="Талғар ауданының ІІБ",
            clerk_name="Сейтова Айгүл",
            number="7-118",
            date=on,
            arrived=on,
            departed=on,
            words="кетті",
        ),
        facts.CouponReturnVoided(
            case=case, result=invitation, reason="басқа талон", clerk_name="Сейтова Айгүл"
        ),
    )
