"""Letters about complaints: another term, passed on, answered, and their numbers (D48, D42)."""

import datetime as dt
from dataclasses import replace
from typing import Final, Literal

from desktop.models.complaint import (
    Complaint,
    other_term,
    pass_on_by,
    require,
    require_assignable,
    require_not_complained_of,
    told_by,
)
from desktop.models.complaint_letters import (
    LetterOf,
    covering_content,
    extension_content,
    passed_content,
    reply_content,
)
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    ComplaintAnswered,
    ComplaintExtended,
    ComplaintLetterNumbered,
    ComplaintOutcome,
    ComplaintPassedOn,
    PaperIssued,
)
from desktop.models.official import Official, is_same_person
from desktop.models.paper import PaperKind
from desktop.models.paper_table import Content
from desktop.services.complaint_talon import above, head_here
from desktop.services.complaints import goes_to_head, known_complaint, settlers, who_decided
from desktop.services.desk import Desk
from desktop.services.fitting import require_head
from desktop.services.officials import official_of, operator_of
from desktop.services.papers import issue_paper, office_words
from desktop.services.workdays import office_calendar

NOTICE: Final[PaperKind] = "complaint-notice"
COVERING: Final[PaperKind] = "complaint-covering"
REPLY: Final[PaperKind] = "complaint-reply"


def extend(desk: Desk, *, complaint: str, reason: str, further: bool) -> str:
    """Give a complaint its term with an inquiry, or the law's `further` days; return the notice.

    Refuses `reason-missing`, `complaint-unknown`, `complaint-not-now` (`number`,
    `complaint_state`), `complaint-term` (`number`), `complaint-late` (`number`, `day`) once its
    term is over, `out-of-table`, `no-clerk`, and `complaint-against` and `complaint-decided`
    (`name`) of whoever may not have it.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("reason-missing")
    rules = desk.catalogue.complaints()
    with desk.work(at=now, command="complaint.handle") as work:
        found, by = handled(desk, complaint, "extend")
        if now.date() > found.due:
            raise Refusal("complaint-late", number=found.received.number, day=found.due)
        term = other_term(rules, found, extend=further, calendar=office_calendar(desk))
        fact = ComplaintExtended(
            complaint=complaint,
            track=found.track if further else rules.tracks[-1].id,
            extended=further,
            before_due=found.due,
            due=term.due,
            safe=term.safe,
            tell_by=told_by(rules, now.date()),
            reason=why,
            by=by,
            paper=desk.new_id(now),
            clerk_name=by.name,
        )
        of = letter_of(desk, found, executor=by)
        work.record(fact, issued(desk, found, NOTICE, fact.paper, extension_content(fact, of)))
    return fact.paper


def pass_on(desk: Desk, *, complaint: str, to: str, reason: str, number: str = "") -> str:
    """Pass a complaint on to the body competent for it with a letter; return the notice (D48).

    Refuses `complaint-passing` without to whom and why, `complaint-unknown`, `complaint-not-now`
    (`number`, `complaint_state`), `complaint-pass-late` (`day`) after the third working day, and
    `no-clerk`. Whoever it complains of may pass it on: so it goes up.
    """
    now, whom, why = desk.now(), clean_text(to), clean_text(reason)
    if not (whom and why):
        raise Refusal("complaint-passing")
    with desk.work(at=now, command="complaint.handle") as work:
        found = known_complaint(desk, complaint)
        require(found, "pass-on")
        last = last_day_to_pass_on(desk, found)
        if now.date() > last:
            raise Refusal("complaint-pass-late", day=last)
        by = operator_of(desk, on=now.date())
        fact = ComplaintPassedOn(
            complaint=complaint,
            to=whom,
            on=now.date(),
            number=clean_text(number),
            reason=why,
            by=by,
            paper=desk.new_id(now),
            clerk_name=by.name,
            covering=desk.new_id(now),
        )
        of = letter_of(desk, found, executor=by)
        work.record(
            fact,
            issued(desk, found, COVERING, fact.covering, covering_content(fact, of)),
            issued(desk, found, NOTICE, fact.paper, passed_content(fact, of)),
        )
    return fact.paper


def last_day_to_pass_on(desk: Desk, complaint: Complaint) -> dt.date:
    """Return the last day on which a complaint may still be passed on; refuse `out-of-table`.

    One that proved to be for another body alone, as nobody here may decide upon the decision
    complained of, counts from that day (docs/adr/0015).
    """
    rules, calendar = desk.catalogue.complaints(), office_calendar(desk)
    known = complaint.received_at.date()
    if complaint.finding is not None and not settlers(desk, complaint):
        known = complaint.finding.on
    return pass_on_by(rules, known, calendar)


def answer(
    desk: Desk,
    *,
    complaint: str,
    outcome: ComplaintOutcome,
    found: str,
    signer: str,
    on: dt.date,
    measures: str = "",
    outgoing: str = "",
) -> str:
    """Record what a complaint proved to be and its reply, signed by the head; return the letter.

    Refuses `complaint-reasons` without what was found, and without measures of one that is
    justified, `complaint-to-head` (`number`) of one that puts a decision in question
    (services/complaint_decision.py), what `handled` refuses, `complaint-against` of a signer too,
    `no-head` (`name`), `future-document`, `complaint-early` (`day`), `staff-unknown`, `no-clerk`.
    """
    now, why, what = desk.now(), clean_text(found), clean_text(measures)
    if not why or (outcome != "not" and not what):
        raise Refusal("complaint-reasons")
    with desk.work(at=now, command="complaint.handle") as work:
        standing, by = handled(desk, complaint, "answer")
        if goes_to_head(desk, standing, outcome):
            raise Refusal("complaint-to-head", number=standing.received.number)
        fact = ComplaintAnswered(
            complaint=complaint,
            outcome=outcome,
            found=why,
            measures=what,
            on=on,
            signer=_signer(desk, standing, signer, on=on),
            by=by,
            paper=desk.new_id(now),
            clerk_name=by.name,
            outgoing=clean_text(outgoing),
        )
        of = replace(letter_of(desk, standing, executor=by), signer=fact.signer)
        work.record(fact, issued(desk, standing, REPLY, fact.paper, reply_content(fact, of)))
    return fact.paper


def _signer(desk: Desk, complaint: Complaint, signer: str, *, on: dt.date) -> Official:
    """Return the head who signs a reply on a day; whoever it complains of does not (D48)."""
    require_past(on, today=desk.now().date())
    received = complaint.received_at.date()
    if on < received:
        raise Refusal("complaint-early", day=received)
    head = official_of(desk, signer, on=on)
    require_head(desk, head)
    require_not_complained_of(head, complaint)
    return head


def letters_of(complaint: Complaint) -> tuple[str, ...]:
    """Return the letters about a complaint, the earliest first."""
    over = [each.paper for each in (complaint.passed, complaint.answered) if each is not None]
    return (*(each.paper for each in complaint.extensions), *over)


def number_letter(desk: Desk, *, complaint: str, number: str, date: dt.date | None = None) -> None:
    """Keep the chancery's number of the last letter; an empty one takes back what stood (D42).

    Refuses `complaint-unknown`, `complaint-letterless` (`number`) before there is a letter,
    `chancery-number-missing` of a date alone, `future-document` (`day`), `no-clerk`.
    """
    now, entered = desk.now(), clean_text(number)
    if date is not None and not entered:
        raise Refusal("chancery-number-missing")
    require_past(date, today=now.date())
    with desk.work(at=now, command="complaint.receive") as work:
        found = known_complaint(desk, complaint)
        letters = letters_of(found)
        if not letters:
            raise Refusal("complaint-letterless", number=found.received.number)
        work.record(
            ComplaintLetterNumbered(
                complaint=complaint,
                paper=letters[-1],
                number=entered,
                date=date,
                clerk_name=operator_of(desk, on=now.date()).name,
            )
        )


def handled(
    desk: Desk, complaint: str, act: Literal["extend", "answer"]
) -> tuple[Complaint, Official]:
    """Return a complaint that admits an act, and who does it: one who may have it (D48).

    Refuses `complaint-unknown`, `complaint-not-now` (`number`, `complaint_state`), and
    `complaint-against` and `complaint-decided` (`name`) of whoever may not have it.
    """
    found = known_complaint(desk, complaint)
    require(found, act)
    by = operator_of(desk, on=desk.now().date())
    require_assignable(by, found, decided=who_decided(desk, found))
    return found, by


def letter_of(desk: Desk, found: Complaint, *, executor: Official) -> LetterOf:
    """Return what a letter about a complaint is filled from today."""
    service = found.received.service
    standard = desk.catalogue.standard(service)
    last = found.assignments[-1].by if found.assignments else head_here(desk, service)
    against = found.received.against
    if last is not None and against is not None and is_same_person(last, against):
        last = None  # whom it is about signs nothing of it (D48): left to the pen
    return LetterOf(
        complaint=found,
        standard=standard,
        office=office_words(desk, service=service),
        rules=desk.catalogue.complaints(),
        signer=last,
        executor=executor,
        higher=above(desk, standard),
        made_at=desk.now(),
    )


def issued(
    desk: Desk, found: Complaint, kind: PaperKind, paper: str, content: Content
) -> PaperIssued:
    """Fix a letter about a complaint; ask inside the unit of work that makes it."""
    return issue_paper(
        desk,
        paper=paper,
        kind=kind,
        content=content,
        about="complaint",
        about_id=found.received.complaint,
        language=content.language,
    )
