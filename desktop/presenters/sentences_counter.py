"""What is said and asked while somebody stands at the counter (terms, 12)."""

import datetime as dt

from desktop.i18n import _, _n
from desktop.presenters.formats import date_long, number, time


def papers_missing(count: int) -> str:
    """Put the choice to the applicant: a list, or registration as it stands (D9)."""
    return _n(
        "{count} paper is missing. A list, or registration as it stands: the applicant decides.",
        "{count} papers are missing. A list, or registration as it stands: the applicant decides.",
        count,
    ).format(count=number(count))


def outside_hours() -> str:
    """Warn that nobody is received now; it never blocks (D21)."""
    return _("Outside reception hours. You may go on; it will be recorded.")


def restored(saved_at: dt.datetime, today: dt.date) -> str:
    """Say from when a draft comes back after the program was cut off."""
    moment = time(saved_at)
    if saved_at.date() != today:
        moment = f"{date_long(saved_at)}, {moment}"
    return _("Back to {time}. Check the last characters you typed.").format(time=moment)
