"""What an office brings along when it starts with Kense: its opening balance (D43)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.application import Application
from desktop.models.facts.base import About, Fact
from desktop.models.origin import Origin, Owner

CarriedCoupon: TypeAlias = Literal["none", "outstanding", "returned"]
"""Where the coupon of an invitation of before Kense is; an invitation letter has none (I-A2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerCarriedOver(Fact):
    """A registered owner of before Kense was entered: a person or an organisation."""

    ABOUT: ClassVar[About] = "person"
    KEY: ClassVar[str] = "owner"
    owner: str
    who: Owner
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCarriedOver(Fact):
    """A weapon registered before Kense was entered with its permit (W-11.3a).

    `owner` is whose it is, as `identity_of` tells him; `values` are the fields of the vocabulary.
    """

    ABOUT: ClassVar[About] = "unit"
    KEY: ClassVar[str] = "unit"
    unit: str
    owner: str
    values: dict[str, str]
    permit: str
    issued_on: dt.date | None
    valid_until: dt.date | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCarriedOver(Fact):
    """A case registered on paper before Kense was still open and goes on here.

    Its number is the paper's own and moves no series; its term was counted anew from that day.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    number: str
    registered_at: str  # ISO local time with offset; of the hour nothing is known
    application: Application
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationCarriedOver(Fact):
    """An invitation issued before Kense was entered, with where its control coupon is (I-A2).

    Nobody knows its application; `coupon` is the number the coupon bears, `days` 0 where the
    invitation permits no certain days. A `returned` coupon came back on `returned_on`.
    """

    ABOUT: ClassVar[About] = "coupon"
    KEY: ClassVar[str] = "invitation"
    invitation: str
    number: str
    issued_on: dt.date
    valid_until: dt.date
    guest: str
    coupon_state: CarriedCoupon
    origin: Origin
    citizenship: str = ""
    inviter: str = ""
    coupon: str = ""
    days: int = 0
    returned_on: dt.date | None = None
