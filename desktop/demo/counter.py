"""A window works: it calls strictly in turn within the hours of reception, serves, and prints."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.demo.clockwork import Acting
from desktop.demo.drafts import applicant_as_typed, draft_of, with_matter, with_papers
from desktop.demo.handing_over import hand_to_visitor
from desktop.demo.inventing import invented, seconds_between
from desktop.demo.script import STAYING, Counter, Matter, Visitor
from desktop.demo.stage import Stage, case_of
from desktop.models.draft import Draft
from desktop.models.facts import Place
from desktop.models.later import BroughtPaper
from desktop.models.line import Span
from desktop.models.ticket import Ticket
from desktop.services import intake, later, queueing, ready, transfers, turn
from desktop.services import visit as visits
from desktop.services.day import reception_spans
from desktop.services.desk import Desk

_ANOTHER_CALL: Final = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    """Hold a window at work: `pause` is between two visitors, `walk` from the call to the desk."""

    stage: Stage
    counter: Counter
    desk: Desk
    pause: Callable[[], dt.timedelta]
    walk: Callable[[], dt.timedelta]


def work(stage: Stage, counter: Counter) -> Acting:
    """Let a window with its operator work until nobody will come any more."""
    source = invented(f"window {counter.window}")
    window = _Window(
        stage=stage,
        counter=counter,
        desk=replace(stage.desk, operator=counter.staff),
        pause=seconds_between(source, 8, 25),
        walk=seconds_between(source, 15, 45),
    )
    while True:
        ticket = _next(window)
        if ticket is None:
            wakes = _wakes(window)
            if wakes is None:
                return
            yield wakes + window.pause()
            continue
        yield stage.later(window.walk())
        yield from _receive(window, ticket)
        if stage.visitor(ticket.id).end in STAYING:
            return
        yield stage.later(window.pause())


def _next(window: _Window) -> Ticket | None:
    """Call the next number, or whoever has a ground; outside the hours nobody is called."""
    if not _receives(_spans(window), window.stage.clock.now):
        return None
    desk, place = window.desk, window.counter.window
    for ticket in turn.callable_before_turn(desk, window=place):
        ground = window.stage.visitor(ticket.id).ground
        if ground:
            return turn.call_before_turn(desk, window=place, ticket=ticket.id, ground=ground)
    return queueing.call_next(desk, window=place)


def _wakes(window: _Window) -> dt.datetime | None:
    """Return when there may be somebody to call: at the next arrival, or at the opening."""
    now, spans = window.stage.clock.now, _spans(window)
    if _receives(spans, now):
        lines, visitors = window.counter.lines, window.stage.script.visitor
        times = (window.stage.at(at) for each in visitors for at in _arrivals(each, lines))
    else:
        times = (opens for opens, _ in spans)
    return min((time for time in times if time > now), default=None)


def _arrivals(visitor: Visitor, lines: Sequence[str]) -> Iterator[dt.time]:
    """Yield when a visitor comes into one of the lines: from outside, back, or from another."""
    if visitor.line in lines:
        yield visitor.at
        yield from filter(None, [visitor.back])
    if visitor.moved is not None and visitor.moved_to in lines:
        yield visitor.moved


def _spans(window: _Window) -> tuple[Span, ...]:
    service = window.counter.lines[0].partition(".")[0]
    return reception_spans(window.desk, service, window.stage.clock.now)


def _receives(spans: Sequence[Span], moment: dt.datetime) -> bool:
    return any(opens <= moment < closes for opens, closes in spans)


def _receive(window: _Window, ticket: Ticket) -> Acting:
    """Serve whoever comes; call a second time and give up where nobody does."""
    stage, desk = window.stage, window.desk
    visitor = stage.visitor(ticket.id)
    if visitor.end in {"left", "no-show"}:
        queueing.call_again(desk, ticket=ticket.id)
        yield stage.later(_ANOTHER_CALL)
        queueing.close_ticket(desk, ticket=ticket.id, how=visitor.end)
        return
    visit = queueing.begin_visit(desk, ticket=ticket.id)
    goes = _goes_away(stage, ticket, visitor)
    if goes is not None:
        yield goes
        _let_go(window, ticket, visitor)
        return
    draft = Draft(service=ticket.service)
    for draft, spent in _conversation(window, ticket):
        intake.save_draft(desk, window=window.counter.window, visit=visit, draft=draft)
        yield stage.later(spent)
    _finish(window, ticket, visit, draft)
    if visitor.further:
        yield from _go_on(window, ticket, visitor)


def _goes_away(stage: Stage, ticket: Ticket, visitor: Visitor) -> dt.datetime | None:
    """Return when a visitor leaves the desk for another line or for a paper; None if he stays."""
    if visitor.moved is not None and ticket.line_key != visitor.moved_to:
        return stage.at(visitor.moved)
    if visitor.aside is not None and stage.clock.now < stage.at(visitor.aside):
        return stage.at(visitor.aside)
    return None


def _let_go(window: _Window, ticket: Ticket, visitor: Visitor) -> None:
    """Send a visitor to the line he meant, or let him stand aside with what was typed (D22)."""
    desk = window.desk
    if visitor.moved_to:
        service, _, line = visitor.moved_to.partition(".")
        to = Place(service=service, line=line)
        transfers.move(desk, ticket=ticket.id, to=to, note=visitor.note)
    else:
        draft = draft_of(visitor, serial=window.stage.serials[ticket.id] + 1)
        queueing.hold(desk, ticket=ticket.id, reason="paper", draft=draft)


def _conversation(window: _Window, ticket: Ticket) -> Iterator[tuple[Draft, dt.timedelta]]:
    """Yield the draft as it grows, and how long the next part takes: who it is, then his papers."""
    visitor = window.stage.visitor(ticket.id)
    half = dt.timedelta(minutes=visitor.lasts) / 2
    if not visitor.applicant:  # he has only asked or brought something
        yield Draft(service=ticket.service), 2 * half
        return
    draft = draft_of(visitor, serial=window.stage.serials[ticket.id] + 1)
    yield draft, half
    yield _ticked(window.desk, draft, visitor), half


def _ticked(desk: Desk, draft: Draft, matter: Matter) -> Draft:
    asked = [state.need.document.id for state in intake.assess_draft(desk, draft).papers]
    return with_papers(draft, matter, asked=asked)


def _finish(window: _Window, ticket: Ticket, visit: str, draft: Draft) -> None:
    """End the visit as the script has it, and print what the visitor takes home (D9, D11)."""
    stage, desk = window.stage, window.desk
    visitor = stage.visitor(ticket.id)
    match visitor.end:
        case "registered":
            _register(window, ticket, draft, goes_on=bool(visitor.further))
        case "sent-for-papers":
            intake.list_missing(desk, ticket=ticket.id, draft=draft)
            stage.print(desk, "visit", visit)
        case "not-covered":
            intake.explain_not_covered(desk, ticket=ticket.id, draft=draft)
            stage.print(desk, "visit", visit)
        case "answered":
            _take_in(window, visitor)
            _tell_what_to_bring(window, visitor)
            queueing.end_visit(desk, ticket=ticket.id, how="answered")
        case "handed-over":
            hand_to_visitor(stage, desk, visitor, visit=visit)
            visits.finish_visit(desk, ticket=ticket.id)
        case _:  # still being served when the day is stopped
            return


def _register(window: _Window, ticket: Ticket, draft: Draft, *, goes_on: bool) -> None:
    done = intake.register(window.desk, ticket=ticket.id, draft=draft, goes_on=goes_on)
    name = applicant_as_typed(draft)
    window.stage.print(window.desk, "case", done.case, case=done.number, applicant=name)


def _go_on(window: _Window, ticket: Ticket, visitor: Visitor) -> Acting:
    """Take in what else the applicant asks for while he is here, then turn from him (D37)."""
    desk = window.desk
    for matter in visitor.further:
        begun = visits.begin_another(desk, ticket=ticket.id, alike=True)
        draft = _ticked(desk, with_matter(begun.draft, matter), matter)
        intake.save_draft(
            desk, window=window.counter.window, visit=begun.visit, draft=draft, after=begun.after
        )
        yield window.stage.later(dt.timedelta(minutes=matter.lasts))
        _register(window, ticket, draft, goes_on=True)
        window.stage.tell("further", case_of(desk, applicant_as_typed(draft)))
    visits.finish_visit(desk, ticket=ticket.id)


def _take_in(window: _Window, visitor: Visitor) -> None:
    """Take in the papers brought to an application, and print their talon (D9)."""
    if not visitor.brings_to:
        return
    stage, desk = window.stage, window.desk
    case = case_of(desk, visitor.brings_to)
    brought = [
        BroughtPaper(document=owed.document, subject=owed.subject)
        for owed in later.owed(desk, case=case.case)
        if owed.document in visitor.papers
    ]
    paper = later.add_papers(desk, case=case.case, brought=brought)
    stage.print_one(desk, paper, case=case.number, applicant=case.applicant)
    stage.tell("later-paper", case)


def _tell_what_to_bring(window: _Window, visitor: Visitor) -> None:
    """Print what whoever asks is to have ready (W-11, I-11)."""
    asked = visitor.asks_for
    if asked is not None:
        paper = ready.issue_ready(
            window.desk,
            service=visitor.service,
            applicant=asked["applicant"],
            purpose=asked["purpose"],
            language="kk",
        )
        window.stage.print_one(window.desk, paper)
