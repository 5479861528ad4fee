"""One complaint beside the table: who, of what, until when, and its way so far (W-25)."""

import datetime as dt
from collections.abc import Iterator, Sequence

from desktop.i18n import _
from desktop.models.complaint import OPEN, Complaint, is_on_time
from desktop.models.complaint_words import LEVELS, OUTCOMES, SUBJECTS, WAYS
from desktop.models.errors import Refusal
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.cases_away import decision_fact, standing_words
from desktop.presenters.cases_view import EventView, FactView, PaperLine, PeekView
from desktop.presenters.labels import label
from desktop.presenters.prints import papers_under_way, print_state
from desktop.presenters.tone import Tone
from desktop.services import complaint_letters
from desktop.services.complaints import known_complaint
from desktop.services.desk import Desk
from desktop.store import cases, papers, tickets, visits
from desktop.store.papers import PaperRow

_NEAR = 2
"""So many days before its term ends a complaint is near to it."""


def load_complaint(desk: Desk, complaint: str) -> PeekView:
    """Read a complaint whole and word it; refuse `complaint-unknown`."""
    found = known_complaint(desk, complaint)
    told, today = found.received, desk.now().date()
    day = found.received_at.date()
    whole, passed = max((found.safe - day).days, 1), (today - day).days
    issued = papers.papers_of(desk.database, "complaint", complaint)
    return PeekView(
        case=complaint,
        number=told.number,
        applicant=told.complainant.name,
        service=told.service,
        paragraph="",
        due=formats.raised(label(f"complaint-state.{found.state}")),
        due_day=formats.date_heading(found.due),
        due_tone=tone_of(found, today),
        begun=formats.day_month(day),
        passed=_passed_words(passed, whole),
        share=passed / whole if found.over_on is None else 1.0,
        facts=(*_facts(desk, found), *_linked(desk, found, today)),
        path=tuple(_path(found)),
        papers=tuple(_paper_lines(desk, issued)),
        is_live=found.over_on is None and found.voided is None,
    )


def tone_of(found: Complaint, today: dt.date) -> Tone:
    """Say how pressing a complaint is; one that is over presses nobody."""
    if found.state not in OPEN:
        return "normal"
    if not is_on_time(found, today=today):
        return "past"
    return "near" if (found.safe - today).days <= _NEAR else "normal"


def _passed_words(passed: int, whole: int) -> str:
    if passed <= 0:
        return _("registered today")
    return _("day {passed} of {whole}").format(passed=passed, whole=whole)


def _facts(desk: Desk, found: Complaint) -> Iterator[FactView]:
    told = found.received
    yield FactView(name=label("complaint.subject"), value=formats.text(SUBJECTS[told.subject]))
    yield FactView(name=label("complaint.words"), value=told.words)
    if told.against is not None:
        yield FactView(name=label("complaint.against"), value=told.against.name)
    yield FactView(
        name=label("complaint.service"),
        value=formats.text(desk.catalogue.standard(told.service).short),
    )
    yield FactView(name=label("complaint.way"), value=formats.text(WAYS[told.way]))
    if not told.signed:
        yield FactView(name=label("complaint.signed"), value=_("Not signed"), tone="near")
    yield FactView(name=label("complaint.level"), value=formats.text(LEVELS[told.level]))
    yield FactView(name=told.to, value=told.contacts)
    who = told.complainant
    sent = " · ".join(filter(None, (who.address, who.email, who.phone)))
    yield FactView(name=label("complaint.reply"), value=formats.text(WAYS[told.reply_by]))
    if sent:
        yield FactView(name=label("complaint.address"), value=sent)
    if who.outgoing:
        day = formats.date_digits(who.outgoing_date) if who.outgoing_date else ""
        marks = " · ".join(filter(None, (who.outgoing, day)))
        yield FactView(name=label("complaint.outgoing"), value=marks)
    if found.holder is not None:
        yield FactView(name=_("Who has it"), value=found.holder.name)
    if found.state == "received":
        yield FactView(name=_("May be passed on until"), value=_last_day(desk, found))


def _last_day(desk: Desk, found: Complaint) -> str:
    try:
        return formats.date_heading(complaint_letters.last_day_to_pass_on(desk, found))
    except Refusal:
        return "–"  # a year no calendar knows


def _linked(desk: Desk, found: Complaint, today: dt.date) -> Iterator[FactView]:
    """Tell of the application, its decision, and how long its visitor waited and was served."""
    row = cases.by_id(desk.database, found.received.case) if found.received.case else None
    if row is not None:
        yield FactView(name=label("complaint.case"), value=f"{row.number} · {row.applicant}")
        yield FactView(name=_("It stands"), value=standing_words(desk.database, row, today))
        decided = decision_fact(row)
        if decided is not None:
            yield decided
    for ticket in _tickets(desk, found):
        yield FactView(name=label("complaint.ticket"), value=_ticket_words(ticket))


def _tickets(desk: Desk, found: Complaint) -> Iterator[Ticket]:
    """Return the queue number a complaint names, else that of its application's visit."""
    named = found.received.ticket
    if not named and found.received.case:
        row = cases.by_id(desk.database, found.received.case)
        visit = visits.visit(desk.database, row.visit) if row is not None and row.visit else None
        named = visit.ticket if visit is not None else ""
    ticket = tickets.ticket(desk.database, named) if named else None
    if ticket is not None:
        yield ticket


def _ticket_words(ticket: Ticket) -> str:
    """Say a queue number with its day, how long was waited and how long was served."""
    parts = [ticket.text, formats.date_digits(ticket.day)]
    if ticket.called_at is not None:
        waited = round((ticket.called_at - ticket.issued_at).total_seconds() / 60)
        parts.append(_("waited {minutes} min").format(minutes=waited))
    if ticket.began_at is not None and ticket.ended_at is not None:
        served = round((ticket.ended_at - ticket.began_at).total_seconds() / 60)
        parts.append(_("served {minutes} min").format(minutes=served))
    return " · ".join(parts)


def _path(found: Complaint) -> Iterator[EventView]:
    told = found.received
    begun = formats.date_short(found.received_at.date())
    yield EventView(when=begun, what=_("Registered, talon made"), who=told.clerk_name)
    for each in found.assignments:
        what = _("Assigned: {name}").format(name=each.to.name)
        yield EventView(when=formats.date_short(each.on), what=what, who=each.by.name)
    for extended in found.extensions:
        day = formats.date_digits(extended.due)
        what = _("Another term: {day}. {reason}").format(day=day, reason=extended.reason)
        yield EventView(when="", what=what, who=extended.by.name)
    if found.finding is not None:
        said = formats.text(OUTCOMES[found.finding.outcome])
        what = _("Before the head: {outcome}. {found}").format(
            outcome=said, found=found.finding.found
        )
        on = formats.date_short(found.finding.on)
        yield EventView(when=on, what=what, who=found.finding.by.name)
    if found.passed is not None:
        on, by = formats.date_short(found.passed.on), found.passed.by.name
        yield EventView(when=on, what=_("Passed on: {to}").format(to=found.passed.to), who=by)
    if found.answered is not None:
        said = formats.text(OUTCOMES[found.answered.outcome])
        what = _("Answered: {outcome}. {found}").format(outcome=said, found=found.answered.found)
        if found.answered.decision:
            decision = label(f"complaint-decision.{found.answered.decision}")
            what = f"{what} {decision}: {found.answered.reason}"
        on = formats.date_short(found.answered.on)
        yield EventView(when=on, what=what, who=found.answered.signer.name)
    if found.voided is not None:
        what = _("Struck: {reason}").format(reason=found.voided.reason)
        yield EventView(when="", what=what, who=found.voided.clerk_name, tone="past")


def _paper_lines(desk: Desk, issued: Sequence[PaperRow]) -> Iterator[PaperLine]:
    under_way = papers_under_way(desk.database)
    for row in issued:
        state, tone = print_state(row, under_way)
        yield PaperLine(
            paper=row.paper,
            kind=row.kind,
            title=label(f"paper.{row.kind}"),
            state=state,
            tone=tone,
            waits=row.state in {"issued", "failed"} and row.paper not in under_way,
        )
