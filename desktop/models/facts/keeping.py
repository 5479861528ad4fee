"""What looks after the record: drills of restoring it, who saw a card, who took a list away."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.chain import Mark
from desktop.models.facts.base import About, Fact

DrillOutcome: TypeAlias = Literal["good", "differs", "no-export", "failed"]
"""What a drill came to.

The copy is what the record was and can be sent, is something else, is what it was but nothing can
be sent of it, or cannot be put back.
"""

CardKind: TypeAlias = Literal["case", "ticket", "unit", "owner", "complaint"]
"""Whose card it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillDone(Fact):
    """The newest backup was put back beside everything else, compared and exported (§3.5).

    `exported` entries were sealed in memory for nobody and opened again, `exported_bytes` of them.
    """

    ABOUT: ClassVar[About] = "record"
    KEY: ClassVar[str] = "drill"
    drill: str
    copied_at: dt.datetime  # when the backup was made
    outcome: DrillOutcome
    entries: int = 0  # in the copy
    cases: int = 0
    code: str = ""  # of the refusal, where it could not be put back or exported
    exported: int = 0
    exported_bytes: int = 0


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSaved(Fact):
    """Rows of a list were written into a file: who took which away, chosen by what (§3.4).

    `what` names the list (`models/saved_list.py`); `words` is what narrowed it, `first` and `last`
    the days asked for; `upto` says up to which entries a region's folder of figures reaches.
    """

    ABOUT: ClassVar[About] = "list"
    KEY: ClassVar[str] = "what"
    what: str
    rows: int
    file: str  # its name, without the folder
    sha256: str  # of the file; of a folder, of what sha256sum prints of its files, by name
    words: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    upto: tuple[Mark, ...] = ()
