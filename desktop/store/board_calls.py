"""Read which numbers were called on a day: what a lobby board may show of them and nothing more."""

import datetime as dt
from typing import Final

from desktop.models import moments
from desktop.models.board import CallState, HallCall
from desktop.store.handles import Reader

_CALLS: Final = """
    SELECT ticket, letter, number, window, last_call_at, recalls, began_at, ended_at, held_at
    FROM tickets WHERE office = ? AND day = ? AND last_call_at IS NOT NULL
"""


def of_day(reader: Reader, *, office: str, day: dt.date) -> tuple[HallCall, ...]:
    """Return each number called on a day by its last call, the newest first."""
    found = []
    for ticket, letter, number, window, at, recalls, began, ended, held in reader.rows(
        f"{_CALLS} ORDER BY seq DESC", (office, day.isoformat())
    ):
        call = HallCall(
            ticket=ticket,
            letter=letter,
            number=number,
            window=window,
            at=moments.from_text(at),
            recalls=recalls,
            state=_state(began, ended, held),
        )
        found.append(call)
    return tuple(sorted(found, key=lambda call: call.at, reverse=True))


def _state(began: str | None, ended: str | None, held: str | None) -> CallState:
    if ended is not None:
        return "ended"
    if held is not None:
        return "held"
    return "called" if began is None else "in-service"
