"""Numbers transferred to another line or window, with a word for whoever calls them (D22)."""

from desktop.models import ticket as moves
from desktop.models.draft import Draft
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.facts import Place
from desktop.models.ticket import Ticket
from desktop.services.desk import Desk
from desktop.services.intake import save_draft
from desktop.services.queueing import is_begun, line_rule, window_row
from desktop.store import desk as desk_tables


def move(
    desk: Desk,
    *,
    ticket: str,
    to: Place,
    note: str = "",
    comes_back: bool = False,
    draft: Draft | None = None,
) -> None:
    """Transfer a number to another line, or to one window, where it waits by its own arrival.

    One that `comes_back` waits here again once the service it was sent for ends. What was typed
    for it is kept where it can be gone on with: at the window it is sent to, or at its return.
    Refuses `ticket-move`, `moved-nowhere`, `service-not-here`, `line-unknown`, `window-unknown`.
    """
    office = desk.office()
    if to.service not in office.services:
        raise Refusal("service-not-here", service=to.service)
    line_rule(desk, service=to.service, line=to.line)
    if to.window:
        window_row(desk, to.window)
    with desk.work(at=desk.now(), command="queue.serve") as work:
        found = desk.ticket(ticket)
        work.record(moves.move(found, to=to, note=clean_text(note), comes_back=comes_back))
        same_line = (to.service, to.line) == (found.service, found.line)
        if draft is not None and is_begun(draft) and (comes_back or same_line):
            _park(desk, found, draft)


def _park(desk: Desk, ticket: Ticket, draft: Draft) -> None:
    save_draft(desk, window=desk_tables.parked(ticket.id), visit=ticket.visit, draft=draft)
