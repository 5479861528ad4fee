"""What the examination of a case establishes and asks, and what becomes of its term (W-7, W-14)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.application import Promise
from desktop.models.facts.base import About, Fact
from desktop.models.official import Official

InquiryKind = Literal["information", "site-check"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Hold what a finding rests on: a document with number and date, from whom, what it says.

    `days` are those the law counts from, e.g. of two offences within a year (W-17.3).
    """

    document: str = ""
    number: str = ""
    date: dt.date | None = None
    source: str = ""
    words: str = ""
    days: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletenessChecked(Fact):
    """An employee checked on a day whether the papers are complete (W-14).

    `missing` are the documents of paragraph 11 not handed in by then; none: complete.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    on: dt.date
    missing: tuple[str, ...]
    by: Official
    clerk_name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRecorded(Fact):
    """Something was established of an item, or of the whole case (no `item`), with its evidence.

    `kind` is a finding of the standard; `exemption` frees the item from a ground (I-16.7). At
    least one of the two is there.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    finding: str
    item: str
    kind: str
    evidence: Evidence
    by: Official
    clerk_name: str
    exemption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingTakenBack(Fact):
    """A finding does not stand any more, and why; that it was recorded stays known."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    finding: str
    reason: str
    by: Official
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryMade(Fact):
    """Information was asked of another body, or a check on site was ordered (W-7.1b, W-17.7e).

    What is `confidential`, whoever asked says: then question and answer are for the examiners and
    the head of the case alone (D26).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    inquiry: str
    kind: InquiryKind
    to: str
    question: str
    items: tuple[str, ...]  # none: of the whole case
    answer_by: dt.date | None
    by: Official
    clerk_name: str
    number: str = ""
    date: dt.date | None = None
    paper: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryReminded(Fact):
    """Whoever was asked was reminded of the answer he owes."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    inquiry: str
    on: dt.date
    by: Official
    clerk_name: str
    number: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InquiryAnswered(Fact):
    """An answer came: its day, number and date, and what it says.

    Where none `came`, nothing is waited for any more, and `answer` says why.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    inquiry: str
    on: dt.date
    answer: str
    by: Official
    clerk_name: str
    number: str = ""
    date: dt.date | None = None
    came: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TermSwitched(Fact):
    """The term became another because information or a check is needed (W-7.1b, D31).

    `term` is all that stands from now, counted from the same day; `answers` are those of the
    application that the new track asks. The applicant is told until `tell_by`.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    before: str  # the track
    before_due: dt.date
    term: Promise
    answers: dict[str, str]
    reason: str
    tell_by: dt.date
    by: Official
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMoved(Fact):
    """The calendar was changed, and with it the days of this case's term (D6).

    `days` are those that were entered and `ground` the decree. The applicant is told until
    `tell_by` when the day he was told to come is another.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    before_due: dt.date
    before_collect_on: dt.date
    term: Promise
    days: tuple[dt.date, ...]
    ground: str
    tell_by: dt.date | None = None
