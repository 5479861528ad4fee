"""The queue of one counter: who waits how long, who is in hand, and the keys that move them."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import HoldReason
from desktop.models.line import COLLECT, HAND_IN
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.changes import Changes
from desktop.presenters.clock import Ticker
from desktop.presenters.left_draft import LeftView, left_view
from desktop.presenters.notices import Notices
from desktop.presenters.queueing_hand_view import GivenView, HandView, LineGroup, LineOption
from desktop.presenters.queueing_strips import (
    Calling,
    Spans,
    hand_view,
    pause_words,
    queue_view,
)
from desktop.presenters.queueing_view import QueueView
from desktop.presenters.sentences_counter import outside_hours, what_to_do
from desktop.presenters.tone import Tone
from desktop.presenters.waits import how_words, line_words, told_words
from desktop.services import causes, papers, pauses, queueing, visit
from desktop.services.day import is_outside_hours, line_spans
from desktop.services.desk import Desk
from desktop.services.estimate import expected_wait, pace
from desktop.services.morning_sheet import is_on_sheet
from desktop.store import offices, tickets
from desktop.store import papers as paper_rows

_DIGITS = "1234567890"
_ABOUT = frozenset({"ticket", "visit", "day", "window", "office"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """Hold the queue as the store last told it, so that a second passing asks nothing."""

    day: dt.date
    waiting: tuple[Ticket, ...]
    held: Ticket | None
    aside: tuple[Ticket, ...]
    most_calls: int
    calling: Calling
    spans: Mapping[str, Spans]
    over: bool  # the visit in hand led to its paper, and nothing was begun since (D37)


class QueuePresenter(QObject):
    """Keep one counter's queue in view and do what its keys ask.

    Signals:
        queue_changed: the QueueView, whenever it reads otherwise than before.
        hand_changed: the HandView of the number in hand, None when there is none.
        owed_changed: how many waits and services of today are past their limit without a cause.
        number_given: the GivenView of the number just issued, to be shown large.
    """

    queue_changed = Signal(object)
    hand_changed = Signal(object)
    number_given = Signal(object)
    owed_changed = Signal(int)

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
        self._seen: _Seen | None = None
        self._queue: QueueView | None = None
        self._hand: HandView | None = None
        changes.happened.connect(self._refresh_if_queue)
        ticker.second.connect(self._pass_time)
        ticker.minute.connect(self._count_owed)

    @property
    def hand(self) -> HandView | None:
        """Return the number in hand."""
        return self._hand

    def _refresh_if_queue(self, topics: frozenset[str]) -> None:
        if topics & _ABOUT:
            self.refresh()

    def refresh(self) -> None:
        """Ask the store again and tell how it stands now, changed or not."""
        desk = self._desk()
        try:
            now = desk.now()
        except Refusal:  # no office yet: there is no queue to show
            return
        self._seen = self._look(desk, now)
        self._queue = self._hand = None
        self._show(self._seen, now)
        if self._hand is None:
            self.hand_changed.emit(None)
        self._count_owed()

    def _count_owed(self) -> None:
        """Count what of today is past its limit and has no cause (D47)."""
        if self._seen is not None:
            found = causes.open_stretches(self._desk())
            self.owed_changed.emit(sum(len(stretch.breaches) for stretch in found))

    def _look(self, desk: Desk, now: dt.datetime) -> _Seen:
        office = desk.office()
        day = now.date()
        held = tickets.at_window(desk.database, office=office.office, day=day, window=self._window)
        return _Seen(
            day=day,
            waiting=tuple(tickets.queue(desk.database, office=office.office, day=day)),
            held=held,
            over=held is not None and visit.is_over(desk, held),
            aside=tuple(tickets.aside(desk.database, office=office.office, day=day)),
            most_calls=queueing.most_calls(desk),
            calling=self._calling(desk, day),
            spans=line_spans(desk, now),
        )

    def _calling(self, desk: Desk, day: dt.date) -> Calling:
        rows = {row.window: row for row in offices.windows(desk.database, desk.office().office)}
        names = {window: formats.text(row.words) for window, row in rows.items()}
        if self._window not in rows:  # it was closed: it calls nobody any more
            return Calling(upcoming="", names=names, paused=self._paused(desk))
        found = tickets.next_for(
            desk.database,
            office=desk.office().office,
            day=day,
            lines=rows[self._window].lines,
            window=self._window,
        )
        return Calling(upcoming=found.id if found else "", names=names, paused=self._paused(desk))

    @staticmethod
    def _paused(desk: Desk) -> tuple[str, ...]:
        return tuple(pause_words(desk, row) for row in pauses.standing(desk))

    def _pass_time(self, _now: dt.datetime) -> None:
        """Count on without the store; at midnight the queue is another one."""
        if self._seen is None:
            return
        now = self._desk().now()
        if now.date() != self._seen.day:
            self.refresh()
        else:
            self._show(self._seen, now)

    def _show(self, seen: _Seen, now: dt.datetime) -> None:
        desk = self._desk()
        hand = (
            hand_view(
                desk,
                seen.held,
                now,
                seen.spans,
                most_calls=seen.most_calls,
                names=seen.calling.names,
                over=seen.over,
            )
            if seen.held
            else None
        )
        if hand != self._hand:
            self._hand = hand
            self.hand_changed.emit(hand)
        queue = queue_view(
            desk,
            seen.waiting,
            held=seen.held,
            aside=seen.aside,
            calling=seen.calling,
            now=now,
            spans=seen.spans,
            over=seen.over,
        )
        if queue != self._queue:
            self._queue = queue
            self.queue_changed.emit(queue)

    def lines(self) -> tuple[LineGroup, ...]:
        """Return every line a number can be given in, by service, each with its digit."""
        desk = self._desk()
        digits = iter(_DIGITS)
        waiting = self._seen.waiting if self._seen else ()
        now = pace(desk, desk.now().date())
        return tuple(
            LineGroup(
                title=formats.text(desk.catalogue.standard(service).short),
                lines=tuple(
                    LineOption(
                        service=service,
                        line=rule.id,
                        title=formats.text(rule.name),
                        letter=rule.letter,
                        cap=next(digits, ""),
                        waiting=self._waiting_words(f"{service}.{rule.id}"),
                        wait=line_words(now.wait(f"{service}.{rule.id}", waiting)),
                    )
                    for rule in desk.catalogue.standard(service).lines
                ),
            )
            for service in desk.office().services
        )

    def _waiting_words(self, line: str) -> str:
        waiting = self._seen.waiting if self._seen else ()
        count = sum(ticket.line_key == line for ticket in waiting)
        return formats.number(count) if count else ""

    def slip_printer(self) -> str:
        """Return the printer that slips are set to, empty when numbers are only shown (D55)."""
        return papers.destination(self._desk(), "ticket").printer

    def give_number(self, service: str, line: str) -> None:
        """Give the next number of a line; outside reception hours it is told, not refused (D21)."""
        desk, on_paper = self._desk(), bool(self.slip_printer())
        try:
            ticket = queueing.issue_number(desk, service=service, line=line, on_paper=on_paper)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return
        self.number_given.emit(self.given(ticket.id))
        if is_outside_hours(desk, service, ticket.issued_at, line=line):
            self._notices.say("near", outside_hours())
        self.refresh()

    def given(self, given: str) -> GivenView:
        """Return a number given, by its id, as it is told."""
        desk = self._desk()
        ticket = desk.ticket(given)
        rule = queueing.line_rule(desk, service=ticket.service, line=ticket.line)
        before = tickets.queue(
            desk.database, office=desk.office().office, day=ticket.day, lines=[ticket.line_key]
        )
        ahead = sum(each.arrival < ticket.arrival for each in before)
        slips = paper_rows.papers_of(desk.database, "ticket", ticket.id)
        on_sheet = not slips and is_on_sheet(desk, ticket)
        return GivenView(
            ticket=ticket.id,
            number=ticket.text,
            service=formats.text(desk.catalogue.standard(ticket.service).short),
            purpose=formats.text(rule.name),
            ahead=_n("{n} person ahead of you", "{n} people ahead of you", ahead).format(n=ahead)
            if ahead
            else _("Nobody is ahead of you"),
            wait=told_words(ahead, expected_wait(desk, ticket)),
            how=how_words(ticket.text, slip=bool(slips), on_sheet=on_sheet),
            on_sheet=on_sheet,
            paper=slips[0].paper if slips else "",
        )

    def call_next(self) -> None:
        """Call the earliest arrival of this counter's lines; a visit that is over ends first."""
        if self._hand is not None and self._hand.is_over:
            self.finish_visit()
        if self._hand is None:
            self._attempt(self._call_next)
        else:
            self.advise()

    def _call_next(self, desk: Desk) -> None:
        if queueing.call_next(desk, window=self._window) is None:
            self.advise("info")

    def advise(self, tone: Tone = "near") -> None:
        """Say what the keys do now: one was pressed that does nothing yet."""
        hand, queue = self._hand, self._queue
        said = what_to_do(
            hand,
            next_number=queue.next_number if queue else "",
            takes_papers=hand is not None and hand.line == HAND_IN,
        )
        self._notices.say(tone, said)

    def call_again(self) -> None:
        """Call the number in hand once more."""
        self._attempt_in_hand(
            lambda desk, ticket: queueing.call_again(desk, ticket=ticket), serving=False
        )

    def begin(self) -> None:
        """Begin to serve the person who came."""
        self._attempt_in_hand(
            lambda desk, ticket: queueing.begin_visit(desk, ticket=ticket), serving=False
        )

    def no_show(self) -> None:
        """End the called number: nobody came."""
        self._attempt_in_hand(
            lambda desk, ticket: queueing.close_ticket(desk, ticket=ticket, how="no-show"),
            serving=False,
        )

    def has_left(self) -> None:
        """End the service of somebody who left during it; what was typed for him is kept."""
        if self._hand is not None and self._hand.is_over:
            self.finish_visit()
            return
        self._attempt_in_hand(
            lambda desk, ticket: queueing.end_visit(desk, ticket=ticket, how="left"), serving=True
        )

    def finish_visit(self) -> None:
        """End the visit in hand whose last application has its paper (D37)."""
        self._attempt_in_hand(
            lambda desk, ticket: visit.finish_visit(desk, ticket=ticket), serving=True
        )

    @staticmethod
    def is_begun(draft: Draft | None) -> bool:
        """Say whether anything was typed into the draft in hand, if there is one."""
        return draft is not None and queueing.is_begun(draft)

    def left_draft(self) -> LeftView | None:
        """Offer what is kept of somebody who left, should he be the one in hand now."""
        hand = self._hand
        if hand is None or not hand.is_serving or hand.line != HAND_IN:
            return None
        left = queueing.left_draft(self._desk(), window=self._window, service=hand.service)
        return None if left is None else left_view(self._desk(), left)

    def left(self, ticket: str) -> None:
        """End a waiting number: the person left."""
        self._attempt(lambda desk: queueing.close_ticket(desk, ticket=ticket, how="left"))

    def hold(self, ticket: str, reason: HoldReason, draft: Draft | None = None) -> None:
        """Let a number stand aside; `draft` is what was typed for it, should it be in hand."""
        self._attempt(lambda desk: queueing.hold(desk, ticket=ticket, reason=reason, draft=draft))

    def reopen_whole(self) -> bool:
        """Call a queue again that was paused as a whole; return whether it was."""
        whole = next((row for row in pauses.standing(self._desk()) if not row.lines), None)
        if whole is None:
            return False
        self._attempt(lambda desk: pauses.reopen(desk, pause=whole.pause))
        self._notices.say("done", _("The queue is open again."))
        return True

    def come_back(self, ticket: str) -> None:
        """Let a number that stands aside wait again by its own arrival."""
        self._attempt(lambda desk: queueing.come_back(desk, ticket=ticket))

    def answered(self) -> None:
        """End a service that needed no registration, or took in all that was brought (D9)."""
        if self._hand is not None and self._hand.is_over:
            if self._hand.line == COLLECT:
                self.finish_visit()
            else:
                self.advise()
            return
        self._attempt_in_hand(
            lambda desk, ticket: queueing.end_visit(desk, ticket=ticket, how="answered"),
            serving=True,
        )

    def _attempt_in_hand(self, move: Callable[[Desk, str], object], *, serving: bool) -> None:
        if self._hand is None or self._hand.is_serving != serving:
            self.advise()
            return
        ticket = self._hand.ticket
        self._attempt(lambda desk: move(desk, ticket))

    def _attempt(self, move: Callable[[Desk], object]) -> None:
        try:
            move(self._desk())
        except Refusal as refusal:
            self._notices.refuse(refusal)
        self.refresh()
