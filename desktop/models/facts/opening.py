"""What an office brings along when it starts with Kense: its opening balance (D43)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.application import Application
from desktop.models.facts.base import About, Fact
from desktop.models.origin import Origin, Owner


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
