"""Answer a complaint; one that puts a decision in question goes to the head first (W-25, I-23)."""

from typing import get_args

from desktop.i18n import _
from desktop.models.complaint_words import OUTCOMES
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.facts import ComplaintOutcome
from desktop.presenters import formats
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, SheetView, Typed
from desktop.presenters.complaint_asking import complaint_words, heads_here, standing_now
from desktop.presenters.labels import label
from desktop.services import complaint_decision, complaint_letters, complaints
from desktop.services.desk import Desk


class AnswerComplaint:
    """Ask what a complaint proved to be; its reply is printed at once (W-25, I-23)."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-not-now`."""
        self._complaint, self._found = complaint, standing_now(desk, complaint, "answer")
        self._is_before_head = False
        self._to_head = {
            each for each in OUTCOMES if complaints.goes_to_head(desk, self._found, each)
        }
        against = self._found.received.against
        barred = against.staff if against is not None else ""
        self._heads = tuple(each for each in heads_here(desk) if each[0] != barred)
        by = self._found.assignments[-1].by.staff
        self._signer = next(
            (each for each, _name in self._heads if each == by),
            self._heads[0][0] if self._heads else "",
        )
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Ask for the outcome, what it rests on, what was done, and who signed it."""
        outcomes = tuple((each, formats.text(text)) for each, text in OUTCOMES.items())
        upheld = self._outcome(typed) != "not"
        found, measures = label("complaint.found"), label("complaint.measures")
        said = (
            choose("complaint.outcome", label("complaint.outcome"), typed, outcomes, "justified"),
            ask("complaint.found", found, typed, "text", needed=True),
        )
        if self._goes_to_head(typed):
            return SheetView(
                title=_("Answer the complaint"),
                sentence=f"{complaint_words(self._found)} · {self._found.received.words}",
                verb=_("Put before the head"),
                groups=(AskGroup(asks=said),),
                text=_("The head sets the decision aside or upholds it, and signs the reply."),
            )
        asks = (
            *said,
            ask("complaint.measures", measures, typed, "text", optional=not upheld, needed=upheld),
            choose("complaint.signer", label("complaint.signer"), typed, self._heads,
                   self._signer, needed=True),
            ask("complaint.signed_on", label("complaint.signed_on"), typed, "date", self._today),
            ask("complaint.number", label("chancery.outgoing"), typed, optional=True),
        )  # fmt: skip
        return SheetView(
            title=_("Answer the complaint"),
            sentence=f"{complaint_words(self._found)} · {self._found.received.words}",
            verb=_("Answer, print the reply"),
            groups=(AskGroup(asks=asks),),
            warning=_("A reply closes the complaint and is not taken back. Press once more."),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the reply, empty of what goes to the head first."""
        if self._goes_to_head(typed):
            complaint_decision.find(
                desk,
                complaint=self._complaint,
                outcome=self._outcome(typed),
                found=typed.text("complaint.found"),
            )
            self._is_before_head = True
            return ""
        on = read_date(typed.text("complaint.signed_on", self._today))
        signer = typed.text("complaint.signer", self._signer)
        if on is None or not signer:
            raise Refusal("complaint-incomplete")
        return complaint_letters.answer(
            desk,
            complaint=self._complaint,
            outcome=self._outcome(typed),
            found=typed.text("complaint.found"),
            measures=typed.text("complaint.measures"),
            signer=signer,
            on=on,
            outgoing=typed.text("complaint.number"),
        )

    def done_words(self) -> str:
        """Say that it is answered, or waits for the head."""
        if self._is_before_head:
            said = _("Complaint {number} is before the head.")
            return said.format(number=self._found.received.number)
        return _("Complaint {number} is answered: the reply is made.").format(
            number=self._found.received.number
        )

    def _goes_to_head(self, typed: Typed) -> bool:
        return self._outcome(typed) in self._to_head

    def _outcome(self, typed: Typed) -> ComplaintOutcome:
        chosen = typed.text("complaint.outcome", "justified")
        known: tuple[ComplaintOutcome, ...] = get_args(ComplaintOutcome)
        return next((each for each in known if each == chosen), "justified")
