"""The queue of one counter: who waits how long, who is in hand, and the keys that move them."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _
from desktop.models.errors import Refusal
from desktop.models.line import Wait, measure
from desktop.models.standard import LineRule
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.notices import Notices, Tone
from desktop.services import queueing
from desktop.services.day import reception_spans
from desktop.services.desk import Desk
from desktop.store import tickets


@dataclass(frozen=True, slots=True, kw_only=True)
class StripView:
    """Show one number: how long it waits against its limit, in words and tone."""

    ticket: str
    number: str
    purpose: str
    minutes: str
    words: str
    tone: Tone
    wait: Wait
    in_hand: bool = False
    next: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StripGroupView:
    """Show the numbers of one service, with its limit."""

    title: str
    note: str
    strips: tuple[StripView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueView:
    """Show the queue of a counter; `next_number` is who «Келесіні шақыру» will call."""

    waiting: int
    next_number: str
    groups: tuple[StripGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOption:
    """Offer one line to give a number in."""

    service: str
    line: str
    title: str
    group: str
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandView:
    """Show the number in hand: wait, walk and service are three periods."""

    ticket: Ticket
    line: LineRule
    service_title: str
    wait: Wait
    walk: Wait
    service: Wait


class QueuePresenter(QObject):
    """Keep one counter's queue in view and do what its keys ask.

    Signals:
        queue_changed: the QueueView, whenever somebody comes, goes or waits a minute longer.
        hand_changed: the HandView of the number in hand, None when there is none.
        number_given: the Ticket just issued, to be shown large.
    """

    queue_changed = Signal(object)
    hand_changed = Signal(object)
    number_given = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        window: str,
        *,
        changes: Changes,
        ticker: Ticker,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._notices = notices
        self._hand: HandView | None = None
        changes.happened.connect(self._refresh_if_queue)
        ticker.minute.connect(self.refresh)

    @property
    def hand(self) -> HandView | None:
        """Return the number in hand."""
        return self._hand

    def _refresh_if_queue(self, topics: frozenset[str]) -> None:
        if topics & {"ticket", "visit", "day", "window", "office"}:
            self.refresh()

    def refresh(self) -> None:
        """Ask the store again and show what it says."""
        desk = self._desk()
        try:
            now = desk.now()
        except Refusal:  # no office yet: there is no queue to show
            return
        office = desk.office().office
        waiting = tickets.queue(desk.database, office=office, day=now.date())
        held = tickets.at_window(desk.database, office=office, day=now.date(), window=self._window)
        self._show_hand(held, now)
        self.queue_changed.emit(self._queue_view(waiting, held, now))

    def _show_hand(self, held: Ticket | None, now: dt.datetime) -> None:
        self._hand = None if held is None else self._hand_view(held, now)
        self.hand_changed.emit(self._hand)

    def _queue_view(
        self, waiting: Sequence[Ticket], held: Ticket | None, now: dt.datetime
    ) -> QueueView:
        desk = self._desk()
        lines = queueing.window_row(desk, self._window).lines
        mine = [ticket for ticket in waiting if ticket.line_key in lines]
        upcoming = mine[0] if mine else None
        groups = tuple(
            StripGroupView(
                title=formats.text(desk.catalogue.standard(service).short),
                note=self._limit_words(service),
                strips=tuple(
                    self._strip(ticket, now, is_next=ticket is upcoming)
                    for ticket in waiting
                    if ticket.service == service
                ),
            )
            for service in desk.office().services
        )
        if held is not None:
            own = StripGroupView(title="", note="", strips=(self._strip(held, now, in_hand=True),))
            groups = (own, *groups)
        return QueueView(
            waiting=len(waiting),
            next_number=upcoming.text if upcoming else "",
            groups=tuple(group for group in groups if group.strips),
        )

    def _limit_words(self, service: str) -> str:
        rule = queueing.line_rule(self._desk(), service=service, line="hand-in")
        if rule.wait_minutes is None:
            return ""
        return _("limit {minutes} min").format(minutes=rule.wait_minutes)

    def _strip(
        self, ticket: Ticket, now: dt.datetime, *, in_hand: bool = False, is_next: bool = False
    ) -> StripView:
        desk = self._desk()
        rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
        spans = reception_spans(desk, ticket.service, now)
        wait = measure(ticket.issued_at, ticket.called_at or now, spans, rule.wait_minutes)
        return StripView(
            ticket=ticket.id,
            number=ticket.text,
            purpose=formats.text(rule.short),
            minutes=formats.minutes(wait.minutes),
            words=_("at the window") if in_hand else _pressure_words(wait),
            tone=wait.pressure if not in_hand else "normal",
            wait=wait,
            in_hand=in_hand,
            next=is_next,
        )

    def _hand_view(self, ticket: Ticket, now: dt.datetime) -> HandView:
        desk = self._desk()
        rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
        spans = reception_spans(desk, ticket.service, now)
        called, began = ticket.called_at or now, ticket.began_at
        walked = measure(called, began or now, (), None)
        served = measure(began or now, now, (), rule.service_minutes)
        return HandView(
            ticket=ticket,
            line=rule,
            service_title=formats.text(desk.catalogue.standard(ticket.service).short),
            wait=measure(ticket.issued_at, called, spans, rule.wait_minutes),
            walk=walked,
            service=served,
        )

    def lines(self) -> tuple[LineOption, ...]:
        """Return every line a number can be given in."""
        desk = self._desk()
        return tuple(
            LineOption(
                service=service,
                line=rule.id,
                title=formats.text(rule.name),
                group=formats.text(desk.catalogue.standard(service).short),
                letter=rule.letter,
            )
            for service in desk.office().services
            for rule in desk.catalogue.standard(service).lines
        )

    def give_number(self, service: str, line: str, *, on_paper: bool) -> None:
        """Give the next number of a line; an outside-hours one is told, not refused (D21)."""
        try:
            ticket = queueing.issue_number(
                self._desk(), service=service, line=line, on_paper=on_paper
            )
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return
        self.number_given.emit(ticket)

    def call_next(self) -> None:
        """Call the earliest arrival of this counter's lines."""
        self._attempt(lambda desk: queueing.call_next(desk, window=self._window))

    def call_again(self) -> None:
        """Call the number in hand once more."""
        self._attempt_in_hand(lambda desk, ticket: queueing.call_again(desk, ticket=ticket))

    def begin(self) -> None:
        """Begin to serve the person who came."""
        self._attempt_in_hand(lambda desk, ticket: queueing.begin_visit(desk, ticket=ticket))

    def no_show(self) -> None:
        """End the called number: nobody came."""
        self._attempt_in_hand(
            lambda desk, ticket: queueing.close_ticket(desk, ticket=ticket, how="no-show")
        )

    def left(self, ticket: str) -> None:
        """End a waiting number: the person left."""
        self._attempt(lambda desk: queueing.close_ticket(desk, ticket=ticket, how="left"))

    def answered(self) -> None:
        """End a service that needed no registration."""
        self._attempt_in_hand(
            lambda desk, ticket: queueing.end_visit(desk, ticket=ticket, how="answered")
        )

    def _attempt_in_hand(self, move: Callable[[Desk, str], object]) -> None:
        if self._hand is None:
            self._notices.refuse(Refusal("nobody-in-hand"))
            return
        ticket = self._hand.ticket.id
        self._attempt(lambda desk: move(desk, ticket))

    def _attempt(self, move: Callable[[Desk], object]) -> None:
        try:
            move(self._desk())
        except Refusal as refusal:
            self._notices.refuse(refusal)
        self.refresh()


def _pressure_words(wait: Wait) -> str:
    if wait.limit is None or wait.pressure == "normal":
        return ""
    if wait.pressure == "past":
        return _("{minutes} min over").format(minutes=wait.minutes - wait.limit)
    return _("{minutes} min left").format(minutes=wait.limit - wait.minutes)
