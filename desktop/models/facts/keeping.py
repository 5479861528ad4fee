"""What looks after the record: drills of restoring it, and who looked at whose card (§3.4, 3.5)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.facts.base import About, Fact

DrillOutcome: TypeAlias = Literal["good", "differs", "failed"]
"""What a drill came to: the copy is what the record was, is something else, or cannot be put back.
"""

CardKind: TypeAlias = Literal["case", "ticket", "unit", "owner"]
"""Whose card it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillDone(Fact):
    """The newest backup was put back beside everything else and compared with the record (§3.5)."""

    ABOUT: ClassVar[About] = "record"
    KEY: ClassVar[str] = "drill"
    drill: str
    copied_at: dt.datetime  # when the backup was made
    outcome: DrillOutcome
    entries: int = 0  # in the copy
    cases: int = 0
    code: str = ""  # of the refusal, where it could not be put back


@dataclass(frozen=True, slots=True, kw_only=True)
class CardViewed(Fact):
    """Somebody opened a card; once per operator, record and half an hour (§3.4)."""

    ABOUT: ClassVar[About] = "card"
    KEY: ClassVar[str] = "record"
    record: str
    kind: CardKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched(Fact):
    """Somebody opened what a search found; what was typed is not kept, nor a hash of it (§3.4)."""

    ABOUT: ClassVar[About] = "card"
    KEY: ClassVar[str] = "found"
    found: str
    kind: CardKind
