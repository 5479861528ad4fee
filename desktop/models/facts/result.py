"""What the applicant gets: a permit, an invitation or a letter; the notice and the hand-over."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.facts.base import About, Fact
from desktop.models.official import Official
from desktop.models.person import IdentityDocument

ResultKind = Literal["permit", "invitation", "invitation-letter", "refusal", "confirmation"]
NoticeAbout = Literal["decision", "ready", "term-switched", "due-moved", "other"]
NoticeBy = Literal["phone", "in-person", "e-mail", "letter"]
Receiver = Literal["applicant", "proxy", "host", "head"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultIssued(Fact):
    """The paper that answers an application was made: its number, its term, its days (W-5, I-5).

    `kind` of a permit is narrowed by `permit`, the standard's kind. `number` is as printed, of
    `series` and `sequence` where it is one of ours. `children` accompany the invited person (D4).
    `replaces` is the result it was made for, which is annulled (facts/reissue.py).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    result: str
    kind: ResultKind
    items: tuple[str, ...]
    number: str
    issued_on: dt.date
    prepared_by: Official
    signer: Official
    clerk_name: str
    permit: str = ""
    series: str = ""
    sequence: int = 0
    valid_until: dt.date | None = None
    test_firing_on: dt.date | None = None
    reregister_on: dt.date | None = None
    coupon: str = ""
    children: tuple[str, ...] = ()
    blank: str = ""  # the serial of a numbered form (D28)
    outgoing: str = ""
    paper: str = ""
    replaces: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReady(Fact):
    """Everything a case led to lies ready to be handed over.

    Of a request through the portal `asked` says how the applicant asked for paper (I-3a).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    on: dt.date
    clerk_name: str
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswered(Fact):
    """A request through the portal was answered electronically, and is closed with it (I-3a).

    `words` are the answer as it went, `to` the mailbox or the cabinet, `file` what they lie in.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    on: dt.date
    to: str
    words: str
    file: str
    by: Official
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeGiven(Fact):
    """The applicant was told, or nobody was reached: about what, how, when (I-15, I-3a, D31)."""

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    about: NoticeAbout
    way: NoticeBy
    at: dt.datetime
    to: str  # the number, the address, or who came
    clerk_name: str
    reached: bool = True
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Fact):
    """Results were handed over to somebody whose identity was seen, and the case with its last one.

    `originals` are the documents given back. `reason` says why another than who prepared the
    result handed it over (W-16, D23), `renamed` why the applicant's document names him otherwise.
    `returned` are results set aside that he gave back against these, `unreturned` why others were
    not (docs/adr/0015).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    results: tuple[str, ...]
    receiver: Receiver
    name: str
    identity: IdentityDocument
    on: dt.date
    by: Official
    closes: bool  # nothing more is to be handed over
    clerk_name: str
    authority: str = ""  # a power of attorney: its number,
    authority_date: dt.date | None = None
    authority_until: dt.date | None = None
    originals: tuple[str, ...] = ()
    reason: str = ""
    visit: str = ""
    renamed: str = ""
    returned: tuple[str, ...] = ()
    unreturned: str = ""
