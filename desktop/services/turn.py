"""Calling a number before its turn, on a ground that the register of deviations keeps (D22)."""

from desktop.models import turn
from desktop.models.errors import Refusal
from desktop.models.ticket import Ticket
from desktop.services.day import require_day
from desktop.services.desk import Desk
from desktop.services.queueing import window_row
from desktop.store import pauses, tickets


def call_before_turn(
    desk: Desk, *, window: str, ticket: str, ground: str, words: str = ""
) -> Ticket:
    """Call a waiting number to a free window before its turn, and return it.

    Those passed over keep their places. Refuses `ticket-unknown`, `day-not-open`, `window-unknown`,
    `window-busy`, `queue-paused`, `turn-ground-unknown`, and what `models.turn.call_before_turn`
    refuses.
    """
    office, now = desk.office(), desk.now()
    lines = window_row(desk, window).lines
    chosen = desk.catalogue.turn_grounds().ground(ground)
    with desk.work(at=now, command="queue.call-before-turn") as work:
        day = require_day(desk, now)
        busy = tickets.at_window(desk.database, office=office.office, day=day, window=window)
        if busy is not None:
            raise Refusal("window-busy", ticket=busy.text)
        found = desk.ticket(ticket)
        for row in pauses.standing(desk.database, office=office.office, day=day):
            if row.stops(found.line_key):
                raise Refusal("queue-paused", since=row.began_at)
        work.record(
            turn.call_before_turn(
                found,
                window=window,
                waiting=tickets.queue(desk.database, office=office.office, day=day),
                lines=lines,
                ground=chosen,
                words=words,
            )
        )
        return desk.ticket(ticket)


def callable_before_turn(desk: Desk, *, window: str) -> tuple[Ticket, ...]:
    """Return the waiting numbers a window may call before their turn: all but who is next.

    Refuses `window-unknown`.
    """
    office, now = desk.office(), desk.now()
    lines = window_row(desk, window).lines
    waiting = tickets.queue(desk.database, office=office.office, day=now.date())
    mine = [each for each in waiting if turn.is_for(each, window=window, lines=lines)]
    return tuple(mine[1:])
