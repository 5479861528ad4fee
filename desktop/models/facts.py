"""Everything that can happen at the office, as facts (architecture, "The one idea").

A fact is a small frozen dataclass: the body of a journal entry. Its name is the
class name, `VERSION` its version, `ABOUT` the kind of record it is about, and
the field named by `KEY` holds that record's id. The moment it was done, the
operator and the office stand in the entry's head, not here. A fact gains
fields only with defaults; a changed meaning is a new version with an upcaster.
Dates are local civil days; money is tiyn.
"""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.about import Topic
from desktop.models.application import (
    Application,
    DutyDue,
    PaperMissing,
    PaperTaken,
    Receipt,
)
from desktop.models.switches import Switches
from desktop.models.workdays import DayStatus

About: TypeAlias = Topic
VisitEnd = Literal[
    "registered",
    "sent-for-papers",
    "not-covered",
    "answered",
    "handed-over",
    "left",
]
CaseEnding = Literal["forwarded", "died", "dissolved", "withdrawn"]
TicketEnd = Literal["left", "no-show", "carried-over", "answered"]
HoldReason = Literal["paper", "inquiry", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Mark a dataclass as a fact; every subclass sets the three class variables."""

    VERSION: ClassVar[int] = 1
    ABOUT: ClassVar[About]
    KEY: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChosen(Fact):
    """The installation was set to an office of the directory and to services (D36)."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    name_kk: str
    name_ru: str
    name_en: str
    address: str
    phones: tuple[str, ...]
    zone: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchSet(Fact):
    """A setting that touches law or numbers was changed; `value` is canonical text."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet(Fact):
    """A day was entered as a decree says; `shipped` takes the office's entry back (D6, D19)."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    day: dt.date
    status: DayStatus
    ground: str  # number, date and text of the decree


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSwitched(Fact):
    """The office's switches over a service were set: all of them, as they stand from now (D19)."""

    ABOUT: ClassVar[About] = "office"
    KEY: ClassVar[str] = "office"
    office: str
    service: str
    switches: Switches


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSet(Fact):
    """A counter was opened, renamed or given other lines; no lines closes it (D22, D49)."""

    ABOUT: ClassVar[About] = "window"
    KEY: ClassVar[str] = "window"
    window: str
    name: str
    lines: tuple[str, ...]  # "weapons.hand-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSet(Fact):
    """An employee was entered or changed; name and post as papers print them."""

    ABOUT: ClassVar[About] = "staff"
    KEY: ClassVar[str] = "staff"
    staff: str
    name: str
    post_kk: str
    post_ru: str
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOpened(Fact):
    """The first operator confirmed date and hours (D51); `warnings` are codes asked about."""

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str  # ISO date
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesSet(Fact):
    """A number series was set to continue above `last`; the reason explains the gap (D52)."""

    ABOUT: ClassVar[About] = "series"
    KEY: ClassVar[str] = "series"
    series: str  # "weapons/2013"
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(Fact):
    """A queue number was given; numbers restart each day in each line (D22)."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    day: dt.date
    service: str
    line: str
    letter: str
    number: int
    outside_hours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(Fact):
    """A number was called for the first time: its wait ends and the walk begins."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    window: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled(Fact):
    """A called number was called again; waits are untouched."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    window: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketHeld(Fact):
    """A number stands aside for a while and keeps its arrival; its line goes on (D22).

    `visit` is the service that was broken off, empty when none had begun.
    """

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    reason: HoldReason
    visit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReturned(Fact):
    """A number held, or called in vain earlier that day, waits again by its own arrival (D22)."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitBegan(Fact):
    """The person came to the window: the walk ends and service begins."""

    ABOUT: ClassVar[About] = "visit"
    KEY: ClassVar[str] = "visit"
    visit: str
    ticket: str
    window: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitEnded(Fact):
    """Service ended, and how."""

    ABOUT: ClassVar[About] = "visit"
    KEY: ClassVar[str] = "visit"
    visit: str
    ticket: str
    end: VisitEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClosed(Fact):
    """A number ended without service; settled open numbers of earlier days too (D51)."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    end: TicketEnd


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersAdded(Fact):
    """Missing papers of a registered case were taken in; its term is untouched (D9).

    `missing` and `duties` are all that stand from now; the rest is what was added.
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
    """A case ended without a decision (D10, D50); `document` proves it, or the letter goes `to`."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    ending: CaseEnding
    clerk_name: str
    document: str = ""
    to: str = ""
    number: str = ""
    date: dt.date | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperIssued(Fact):
    """A paper's content was fixed: resolved fields and layout digest make it again (D56)."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
    kind: str  # vocabulary, "papers"
    about: About
    about_id: str
    language: str
    layout: str
    layout_digest: str
    content: str  # canonical JSON of the layout's fields
    width_mm: int
    height_mm: int
    copies: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPrinted(Fact):
    """The queue completed the job."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
    printer: str
    duplicate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFailed(Fact):
    """The queue did not print; `reason` is one of those of `printing/spool.py: Failed`."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
    printer: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHandWritten(Fact):
    """The paper was written by hand instead: a lawful end (D55)."""

    ABOUT: ClassVar[About] = "paper"
    KEY: ClassVar[str] = "paper"
    paper: str
