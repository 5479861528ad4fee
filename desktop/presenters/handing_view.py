"""What the page of handing over shows: plain values the views lay out, already in words."""

from dataclasses import dataclass, field

from desktop.presenters.case_acts_view import AskView, TickView
from desktop.presenters.cases_view import EventView, FactView
from desktop.presenters.tone import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingView:
    """One case of the list: what lies ready of it, since when, and whether its applicant knows.

    `pressing` sorts by whom to tell first; `phone` is as it is dialled.
    """

    case: str
    number: str
    applicant: str
    what: str
    since: str
    days: int | None
    told: str
    tone: Tone
    phone: str
    is_ready: bool
    is_untold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectView:
    """One case beside the list: what lies ready, who may collect it, and what he was told.

    `caller` is what to say by phone in the applicant's language; `hint` says what is to be done.
    """

    case: str
    number: str
    applicant: str
    service: str
    stage: str
    tone: Tone
    lying: tuple[FactView, ...]
    who: tuple[FactView, ...]
    facts: tuple[FactView, ...]
    log: tuple[EventView, ...]
    caller: str
    hint: str = ""
    can_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandGroup:
    """Ask for things that belong together, in rows of fields.

    `note` says what follows of them, empty while nothing does; None where nothing ever does.
    """

    title: str
    rows: tuple[tuple[AskView, ...], ...]
    note: str | None = None
    note_tone: Tone = "normal"


@dataclass(frozen=True, slots=True, kw_only=True)
class TickGroup:
    """Offer things to be ticked under one heading."""

    key: str
    title: str
    ticks: tuple[TickView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandSheetView:
    """Show one hand-over: what goes, who receives it, what is given back, and what F9 means.

    `focus` is the field to be typed into next, empty where the cursor stays; `turns` tells whether
    another may receive it too.
    """

    case: str
    number: str
    applicant: str
    ticks: tuple[TickGroup, ...]
    groups: tuple[HandGroup, ...]
    note: str
    note_tone: Tone
    verb: str
    focus: str = ""
    turns: bool = False
    filled: int = field(default=0)
    """Grows when a document was read: the fields are to show what it says."""
