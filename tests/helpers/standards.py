"""The shipped standards and reference data, read once for all tests."""

import datetime as dt
from functools import cache

from desktop import paths
from desktop.models.intake import IntakeRules
from desktop.models.mci import MciTable
from desktop.models.standard import Standard
from desktop.models.workdays import Calendar
from desktop.standards.loader import read_standard
from desktop.standards.reference import read_calendar, read_mci

EDITIONS = {"weapons": "2010-10-21", "invitations": "2013-07-23"}
MONDAY = dt.date(2013, 11, 25)
ZONE = dt.timezone(dt.timedelta(hours=6))


def at(hour: int, minute: int = 0, *, day: dt.date = MONDAY) -> dt.datetime:
    """Return a local moment of the demo's Monday, or of another day."""
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


@cache
def standard(service: str) -> Standard:
    """Return the shipped edition of a service."""
    path = paths.forms() / "standards" / service / f"{EDITIONS[service]}.toml"
    found = read_standard(path).value
    assert found is not None
    return found


@cache
def calendar() -> Calendar:
    """Return the shipped calendar."""
    found = read_calendar(paths.forms()).value
    assert found is not None
    return Calendar.of(found.years)


@cache
def mci() -> MciTable:
    """Return the shipped table of the calculation index."""
    found = read_mci(paths.forms()).value
    assert found is not None
    return found


def rules(service: str) -> IntakeRules:
    """Return what an intake of a service is judged by."""
    return IntakeRules(standard=standard(service), digest="0" * 64, calendar=calendar(), mci=mci())
