"""What happens to the invitation letter of an organisation (I-11.C, I-A3)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact
from desktop.models.letter_check import LetterFault
from desktop.models.official import Official


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChecked(Fact):
    """A letter was read against Annex 3: no `faults` where all of it is in order.

    `item` is the guest it invites; `paper` is the list of faults given to the organisation.
    """

    ABOUT: ClassVar[About] = "case"
    KEY: ClassVar[str] = "case"
    case: str
    item: str
    on: dt.date
    copies: int
    faults: tuple[LetterFault, ...]
    by: Official
    clerk_name: str
    paper: str = ""
