"""A term counted anew for a case already registered: from the same day, otherwise (D6, D31)."""

import datetime as dt
from collections.abc import Collection

from desktop.models.application import Application, Promise
from desktop.models.errors import Refusal
from desktop.models.standard import Standard, Track
from desktop.models.term import deadline
from desktop.models.workdays import Calendar


def retimed(
    application: Application,
    track: Track,
    standard: Standard,
    calendar: Calendar,
    *,
    registered: dt.date,
    picked: Collection[dt.date] = (),
) -> Promise:
    """Return the term by `track`, counted from day 0 of the term the application has (D6).

    `registered` is that day where its steps do not tell it. Refuses `out-of-table` and `no-term`
    (`service`).
    """
    first = accepted_on(application, registered=registered)
    return counted_from(track, standard, calendar, on=first, picked=picked)


def counted_from(
    track: Track,
    standard: Standard,
    calendar: Calendar,
    *,
    on: dt.date,
    picked: Collection[dt.date] = (),
) -> Promise:
    """Return the term by `track` from day 0, also of a case examined anew (docs/adr/0015).

    Refuses as `retimed` does.
    """
    term = deadline(track, on, calendar, standard.reception, picked=picked)
    if term.collect_on is None:
        raise Refusal("no-term", service=standard.service)
    return Promise(
        track=track.id,
        due=term.due,
        safe=term.safe,
        collect_on=term.collect_on,
        steps=term.steps,
        estimated=term.estimated,
    )


def accepted_on(application: Application, *, registered: dt.date) -> dt.date:
    """Return day 0 of a term: of the portal's request, of a talon written by hand (I-7.4)."""
    steps = application.term.steps
    return steps[0].date if steps and steps[0].code == "accepted" else registered
