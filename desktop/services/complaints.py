"""Complaints: taken in with their talon, given to an employee, struck (W-21, I-21, D48)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.models.complaint import (
    QR_CODE,
    Complaint,
    complaint_number,
    deciders,
    first_term,
    is_reachable,
    levels_of,
    missing_of,
    require,
    require_assignable,
    require_not_complained_of,
)
from desktop.models.dates import require_past
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import (
    Complainant,
    ComplaintAssigned,
    ComplaintLevel,
    ComplaintOutcome,
    ComplaintReceived,
    ComplaintSubject,
    ComplaintVoided,
    ComplaintWay,
    Fact,
    PaperHandWritten,
)
from desktop.models.numbering import qr_text
from desktop.models.official import Official, OnPaper
from desktop.models.permissions import Command, may
from desktop.models.set_aside import concerns_decision, is_decided, is_departments
from desktop.models.term import Term
from desktop.models.ticket import Ticket
from desktop.services.complaint_numbers import HandTalon, Numbered, numbered
from desktop.services.complaint_talon import issued_talon, to_whom
from desktop.services.desk import Desk
from desktop.services.fitting import heads
from desktop.services.officials import done, official_of, operator_of
from desktop.services.workdays import office_calendar
from desktop.store import case_events, cases, complaints, tickets
from desktop.store import staff as staff_rows
from desktop.store.cases import CaseRow


@dataclass(frozen=True, slots=True, kw_only=True)
class NewComplaint:
    """Hold a complaint as it came; `against` is a staff id, `case` and `ticket` are what it names.

    All three are empty where it names none. `hand` is the talon written by hand in a power cut.
    """

    service: str
    way: ComplaintWay
    complainant: Complainant
    subject: ComplaintSubject
    words: str
    level: ComplaintLevel = "body"
    signed: bool = True
    reply_by: ComplaintWay = "post"
    language: str = "kk"
    track: str = "plain"
    against: str = ""
    case: str = ""
    ticket: str = ""
    hand: HandTalon | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Hold what came of taking a complaint in: its id, its number and its talon."""

    complaint: str
    number: str
    paper: str


def known_complaint(desk: Desk, complaint: str) -> Complaint:
    """Return a complaint as it stands; refuse `complaint-unknown`."""
    found = complaints.whole(desk.database, complaint)
    if found is None:
        raise Refusal("complaint-unknown")
    return found


def case_named(desk: Desk, number: str) -> CaseRow | None:
    """Return the application a complaint names by its number, None of no number.

    Refuses `complaint-case` (`number`) of one that is not here.
    """
    named = clean_text(number)
    if not named:
        return None
    found = cases.by_number(desk.database, named)
    if found is None:
        raise Refusal("complaint-case", number=named)
    return found


def ticket_named(desk: Desk, text: str, day: dt.date) -> Ticket | None:
    """Return the queue number a complaint names, of that day, None of no number.

    Refuses `complaint-ticket` (`number`, `day`) where nobody got such a one.
    """
    named = clean_text(text)
    if not named:
        return None
    found = tickets.find(desk.database, office=desk.office().office, day=day, text=named)
    if not found:
        raise Refusal("complaint-ticket", number=named, day=day)
    return found[0]


def receive(desk: Desk, new: NewComplaint) -> Received:
    """Enter a complaint on the next line of its journal, with its talon (W-25, I-25).

    Refuses `service-not-here`, `complaint-level`, `complaint-incomplete` (`fields`) of what must
    still be said, `complaint-reply` (`way`) where the reply could not go out so, `case-unknown`,
    `ticket-unknown`, `staff-unknown`, `future-document`, `out-of-table` and `no-clerk`; of a talon
    written by hand what `numbered` refuses (D40).
    """
    now, who = desk.now(), _clean(new.complainant)
    if new.service not in desk.office().services:
        raise Refusal("service-not-here", service=new.service)
    if new.level not in levels_of(new.service):
        raise Refusal("complaint-level")
    missing = missing_of(who, service=new.service)
    words = clean_text(new.words)
    if missing or not words:
        raise Refusal("complaint-incomplete", fields=(*missing, *(() if words else ("words",))))
    if not is_reachable(who, new.reply_by):
        raise Refusal("complaint-reply", way=new.reply_by)
    require_past(who.outgoing_date, today=now.date())
    with desk.work(at=now, command="complaint.receive") as work:
        fact = _received(desk, new, who, words)
        work.record(fact, issued_talon(desk, fact))
        if fact.block:
            work.record(PaperHandWritten(paper=fact.paper))
    return Received(complaint=fact.complaint, number=fact.number, paper=fact.paper)


def assignable(desk: Desk, complaint: str) -> tuple[Official, ...]:
    """Return who may be given a complaint today, by name; refuse `complaint-unknown` (D48)."""
    found, today = known_complaint(desk, complaint), desk.now().date()
    decided = who_decided(desk, found)
    fit = []
    for staff in _handling(desk):
        try:
            who = official_of(desk, staff, on=today)
            require_assignable(who, found, decided=decided)
        except Refusal:
            continue
        fit.append(who)
    return tuple(sorted(fit, key=lambda each: each.name))


def history_of(desk: Desk, case: str) -> Sequence[Fact]:
    """Return the facts of an application in their order, none of no application."""
    return [each.fact for each in case_events.events(desk.database, case)] if case else []


def who_decided(desk: Desk, complaint: Complaint) -> tuple[Official, ...]:
    """Return who had a share in the decision a complaint is about, nobody where it names none."""
    return deciders(history_of(desk, complaint.received.case))


def goes_to_head(desk: Desk, complaint: Complaint, outcome: ComplaintOutcome) -> bool:
    """Say whether a complaint so found goes to the head first: there is a decision to decide of."""
    if not concerns_decision(complaint, outcome):
        return False
    row = cases.by_id(desk.database, complaint.received.case)
    return row is not None and is_decided(row.stage, row.decision)


def settlers(desk: Desk, complaint: Complaint) -> tuple[Official, ...]:
    """Return who may decide upon the decision complained of today, by name; nobody of another's.

    Neither whom it complains of nor who had a share (D48); and of what the department decided
    nobody here (D30): then it is passed on to the competent body.
    """
    today, decided = desk.now().date(), who_decided(desk, complaint)
    if is_departments(history_of(desk, complaint.received.case)):
        return ()
    fit = []
    for staff in heads(desk):
        try:
            who = official_of(desk, staff, on=today)
            require_assignable(who, complaint, decided=decided)
        except Refusal:
            continue
        fit.append(who)
    return tuple(sorted(fit, key=lambda each: each.name))


def assign(
    desk: Desk, *, complaint: str, to: str, resolution: str = "", paper: OnPaper | None = None
) -> None:
    """Give a complaint to an employee by the head's resolution, or to another one (D48, D41).

    Refuses `complaint-unknown`, `complaint-not-now` (`number`, `complaint_state`),
    `complaint-against` and `complaint-decided` (`name`) of whoever may not have it,
    `complaint-against` also of a head it complains of, `complaint-nobody` (`name`) of whoever
    handles none, `complaint-early` (`day`) of a sheet older than the complaint, `staff-unknown`,
    `future-document` and `no-clerk`.
    """
    command: Command = "complaint.assign" if paper is None else "complaint.enter-assignment"
    with desk.work(at=desk.now(), command=command) as work:
        found = known_complaint(desk, complaint)
        require(found, "assign")
        how = done(desk, paper)
        require_not_complained_of(how.by, found)
        if how.on < found.received_at.date():
            raise Refusal("complaint-early", day=found.received_at.date())
        who = official_of(desk, to, on=desk.now().date())
        if to not in _handling(desk):
            raise Refusal("complaint-nobody", name=who.name)
        require_assignable(who, found, decided=who_decided(desk, found))
        work.record(
            ComplaintAssigned(
                complaint=complaint,
                to=who,
                by=how.by,
                on=how.on,
                clerk_name=how.clerk_name,
                resolution=clean_text(resolution),
                on_paper=how.on_paper,
            )
        )


def void(desk: Desk, *, complaint: str, reason: str) -> None:
    """Strike a complaint that was entered by mistake; its number stays (D39).

    Nobody strikes what he may not consider: that would be the end of it (D48). Refuses
    `complaint-unknown`, `complaint-not-now`, `reason-missing`, `no-clerk`, and
    `complaint-against` and `complaint-decided` (`name`) of whoever may not have it.
    """
    now, why = desk.now(), clean_text(reason)
    if not why:
        raise Refusal("reason-missing")
    with desk.work(at=now, command="complaint.void") as work:
        found = known_complaint(desk, complaint)
        require(found, "void")
        by = operator_of(desk, on=now.date())
        require_assignable(by, found, decided=who_decided(desk, found))
        work.record(ComplaintVoided(complaint=complaint, reason=why, clerk_name=by.name))


def _qr(desk: Desk, given: Numbered) -> str:
    return qr_text(
        office=desk.office().office,
        service_code=QR_CODE,
        year=given.year,
        sequence=given.sequence,
    )


def _term(desk: Desk, new: NewComplaint, given: Numbered) -> Term:
    rules = desk.catalogue.complaints()
    return first_term(rules, new.track, given.at.date(), office_calendar(desk))


def _require_case(desk: Desk, case: str) -> None:
    if case and cases.by_id(desk.database, case) is None:
        raise Refusal("case-unknown", case=case)


def _received(desk: Desk, new: NewComplaint, who: Complainant, words: str) -> ComplaintReceived:
    """Return the fact, with the number it gets; ask inside the unit of work (D51)."""
    now = desk.now()
    today = now.date()
    clerk = operator_of(desk, on=today)
    standard = desk.catalogue.standard(new.service)
    given = numbered(desk, new.hand)
    term = _term(desk, new, given)
    to = to_whom(desk, standard, new.level)
    _require_case(desk, new.case)
    return ComplaintReceived(
        complaint=desk.new_id(now),
        number=complaint_number(given.year, given.sequence),
        qr=_qr(desk, given),
        series=given.series,
        sequence=given.sequence,
        service=new.service,
        edition=standard.edition,
        way=new.way,
        complainant=who,
        subject=new.subject,
        words=words,
        level=new.level,
        to=to.name.kk,
        contacts=to.contacts.kk,
        signed=new.signed,
        reply_by=new.reply_by,
        language=new.language,
        track=new.track,
        due=term.due,
        safe=term.safe,
        paper=desk.new_id(now),
        clerk_name=clerk.name,
        clerk_post=clerk.post_kk,
        against=official_of(desk, new.against, on=today) if new.against else None,
        case=new.case,
        ticket=desk.ticket(new.ticket).id if new.ticket else "",
        taken_at=given.taken_at,
        block=given.block,
    )


def _handling(desk: Desk) -> frozenset[str]:
    everybody = staff_rows.roles_by_staff(desk.database, desk.office().office)
    return frozenset(staff for staff, roles in everybody.items() if may(roles, "complaint.handle"))


def _clean(who: Complainant) -> Complainant:
    return Complainant(
        surname=clean_text(who.surname),
        given=clean_text(who.given),
        patronymic=clean_text(who.patronymic),
        organisation=clean_text(who.organisation),
        address=clean_text(who.address),
        email=clean_text(who.email),
        phone=clean_text(who.phone),
        outgoing=clean_text(who.outgoing),
        outgoing_date=who.outgoing_date,
    )
