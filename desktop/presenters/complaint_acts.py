"""What is done about a complaint: given to somebody, another term, passed on, answered (D48)."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from desktop.i18n import _, _c
from desktop.models.entry import read_date
from desktop.models.errors import Refusal
from desktop.models.official import OnPaper
from desktop.models.permissions import Command
from desktop.presenters import formats
from desktop.presenters.case_acts import Act
from desktop.presenters.case_acts_asking import ask, choose
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.presenters.complaint_answer import AnswerComplaint
from desktop.presenters.complaint_asking import complaint_words, heads_here, standing_now
from desktop.presenters.complaint_decision import SettleComplaint
from desktop.presenters.complaint_entering import EnterComplaint
from desktop.presenters.labels import label
from desktop.presenters.register_act import RegisterAct
from desktop.services import complaint_letters, complaints
from desktop.services.complaint_talon import to_whom
from desktop.services.desk import Desk

_INQUIRY, _FURTHER = "inquiry", "further"


class AssignComplaint:
    """Ask to whom the head gives a complaint; a clerk enters it from his sheet (D41)."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-not-now`, `not-allowed`."""
        self._complaint, self._found = complaint, standing_now(desk, complaint, "assign")
        self._by_head = desk.may("complaint.assign")
        if not self._by_head:
            desk.require("complaint.enter-assignment")
        self._people = tuple(
            (each.staff, each.name) for each in complaints.assignable(desk, complaint)
        )
        self._heads = heads_here(desk)
        self._today = desk.now().date().isoformat()

    def view(self, typed: Typed) -> SheetView:
        """Offer whoever may have it: neither whom it complains of nor who decided."""
        first = self._people[0][0] if self._people else ""
        asks: list[AskView] = [
            choose("complaint.to", label("complaint.to"), typed, self._people, first, needed=True)
        ]
        if not self._by_head:
            whose = self._heads[0][0] if self._heads else ""
            asks += [
                choose("complaint.by", label("complaint.by"), typed, self._heads, whose,
                       needed=True),
                ask("complaint.on", label("complaint.on"), typed, "date", self._today),
            ]  # fmt: skip
        asks.append(
            ask("complaint.resolution", label("complaint.resolution"), typed, optional=True)
        )
        nobody = _("Nobody here may consider it: pass it on to the competent body (F7).")
        return SheetView(
            title=_("Assign the complaint"),
            sentence=complaint_words(self._found),
            verb=_("Assign"),
            groups=(AskGroup(asks=tuple(asks)),),
            text="" if self._people else nobody,
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        to = typed.text("complaint.to", self._people[0][0] if self._people else "")
        paper = None
        if not self._by_head:
            on = read_date(typed.text("complaint.on", self._today))
            by = typed.text("complaint.by", self._heads[0][0] if self._heads else "")
            if on is None or not by:
                raise Refusal("complaint-incomplete")
            paper = OnPaper(by=by, on=on)
        if not to:
            raise Refusal("complaint-incomplete")
        resolution = typed.text("complaint.resolution")
        complaints.assign(
            desk, complaint=self._complaint, to=to, resolution=resolution, paper=paper
        )
        return ""

    def done_words(self) -> str:
        """Say that somebody has it."""
        return _("Complaint {number} is assigned.").format(number=self._found.received.number)


class ExtendComplaint:
    """Ask why a complaint takes longer; the notice is printed at once (Art. 8)."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-not-now`, `complaint-term`."""
        self._complaint, self._found = complaint, standing_now(desk, complaint, "extend")
        if self._found.is_extended:
            raise Refusal("complaint-term", number=self._found.received.number)
        more = ((_FURTHER, _("30 further days")),)
        inquiry = ((_INQUIRY, _("30 days: an inquiry or an on-site check is needed")),)
        self._terms = (*(inquiry if self._found.track == "plain" else ()), *more)

    def view(self, typed: Typed) -> SheetView:
        """Ask which term and why; the applicant is told within three days."""
        first = self._terms[0][0]
        further = label("complaint.further")
        asks = (
            choose("complaint.further", further, typed, self._terms, first),
            ask("complaint.reason", label("complaint.reason"), typed, needed=True),
        )
        return SheetView(
            title=_("Another term of the complaint"),
            sentence=f"{complaint_words(self._found)} · {formats.date_digits(self._found.due)}",
            verb=_("Change the term, print the notice"),
            groups=(AskGroup(asks=asks),),
            text=_("The applicant is told within three days: send the notice."),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the notice."""
        chosen = typed.text("complaint.further", self._terms[0][0])
        return complaint_letters.extend(
            desk,
            complaint=self._complaint,
            reason=typed.text("complaint.reason"),
            further=chosen == _FURTHER,
        )

    def done_words(self) -> str:
        """Say that the term is another."""
        return _("Complaint {number} has another term: the notice is made.").format(
            number=self._found.received.number
        )


class PassOn:
    """Ask to which body a complaint goes; the notice is printed at once (D48)."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-not-now`."""
        self._desk = desk
        self._complaint, self._found = complaint, standing_now(desk, complaint, "pass-on")
        standard = desk.catalogue.standard(self._found.received.service)
        self._proposed = to_whom(desk, standard, "department").name.kk
        self._last = complaint_letters.last_day_to_pass_on(desk, self._found)

    def view(self, typed: Typed) -> SheetView:
        """Propose the department; say until which day it may be passed on."""
        asks = (
            ask("complaint.body", label("complaint.body"), typed, "line", self._proposed,
                needed=True),
            ask("complaint.number", label("complaint.number"), typed, optional=True),
            ask("complaint.reason", label("complaint.reason"), typed, needed=True),
        )  # fmt: skip
        last = formats.date_digits(self._last)
        return SheetView(
            title=_("Pass the complaint on"),
            sentence=complaint_words(self._found),
            verb=_("Pass it on, print the letters"),
            groups=(AskGroup(asks=asks),),
            text=_("Possible until {day}: within three working days.").format(day=last),
            warning=_("A complaint passed on is over here: that body answers it. Press once more."),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; return the notice: the covering letter is printed beside it."""
        return complaint_letters.pass_on(
            desk,
            complaint=self._complaint,
            to=typed.text("complaint.body", self._proposed),
            reason=typed.text("complaint.reason"),
            number=typed.text("complaint.number"),
        )

    def more_papers(self) -> tuple[str, ...]:
        """Return the covering letter once it went on."""
        passed = complaints.known_complaint(self._desk, self._complaint).passed
        return (passed.covering,) if passed is not None and passed.covering else ()

    def done_words(self) -> str:
        """Say that it went on."""
        return _("Complaint {number} is passed on: the letter and the notice are made.").format(
            number=self._found.received.number
        )


class NumberComplaintLetter:
    """Ask for the chancery's number of the last letter about a complaint (D42)."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-letterless` (`number`)."""
        self._complaint, self._found = complaint, complaints.known_complaint(desk, complaint)
        letters = complaint_letters.letters_of(self._found)
        if not letters:
            raise Refusal("complaint-letterless", number=self._found.received.number)
        stood = self._found.numbers.get(letters[-1])
        self._number = stood.number if stood is not None else ""
        self._date = stood.date.isoformat() if stood is not None and stood.date else ""

    def view(self, typed: Typed) -> SheetView:
        """Ask for the number and its day, what stands already filled in."""
        outgoing, day = label("chancery.outgoing"), label("papers.date")
        asks = (
            ask("complaint.number", outgoing, typed, "line", self._number),
            ask("complaint.on", day, typed, "date", self._date, optional=True),
        )
        return SheetView(
            title=_("Number of the letter"),
            sentence=complaint_words(self._found),
            verb=_("Keep the numbers"),
            groups=(AskGroup(asks=asks),),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Keep it, or refuse; no paper comes of it."""
        complaint_letters.number_letter(
            desk,
            complaint=self._complaint,
            number=typed.text("complaint.number", self._number),
            date=read_date(typed.text("complaint.on", self._date)),
        )
        return ""

    def done_words(self) -> str:
        """Say that it is kept."""
        return _("Complaint {number}: the number is kept.").format(
            number=self._found.received.number
        )


class StrikeComplaint:
    """Ask why a complaint was entered wrongly; its line and its number stay."""

    def __init__(self, desk: Desk, complaint: str) -> None:
        """Refuse `complaint-unknown`, `complaint-not-now`."""
        self._complaint, self._found = complaint, standing_now(desk, complaint, "void")

    def view(self, typed: Typed) -> SheetView:
        """Ask for the reason."""
        reason = ask("complaint.reason", label("complaint.reason"), typed, needed=True)
        return SheetView(
            title=_("Complaint entered by mistake"),
            sentence=complaint_words(self._found),
            verb=_("Strike the entry"),
            groups=(AskGroup(asks=(reason,)),),
            warning=_("A struck complaint keeps its number and is entered anew. Press once more."),
        )

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Record it, or refuse; no paper comes of it."""
        complaints.void(desk, complaint=self._complaint, reason=typed.text("complaint.reason"))
        return ""

    def done_words(self) -> str:
        """Say that it is struck."""
        return _("Complaint {number} is struck.").format(number=self._found.received.number)


def _act(
    name: str,
    key: str,
    command: Command,
    words: Callable[[], str],
    make: Callable[[Desk, str], Act],
) -> RegisterAct:
    return RegisterAct(id=f"complaint-{name}", key=key, command=command, words=words, make=make)


ENTER: Final = replace(
    _act("enter", "F2", "complaint.receive", lambda: _c("complaint", "New"), EnterComplaint),
    needs_line=False,
)
COMPLAINT_ACTS: Final = (
    ENTER,
    _act("assign", "F3", "complaint.assign", lambda: _c("complaint", "Assign"), AssignComplaint),
    _act("answer", "F4", "complaint.handle", lambda: _c("complaint", "Answer"), AnswerComplaint),
    _act(
        "settle",
        "Shift+F4",
        "complaint.settle",
        lambda: _c("complaint", "Decision"),
        SettleComplaint,
    ),
    _act("extend", "F6", "complaint.handle", lambda: _c("complaint", "Term"), ExtendComplaint),
    _act("pass-on", "F7", "complaint.handle", lambda: _c("complaint", "Pass on"), PassOn),
    _act("strike", "F8", "complaint.void", lambda: _("Strike"), StrikeComplaint),
    _act("number", "Shift+F6", "complaint.receive", lambda: _("Letter No"), NumberComplaintLetter),
)
"""The acts of the page of complaints, in the order of their keys."""


_OF_HEAD: Final = frozenset({"complaint-assign", "complaint-settle"})


def acts_of_complaints(desk: Desk) -> tuple[RegisterAct, ...]:
    """Return what the operator may do; a clerk assigns from the head's sheet (D41)."""
    by_head = desk.may("complaint.assign")
    acts = (
        replace(each, command="complaint.enter-assignment")
        if each.id in _OF_HEAD and not by_head
        else each
        for each in COMPLAINT_ACTS
    )
    return tuple(each for each in acts if desk.may(each.command))
