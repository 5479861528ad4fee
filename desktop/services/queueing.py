"""The queue: numbers given, called strictly in turn, served and ended (D22)."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from desktop.models import ticket as moves
from desktop.models.declared import CALLS
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import HoldReason, PaperIssued, TicketEnd, TicketIssued, VisitEnd
from desktop.models.filling import ticket_content
from desktop.models.line import HAND_IN
from desktop.models.standard import LineRule
from desktop.models.text import Text, filled
from desktop.models.ticket import Ticket, ticket_text
from desktop.models.turn import is_for
from desktop.services.day import is_outside_hours, require_day
from desktop.services.declared import value_of
from desktop.services.desk import Desk
from desktop.services.estimate import expected_wait
from desktop.services.intake import save_draft, saved_draft
from desktop.services.papers import issue_paper, office_words
from desktop.store import desk as desk_tables
from desktop.store import offices, pauses, tickets, visits
from desktop.store.offices import WindowRow

_FULL: Final = Text(kk="{service} · {line}", ru="{service} · {line}", en="{service} · {line}")


def line_rule(desk: Desk, *, service: str, line: str) -> LineRule:
    """Return a line of a service; refuse `line-unknown`."""
    for rule in desk.catalogue.standard(service).lines:
        if rule.id == line:
            return rule
    raise Refusal("line-unknown", service=service, line=line)


def full_line_name(desk: Desk, *, service: str, line: str) -> Text:
    """Name a line with its service, as lists of several services do; refuse `line-unknown`."""
    rule = line_rule(desk, service=service, line=line)
    return filled(_FULL, service=desk.catalogue.standard(service).short, line=rule.short)


def issue_number(desk: Desk, *, service: str, line: str, on_paper: bool = False) -> Ticket:
    """Give the next queue number of a line, with its slip issued when `on_paper`.

    Refuses `office-not-chosen`, `day-not-open`, `line-unknown`, `service-not-here`.
    """
    office, now = desk.office(), desk.now()
    if service not in office.services:
        raise Refusal("service-not-here", service=service)
    rule = line_rule(desk, service=service, line=line)
    outside = is_outside_hours(desk, service, now, line=line)
    ticket_id = desk.new_id(now)
    with desk.work(at=now, command="queue.give") as work:
        day = require_day(desk, now)
        last = tickets.last_number(
            desk.database, office=office.office, day=day, service=service, line=line
        )
        fact = moves.issue(
            ticket=ticket_id,
            day=day,
            service=service,
            line=line,
            letter=rule.letter,
            last=last,
            outside_hours=outside,
        )
        work.record(fact)
        if on_paper:
            work.record(_slip(desk, fact, rule))
        found = tickets.ticket(desk.database, ticket_id)
    if found is None:
        raise Refusal("ticket-unknown", ticket=ticket_text(rule.letter, fact.number))
    return found


def _slip(desk: Desk, fact: TicketIssued, rule: LineRule) -> PaperIssued:
    """Fix the content of the slip: how many wait before it in its own line."""
    now = desk.now()
    waiting = tickets.queue(
        desk.database,
        office=desk.office().office,
        day=fact.day,
        lines=[f"{fact.service}.{fact.line}"],
    )
    given = tickets.ticket(desk.database, fact.ticket)
    content = ticket_content(
        fact,
        line=rule.name,
        ahead=sum(ticket.id != fact.ticket for ticket in waiting),
        given_at=now,
        office=office_words(desk),
        wait=expected_wait(desk, given) if given else None,
    )
    return issue_paper(
        desk,
        paper=desk.new_id(now),
        kind="ticket",
        content=content,
        about="ticket",
        about_id=fact.ticket,
        language="kk",
    )


def call_next(desk: Desk, *, window: str) -> Ticket | None:
    """Call the earliest arrival among the window's lines; None when nobody waits there (D22).

    Choosing and calling are one transaction, so two windows never get one
    person. Refuses `day-not-open`, `window-unknown`, and `window-busy` when a
    number is called to the window or served at it, and `queue-paused` (`since`) when those who
    wait for it are paused.
    """
    office, now = desk.office(), desk.now()
    lines = window_row(desk, window).lines
    with desk.work(at=now, command="queue.serve") as work:
        day = require_day(desk, now)
        busy = tickets.at_window(desk.database, office=office.office, day=day, window=window)
        if busy is not None:
            raise Refusal("window-busy", ticket=busy.text)
        found = tickets.next_for(
            desk.database, office=office.office, day=day, lines=lines, window=window
        )
        if found is None:
            _refuse_if_paused(desk, window=window, lines=lines)
            return None
        work.record(moves.call(found, window=window))
        return tickets.ticket(desk.database, found.id)


def _refuse_if_paused(desk: Desk, *, window: str, lines: Collection[str]) -> None:
    """Refuse `queue-paused` (`since`) when somebody waits for a window whose lines are paused."""
    office, day = desk.office().office, desk.now().date()
    stopped = pauses.standing(desk.database, office=office, day=day)
    for ticket in tickets.queue(desk.database, office=office, day=day) if stopped else ():
        row = next((row for row in stopped if row.stops(ticket.line_key)), None)
        if row is not None and is_for(ticket, window=window, lines=lines):
            raise Refusal("queue-paused", since=row.began_at)


def window_row(desk: Desk, window: str) -> WindowRow:
    """Return a window of the office; refuse `window-unknown`."""
    for row in offices.windows(desk.database, desk.office().office):
        if row.window == window:
            return row
    raise Refusal("window-unknown", window=window)


def call_again(desk: Desk, *, ticket: str) -> None:
    """Call a called number again; its wait is untouched.

    Refuses `ticket-move`, and `calls-spent` after as many calls as the office allows.
    """
    with desk.work(at=desk.now(), command="queue.serve") as work:
        work.record(moves.call_again(desk.ticket(ticket), most=most_calls(desk)))


def most_calls(desk: Desk) -> int:
    """Return how many times the office calls a number before it is a no-show."""
    return int(value_of(desk, CALLS))


def begin_visit(desk: Desk, *, ticket: str) -> str:
    """Begin to serve whoever came and return the visit; refuses `ticket-move`.

    What was typed before the number was held is the draft of its window again.
    """
    now = desk.now()
    visit = desk.new_id(now)
    with desk.work(at=now, command="queue.serve") as work:
        found = desk.ticket(ticket)
        work.record(moves.begin(found, visit=visit))
        _take_up(desk, found, visit)
    return visit


def _take_up(desk: Desk, ticket: Ticket, visit: str) -> None:
    kept = desk_tables.draft(desk.database, desk_tables.parked(ticket.id))
    typed = saved_draft(desk, window=desk_tables.parked(ticket.id))
    if kept is not None and typed is not None and _goes_on(ticket, typed.draft):
        desk_tables.save_draft(
            desk.database,
            window=ticket.window,
            visit=visit,
            draft=kept.draft,
            saved_at=kept.saved_at,
        )
        desk_tables.delete_draft(desk.database, window=kept.window)


def _goes_on(ticket: Ticket, draft: Draft) -> bool:
    """Say whether a draft is of the very line: a number sent elsewhere may yet come back to it."""
    return ticket.service == draft.service and ticket.line == HAND_IN


def hold(desk: Desk, *, ticket: str, reason: HoldReason, draft: Draft | None = None) -> None:
    """Let a number stand aside, with what was typed for it; its line goes on (D22).

    Refuses `ticket-move` when it is held already or has ended.
    """
    with desk.work(at=desk.now(), command="queue.serve") as work:
        found = desk.ticket(ticket)
        work.record(moves.hold(found, reason=reason))
        if draft is not None and is_begun(draft):
            save_draft(desk, window=desk_tables.parked(ticket), visit=found.visit, draft=draft)


def come_back(desk: Desk, *, ticket: str) -> None:
    """Let a number that was held, or a no-show of today, wait again by its own arrival (D22).

    Refuses `ticket-move` when it is neither, `day-not-open` and `day-closed`.
    """
    now = desk.now()
    with desk.work(at=now, command="queue.serve") as work:
        back = moves.come_back(desk.ticket(ticket), today=now.date())
        require_day(desk, now)
        work.record(back)


def end_visit(desk: Desk, *, ticket: str, how: VisitEnd) -> None:
    """End a service that needs no registration, and drop its draft; refuses `ticket-move`.

    The draft of somebody who `left` stays, as after an earlier day is settled, until the next
    intake of the window takes its place: he may come back (`left_draft`). Where an application
    of the visit was registered before, it ends so (D37).
    """
    with desk.work(at=desk.now(), command="queue.serve") as work:
        found = desk.ticket(ticket)
        work.record(moves.end(found, how=how))
        if how != "left":
            desk_tables.delete_draft(desk.database, window=found.window)
        if not moves.goes_back(found.back, how=how):
            desk_tables.delete_draft(desk.database, window=desk_tables.parked(ticket))


_ENDS_OF_LEAVING: Final = frozenset({"left", "registered", "sent-for-papers", "not-covered"})
"""How a visit may end whose last application was begun and left; one before had its paper (D37)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftDraft:
    """Hold what was typed for somebody who left before its registration; `number` was his."""

    number: str
    draft: Draft
    left_at: dt.datetime


def left_draft(desk: Desk, *, window: str, service: str) -> LeftDraft | None:
    """Return what is kept at a window of an intake of `service` whose visitor left today."""
    kept = saved_draft(desk, window=window)
    visit = None if kept is None else visits.visit(desk.database, kept.visit)
    if kept is None or visit is None or visit.end not in _ENDS_OF_LEAVING or not visit.ended_at:
        return None
    ticket = desk.ticket(visit.ticket)
    here = kept.draft.service == service and visit.ended_at.date() == desk.now().date()
    if not here or kept.after != ticket.results or not is_begun(kept.draft):
        return None
    return LeftDraft(number=ticket.text, draft=kept.draft, left_at=visit.ended_at)


def is_begun(draft: Draft) -> bool:
    """Say whether anything was typed but the language, which every draft begins with."""
    paths = (path for path, text in draft.values.items() if text)
    return any(path != "language" and not path.endswith(".#") for path in paths)


def close_ticket(desk: Desk, *, ticket: str, how: TicketEnd) -> None:
    """End a number without service (no-show, left); refuses `ticket-move`."""
    now = desk.now()
    with desk.work(at=now, command="queue.serve") as work:
        work.record(moves.close(desk.ticket(ticket), how=how, today=now.date()))
        desk_tables.delete_draft(desk.database, window=desk_tables.parked(ticket))
