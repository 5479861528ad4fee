"""Complaints: taken in, assigned, told of another term, passed on, answered (W-21…W-25, D48)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.facts.base import About, Fact
from desktop.models.official import Official

ComplaintWay: TypeAlias = Literal["post", "e-mail", "by-hand"]
"""How a complaint came, and how its reply goes out (W-22, W-25, I-21)."""

ComplaintSubject: TypeAlias = Literal["actions", "impolite", "waiting", "term", "result", "other"]
ComplaintLevel: TypeAlias = Literal["body", "department", "committee", "ministry"]
"""Whose head a complaint is addressed to (W-21, I-21)."""

ComplaintOutcome: TypeAlias = Literal["justified", "partly", "not"]
WhatOfDecision: TypeAlias = Literal["", "set-aside", "upheld"]
"""What the head made of the decision complained of; empty where it was not before him."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complainant:
    """Name whoever complains: an individual by his names, else an organisation (W-24).

    `outgoing` and its day are the organisation's own number of the letter.
    """

    surname: str = ""
    given: str = ""
    patronymic: str = ""
    organisation: str = ""
    address: str = ""
    email: str = ""
    phone: str = ""
    outgoing: str = ""
    outgoing_date: dt.date | None = None

    @property
    def name(self) -> str:
        """Return the name as papers print it."""
        return self.organisation or " ".join(
            filter(None, (self.surname, self.given, self.patronymic))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintReceived(Fact):
    """A complaint was entered in its journal, and its talon made (W-25, I-25).

    `against` is the employee complained of, `case` and `ticket` are the application and the queue
    number it is about: empty where it names none. `to` and `contacts` are its addressee's, as the
    directory and the standard have them. `paper` is the talon; of one written by hand in a power
    cut `taken_at` is its hour, an ISO moment, and `block` where its number lay (D40).
    """

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    number: str
    qr: str
    series: str
    sequence: int
    service: str
    edition: str
    way: ComplaintWay
    complainant: Complainant
    subject: ComplaintSubject
    words: str  # what it says, in short
    level: ComplaintLevel
    to: str
    contacts: str
    signed: bool
    reply_by: ComplaintWay
    language: str
    track: str
    due: dt.date
    safe: dt.date
    paper: str
    clerk_name: str
    clerk_post: str = ""
    against: Official | None = None
    case: str = ""
    ticket: str = ""
    taken_at: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintAssigned(Fact):
    """The head gave a complaint to an employee, and why where it was another's (D48).

    `on` is the day of the resolution; `on_paper` says that `clerk_name` entered it from the sheet.
    """

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    to: Official
    by: Official
    on: dt.date
    clerk_name: str
    resolution: str = ""
    on_paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintExtended(Fact):
    """A complaint has another term: an inquiry is needed, or the term was extended (Art. 8).

    `paper` is the notice; it is sent by `tell_by`.
    """

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    track: str
    extended: bool
    before_due: dt.date
    due: dt.date
    safe: dt.date
    tell_by: dt.date
    reason: str
    by: Official
    paper: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintPassedOn(Fact):
    """A complaint went to the body competent for it; `paper` is the notice of that (D48).

    `covering` is the letter it went with, empty of one passed on before there was such a paper.
    """

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    to: str
    on: dt.date
    number: str  # of the letter it went with
    reason: str
    by: Official
    paper: str
    clerk_name: str
    covering: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintFound(Fact):
    """A complaint about a decision proved justified: the head is to set it aside or uphold it.

    `by` considered it; the reply is made with what the head decides (docs/adr/0015).
    """

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    outcome: ComplaintOutcome
    found: str
    on: dt.date
    by: Official
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintAnswered(Fact):
    """A complaint was decided and its reply signed; `paper` is the letter (W-25, I-A5).

    `decision` and `reason` are what `signer` made of the decision complained of, and why.
    """

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    outcome: ComplaintOutcome
    found: str
    measures: str
    on: dt.date
    signer: Official
    by: Official
    paper: str
    clerk_name: str
    outgoing: str = ""
    decision: WhatOfDecision = ""
    reason: str = ""
    on_paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintLetterNumbered(Fact):
    """The chancery's outgoing number of a letter about a complaint was entered (D42)."""

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    paper: str
    number: str
    date: dt.date | None
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintVoided(Fact):
    """A complaint was entered by mistake: its number and its line stay, struck (D39)."""

    ABOUT: ClassVar[About] = "complaint"
    KEY: ClassVar[str] = "complaint"
    complaint: str
    reason: str
    clerk_name: str
