"""Everything that can happen at the office, as facts (architecture, "The one idea").

A fact is a small frozen dataclass: the body of a journal entry. Its name is the
class name, `VERSION` its version, `ABOUT` the kind of record it is about, and
the field named by `KEY` holds that record's id. The moment it was done, the
operator and the office stand in the entry's head, not here. A fact gains
fields only with defaults; a changed meaning is a new version with an upcaster.
Dates are local civil days; money is tiyn.
"""

from desktop.models.facts.acts import (
    ApplicantTold,
    CaseCorrected,
    ChanceryNumbered,
    Direction,
    NoticeWay,
)
from desktop.models.facts.base import (
    About,
    Fact,
)
from desktop.models.facts.case import (
    CaseEnded,
    CaseEnding,
    CaseRegistered,
    CaseVoided,
    NotCoveredExplained,
    PapersAdded,
    PapersListed,
)
from desktop.models.facts.numbers import NumbersHandedBack, NumbersReserved
from desktop.models.facts.office import (
    CalendarDaySet,
    DayOpened,
    OfficeChosen,
    SeriesSet,
    ServiceSwitched,
    StaffSet,
    SwitchSet,
    WindowSet,
)
from desktop.models.facts.opening import (
    CaseCarriedOver,
    OwnerCarriedOver,
    UnitCarriedOver,
)
from desktop.models.facts.paper import (
    PaperFailed,
    PaperHandWritten,
    PaperIssued,
    PaperPrinted,
)
from desktop.models.facts.queue import (
    BreachCause,
    CauseGiven,
    CauseTakenBack,
    HoldReason,
    PauseReason,
    Place,
    QueuePaused,
    QueueReopened,
    TicketCalled,
    TicketClosed,
    TicketEnd,
    TicketHeld,
    TicketIssued,
    TicketMoved,
    TicketRecalled,
    TicketReturned,
    VisitBegan,
    VisitEnd,
    VisitEnded,
)
from desktop.models.facts.staff import LeaveSet, PostHeld, PostSet, RolesSet

__all__ = [
    "About",
    "ApplicantTold",
    "BreachCause",
    "CalendarDaySet",
    "CaseCarriedOver",
    "CaseCorrected",
    "CaseEnded",
    "CaseEnding",
    "CaseRegistered",
    "CaseVoided",
    "CauseGiven",
    "CauseTakenBack",
    "ChanceryNumbered",
    "DayOpened",
    "Direction",
    "Fact",
    "HoldReason",
    "LeaveSet",
    "NotCoveredExplained",
    "NoticeWay",
    "NumbersHandedBack",
    "NumbersReserved",
    "OfficeChosen",
    "OwnerCarriedOver",
    "PaperFailed",
    "PaperHandWritten",
    "PaperIssued",
    "PaperPrinted",
    "PapersAdded",
    "PapersListed",
    "PauseReason",
    "Place",
    "PostHeld",
    "PostSet",
    "QueuePaused",
    "QueueReopened",
    "RolesSet",
    "SeriesSet",
    "ServiceSwitched",
    "StaffSet",
    "SwitchSet",
    "TicketCalled",
    "TicketClosed",
    "TicketEnd",
    "TicketHeld",
    "TicketIssued",
    "TicketMoved",
    "TicketRecalled",
    "TicketReturned",
    "UnitCarriedOver",
    "VisitBegan",
    "VisitEnd",
    "VisitEnded",
    "WindowSet",
]
