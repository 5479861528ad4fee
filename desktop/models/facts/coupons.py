"""Control coupons of private invitations: ours that come back, others' received for control.

A coupon is torn off an invitation (I-A2) and goes back to the body that issued it. The district
where the guest stays receives it before that, and follows his stay by it (D44).
"""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponReturned(Fact):
    """The coupon of an invitation of ours came back, or is known never to have been used (I-A2).

    `result` is the invitation; `number` and `date` are of the letter it came with. With `unused`
    nobody came on it: then neither day stands here. `case` is empty of an invitation carried over,
    whose application nobody knows (D43).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    result: str
    on: dt.date
    from_whom: str
    clerk_name: str
    number: str = ""
    date: dt.date | None = None
    arrived: dt.date | None = None
    departed: dt.date | None = None
    unused: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponReturnVoided(Fact):
    """A return was entered by mistake: the coupon of that invitation is outstanding again (D39).

    `case` is empty of an invitation carried over (D43).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    result: str
    reason: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponReceived(Fact):
    """A coupon came from elsewhere for control: its guest is to stay in this district (D44).

    `issuer` is the body it goes back to, `letter` and `letter_date` are of what it came with.
    `days` are those entry is permitted for, 0 where the coupon does not say; `first` and `until`
    the period it names instead.
    """

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    number: str
    issuer: str
    on: dt.date
    guest: str  # in Cyrillic, as the coupon has it
    clerk_name: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestArrived(Fact):
    """The guest of a coupon arrived: by when he registers and leaves is settled with it (I-A2)."""

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    on: dt.date
    register_by: dt.date
    leave_by: dt.date | None  # None where the coupon permits no certain days
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestRegistered(Fact):
    """The guest of a coupon was registered with the migration police."""

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    on: dt.date
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestDeparted(Fact):
    """The guest of a coupon left the country."""

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    on: dt.date
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponSentBack(Fact):
    """A coupon went back by letter to the body that issued it; `paper` is the letter.

    `words` say why, where no departure is known: nobody came, or nobody saw him leave.
    """

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    on: dt.date
    paper: str
    clerk_name: str
    number: str = ""  # the chancery's own, where it is known by now (D42)
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponLetterNumbered(Fact):
    """The chancery's outgoing number of the letter a coupon went back with was entered (D42)."""

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    paper: str
    number: str
    date: dt.date | None
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouponVoided(Fact):
    """A coupon was entered by mistake: it stays on the register, struck, and is entered anew."""

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "coupon"
    coupon: str
    reason: str
    clerk_name: str
