"""What may become of a complaint, who may have it, and by when it is answered (W-21…W-25, D48).

It is received, given to an employee, and answered; or passed on within three working days to the
body competent for it. Whoever it complains of, and whoever decided the application it is about,
never has it.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseCameBack,
    CaseExamined,
    Complainant,
    ComplaintAnswered,
    ComplaintAssigned,
    ComplaintExtended,
    ComplaintFound,
    ComplaintLetterNumbered,
    ComplaintLevel,
    ComplaintPassedOn,
    ComplaintReceived,
    ComplaintSubject,
    ComplaintVoided,
    DecisionProposed,
    DecisionSigned,
    Fact,
)
from desktop.models.numbering import DEFAULT_FORMAT, case_number
from desktop.models.official import Official, is_same_person
from desktop.models.standard import Track
from desktop.models.term import ComplaintRules, Term, complaint_deadline, deadline
from desktop.models.text import Text
from desktop.models.workdays import Calendar

State: TypeAlias = Literal["received", "assigned", "found", "answered", "passed-on", "void"]
ComplaintAct: TypeAlias = Literal[
    "assign", "extend", "pass-on", "answer", "settle", "number", "void"
]

SERIES: Final = "complaint"
QR_CODE: Final = 90
"""What stands for a service in the QR code of a complaint: no standard has so high a code."""

LETTER: Final = "ШҒ"
"""What numbers of complaints begin with: no line of a queue and no service has it."""

_ADMITS: Final[Mapping[ComplaintAct, frozenset[State]]] = MappingProxyType(
    {
        "assign": frozenset({"received", "assigned", "found"}),  # a finding so is considered anew
        "extend": frozenset({"received", "assigned", "found"}),
        "pass-on": frozenset({"received", "assigned", "found"}),
        "answer": frozenset({"assigned"}),
        "settle": frozenset({"found"}),
        "number": frozenset({"received", "assigned", "found", "answered", "passed-on"}),
        "void": frozenset({"received", "assigned", "found"}),
    }
)
_NOTHING: Final = Text(kk="", ru="", en="")
_LEVELS: Final[tuple[ComplaintLevel, ...]] = ("body", "department", "committee", "ministry")
OPEN: Final[frozenset[State]] = frozenset({"received", "assigned", "found"})
"""The states in which a complaint waits for its answer."""

OF_DECISION: Final[frozenset[ComplaintSubject]] = frozenset({"actions", "term", "result", "other"})
"""What is complained of that puts the decision in question: a rude word and a wait do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """Hold a complaint as it stands: what it says, and all that was done about it.

    `over_at` is when it was answered or passed on, None while it is open.
    """

    received: ComplaintReceived
    received_at: dt.datetime
    assignments: tuple[ComplaintAssigned, ...] = ()
    extensions: tuple[ComplaintExtended, ...] = ()
    finding: ComplaintFound | None = None
    passed: ComplaintPassedOn | None = None
    answered: ComplaintAnswered | None = None
    voided: ComplaintVoided | None = None
    over_at: dt.datetime | None = None
    numbers: Mapping[str, ComplaintLetterNumbered] = field(default_factory=dict)

    @property
    def state(self) -> State:
        """Say where the complaint stands."""
        if self.voided is not None:
            return "void"
        if self.passed is not None:
            return "passed-on"
        if self.answered is not None:
            return "answered"
        if self.finding is not None:
            return "found"
        return "assigned" if self.assignments else "received"

    @property
    def holder(self) -> Official | None:
        """Return who has it, None before anybody does and once it is over."""
        return self.assignments[-1].to if self.state == "assigned" else None

    @property
    def due(self) -> dt.date:
        """Return the last day of its answer."""
        return self.extensions[-1].due if self.extensions else self.received.due

    @property
    def safe(self) -> dt.date:
        """Return the last working day before its term ends: by it the office goes (D6)."""
        return self.extensions[-1].safe if self.extensions else self.received.safe

    @property
    def track(self) -> str:
        """Return the track of its term as it stands."""
        return self.extensions[-1].track if self.extensions else self.received.track

    @property
    def is_extended(self) -> bool:
        """Say whether the law's further days were added already."""
        return any(each.extended for each in self.extensions)

    @property
    def over_on(self) -> dt.date | None:
        """Return the day it was answered or passed on, None while it is open."""
        if self.passed is not None:
            return self.passed.on
        return self.answered.on if self.answered is not None else None

    def admits(self, act: ComplaintAct) -> bool:
        """Say whether something can be done about the complaint as it stands."""
        return self.state in _ADMITS[act]


def complaint_number(year: int, sequence: int) -> str:
    """Write the number of a complaint: `ШҒ-2013/0001`."""
    return case_number(
        DEFAULT_FORMAT, letter=LETTER, service=SERIES, office="", year=year, sequence=sequence
    )


def standing(
    received_at: dt.datetime, facts: Iterable[Fact], *, over_at: dt.datetime | None = None
) -> Complaint:
    """Return what the facts of one complaint make of it; the first says what it is."""
    told = iter(facts)
    first = next(told)
    if not isinstance(first, ComplaintReceived):
        raise TypeError(first)
    assignments: list[ComplaintAssigned] = []
    finding: ComplaintFound | None = None
    extensions: list[ComplaintExtended] = []
    numbers: dict[str, ComplaintLetterNumbered] = {}
    over: dict[type[Fact], Fact] = {}
    for fact in told:
        match fact:
            case ComplaintAssigned():
                assignments.append(fact)
                finding = None
            case ComplaintFound():
                finding = fact
            case ComplaintExtended():
                extensions.append(fact)
            case ComplaintLetterNumbered():
                numbers[fact.paper] = fact
            case _:
                over[type(fact)] = fact
    passed, answered = over.get(ComplaintPassedOn), over.get(ComplaintAnswered)
    voided = over.get(ComplaintVoided)
    return Complaint(
        received=first,
        received_at=received_at,
        assignments=tuple(assignments),
        extensions=tuple(extensions),
        finding=finding,
        over_at=over_at,
        passed=passed if isinstance(passed, ComplaintPassedOn) else None,
        answered=answered if isinstance(answered, ComplaintAnswered) else None,
        voided=voided if isinstance(voided, ComplaintVoided) else None,
        numbers=MappingProxyType(numbers),
    )


def require(complaint: Complaint, act: ComplaintAct) -> None:
    """Refuse `complaint-not-now` (`number`, `complaint_state`) what cannot be done about it now."""
    if not complaint.admits(act):
        raise Refusal(
            "complaint-not-now", number=complaint.received.number, complaint_state=complaint.state
        )


def levels_of(service: str) -> tuple[ComplaintLevel, ...]:
    """Return whose heads a complaint may be addressed to; the Committee is of weapons (W-21)."""
    return tuple(each for each in _LEVELS if each != "committee" or service == "weapons")


def missing_of(who: Complainant, *, service: str) -> tuple[str, ...]:
    """Return what a complaint must still say of whoever complains, as the names of its fields.

    What W-24 asks is asked of a complaint about weapons; of any other a name is enough, and where
    the reply goes (I-24, I-25). One without any name cannot be answered.
    """
    missing = [] if who.name else ["surname"]
    if service == "weapons":
        wanted = ("address", "outgoing", "outgoing_date") if who.organisation else ("address",)
        missing += [each for each in wanted if not getattr(who, each)]
    return tuple(missing)


def is_reachable(who: Complainant, way: str) -> bool:
    """Say whether a reply can go out that way: an e-mail needs its address, a letter a place."""
    return bool({"e-mail": who.email, "post": who.address}.get(way, True))


def deciders(history: Iterable[Fact]) -> tuple[Official, ...]:
    """Return who examined, proposed or signed the decision of an application, each once."""
    found: list[Official] = []
    for fact in history:
        if isinstance(fact, CaseExamined | DecisionProposed | DecisionSigned):
            found.append(fact.by)
        elif isinstance(fact, CaseCameBack) and fact.signer.name:
            found.append(fact.signer)
    kept: list[Official] = []
    for each in found:
        if not any(is_same_person(each, other) for other in kept):
            kept.append(each)
    return tuple(kept)


def require_assignable(
    who: Official, complaint: Complaint, *, decided: Collection[Official]
) -> None:
    """Refuse whoever may never have a complaint (D48): people are compared, not logins (D24).

    That is `complaint-against` (`name`) whom it complains of, `complaint-decided` (`name`) who had
    a share in the decision it is about.
    """
    require_not_complained_of(who, complaint)
    if any(is_same_person(who, each) for each in decided):
        raise Refusal("complaint-decided", name=who.name)


def require_not_complained_of(who: Official, complaint: Complaint) -> None:
    """Refuse `complaint-against` (`name`) of whoever it complains of."""
    against = complaint.received.against
    if against is not None and is_same_person(who, against):
        raise Refusal("complaint-against", name=who.name)


def first_term(rules: ComplaintRules, track: str, on: dt.date, calendar: Calendar) -> Term:
    """Return the term of a complaint received on a day; refuse `out-of-table`."""
    return complaint_deadline(rules, _track(rules, track), on, calendar)


def other_term(
    rules: ComplaintRules, complaint: Complaint, *, extend: bool, calendar: Calendar
) -> Term:
    """Return the term with an inquiry (30 days), or the one it has by the law's days longer.

    Refuses `complaint-term` (`number`) where it has that term already, and `out-of-table`.
    """
    inquiry = rules.tracks[-1]
    if complaint.is_extended or (not extend and complaint.track == inquiry.id):
        raise Refusal("complaint-term", number=complaint.received.number)
    track = _track(rules, complaint.track) if extend else inquiry
    on = complaint.received_at.date()
    return complaint_deadline(rules, track, on, calendar, extended=extend)


def told_by(rules: ComplaintRules, on: dt.date) -> dt.date:
    """Return the day by which an extension is told: calendar days from it (Art. 8)."""
    return on + dt.timedelta(days=rules.extension_told_within)


def pass_on_by(rules: ComplaintRules, received: dt.date, calendar: Calendar) -> dt.date:
    """Return the last working day on which a complaint may be passed on (D48)."""
    track = Track(
        id="pass-on", paragraph=rules.paragraph, name=_NOTHING, days=rules.passed_on_within,
        counted_in="working-days",
    )  # fmt: skip
    return deadline(track, received, calendar).due


def is_on_time(complaint: Complaint, *, today: dt.date) -> bool:
    """Say whether it was answered within its term, or still can be."""
    return (complaint.over_on or today) <= complaint.due


def _track(rules: ComplaintRules, name: str) -> Track:
    return next((each for each in rules.tracks if each.id == name), rules.tracks[0])
