"""Word the queue as of one moment: strips by service, and the number in hand."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from desktop.i18n import _, _c
from desktop.models.line import HAND_IN, Span, Wait, measure, measure_all
from desktop.models.ticket import Ticket, waits
from desktop.presenters import formats
from desktop.presenters.queueing_hand_view import HandView, PeriodView
from desktop.presenters.queueing_view import QueueView, StripGroupView, StripView
from desktop.presenters.sentences_queue import (
    back_words,
    from_words,
    held_words,
    paused_words,
    reason_words,
    sent_words,
)
from desktop.services import queueing
from desktop.services.desk import Desk
from desktop.store.pauses import PauseRow

Spans: TypeAlias = Sequence[Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """Hold the id of whom a counter calls next, empty for nobody, and the windows' names by id.

    `paused` says what is not called at all.
    """

    upcoming: str
    names: Mapping[str, str]
    paused: tuple[str, ...] = ()


def queue_view(
    desk: Desk,
    waiting: Sequence[Ticket],
    *,
    held: Ticket | None,
    aside: Sequence[Ticket] = (),
    calling: Calling,
    now: dt.datetime,
    spans: Mapping[str, Spans],
    over: bool = False,
) -> QueueView:
    """Return the queue in words, with whom the counter is `calling` next; `over` as `hand_view`.

    `aside` are numbers held, which stand below those that wait, and no-shows, which come last.
    """
    follows = next((ticket for ticket in waiting if ticket.id == calling.upcoming), None)
    shown = [(each, _strip_aside(desk, each, waiting, now, spans)) for each in aside]
    held_aside = [(each.service, strip) for each, strip in shown if each.state == "held"]
    missed = tuple(strip for each, strip in shown if each.state == "ended")
    groups = tuple(
        StripGroupView(
            title=formats.text(desk.catalogue.standard(service).short),
            note=_limit_words(desk, service),
            strips=tuple(
                _strip(desk, ticket, now, spans, calling.names, is_next=ticket is follows)
                for ticket in waiting
                if ticket.service == service
            )
            + tuple(strip for mine, strip in held_aside if mine == service),
        )
        for service in desk.office().services
    )
    no_shows = StripGroupView(title=_("No-show"), note="", strips=missed)
    return QueueView(
        waiting=len(waiting),
        next_number=follows.text if follows else "",
        in_hand=None if held is None else _strip_in_hand(desk, held, now, over=over),
        groups=tuple(group for group in (*groups, no_shows) if group.strips),
        paused=calling.paused,
    )


def pause_words(desk: Desk, pause: PauseRow) -> str:
    """Say what a pause stops, since when and why."""
    names = ", ".join(line_words(desk, line) for line in pause.lines)
    reason = reason_words(pause.reason, pause.words)
    return paused_words(names, formats.time(pause.began_at), reason)


def line_words(desk: Desk, line: str) -> str:
    """Name a line (`service.line`) by its service and its purpose."""
    service, _dot, name = line.partition(".")
    rule = queueing.line_rule(desk, service=service, line=name)
    return f"{formats.text(desk.catalogue.standard(service).short)} · {formats.text(rule.short)}"


def hand_view(
    desk: Desk,
    ticket: Ticket,
    now: dt.datetime,
    spans: Mapping[str, Spans],
    *,
    most_calls: int,
    names: Mapping[str, str],
    over: bool = False,
) -> HandView:
    """Return the number in hand with its three periods, each counted on its own (D22).

    The service of a visit that is `over` ended with its last paper (D37).
    """
    rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
    called, began, mine = ticket.called_at or now, ticket.began_at, spans.get(ticket.line_key, ())
    walk = measure(called, began or now, (), None)
    served = measure(began or now, served_until(ticket, now, over=over), (), rule.service_minutes)
    return HandView(
        ticket=ticket.id,
        visit=ticket.visit,
        service=ticket.service,
        line=ticket.line,
        number=ticket.text,
        title=formats.text(desk.catalogue.standard(ticket.service).short),
        purpose=formats.text(rule.name),
        is_serving=ticket.state == "in-service",
        wait=_period(_c("period", "Wait"), measure_all(waits(ticket, now=called), mine, None)),
        walk=_period(_c("period", "Walk"), walk),
        serving=_period(_c("period", "Service"), served),
        clock=f"{walk.seconds // 60}:{walk.seconds % 60:02d}" if began is None else "",
        calls=_("call {n} of {most}").format(n=ticket.calls, most=max(most_calls, ticket.calls)),
        may_recall=ticket.calls < most_calls,
        sent=_sent(desk, ticket, names),
        results=ticket.results,
        is_over=over,
        may_repeat=over and ticket.result == "registered",
    )


def _sent(desk: Desk, ticket: Ticket, names: Mapping[str, str]) -> str:
    """Say where the number in hand was transferred from and why, empty when it was not."""
    if not ticket.sent_line:
        return ""
    service, _dot, line = ticket.sent_line.partition(".")
    rule = queueing.line_rule(desk, service=service, line=line)
    return from_words(names.get(ticket.sent_window) or formats.text(rule.name), ticket.note)


def served_until(ticket: Ticket, now: dt.datetime, *, over: bool) -> dt.datetime:
    """Return until when a service counts: until now, or until the last paper of one `over`."""
    return ticket.result_at if over and ticket.result_at is not None else now


def _limit_words(desk: Desk, service: str) -> str:
    lines = desk.catalogue.standard(service).lines
    limit = next((rule.wait_minutes for rule in lines if rule.id == HAND_IN), None)
    return _("limit {minutes} min").format(minutes=limit) if limit else ""


def _wait(desk: Desk, ticket: Ticket, now: dt.datetime, spans: Mapping[str, Spans]) -> Wait:
    rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
    mine = spans.get(ticket.line_key, ())
    return measure_all(waits(ticket, now=now), mine, rule.wait_minutes)


def _strip_aside(
    desk: Desk,
    ticket: Ticket,
    waiting: Sequence[Ticket],
    now: dt.datetime,
    spans: Mapping[str, Spans],
) -> StripView:
    """Show a number that stands aside: how long it had waited, and where it would wait again."""
    ahead = sum(
        each.line_key == ticket.line_key and each.arrival < ticket.arrival for each in waiting
    )
    is_held = ticket.state == "held"
    return StripView(
        ticket=ticket.id,
        number=ticket.text,
        purpose=_purpose(desk, ticket),
        minutes=formats.minutes(_wait(desk, ticket, now, spans).minutes),
        words=held_words(ticket.held_for) if is_held else _("did not come"),
        tone="held" if is_held else "normal",
        back=back_words(ahead),
    )


def _strip(
    desk: Desk,
    ticket: Ticket,
    now: dt.datetime,
    spans: Mapping[str, Spans],
    names: Mapping[str, str],
    *,
    is_next: bool,
) -> StripView:
    wait = _wait(desk, ticket, now, spans)
    return StripView(
        ticket=ticket.id,
        number=ticket.text,
        purpose=sent_words(_purpose(desk, ticket), names.get(ticket.only, "")),
        minutes=formats.minutes(wait.minutes),
        words=_pressure_words(wait),
        tone=wait.pressure,
        share=_share(wait),
        next=is_next,
    )


def _strip_in_hand(desk: Desk, ticket: Ticket, now: dt.datetime, *, over: bool) -> StripView:
    """Show the number in hand: its service counts now, and before that its walk."""
    rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
    serving = ticket.began_at is not None
    start = ticket.began_at or ticket.called_at or now
    limit = rule.service_minutes if serving else None
    period = measure(start, served_until(ticket, now, over=over), (), limit)
    return StripView(
        ticket=ticket.id,
        number=ticket.text,
        purpose=_purpose(desk, ticket),
        minutes=formats.minutes(period.minutes),
        words=_("at the window") if serving else _("called"),
        tone=period.pressure,
        share=_share(period),
        in_hand=True,
    )


def _purpose(desk: Desk, ticket: Ticket) -> str:
    rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
    return formats.text(rule.short)


def _pressure_words(wait: Wait) -> str:
    if wait.limit is None or wait.pressure == "normal":
        return ""
    if wait.pressure == "past":
        return _("{minutes} min over").format(minutes=max(wait.minutes - wait.limit, 1))
    return _("{minutes} min left").format(minutes=wait.limit - wait.minutes)


def _period(caption: str, wait: Wait) -> PeriodView:
    minutes = _("min")
    return PeriodView(
        value=formats.number(wait.minutes),
        unit=minutes if wait.limit is None else f"/ {formats.minutes(wait.limit)}",
        caption=caption,
        tone=wait.pressure,
        share=_share(wait),
    )


def _share(wait: Wait) -> float | None:
    """Return how much of the limit is used, None without a limit."""
    return wait.seconds / (wait.limit * 60) if wait.limit else None
