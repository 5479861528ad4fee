"""What becomes of a permit or an invitation after it was made (D28, D45)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.facts.base import About, Fact
from desktop.models.official import Official

ReplacedFor = Literal["lost", "damaged", "stolen", "misspelled"]
AnnulledFor = Literal["renounced", "died", "weapon-gone", "false-papers", "court", "mistake"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReplaced(Fact):
    """A form was annulled because another with a number of its own was made for it.

    `document` is the written statement of the holder; `on` the day the new form was signed.
    The case lies ready again, for the new one to be handed over.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    old: str
    new: str
    reason: ReplacedFor
    on: dt.date
    by: Official
    clerk_name: str
    document: str = ""
    document_date: dt.date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultAnnulled(Fact):
    """A form was annulled for good, and the department told of it by `letter`, a paper.

    `document` is what it rests on; `closes` where nothing of the case lies here any more.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    result: str
    reason: AnnulledFor
    document: str
    document_date: dt.date
    on: dt.date
    to: str
    letter: str
    by: Official
    clerk_name: str
    words: str = ""
    closes: bool = False
