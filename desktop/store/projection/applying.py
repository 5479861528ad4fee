"""Which handler applies which fact, and whose readers should ask again."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from desktop.models import facts
from desktop.models.chain import Deed
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.store.driver import Connection, IntegrityError
from desktop.store.handles import Topic
from desktop.store.projection import (
    access,
    case_events,
    complaints,
    counter,
    coupons,
    decisions,
    deviations,
    examination,
    offices,
    opening,
    papers,
    path,
    region,
    results,
    staff,
)
from desktop.store.projection.adopted import Adopted
from desktop.store.projection.blanks import (
    blank_spoiled,
    blank_used,
    blanks_handed_back,
    blanks_received,
    blanks_reconciled,
)
from desktop.store.projection.case_files import case_file_made
from desktop.store.projection.causes import cause_given, cause_taken_back
from desktop.store.projection.chancery import chancery_numbered
from desktop.store.projection.corrections import case_corrected
from desktop.store.projection.exchange import (
    answer_taken,
    computer_moved,
    edition_taken,
    entries_adopted,
    installation_began,
    keys_changed,
    parcel_made,
    parcel_taken,
    question_answered,
    question_received,
    region_trusted,
)
from desktop.store.projection.figures import figures_frozen
from desktop.store.projection.indicators import indicator_set, survey_asked, survey_counted
from desktop.store.projection.keeping import card_viewed, drill_done, list_saved, searched
from desktop.store.projection.letters import letter_checked
from desktop.store.projection.numbers import numbers_handed_back, numbers_reserved
from desktop.store.projection.pauses import queue_paused, queue_reopened
from desktop.store.projection.register_prints import register_printed, register_saved
from desktop.store.projection.reissue import result_annulled, result_replaced
from desktop.store.projection.rooms import ROOMING, Rooms
from desktop.store.projection.rows import Rows
from desktop.store.projection.set_aside import decision_set_aside
from desktop.store.projection.transfers import ticket_moved
from desktop.store.projection.weapons import weapon_event
from desktop.store.projection.weapons_taken_back import weapon_event_taken_back

Handler: TypeAlias = Callable[[Rows, Deed, Any], None]

HANDLERS: Final[Mapping[type[Fact], Handler]] = {
    facts.OfficeChosen: offices.office_chosen,
    facts.SwitchSet: offices.switch_set,
    facts.CalendarDaySet: offices.calendar_day_set,
    facts.ServiceSwitched: offices.service_switched,
    facts.WindowSet: offices.window_set,
    facts.StaffSet: staff.staff_set,
    facts.RolesSet: staff.roles_set,
    facts.PostSet: staff.post_set,
    facts.PostHeld: staff.post_held,
    facts.LeaveSet: staff.leave_set,
    facts.AccountAdded: access.account_added,
    facts.AccountRemoved: access.account_removed,
    facts.PasswordChanged: access.password_changed,
    facts.PasswordReset: access.password_reset,
    facts.SignedIn: access.signed_in,
    facts.SignInFailed: access.sign_in_failed,
    facts.RecoverySheetMade: access.recovery_sheet_made,
    facts.RecoverySheetPrinted: access.recovery_sheet_printed,
    facts.EscrowLeft: access.escrow_left,
    facts.DayOpened: deviations.day_opened,
    facts.DayClosed: offices.day_closed,
    facts.SeriesSet: offices.series_set,
    facts.NumbersReserved: numbers_reserved,
    facts.NumbersHandedBack: numbers_handed_back,
    facts.TicketIssued: deviations.ticket_issued,
    facts.TicketCalled: deviations.ticket_called,
    facts.TicketRecalled: counter.ticket_recalled,
    facts.TicketHeld: counter.ticket_held,
    facts.TicketReturned: counter.ticket_returned,
    facts.TicketMoved: ticket_moved,
    facts.QueuePaused: queue_paused,
    facts.QueueReopened: queue_reopened,
    facts.CauseGiven: cause_given,
    facts.CauseTakenBack: cause_taken_back,
    facts.TicketClosed: counter.ticket_closed,
    facts.VisitBegan: counter.visit_began,
    facts.VisitEnded: counter.visit_ended,
    facts.PapersListed: counter.papers_listed,
    facts.NotCoveredExplained: counter.not_covered_explained,
    facts.CaseRegistered: deviations.case_registered,
    facts.CaseCarriedOver: opening.case_carried_over,
    facts.CaseCorrected: case_corrected,
    facts.ChanceryNumbered: chancery_numbered,
    facts.ApplicantTold: case_events.applicant_told,
    facts.CaseVoided: case_events.case_voided,
    facts.CaseEnded: case_events.case_ended,
    facts.PapersAdded: case_events.papers_added,
    facts.CaseLaid: path.case_laid,
    facts.CaseAssigned: path.case_assigned,
    facts.CaseReassigned: path.case_reassigned,
    facts.CaseReturned: path.case_returned,
    facts.CaseExamined: path.case_examined,
    facts.CompletenessChecked: examination.completeness_checked,
    facts.LetterChecked: letter_checked,
    facts.FindingRecorded: examination.finding_recorded,
    facts.FindingTakenBack: examination.finding_taken_back,
    facts.InquiryMade: examination.inquiry_made,
    facts.InquiryReminded: examination.inquiry_reminded,
    facts.InquiryAnswered: examination.inquiry_answered,
    facts.TermSwitched: examination.term_switched,
    facts.DueMoved: examination.due_moved,
    facts.DecisionProposed: decisions.decision_proposed,
    facts.DecisionSigned: decisions.decision_signed,
    facts.DecisionSetAside: decision_set_aside,
    facts.ItemsEnded: decisions.items_ended,
    facts.CaseSent: decisions.case_sent,
    facts.CaseCameBack: decisions.case_came_back,
    facts.ResultIssued: results.result_issued,
    facts.ResultReplaced: result_replaced,
    facts.ResultAnnulled: result_annulled,
    facts.CaseReady: results.case_ready,
    facts.CaseAnswered: results.case_answered,
    facts.NoticeGiven: results.notice_given,
    facts.CaseFileMade: case_file_made,
    facts.HandedOver: results.handed_over,
    facts.CouponReturned: coupons.coupon_returned,
    facts.CouponReturnVoided: coupons.coupon_return_voided,
    facts.CouponReceived: coupons.coupon_received,
    facts.GuestArrived: coupons.guest_arrived,
    facts.GuestRegistered: coupons.guest_registered,
    facts.GuestDeparted: coupons.guest_departed,
    facts.CouponSentBack: coupons.coupon_sent_back,
    facts.CouponLetterNumbered: coupons.coupon_letter_numbered,
    facts.CouponVoided: coupons.coupon_voided,
    facts.ComplaintReceived: complaints.complaint_received,
    facts.ComplaintAssigned: complaints.complaint_assigned,
    facts.ComplaintExtended: complaints.complaint_extended,
    facts.ComplaintFound: complaints.complaint_found,
    facts.ComplaintPassedOn: complaints.complaint_passed_on,
    facts.ComplaintAnswered: complaints.complaint_answered,
    facts.ComplaintLetterNumbered: complaints.complaint_letter_numbered,
    facts.ComplaintVoided: complaints.complaint_voided,
    facts.InvitationCarriedOver: opening.invitation_carried_over,
    facts.OwnerCarriedOver: opening.owner_carried_over,
    facts.UnitCarriedOver: opening.unit_carried_over,
    facts.WeaponEvent: weapon_event,
    facts.WeaponEventTakenBack: weapon_event_taken_back,
    facts.BlanksReceived: blanks_received,
    facts.BlankUsed: blank_used,
    facts.BlankSpoiled: blank_spoiled,
    facts.BlanksHandedBack: blanks_handed_back,
    facts.BlanksReconciled: blanks_reconciled,
    facts.RegisterPrinted: register_printed,
    facts.RegisterSaved: register_saved,
    facts.InstallationBegan: installation_began,
    facts.KeysChanged: keys_changed,
    facts.ComputerMoved: computer_moved,
    facts.EntriesAdopted: entries_adopted,
    facts.RegionTrusted: region_trusted,
    facts.ParcelMade: parcel_made,
    facts.ParcelTaken: parcel_taken,
    facts.AnswerTaken: answer_taken,
    facts.EditionTaken: edition_taken,
    facts.QuestionReceived: question_received,
    facts.QuestionAnswered: question_answered,
    facts.DrillDone: drill_done,
    facts.CardViewed: card_viewed,
    facts.Searched: searched,
    facts.ListSaved: list_saved,
    facts.PaperIssued: papers.paper_issued,
    facts.PaperPrinted: papers.paper_printed,
    facts.PaperFailed: papers.paper_failed,
    facts.PaperHandWritten: papers.paper_hand_written,
    facts.RegionBegan: region.region_began,
    facts.RegionKeysChanged: region.region_keys_changed,
    facts.OfficeEnrolled: region.office_enrolled,
    facts.PredecessorAdopted: region.predecessor_adopted,
    facts.InstallationRetired: region.installation_retired,
    facts.InstallationRevoked: region.installation_revoked,
    facts.EscrowOpened: access.escrow_opened,
    facts.ParcelReceived: region.parcel_received,
    facts.ParcelDropped: region.parcel_dropped,
    facts.ForkSettled: region.fork_settled,
    facts.AnswerMade: region.answer_made,
    facts.EditionIssued: region.edition_issued,
    facts.QuestionAsked: region.question_asked,
    facts.FiguresFrozen: figures_frozen,
    facts.IndicatorSet: indicator_set,
    facts.SurveyAsked: survey_asked,
    facts.SurveyCounted: survey_counted,
}

# Besides the kind of record a fact is about: what else of the tables it touches.
_ALSO: Final[Mapping[type[Fact], frozenset[Topic]]] = {
    facts.BlankUsed: frozenset({"case", "paper"}),
    facts.BlankSpoiled: frozenset({"case", "paper"}),
    facts.TicketHeld: frozenset({"visit"}),
    facts.TicketMoved: frozenset({"visit"}),
    facts.VisitBegan: frozenset({"ticket"}),
    facts.VisitEnded: frozenset({"ticket"}),
    facts.CaseRegistered: frozenset({"series"}),
    facts.ComplaintReceived: frozenset({"series"}),
    facts.PapersAdded: frozenset({"visit"}),
    facts.CaseCorrected: frozenset({"unit"}),
    facts.DecisionSigned: frozenset({"unit"}),
    facts.DecisionSetAside: frozenset({"complaint"}),
    facts.ResultAnnulled: frozenset({"unit"}),
    facts.ResultIssued: frozenset({"series", "unit"}),
    facts.HandedOver: frozenset({"visit", "coupon"}),
    facts.ParcelReceived: frozenset({"case", "office", "question"}),
    facts.InvitationCarriedOver: frozenset({"case"}),
    facts.CouponReturned: frozenset({"coupon"}),
    facts.CouponReturnVoided: frozenset({"coupon"}),
    facts.SurveyAsked: frozenset({"visit"}),
}


class Projection:
    """Apply facts to the tables of one connection, inside the caller's transaction."""

    def __init__(
        self,
        connection: Connection,
        *,
        indexed: bool = True,
        handlers: Mapping[type[Fact], Handler] = HANDLERS,
    ) -> None:
        """Write through `connection`; without index tables when not `indexed`."""
        self._rows = Rows(connection, indexed=indexed)
        self._handlers = handlers
        self.rooms = Rooms(self._rows)
        self.adopted = Adopted(self._rows)

    def apply(self, deed: Deed, fact: Fact) -> None:
        """Change the rows as the fact says; refuse `out-of-place` when they do not admit it."""
        try:
            self._handlers[type(fact)](self._rows, deed, fact)
        except IntegrityError as error:
            raise Refusal("out-of-place", fact=deed.fact, id=deed.about_id) from error
        if type(fact) in ROOMING:
            self.rooms.forget()
        if type(fact) is facts.EntriesAdopted:
            self.adopted.forget()


def topics_of(fact: Fact) -> frozenset[Topic]:
    """Return the kinds of record whose readers should ask again."""
    return _ALSO.get(type(fact), frozenset()) | {fact.ABOUT}
