"""What happens to a queue number and at a window, from the ticket to the end of the visit."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar, Literal

from desktop.models.facts.base import About, Fact

VisitEnd = Literal[
    "registered",
    "sent-for-papers",
    "not-covered",
    "answered",
    "handed-over",
    "left",
]
TicketEnd = Literal["left", "no-show", "carried-over", "answered"]
HoldReason = Literal["paper", "inquiry", "other"]
PauseReason = Literal["lunch", "absent", "power", "program", "other"]
BreachCause = Literal["crowd", "power", "program", "absent", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(Fact):
    """A queue number was given; numbers restart each day in each line (D22)."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    day: dt.date
    service: str
    line: str
    letter: str
    number: int
    outside_hours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(Fact):
    """A number was called for the first time: its wait ends and the walk begins.

    `ground` is why it was called before its turn and `words` what was said of it; so many
    others were `passed` over. A call in turn has none of the three (D22).
    """

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    window: str
    ground: str = ""  # forms/reference/out-of-turn.toml
    words: str = ""
    passed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled(Fact):
    """A called number was called again; waits are untouched."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    window: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketHeld(Fact):
    """A number stands aside for a while and keeps its arrival; its line goes on (D22).

    `visit` is the service that was broken off, empty when none had begun.
    """

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    reason: HoldReason
    visit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReturned(Fact):
    """A number held, or called in vain earlier that day, waits again by its own arrival (D22)."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Say where a number waits: in a line, for any of its windows or for one `window` alone."""

    service: str
    line: str
    window: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMoved(Fact):
    """A number was transferred and waits in another line, or for one window; it keeps its arrival.

    `back` are the places it still returns to, the next one last, once the service it was sent for
    ends; `visit` is the service that was broken off, empty when none had begun.
    """

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    service: str
    line: str
    window: str = ""
    note: str = ""
    back: tuple[Place, ...] = ()
    visit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitBegan(Fact):
    """The person came to the window: the walk ends and service begins."""

    ABOUT: ClassVar[About] = "visit"
    KEY: ClassVar[str] = "visit"
    visit: str
    ticket: str
    window: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitEnded(Fact):
    """Service ended, and how; `registered` as soon as one application of it was (D37).

    `served_until` is the moment of the last application's paper where nothing followed it: the
    service ended with that, though the operator said so only later. Empty: it ended now.
    """

    ABOUT: ClassVar[About] = "visit"
    KEY: ClassVar[str] = "visit"
    visit: str
    ticket: str
    end: VisitEnd
    served_until: str = ""  # ISO local time with offset


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClosed(Fact):
    """A number ended without service; settled open numbers of earlier days too (D51)."""

    ABOUT: ClassVar[About] = "ticket"
    KEY: ClassVar[str] = "ticket"
    ticket: str
    end: TicketEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuePaused(Fact):
    """The queue, or some `lines` of it (`service.line`), is called no more until it is reopened.

    Numbers may still be given, and waits go on counting: it is no declared break (D22).
    """

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str
    pause: str
    reason: PauseReason
    lines: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueReopened(Fact):
    """What a pause had stopped is called again."""

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str
    pause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseGiven(Fact):
    """A cause was given for waits and services past their limit in a stretch of the day (D47).

    It covers `lines` (`service.line`), every line when there are none.
    """

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str
    cause: str
    kind: BreachCause
    begins: dt.datetime
    ends: dt.datetime
    lines: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseTakenBack(Fact):
    """A cause given by mistake covers nothing any more; that it was given stays known."""

    ABOUT: ClassVar[About] = "day"
    KEY: ClassVar[str] = "day"
    day: str
    cause: str
