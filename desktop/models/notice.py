"""Until when an applicant is told that his application was sent on to another body (D50)."""

import datetime as dt
from typing import Final

from desktop.models.standard import Track
from desktop.models.term import deadline
from desktop.models.text import Text
from desktop.models.workdays import Calendar

_WITHIN: Final = Track(
    id="notice",
    paragraph="",
    name=Text(kk="үш жұмыс күні", ru="три рабочих дня", en="three working days"),
    days=3,
    counted_in="working-days",
)


def tell_by(sent: dt.date, calendar: Calendar) -> dt.date:
    """Return the last day to tell the applicant of what was sent on `sent`, day 0 (D6).

    Refuses `out-of-table` for a day the calendar does not reach.
    """
    return deadline(_WITHIN, sent, calendar).due
