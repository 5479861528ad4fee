"""What is asked when a day begins (D51); why harder, `sentence` of `day-unconfirmed` says.

And what a change of the calendar took away, so that nobody comes to a closed door (D20).
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from desktop.i18n import _, _n, marked
from desktop.models.reception import PickFault
from desktop.models.ticket import Ticket
from desktop.presenters.formats import date_long, listed, number, time

_SOME: Final = 5  # numbers named before it is said that there are more
_LOST: Final[Mapping[PickFault, str]] = {
    "picked-holiday": marked(
        "Nobody works on the day picked for reception: {day}. Pick another one in the settings."
    ),
    "picked-workday": marked(
        "The day picked for reception became a working day: {day}. "
        "Pick another one in the settings."
    ),
}


def opening_question(now: dt.datetime, *, closed_at: dt.datetime | None = None) -> str:
    """Ask the first operator whether date and hour are right; a closed day whether it goes on."""
    if closed_at is not None:
        return _("The day was closed at {time}. Open it again?").format(time=time(closed_at))
    return _("Today is {date}, the time is {time}. Open the day?").format(
        date=date_long(now), time=time(now)
    )


def unsettled(count: int) -> str:
    """Say that numbers of earlier days are still open and must be settled one by one."""
    return _n(
        "{count} queue number of an earlier day is still open. How did it end?",
        "{count} queue numbers of earlier days are still open. How did each end?",
        count,
    ).format(count=number(count))


def closing_question(now: dt.datetime) -> str:
    """Ask whether the day is over."""
    return _("{date}, {time}. Close the day?").format(date=date_long(now), time=time(now))


def still_open(count: int) -> str:
    """Say that numbers of today are still open and must be settled one by one."""
    return _n(
        "{count} queue number is still open. How did it end?",
        "{count} queue numbers are still open. How did each end?",
        count,
    ).format(count=number(count))


def end_question(ticket: Ticket) -> str:
    """Ask how one number of today ended."""
    return _("How did the number {ticket} end?").format(ticket=ticket.text)


def settle_question(ticket: Ticket) -> str:
    """Ask how one number of an earlier day ended."""
    return _("The number {ticket} of {date} was never finished. How did it end?").format(
        ticket=ticket.text, date=date_long(ticket.day)
    )


def lost_pick(day: dt.date, fault: PickFault) -> str:
    """Say that a picked day of reception fell away, and what to do."""
    return _(_LOST[fault]).format(day=date_long(day))


def promised_in_vain(day: dt.date, numbers: Sequence[str]) -> str:
    """Say that applicants were told to come on a day on which nobody works."""
    named = listed((*numbers[:_SOME], *("…",) * (len(numbers) > _SOME)))
    return _n(
        "{count} applicant was told to come on a day nobody works: {day} ({numbers}). Phone them.",
        "{count} applicants were told to come on a day nobody works: {day} ({numbers}). "
        "Phone them.",
        len(numbers),
    ).format(count=number(len(numbers)), day=date_long(day), numbers=named)
