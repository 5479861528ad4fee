"""Closing the office's day by hand: every open number gets an end of its own.

No job ever ends a day by itself: a number that nobody served is called-and-left, not called or
carried over because somebody said so (lessons).
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal, get_args

from desktop.models import ticket as tickets_model
from desktop.models.errors import Refusal
from desktop.models.facts import DayClosed, TicketEnd
from desktop.models.ticket import Numbers, Ticket, count_numbers
from desktop.services.day import is_day_over, is_over, require_day
from desktop.services.desk import Desk
from desktop.store import desk as desk_tables
from desktop.store import papers, tickets
from desktop.store.desk import parked

CloseWarning = Literal["still-received"]
"""What is asked about before a day is closed: that people are still received today."""

WARNINGS: Final[tuple[CloseWarning, ...]] = get_args(CloseWarning)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseProposal:
    """Hold what stands between now and the end of the day.

    `open_tickets` must be settled; those `in_hand` are being served and must end at their window;
    `over` led to their paper and end with it (D37). `unprinted` papers and `drafts` are told and
    hinder nothing: they wait for tomorrow.
    """

    day: dt.date
    now: dt.datetime
    asked: tuple[CloseWarning, ...]
    open_tickets: tuple[Ticket, ...]
    in_hand: tuple[Ticket, ...]
    over: tuple[Ticket, ...]
    unprinted: int
    drafts: int
    numbers: Numbers


def propose_close(desk: Desk) -> CloseProposal:
    """Return what must be seen to before today is closed.

    Refuses `not-allowed`, `day-not-open` and `day-closed`.
    """
    desk.require("day.close")
    now, office = desk.now(), desk.office().office
    day = require_day(desk, now)
    queue = tickets.of_day(desk.database, office=office, day=day)
    going = [each for each in queue if each.state != "ended"]
    served = [each for each in going if each.state == "in-service"]
    return CloseProposal(
        day=day,
        now=now,
        asked=() if is_day_over(desk, now) else WARNINGS,
        open_tickets=tuple(each for each in going if each.state != "in-service"),
        in_hand=tuple(each for each in served if not is_over(each)),
        over=tuple(each for each in served if is_over(each)),
        unprinted=papers.count_unprinted(desk.database, office),
        drafts=len(desk_tables.drafts(desk.database)),
        numbers=count_numbers(queue),
    )


def settle_today(desk: Desk, *, ticket: str, how: TicketEnd) -> None:
    """End one open number of today; refuses `ticket-unknown`, `ticket-move`, `day-not-open`.

    What was typed for it is dropped, unless it is to be served another day.
    """
    now = desk.now()
    with desk.work(at=now, command="day.close") as work:
        today = require_day(desk, now)
        found = desk.ticket(ticket)
        if how == "no-show" and found.called_at is None:
            raise Refusal("ticket-move", ticket=found.text, state=found.state, move="close")
        work.record(tickets_model.close(found, how=how, today=today))
        if how != "carried-over":
            desk_tables.delete_draft(desk.database, window=parked(ticket))


def close_day(desk: Desk, *, day: dt.date, confirmed: Collection[CloseWarning] = ()) -> None:
    """Close the day; its sheet can be printed from then on (`day_sheet.issue_sheet`).

    Refuses `not-allowed`, `day-changed` when the clock shows another day, `day-not-open`,
    `day-closed`, `close-unconfirmed` (`warning`), `tickets-open` (`count`) and
    `visits-going-on` (`tickets`).
    """
    proposal = propose_close(desk)
    if proposal.day != day:
        raise Refusal("day-changed", day=day, now=proposal.day)
    for warning in proposal.asked:
        if warning not in confirmed:
            raise Refusal("close-unconfirmed", warning=warning)
    if proposal.open_tickets:
        raise Refusal("tickets-open", count=len(proposal.open_tickets))
    if proposal.in_hand:
        named = ", ".join(each.text for each in proposal.in_hand)
        raise Refusal("visits-going-on", tickets=named)
    with desk.work(at=proposal.now, command="day.close") as work:
        work.record(*(tickets_model.finish(each) for each in proposal.over))
        work.record(DayClosed(day=day.isoformat(), warnings=proposal.asked))
