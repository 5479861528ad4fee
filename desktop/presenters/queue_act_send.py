"""Send one number to another line or window: where to, with which word, and whether it returns."""

from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, _n
from desktop.models import ticket as moves
from desktop.models.draft import Draft
from desktop.models.errors import Refusal
from desktop.models.facts import Place
from desktop.models.ticket import Ticket
from desktop.presenters import formats
from desktop.presenters.case_acts_view import AskGroup, AskView, SheetView, Typed
from desktop.services import transfers
from desktop.services.desk import Desk
from desktop.store import offices, tickets

_TO: Final = "to"
_NOTE: Final = "note"
_AFTER: Final = "after"
_BACK: Final = "back"
_STAYS: Final = "stays"


class SendElsewhere:
    """Send a number elsewhere; `draft` is what was typed for it, should it be in hand."""

    def __init__(self, desk: Desk, ticket: str, draft: Draft | None = None) -> None:
        """Refuse `ticket-unknown`, and `ticket-move` of a number that has ended."""
        self._desk, self._draft = desk, draft
        self._ticket = desk.ticket(ticket)
        moves.must(self._ticket, "move")
        self._windows = tuple(offices.windows(desk.database, desk.office().office))
        self._places = dict(self._offered(self._ticket))

    def _offered(self, ticket: Ticket) -> Iterator[tuple[str, Place]]:
        """Yield every other line and every other window."""
        for service in self._desk.office().services:
            for rule in self._desk.catalogue.standard(service).lines:
                place = Place(service=service, line=rule.id)
                if not moves.is_there(ticket, place):
                    yield f"{service}.{rule.id}", place
        for row in self._windows:
            place = Place(service=ticket.service, line=ticket.line, window=row.window)
            if not moves.is_there(ticket, place):
                yield f"@{row.window}", place

    def _words(self, key: str, place: Place) -> str:
        """Name a place in the language spoken now, a line with how many wait in it."""
        if place.window:
            name = next(row.words for row in self._windows if row.window == place.window)
            return _("Window: {name}").format(name=formats.text(name))
        standard = self._desk.catalogue.standard(place.service)
        short = next(rule.short for rule in standard.lines if rule.id == place.line)
        called = {line for row in self._windows for line in row.lines}
        waiting = self._waiting(key, called=called)
        return f"{formats.text(standard.short)} · {formats.text(short)} · {waiting}"

    def _waiting(self, line: str, *, called: set[str]) -> str:
        if line not in called:
            return _("no window calls it")
        desk, ticket = self._desk, self._ticket
        queue = tickets.queue(
            desk.database, office=desk.office().office, day=ticket.day, lines=[line]
        )
        count = len(queue)
        return _n("{n} waits", "{n} wait", count).format(n=formats.number(count))

    def view(self, typed: Typed) -> SheetView:
        """Ask where to; the note is for whoever calls the number there."""
        options = tuple((key, self._words(key, place)) for key, place in self._places.items())
        after = ((_STAYS, _("ends there")), (_BACK, _("comes back here")))
        return SheetView(
            title=_("Send {number} elsewhere").format(number=self._ticket.text),
            sentence=_(
                "The number stays the same and waits there by its own arrival. "
                "The note is shown to whoever calls it."
            ),
            verb=_("Send"),
            groups=(
                AskGroup(
                    title="",
                    asks=(
                        AskView(
                            key=_TO,
                            label=_("Where to"),
                            kind="choice",
                            value=typed.text(_TO),
                            options=options,
                            message=self._missing(typed),
                        ),
                        AskView(key=_NOTE, label=_("Note"), value=typed.text(_NOTE), optional=True),
                        AskView(
                            key=_AFTER,
                            label=_("Afterwards"),
                            kind="choice",
                            value=typed.text(_AFTER, _STAYS),
                            options=after,
                        ),
                    ),
                ),
            ),
        )

    @staticmethod
    def _missing(typed: Typed) -> str:
        return _("Choose a line or a window.") if typed.asked and not typed.text(_TO) else ""

    def carry_out(self, desk: Desk, typed: Typed) -> str:
        """Send it; no paper comes of it."""
        if typed.text(_TO) not in self._places:
            raise Refusal("sent-nowhere", ticket=self._ticket.text)
        transfers.move(
            desk,
            ticket=self._ticket.id,
            to=self._places[typed.text(_TO)],
            note=typed.text(_NOTE),
            comes_back=typed.text(_AFTER) == _BACK,
            draft=self._draft,
        )
        return ""

    def done_words(self) -> str:
        """Say that it waits elsewhere."""
        return _("{number} is sent on.").format(number=self._ticket.text)
