"""What is done to an application after its registration, without deciding it."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.application import Application, FieldChange, RowChange
from desktop.models.facts.base import About, Fact

Direction = Literal["incoming", "outgoing"]
NoticeWay = Literal["phone", "letter", "in-person"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCorrected(Fact):
    """A mistake in a registered application was put right; the entry itself stays as it is (D39).

    `application` is all that stands from now; `rows` are the units, people and receipts that came
    to it, or were taken out. `later` says that it was not done on the day of
    registration: then it is the head's to do.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    correction: int  # the how manieth of this case, from 1
    reason: str
    later: bool
    clerk_name: str
    clerk_post: str
    changes: tuple[FieldChange, ...]
    application: Application
    rows: tuple[RowChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChanceryNumbered(Fact):
    """The chancery's own number of an incoming application or an outgoing paper was entered (D42).

    It is not the case number. An outgoing number is of a `paper` of the case; an empty `number`
    takes back what was entered by mistake.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    direction: Direction
    number: str
    date: dt.date | None
    clerk_name: str
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicantTold(Fact):
    """The applicant was told that his application was sent on to another body (D50)."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    day: dt.date
    way: NoticeWay
    clerk_name: str
