"""What is said and asked while somebody stands at the counter (terms, 12)."""

import datetime as dt

from desktop.i18n import _, _n
from desktop.presenters.formats import date_long, day_month, money, number, time, weekday


def papers_missing(count: int) -> str:
    """Put the choice to the applicant: a list, or registration as it stands (D9)."""
    return _n(
        "{count} paper is missing. A list, or registration as it stands: the applicant decides.",
        "{count} papers are missing. A list, or registration as it stands: the applicant decides.",
        count,
    ).format(count=number(count))


def payment_short(tiyn: int) -> str:
    """Say how much of the duty is still to be paid (D5)."""
    return _("The payment is short by {sum}.").format(sum=money(tiyn))


def outside_hours() -> str:
    """Warn that nobody is received now; it never blocks (D21)."""
    return _("Outside reception hours. You may go on; it will be recorded.")


def registered(case: str) -> str:
    """Say that an application has its number."""
    return _("Registered: {case}.").format(case=case)


def come_for_result(day: dt.date, hours: str) -> str:
    """Say when to come for the result, with the hours of that day (D6, D7)."""
    said = {"date": day_month(day), "weekday": weekday(day)}
    if not hours:
        return _("Come for the result on {date}, {weekday}.").format(**said)
    return _("Come for the result on {date}, {weekday} (reception {hours}).").format(
        **said, hours=hours
    )


def draft_saved(saved_at: dt.datetime) -> str:
    """Say when the draft in hand was last kept."""
    return _("Draft (saved {time})").format(time=time(saved_at))


def restored(saved_at: dt.datetime, today: dt.date) -> str:
    """Say from when a draft comes back after the program was cut off."""
    moment = time(saved_at)
    if saved_at.date() != today:
        moment = f"{date_long(saved_at)}, {moment}"
    return _("Back to {time}. Check the last characters you typed.").format(time=moment)


def empty_queue() -> str:
    """Say what an empty queue will show and how to begin."""
    return _("Today's queue appears here. Press F4 to issue a number.")
