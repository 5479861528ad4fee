"""What is decided of a case, item by item, here or at the department (W-14, W-17, D30, D38)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.application import Promise
from desktop.models.decision import ItemDecision
from desktop.models.facts.base import About, Fact
from desktop.models.letter import Passage, Typed
from desktop.models.official import Official

DepartmentResult = Literal["signed", "refused", "returned"]
ItemEnding = Literal["withdrawn", "void"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionProposed(Fact):
    """Decisions of some items were written down for whoever signs; they replace what stood.

    `letter` is how free passages of the letter of refusal are worded from now (W-14a).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    items: tuple[ItemDecision, ...]
    by: Official
    clerk_name: str
    letter: tuple[Typed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSigned(Fact):
    """The decisions of some items, or of all, were signed: from now they stand (W-14, D24).

    `items` are the decisions whole, as signed; `changed` says that they are other than when
    `examiner` finished, `one_person` that he signed himself in the listed mode; `letter` is what
    the letter of refusal says of them, whole (W-14a).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    items: tuple[ItemDecision, ...]
    digest: str
    examiner: Official
    by: Official
    on: dt.date
    clerk_name: str
    on_paper: bool = False
    changed: bool = False
    one_person: bool = False
    letter: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsEnded(Fact):
    """Items ended without a decision: withdrawn by a signed statement, or void (D10, D38, D39).

    `originals` are the documents given back.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    items: tuple[str, ...]
    ending: ItemEnding
    on: dt.date
    document: str  # the statement, or why the item is void
    clerk_name: str
    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSent(Fact):
    """A case went to the department for signature, with letter and inventory (I-5, W-14, D30).

    `dispatch` is the id of the list it went with; it is expected back until `back_by`, by the
    office's own reckoning.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    dispatch: str
    to: str
    number: str
    on: dt.date
    back_by: dt.date | None
    inventory: tuple[str, ...]
    by: Official
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCameBack(Fact):
    """A case came back from the department: signed, refused there, or undecided (D30).

    `items` are the decisions as the department took them, none when it was `returned`; `signer`
    is whom its paper names.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    dispatch: str
    result: DepartmentResult
    number: str
    on: dt.date  # the day it came
    date: dt.date  # of the department's paper
    signer: Official
    items: tuple[ItemDecision, ...]
    words: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionSetAside(Fact):
    """The decision of a case was set aside upon a complaint: it is examined anew (docs/adr/0015).

    `complaint` is its id and `number` what it goes by; `items` are those decided until then, with
    what and when the case was `decided` and by when it was due. `term` is counted from `on`, the
    day of setting aside. `to` examines it; `nobody_else` says that he had a share in what is set
    aside because nobody without one is here (D24).
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    complaint: str
    number: str
    items: tuple[str, ...]
    decision: str
    decided_on: dt.date
    before_due: dt.date
    term: Promise
    to: Official
    by: Official
    on: dt.date
    reason: str
    clerk_name: str
    on_paper: bool = False
    nobody_else: bool = False
