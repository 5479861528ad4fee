"""What happens to an application, and to a visitor who leaves without one."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.application import (
    Application,
    DutyDue,
    PaperMissing,
    PaperTaken,
    Receipt,
)
from desktop.models.facts.base import About, Fact

CaseEnding = Literal["forwarded", "died", "dissolved", "withdrawn", "answered"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRegistered(Fact):
    """An application was registered: its number, its day, and all of it (W-13, I-14).

    Version 2 knows the number and date of each unit's and person's paper, by what items are
    called and found, and the office's switches.
    """

    VERSION: ClassVar[int] = 2
    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    visit: str
    year: int
    sequence: int
    number: str  # as printed
    qr: str  # digits only, with its check digit
    registered_at: str  # ISO local time with offset
    clerk_name: str
    clerk_post: str
    application: Application
    outside_hours: bool = False
    block: str = ""  # its talon was written by hand with a number of this block (D40)


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersAdded(Fact):
    """Missing papers of a registered case were taken in; its term is untouched (D9).

    `missing` and `duties` are all that stand from now; the rest is what was added. `visit` is the
    one they were brought in, empty when they were taken in from the register.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    supplement: int  # the how manieth of this case, from 1
    clerk_name: str
    clerk_post: str
    added: tuple[PaperTaken, ...]
    missing: tuple[PaperMissing, ...]
    receipts: tuple[Receipt, ...]
    duties: tuple[DutyDue, ...]
    visit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseVoided(Fact):
    """A case registered by mistake was declared void; its number stays taken (D39)."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    reason: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEnded(Fact):
    """A case ended without a decision (D10, D50); `document` proves it, or the letter goes `to`.

    The applicant of what was sent on is told until `tell_by`; `originals` are the documents given
    back.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    ending: CaseEnding
    clerk_name: str
    document: str = ""
    to: str = ""
    number: str = ""
    date: dt.date | None = None
    tell_by: dt.date | None = None
    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersListed(Fact):
    """The applicant chose a list of missing papers over registration (D9); no number is used.

    Version 2 knows for how many units or persons a paper was asked.
    """

    VERSION: ClassVar[int] = 2
    ABOUT: ClassVar[About] = "visit"
    KEY: ClassVar[str] = "visit"
    visit: str
    service: str
    purpose: str
    applicant_kind: str
    missing: tuple[PaperMissing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCoveredExplained(Fact):
    """The visitor was told that the standard does not cover the matter (D11, D12)."""

    ABOUT: ClassVar[About] = "visit"
    KEY: ClassVar[str] = "visit"
    visit: str
    service: str
    purpose: str
    applicant_kind: str
    why: str
    paragraph: str
