"""What happens to blanks of strict reporting: they come, are used or spoiled, are counted (D28)."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.blanks import BlankKind
from desktop.models.facts.base import About, Fact
from desktop.models.official import Official


@dataclass(frozen=True, slots=True, kw_only=True)
class BlanksReceived(Fact):
    """A block of blanks was received by a document; `old_stock` lay in the safe before (D43)."""

    ABOUT: ClassVar[About] = "blank"
    KEY: ClassVar[str] = "block"
    block: str
    kind: BlankKind
    series: str
    first: int
    last: int
    width: int  # digits of a number
    on: dt.date
    clerk_name: str
    document: str = ""
    document_date: dt.date | None = None
    old_stock: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankUsed(Fact):
    """The operator confirmed the serial of the blank that a result stands on (D55)."""

    ABOUT: ClassVar[About] = "blank"
    KEY: ClassVar[str] = "serial"
    kind: BlankKind
    serial: str  # as printed on the blank,
    series: str  # and by its parts
    number: int
    result: str
    paper: str
    case: str
    on: dt.date
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankSpoiled(Fact):
    """A blank was spoiled and is used no more; `paper` is what was being printed onto it.

    One that bore a `result` until then is found spoiled: the result takes another (D28).
    """

    ABOUT: ClassVar[About] = "blank"
    KEY: ClassVar[str] = "serial"
    kind: BlankKind
    serial: str
    series: str
    number: int
    reason: str
    on: dt.date
    clerk_name: str
    paper: str = ""
    case: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlanksHandedBack(Fact):
    """Blanks were handed back, or over to another office, by a document."""

    ABOUT: ClassVar[About] = "blank"
    KEY: ClassVar[str] = "back"
    back: str
    kind: BlankKind
    series: str
    first: int
    last: int
    width: int
    to: str
    document: str
    on: dt.date
    clerk_name: str
    document_date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlanksReconciled(Fact):
    """A commission counted the blanks of a kind and drew up an act; its first member heads it.

    `since` is the first day the act tells of, `expected` what the register has left on the day.
    """

    ABOUT: ClassVar[About] = "blank"
    KEY: ClassVar[str] = "act"
    act: str
    kind: BlankKind
    since: dt.date
    on: dt.date
    counted: int
    expected: int
    number: str  # of the act
    commission: tuple[Official, ...]
    paper: str
    clerk_name: str
    remarks: str = ""
