"""Who has a case after its registration: the head, an employee, and back for rework (W-14)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact
from desktop.models.official import Official


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLaid(Fact):
    """A registered case was laid before the head of the body (W-14)."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    head: Official
    clerk_name: str
    clerk_post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAssigned(Fact):
    """The head assigned a case to an employee, alone or in one resolution over many (W-14, D41).

    `on` is the day of the resolution; `on_paper` says that `clerk_name` entered it from the sheet.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    to: Official
    by: Official
    on: dt.date
    clerk_name: str
    on_paper: bool = False
    resolution: str = ""
    until: dt.date | None = None  # the head's own term for the employee
    batch: str = ""  # the id shared by the cases of one resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReassigned(Fact):
    """A case was taken from one employee and given to another, and why (W-14)."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    before: str  # staff id
    before_name: str
    to: Official
    by: Official
    on: dt.date
    reason: str
    clerk_name: str
    on_paper: bool = False
    batch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseExamined(Fact):
    """An employee finished the examination and put his proposals before whoever signs (W-14).

    `digest` fingerprints the proposals as they stood; whatever changes since is shown to the
    signer. `to` has the case from now, if it is known who signs.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    by: Official
    digest: str
    clerk_name: str
    to: Official | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReturned(Fact):
    """Whoever was to sign sent a case back to its employee for rework, and why (W-14)."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    to: Official
    by: Official
    on: dt.date
    reason: str
    clerk_name: str
    on_paper: bool = False
