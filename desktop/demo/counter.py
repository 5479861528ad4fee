"""A window works: it calls strictly in turn within the hours of reception, serves, and prints."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.demo.clockwork import Acting
from desktop.demo.drafts import applicant_as_typed, draft_of, with_papers
from desktop.demo.inventing import invented, seconds_between
from desktop.demo.script import STAYING, Counter
from desktop.demo.stage import Stage
from desktop.models.draft import Draft
from desktop.models.line import Span
from desktop.models.ticket import Ticket
from desktop.services import intake, queueing, turn
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
        lines = window.counter.lines
        visitors = window.stage.script.visitor
        times = (window.stage.at(visitor.at) for visitor in visitors if visitor.line in lines)
    else:
        times = (opens for opens, _ in spans)
    return min((time for time in times if time > now), default=None)


def _spans(window: _Window) -> tuple[Span, ...]:
    service = window.counter.lines[0].partition(".")[0]
    return reception_spans(window.desk, service, window.stage.clock.now)


def _receives(spans: Sequence[Span], moment: dt.datetime) -> bool:
    return any(opens <= moment < closes for opens, closes in spans)


def _receive(window: _Window, ticket: Ticket) -> Acting:
    """Serve whoever comes; call a second time and give up where nobody does."""
    stage = window.stage
    end = stage.visitor(ticket.id).end
    if end in {"left", "no-show"}:
        queueing.call_again(window.desk, ticket=ticket.id)
        yield stage.later(_ANOTHER_CALL)
        queueing.close_ticket(window.desk, ticket=ticket.id, how=end)
        return
    visit = queueing.begin_visit(window.desk, ticket=ticket.id)
    draft = Draft(service=ticket.service)
    for draft, spent in _conversation(window, ticket):
        intake.save_draft(window.desk, window=window.counter.window, visit=visit, draft=draft)
        yield stage.later(spent)
    _finish(window, ticket, visit, draft)


def _conversation(window: _Window, ticket: Ticket) -> Iterator[tuple[Draft, dt.timedelta]]:
    """Yield the draft as it grows, and how long the next part takes: who it is, then his papers."""
    visitor = window.stage.visitor(ticket.id)
    half = dt.timedelta(minutes=visitor.lasts) / 2
    draft = draft_of(visitor, serial=window.stage.serials[ticket.id] + 1)
    yield draft, half
    if not visitor.applicant:  # he has only asked something
        yield draft, half
        return
    asked = [state.need.document.id for state in intake.assess_draft(window.desk, draft).papers]
    yield with_papers(draft, visitor, asked=asked), half


def _finish(window: _Window, ticket: Ticket, visit: str, draft: Draft) -> None:
    """End the visit as the script has it, and print what the visitor takes home (D9, D11)."""
    stage, desk = window.stage, window.desk
    match stage.visitor(ticket.id).end:
        case "registered":
            done = intake.register(desk, ticket=ticket.id, draft=draft)
            name = applicant_as_typed(draft)
            stage.print(desk, "case", done.case, case=done.number, applicant=name)
        case "sent-for-papers":
            intake.list_missing(desk, ticket=ticket.id, draft=draft)
            stage.print(desk, "visit", visit)
        case "not-covered":
            intake.explain_not_covered(desk, ticket=ticket.id, draft=draft)
            stage.print(desk, "visit", visit)
        case "answered":
            queueing.end_visit(desk, ticket=ticket.id, how="answered")
        case _:  # still being served when the day is stopped
            return
