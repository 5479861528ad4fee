"""Everything that can happen at the office, as facts (architecture, "The one idea").

A fact is a small frozen dataclass: the body of a journal entry. Its name is the
class name, `VERSION` its version, `ABOUT` the kind of record it is about, and
the field named by `KEY` holds that record's id. The moment it was done, the
operator and the office stand in the entry's head, not here. A fact gains
fields only with defaults; a changed meaning is a new version with an upcaster.
Dates are local civil days; money is tiyn.
"""

from desktop.models.facts.access import (
    AccountAdded as AccountAdded,
    AccountRemoved as AccountRemoved,
    EscrowLeft as EscrowLeft,
    PasswordChanged as PasswordChanged,
    PasswordReset as PasswordReset,
    RecoverySheetMade as RecoverySheetMade,
    RecoverySheetPrinted as RecoverySheetPrinted,
    SignedIn as SignedIn,
    SignInFailed as SignInFailed,
)
from desktop.models.facts.acts import (
    ApplicantTold as ApplicantTold,
    CaseCorrected as CaseCorrected,
    ChanceryNumbered as ChanceryNumbered,
    Direction as Direction,
    NoticeWay as NoticeWay,
)
from desktop.models.facts.base import (
    About as About,
    Fact as Fact,
)
from desktop.models.facts.blanks import (
    BlanksHandedBack as BlanksHandedBack,
    BlankSpoiled as BlankSpoiled,
    BlanksReceived as BlanksReceived,
    BlanksReconciled as BlanksReconciled,
    BlankUsed as BlankUsed,
)
from desktop.models.facts.case import (
    CaseEnded as CaseEnded,
    CaseEnding as CaseEnding,
    CaseRegistered as CaseRegistered,
    CaseVoided as CaseVoided,
    NotCoveredExplained as NotCoveredExplained,
    PapersAdded as PapersAdded,
    PapersListed as PapersListed,
)
from desktop.models.facts.complaints import (
    Complainant as Complainant,
    ComplaintAnswered as ComplaintAnswered,
    ComplaintAssigned as ComplaintAssigned,
    ComplaintExtended as ComplaintExtended,
    ComplaintFound as ComplaintFound,
    ComplaintLetterNumbered as ComplaintLetterNumbered,
    ComplaintLevel as ComplaintLevel,
    ComplaintOutcome as ComplaintOutcome,
    ComplaintPassedOn as ComplaintPassedOn,
    ComplaintReceived as ComplaintReceived,
    ComplaintSubject as ComplaintSubject,
    ComplaintVoided as ComplaintVoided,
    ComplaintWay as ComplaintWay,
    WhatOfDecision as WhatOfDecision,
)
from desktop.models.facts.coupons import (
    CouponLetterNumbered as CouponLetterNumbered,
    CouponReceived as CouponReceived,
    CouponReturned as CouponReturned,
    CouponReturnVoided as CouponReturnVoided,
    CouponSentBack as CouponSentBack,
    CouponVoided as CouponVoided,
    GuestArrived as GuestArrived,
    GuestDeparted as GuestDeparted,
    GuestRegistered as GuestRegistered,
)
from desktop.models.facts.decision import (
    CaseCameBack as CaseCameBack,
    CaseSent as CaseSent,
    DecisionProposed as DecisionProposed,
    DecisionSetAside as DecisionSetAside,
    DecisionSigned as DecisionSigned,
    DepartmentResult as DepartmentResult,
    ItemEnding as ItemEnding,
    ItemsEnded as ItemsEnded,
)
from desktop.models.facts.examination import (
    CompletenessChecked as CompletenessChecked,
    DueMoved as DueMoved,
    Evidence as Evidence,
    FindingRecorded as FindingRecorded,
    FindingTakenBack as FindingTakenBack,
    InquiryAnswered as InquiryAnswered,
    InquiryKind as InquiryKind,
    InquiryMade as InquiryMade,
    InquiryReminded as InquiryReminded,
    TermSwitched as TermSwitched,
)
from desktop.models.facts.exchange import (
    AnswerTaken as AnswerTaken,
    BeganWhy as BeganWhy,
    ComputerMoved as ComputerMoved,
    DayGiven as DayGiven,
    EditionTaken as EditionTaken,
    EntriesAdopted as EntriesAdopted,
    InstallationBegan as InstallationBegan,
    KeysChanged as KeysChanged,
    LeftOut as LeftOut,
    MciGiven as MciGiven,
    ParcelMade as ParcelMade,
    ParcelTaken as ParcelTaken,
    PlaceGiven as PlaceGiven,
    QuestionAnswered as QuestionAnswered,
    QuestionReceived as QuestionReceived,
    RegionTrusted as RegionTrusted,
    Stretch as Stretch,
)
from desktop.models.facts.figures import (
    FiguresFrozen as FiguresFrozen,
    FrozenLine as FrozenLine,
    FrozenMark as FrozenMark,
)
from desktop.models.facts.file import (
    CaseFileMade as CaseFileMade,
    FileFor as FileFor,
    FileLine as FileLine,
)
from desktop.models.facts.indicators import (
    IndicatorKind as IndicatorKind,
    IndicatorSet as IndicatorSet,
)
from desktop.models.facts.keeping import (
    CardKind as CardKind,
    CardViewed as CardViewed,
    DrillDone as DrillDone,
    DrillOutcome as DrillOutcome,
    ListSaved as ListSaved,
    Searched as Searched,
)
from desktop.models.facts.letters import LetterChecked as LetterChecked
from desktop.models.facts.numbers import (
    NumbersHandedBack as NumbersHandedBack,
    NumbersReserved as NumbersReserved,
)
from desktop.models.facts.office import (
    CalendarDaySet as CalendarDaySet,
    DayClosed as DayClosed,
    DayOpened as DayOpened,
    OfficeChosen as OfficeChosen,
    SeriesSet as SeriesSet,
    ServiceSwitched as ServiceSwitched,
    StaffSet as StaffSet,
    SwitchSet as SwitchSet,
    WindowSet as WindowSet,
)
from desktop.models.facts.opening import (
    CarriedCoupon as CarriedCoupon,
    CaseCarriedOver as CaseCarriedOver,
    InvitationCarriedOver as InvitationCarriedOver,
    OwnerCarriedOver as OwnerCarriedOver,
    UnitCarriedOver as UnitCarriedOver,
)
from desktop.models.facts.paper import (
    PaperFailed as PaperFailed,
    PaperHandWritten as PaperHandWritten,
    PaperIssued as PaperIssued,
    PaperPrinted as PaperPrinted,
)
from desktop.models.facts.path import (
    CaseAssigned as CaseAssigned,
    CaseExamined as CaseExamined,
    CaseLaid as CaseLaid,
    CaseReassigned as CaseReassigned,
    CaseReturned as CaseReturned,
)
from desktop.models.facts.queue import (
    BreachCause as BreachCause,
    CauseGiven as CauseGiven,
    CauseTakenBack as CauseTakenBack,
    HoldReason as HoldReason,
    PauseReason as PauseReason,
    Place as Place,
    QueuePaused as QueuePaused,
    QueueReopened as QueueReopened,
    TicketCalled as TicketCalled,
    TicketClosed as TicketClosed,
    TicketEnd as TicketEnd,
    TicketHeld as TicketHeld,
    TicketIssued as TicketIssued,
    TicketMoved as TicketMoved,
    TicketRecalled as TicketRecalled,
    TicketReturned as TicketReturned,
    VisitBegan as VisitBegan,
    VisitEnd as VisitEnd,
    VisitEnded as VisitEnded,
)
from desktop.models.facts.region import (
    AnswerMade as AnswerMade,
    EditionIssued as EditionIssued,
    EscrowOpened as EscrowOpened,
    ForkSettled as ForkSettled,
    Held as Held,
    InstallationRetired as InstallationRetired,
    InstallationRevoked as InstallationRevoked,
    Kept as Kept,
    OfficeEnrolled as OfficeEnrolled,
    ParcelDropped as ParcelDropped,
    ParcelReceived as ParcelReceived,
    Piece as Piece,
    PredecessorAdopted as PredecessorAdopted,
    QuestionAsked as QuestionAsked,
    RegionBegan as RegionBegan,
    RegionKeysChanged as RegionKeysChanged,
    WhyRetired as WhyRetired,
)
from desktop.models.facts.registers import (
    RegisterPrinted as RegisterPrinted,
    RegisterSaved as RegisterSaved,
)
from desktop.models.facts.reissue import (
    AnnulledFor as AnnulledFor,
    ReplacedFor as ReplacedFor,
    ResultAnnulled as ResultAnnulled,
    ResultReplaced as ResultReplaced,
)
from desktop.models.facts.result import (
    CaseAnswered as CaseAnswered,
    CaseReady as CaseReady,
    HandedOver as HandedOver,
    NoticeAbout as NoticeAbout,
    NoticeBy as NoticeBy,
    NoticeGiven as NoticeGiven,
    Receiver as Receiver,
    ResultIssued as ResultIssued,
    ResultKind as ResultKind,
)
from desktop.models.facts.staff import (
    LeaveSet as LeaveSet,
    PostHeld as PostHeld,
    PostSet as PostSet,
    RolesSet as RolesSet,
)
from desktop.models.facts.survey import (
    SurveyAsked as SurveyAsked,
    SurveyCounted as SurveyCounted,
    SurveySums as SurveySums,
    SurveyWay as SurveyWay,
)
from desktop.models.facts.weapons import (
    WeaponEvent as WeaponEvent,
    WeaponEventTakenBack as WeaponEventTakenBack,
)
