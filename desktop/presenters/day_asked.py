"""What is asked before a day is opened or closed, for one page of both (D51)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.models.errors import Refusal
from desktop.models.facts import TicketEnd
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.frame_view import IS_LAW, ForceView
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.services.desk import Desk

_ENDS: Final[tuple[TicketEnd, ...]] = ("left", "no-show", "carried-over", "answered")


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursView:
    """Say when a service receives on the day: «Қару», «9:00–13:00, 14:30–18:00».

    Before a day is closed it says a count instead: «Қызмет алды», «34».
    """

    service: str
    hours: str
    force: ForceView = IS_LAW


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningView:
    """Say what speaks against the date; it must be confirmed by itself."""

    code: str
    sentence: str
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EndView:
    """Offer one end of an earlier number; `cap` is the digit that chooses it."""

    how: TicketEnd
    words: str
    cap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNumberView:
    """Show one number that never ended: `day` is the day it was given, today its time."""

    ticket: str
    number: str
    day: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """Show what is asked before an act of the day; `settling` asks about the first open number.

    `notices` tell of reception days that a change of the calendar took away (D20), or of what is
    left for tomorrow; `act` is what the main key does.
    """

    heading: str
    time: str
    question: str
    hours: tuple[HoursView, ...]
    warnings: tuple[WarningView, ...]
    unsettled: str
    numbers: tuple[OpenNumberView, ...]
    settling: str
    ends: tuple[EndView, ...]
    hindrance: str
    notices: tuple[str, ...] = ()
    act: str = ""


class DayAsked(QObject):
    """Ask about a day before it is opened or closed: doubts to confirm, numbers to settle.

    Signals:
        day_changed: the DayView to show.
    """

    day_changed = Signal(object)

    def __init__(
        self, desk: Callable[[], Desk], *, notices: Notices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._notices = desk, notices

    def refresh(self) -> None:
        """Ask the store and the clock again."""
        raise NotImplementedError

    def confirm(self, code: str, *, confirmed: bool) -> None:
        """Take the answer to one warning."""
        raise NotImplementedError

    def settle(self, ticket: str, how: TicketEnd) -> None:
        """End one number that is still open."""
        raise NotImplementedError

    def answer(self) -> None:
        """Do what is asked about; what still hinders is said."""
        raise NotImplementedError

    def _attempt(self, act: Callable[[Desk], None]) -> bool:
        """Do it, say why not, and ask anew; return whether it was done."""
        done = True
        try:
            act(self._desk())
        except Refusal as refusal:
            self._notices.refuse(refusal)
            done = False
        self.refresh()
        return done


def number_view(ticket: Ticket) -> OpenNumberView:
    """Show a number that never ended."""
    return OpenNumberView(
        ticket=ticket.id,
        number=ticket.text,
        day=formats.date_long(ticket.day),
        state=label(f"ticket-state.{ticket.state}"),
    )


def ends_of(ticket: Ticket) -> tuple[EndView, ...]:
    """Offer the ends that fit: who was never called cannot have failed to come.

    A digit means one end only, whichever number is asked about.
    """
    return tuple(
        EndView(how=how, words=label(f"ticket-end.{how}"), cap=str(at))
        for at, how in enumerate(_ENDS, start=1)
        if not (how == "no-show" and ticket.called_at is None)
    )
