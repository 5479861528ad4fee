"""Calling a number before its turn: whom, on which ground, and what is said of it (D22)."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.errors import Refusal
from desktop.models.line import measure_all
from desktop.models.ticket import Ticket, waits
from desktop.presenters import formats
from desktop.presenters.notices import Notices
from desktop.presenters.queueing import QueuePresenter
from desktop.presenters.sentences import sentence
from desktop.presenters.settings_view import OptionView
from desktop.services import turn
from desktop.services.day import reception_spans
from desktop.services.desk import Desk
from desktop.services.queueing import line_rule


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfTurnView:
    """Offer the numbers whose turn has not come, and the grounds; `chosen` is the number meant.

    `ground` and `words` are what was chosen and typed before, empty at first.
    """

    numbers: tuple[OptionView, ...]
    grounds: tuple[OptionView, ...]
    chosen: str
    ground: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """Hold what is chosen and typed so far: ids of the number and the ground, and the words."""

    ticket: str
    ground: str = ""
    words: str = ""


class OutOfTurn(QObject):
    """Ask whom a counter calls before his turn and why, and call him.

    Signals:
        asked: the OutOfTurnView of what can be chosen now.
        refused: why the call was not made, in a sentence.
        called: somebody was called, and nothing is asked any more.
    """

    asked = Signal(object)
    refused = Signal(str)
    called = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        window: str,
        *,
        queue: QueuePresenter,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self._queue = queue
        self._notices = notices
        self._choice: _Choice | None = None

    def ask(self, ticket: str = "") -> None:
        """Offer what can be chosen; `ticket` is the number meant, if one was pointed at.

        With somebody in hand the window is not free, and what the keys do now is said instead.
        """
        if self._queue.hand is not None and not self._queue.hand.is_over:
            self._queue.advise()
            return
        self._offer(_Choice(ticket=ticket))

    def _offer(self, wanted: _Choice) -> None:
        desk = self._desk()
        self._choice = None
        try:
            numbers = turn.callable_before_turn(desk, window=self._window)
        except Refusal as refusal:
            self._notices.refuse(refusal)
            return
        if not numbers:
            self._notices.say("info", _("Nobody waits here whose turn has not come: F2 calls."))
            return
        ids = [each.id for each in numbers]
        chosen = wanted.ticket if wanted.ticket in ids else ids[0]
        self._choice = replace(wanted, ticket=chosen)
        self.asked.emit(
            OutOfTurnView(
                numbers=tuple(_number(desk, each) for each in numbers),
                grounds=tuple(
                    OptionView(key=each.id, words=formats.text(each.name))
                    for each in desk.catalogue.turn_grounds().grounds
                ),
                chosen=chosen,
                ground=wanted.ground,
                words=wanted.words,
            )
        )

    def choose(self, ticket: str, ground: str, words: str) -> None:
        """Keep what is chosen and typed while it is asked for."""
        if self._choice is not None:
            self._choice = _Choice(ticket=ticket, ground=ground, words=words)

    def show_again(self) -> None:
        """Ask once more in the language spoken now, with what was chosen and typed."""
        if self._choice is not None:
            self._offer(self._choice)

    def put_away(self) -> None:
        """Ask nothing any more."""
        self._choice = None

    def call(self, ticket: str, ground: str, words: str) -> None:
        """Call a number on a ground; whoever is passed over keeps his place."""
        desk = self._desk()
        if not ground:
            self.refused.emit(_("Choose the ground: nobody is called before his turn without."))
            return
        if self._queue.hand is not None and self._queue.hand.is_over:
            self._queue.finish_visit()
        try:
            turn.call_before_turn(
                desk, window=self._window, ticket=ticket, ground=ground, words=words
            )
        except Refusal as refusal:
            self.refused.emit(sentence(refusal))
            return
        self._queue.refresh()
        self.called.emit()


def _number(desk: Desk, ticket: Ticket) -> OptionView:
    """Name a number by its line and its wait."""
    rule, now = line_rule(desk, service=ticket.service, line=ticket.line), desk.now()
    spans = reception_spans(desk, ticket.service, now, line=ticket.line)
    wait = measure_all(waits(ticket, now=now), spans, None).minutes
    waited = _n("waits {n} min", "waits {n} min", wait).format(n=formats.number(wait))
    return OptionView(key=ticket.id, words=f"{ticket.text} · {formats.text(rule.short)} · {waited}")
