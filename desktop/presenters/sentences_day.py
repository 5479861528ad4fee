"""What is asked when a day begins (D51); why harder, `sentence` of `day-unconfirmed` says."""

import datetime as dt

from desktop.i18n import _, _n
from desktop.models.ticket import Ticket
from desktop.presenters.formats import date_long, number, time


def opening_question(now: dt.datetime) -> str:
    """Ask the first operator whether date and hour are right."""
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


def settle_question(ticket: Ticket) -> str:
    """Ask how one number of an earlier day ended."""
    return _("The number {ticket} of {date} was never finished. How did it end?").format(
        ticket=ticket.text, date=date_long(ticket.day)
    )
