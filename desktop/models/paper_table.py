"""Which forms of paper there are: what fills each, and the sheets it may go on (D55, D56).

A content is everything the office fills in, in Kazakh and in the applicant's language; the words
of the form itself stand in its layout. Content and layout together make the paper again exactly,
so a content holds text, never something to be worked out: no date to format, no id to look up.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.paper_away import (
    DispatchContent,
    InquiryContent,
    RecoveryContent,
    StorageCheckContent,
)
from desktop.models.paper_blanks import BalanceContent
from desktop.models.paper_complaints import ComplaintTalonContent
from desktop.models.paper_contents import (
    MissingPapersContent,
    NotCoveredContent,
    ReadyContent,
    RegisterContent,
    SheetContent,
    SupplementContent,
    TalonContent,
    TicketContent,
)
from desktop.models.paper_coupons import CouponLetterContent
from desktop.models.paper_day import DayContent
from desktop.models.paper_decision import (
    RefusalContent,
    ResolutionContent,
    StatementContent,
    TellingContent,
)
from desktop.models.paper_exchange import EnrolmentContent, ParcelContent
from desktop.models.paper_file import (
    CaseCertificateContent,
    CaseCoverContent,
    CaseInventoryContent,
)
from desktop.models.paper_forms import QuestionnaireContent, RequestContent
from desktop.models.paper_handed import HandedContent
from desktop.models.paper_letters import LetterFaultsContent
from desktop.models.paper_person import PersonCardContent
from desktop.models.paper_registers import RegisterLinesContent
from desktop.models.paper_reissue import CancellationContent
from desktop.models.paper_report import ReportContent, SurveySlipContent
from desktop.models.paper_results import InvitationContent, LetterContent, PermitContent
from desktop.models.paper_sheets import (
    A3,
    A4,
    A4_CARDS,
    A4_LYING,
    A4_TWO_UP,
    A5,
    LABEL,
    ROLL,
    Sheet,
)
from desktop.models.paper_stand import StandContent
from desktop.models.paper_week import WeekContent

PaperForm = Literal[
    "ticket",
    "talon",
    "talon-supplement",
    "complaint-talon",
    "complaint-notice",
    "complaint-covering",
    "complaint-reply",
    "missing-papers",
    "not-covered",
    "papers-ready",
    "morning-sheet",
    "stand-sheet",
    "stand-handout",
    "day-sheet",
    "power-cut-sheet",
    "head-sheet",
    "register-deviations",
    "register-lines",
    "register-handed",
    "blank-balance",
    "coupon-return-letter",
    "inquiry",
    "storage-check",
    "dispatch-letter",
    "dispatch-list",
    "dispatch-inventory",
    "recovery-sheet",
    "enrolment-sheet",
    "parcel-register",
    "weekly-letter",
    "region-receipt",
    "person-card",
    "report-table",
    "survey-slip",
    "permit",
    "invitation",
    "invitation-letter",
    "invitation-faults",
    "refusal",
    "resolution",
    "resolution-list",
    "withdrawal",
    "withdrawal-confirmation",
    "extension-notice",
    "cancellation-letter",
    "application",
    "petition",
    "questionnaire",
    "case-cover",
    "case-inventory",
    "case-certificate",
]
"""The forms; a service has its own talons, so those stand once for all of them."""

Content: TypeAlias = (
    TicketContent
    | BalanceContent
    | TalonContent
    | SupplementContent
    | ComplaintTalonContent
    | MissingPapersContent
    | NotCoveredContent
    | RegisterContent
    | RegisterLinesContent
    | ReadyContent
    | SheetContent
    | DayContent
    | StandContent
    | HandedContent
    | InquiryContent
    | CouponLetterContent
    | StorageCheckContent
    | DispatchContent
    | RecoveryContent
    | EnrolmentContent
    | ParcelContent
    | WeekContent
    | PersonCardContent
    | ReportContent
    | SurveySlipContent
    | PermitContent
    | InvitationContent
    | LetterContent
    | LetterFaultsContent
    | RefusalContent
    | ResolutionContent
    | StatementContent
    | TellingContent
    | CancellationContent
    | RequestContent
    | QuestionnaireContent
    | CaseCoverContent
    | CaseInventoryContent
    | CaseCertificateContent
)

CONTENTS: Final[Mapping[PaperForm, type[Content]]] = MappingProxyType(
    {
        "ticket": TicketContent,
        "talon": TalonContent,
        "talon-supplement": SupplementContent,
        "complaint-talon": ComplaintTalonContent,
        "complaint-notice": RefusalContent,
        "complaint-covering": RefusalContent,
        "complaint-reply": RefusalContent,
        "missing-papers": MissingPapersContent,
        "not-covered": NotCoveredContent,
        "register-deviations": RegisterContent,
        "register-lines": RegisterLinesContent,
        "papers-ready": ReadyContent,
        "morning-sheet": SheetContent,
        "stand-sheet": StandContent,
        "stand-handout": StandContent,
        "day-sheet": DayContent,
        "power-cut-sheet": DayContent,
        "head-sheet": DayContent,
        "register-handed": HandedContent,
        "blank-balance": BalanceContent,
        "coupon-return-letter": CouponLetterContent,
        "inquiry": InquiryContent,
        "storage-check": StorageCheckContent,
        "dispatch-letter": DispatchContent,
        "dispatch-list": DispatchContent,
        "dispatch-inventory": DispatchContent,
        "recovery-sheet": RecoveryContent,
        "enrolment-sheet": EnrolmentContent,
        "parcel-register": ParcelContent,
        "weekly-letter": WeekContent,
        "region-receipt": ParcelContent,
        "person-card": PersonCardContent,
        "report-table": ReportContent,
        "survey-slip": SurveySlipContent,
        "permit": PermitContent,
        "invitation": InvitationContent,
        "invitation-letter": LetterContent,
        "invitation-faults": LetterFaultsContent,
        "refusal": RefusalContent,
        "resolution": ResolutionContent,
        "resolution-list": RegisterContent,
        "withdrawal": StatementContent,
        "withdrawal-confirmation": TellingContent,
        "extension-notice": TellingContent,
        "cancellation-letter": CancellationContent,
        "application": RequestContent,
        "petition": RequestContent,
        "questionnaire": QuestionnaireContent,
        "case-cover": CaseCoverContent,
        "case-inventory": CaseInventoryContent,
        "case-certificate": CaseCertificateContent,
    },
)


SHEETS_OF: Final[Mapping[PaperForm, tuple[Sheet, ...]]] = MappingProxyType(
    {
        "ticket": (LABEL, ROLL),
        "talon": (A4_TWO_UP, A5),
        "talon-supplement": (A4_TWO_UP, A5),
        "complaint-talon": (A4_CARDS, LABEL),
        "complaint-notice": (A4,),
        "complaint-covering": (A4,),
        "complaint-reply": (A4,),
        "missing-papers": (A4, A5),
        "not-covered": (A4, A5),
        "register-deviations": (A4,),
        "register-lines": (A4_LYING,),
        "papers-ready": (A4, A5, ROLL),
        "morning-sheet": (A4,),
        "stand-sheet": (A4, A3),
        "stand-handout": (A5, A4),
        "day-sheet": (A4,),
        "power-cut-sheet": (A4,),
        "head-sheet": (A4,),
        "register-handed": (A5, A4),
        "blank-balance": (A4,),
        "coupon-return-letter": (A4,),
        "inquiry": (A4,),
        "storage-check": (A4,),
        "dispatch-letter": (A4,),
        "dispatch-list": (A4,),
        "dispatch-inventory": (A4,),
        "recovery-sheet": (A4,),
        "enrolment-sheet": (A4,),
        "parcel-register": (A4,),
        "weekly-letter": (A4,),
        "region-receipt": (A4,),
        "person-card": (A4,),
        "report-table": (A4, A4_LYING),
        "survey-slip": (ROLL, LABEL, A5),
        "permit": (A4,),
        "invitation": (A4,),
        "invitation-letter": (A4,),
        "invitation-faults": (A4, A5),
        "refusal": (A4,),
        "resolution": (A4,),
        "resolution-list": (A4,),
        "withdrawal": (A4,),
        "withdrawal-confirmation": (A4,),
        "extension-notice": (A4,),
        "cancellation-letter": (A4,),
        "application": (A4,),
        "petition": (A4,),
        "questionnaire": (A4,),
        "case-cover": (A4,),
        "case-inventory": (A4,),
        "case-certificate": (A4,),
    },
)
"""The sheets each form may go on, the office's default first (D55)."""
