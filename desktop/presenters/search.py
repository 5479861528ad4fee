"""Find anything by a few letters: an application, a queue number, a page, an act (Ctrl+K)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.i18n import _, _n
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.background import Asked, Background
from desktop.presenters.labels import WORDS as LABELS
from desktop.presenters.labels import label
from desktop.presenters.notices import Notices
from desktop.presenters.search_complaints import found_complaints
from desktop.presenters.search_registered import Registered, found_registered
from desktop.services.desk import Desk
from desktop.store import offices, search, tickets, visits
from desktop.store.cases import CaseRow
from desktop.store.database import Database
from desktop.store.folding import fold

FoundKind: TypeAlias = Literal["case", "ticket", "unit", "owner", "complaint", "action"]

_MOST_CASES: Final = 30
_MOST_TICKETS: Final = 5
_MOST_ACTIONS: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Offer something the window can do, by its command; `cap` is the key that does it too."""

    command: str
    words: str
    cap: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Show one thing found; `key` is the id of the case or ticket, or the command.

    What has no page of its own `says` everything that is known of it.
    """

    kind: FoundKind
    key: str
    title: str
    detail: str = ""
    note: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundView:
    """Show what was found, best first; `sentence` says why there is nothing."""

    rows: tuple[Found, ...]
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFate:
    """Say what there is about a queue number that waits no more.

    `case` is the application its visit led to; without one, `sentence` says where the number is
    or how it ended. Both are empty for a number that stands in the queue.
    """

    case: str = ""
    sentence: str = ""


class SearchPresenter(QObject):
    """Answer every change of the words searched for, the last change winning.

    Signals:
        found: the FoundView for the words as they stand.
        chosen: the Found that somebody opens.
    """

    found = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        *,
        background: Background[Database],
        notices: Notices,
        looks: Callable[[Desk, str], tuple[Found, ...]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take who `looks` among what is recorded, an office's own search when left out."""
        super().__init__(parent)
        self._desk, self._looks = desk, looks or look_for
        self._background = background
        self._notices = notices
        self._actions: tuple[Action, ...] = ()
        self._asked: Asked | None = None

    def offer(self, actions: Sequence[Action]) -> None:
        """Know these actions from now on."""
        self._actions = tuple(actions)

    def look_for(self, words: str) -> None:
        """Look for `words`; without any, only offer what can be done."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        actions = self._matching(words)
        if not words:
            self.found.emit(FoundView(rows=actions))
            return
        desk, looks = self._desk(), self._looks
        self._asked = self._background.ask(
            lambda database: looks(replace(desk, database=database), words),
            owner=self,
            answered=lambda rows: self._show(words, (*rows, *actions)),
            failed=self._notices.refuse,
        )

    def fate(self, ticket: str, *, window: str) -> TicketFate:
        """Return what there is about a queue number, for somebody who sits at `window`."""
        return ticket_fate(self._desk(), ticket, window=window)

    def _show(self, words: str, rows: tuple[Found, ...]) -> None:
        self._asked = None
        none = _("Nothing was found for “{words}”. Try a part of the name or of the number.")
        self.found.emit(FoundView(rows=rows, sentence="" if rows else none.format(words=words)))

    def _matching(self, words: str) -> tuple[Found, ...]:
        wanted = fold(words).split()
        rows = (
            Found(kind="action", key=action.command, title=action.words, note=action.cap)
            for action in self._actions
            if _has_all(action.words, wanted)
        )
        return tuple(rows)[: None if not words else _MOST_ACTIONS]


def _has_all(words: str, wanted: Sequence[str]) -> bool:
    """Say whether every part wanted begins a word."""
    known = fold(words).split()
    return all(any(word.startswith(part) for word in known) for part in wanted)


def look_for(desk: Desk, words: str) -> tuple[Found, ...]:
    """Return queue numbers of today, applications, complaints, weapons and owners meant.

    Whoever may not see applications finds numbers alone.
    """
    office = offices.chosen(desk.database)
    if office is None:
        return ()
    today = desk.now().date()
    numbers = tickets.find(desk.database, office=office.office, day=today, text=words)
    queue = [
        Found(
            kind="ticket",
            key=ticket.id,
            title=ticket.text,
            detail=_how_it_stands(ticket, _cases(desk, ticket)),
            note=formats.time(ticket.issued_at),
        )
        for ticket in numbers[:_MOST_TICKETS]
    ]
    if not desk.may("case.see"):
        return tuple(queue)
    cases = search.search(desk.database, words, limit=_MOST_CASES)
    registered = (found_unit(each) for each in found_registered(desk, words))
    complained = (
        Found(kind="complaint", key=e.complaint, title=e.title, detail=e.detail, note=e.note)
        for e in found_complaints(desk, words)
    )
    return (*queue, *(found_case(row) for row in cases), *complained, *registered)


def found_unit(each: Registered) -> Found:
    """Return a registered weapon or owner as a line of what was found."""
    return Found(
        kind=each.kind,
        key=each.key,
        title=each.title,
        detail=each.detail,
        note=each.note,
        says=each.says,
    )


def _how_it_stands(ticket: Ticket, cases: int) -> str:
    """Say the state of a number, of one that ended also how, and to how many `cases` it led."""
    said = [label(f"ticket-state.{ticket.state}")]
    if ticket.end:
        said.append(_end_words(ticket))
    if cases > 1:
        count = _n("{count} application", "{count} applications", cases)
        said.append(count.format(count=formats.number(cases)))
    return " · ".join(said)


def _cases(desk: Desk, ticket: Ticket) -> int:
    """Return how many applications were registered in the visit of a number (D37)."""
    return len(visits.cases_of(desk.database, ticket.visit)) if ticket.visit else 0


def _end_words(ticket: Ticket) -> str:
    ending = f"visit-end.{ticket.end}"
    said = label(ending if ticket.visit and ending in LABELS else f"ticket-end.{ticket.end}")
    return f"{said[:1].lower()}{said[1:]}"


def ticket_fate(desk: Desk, ticket_id: str, *, window: str) -> TicketFate:
    """Return what there is about a queue number; nothing for one that waits or is at `window`."""
    ticket = tickets.ticket(desk.database, ticket_id)
    in_queue = ticket is not None and ticket.state in {"waiting", "held"}
    if ticket is None or in_queue or (not ticket.end and ticket.window == window):
        return TicketFate()
    if ticket.ended_at is None:
        rows = offices.windows(desk.database, desk.office().office)
        names = {row.window: formats.text(row.words) for row in rows}
        place = names.get(ticket.window, ticket.window)
        said = _("The number {ticket} is at another window: {window}.")
        return TicketFate(sentence=said.format(ticket=ticket.text, window=place))
    cases = visits.cases_of(desk.database, ticket.visit) if ticket.visit else []
    if cases:
        return TicketFate(case=cases[0].case)
    said = _("The number {ticket} ended at {time}: {how}.")
    how, time = _end_words(ticket), formats.time(ticket.ended_at)
    return TicketFate(sentence=said.format(ticket=ticket.text, time=time, how=how))


def found_case(row: CaseRow) -> Found:
    """Return an application as a line of what was found."""
    known_by = (formats.iin(row.iin), formats.phone(row.phone))
    return Found(
        kind="case",
        key=row.case,
        title=row.applicant,
        detail=" · ".join(part for part in known_by if part),
        note=f"{row.number} · {formats.date_digits(row.day)}",
    )
