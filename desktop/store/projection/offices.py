"""What the office is, who works in it, and where its numbers stand."""

import datetime as dt
from typing import Final

from desktop.models.chain import Deed, dump
from desktop.models.facts import (
    CalendarDaySet,
    DayClosed,
    DayOpened,
    OfficeChosen,
    SeriesSet,
    ServiceSwitched,
    SwitchSet,
    WindowSet,
)
from desktop.store.codec import encode_part
from desktop.store.projection.loads import row_loaded
from desktop.store.projection.rows import Rows
from desktop.store.projection.transfers import window_closed

_OFFICE: Final = "INSERT OR REPLACE INTO offices VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SWITCH: Final = "INSERT OR REPLACE INTO switches VALUES (?, ?, ?, ?, ?)"
_CALENDAR_DAY: Final = "INSERT OR REPLACE INTO calendar_days VALUES (?, ?, ?, ?, ?, ?)"
_SWITCHES: Final = """
    INSERT INTO service_switches (office, service, switches, set_at, set_by)
    VALUES (?, ?, ?, ?, ?)
"""
_WINDOW: Final = "INSERT OR REPLACE INTO windows VALUES (?, ?, ?, ?)"
_DAY: Final = """
    INSERT OR REPLACE INTO days (office, day, opened_at, opened_by, warnings)
    VALUES (?, ?, ?, ?, ?)
"""
_CLOSED: Final = "UPDATE days SET closed_at = ?3, closed_by = ?4 WHERE office = ?1 AND day = ?2"
_SKIP: Final = """
    INSERT INTO skips (office, series, after, last, reason, set_at, set_by)
    VALUES (?1, ?2,
        coalesce((SELECT last FROM series WHERE office = ?1 AND series = ?2), 0),
        ?3, ?4, ?5, ?6)
"""
_REACH: Final = """
    INSERT INTO series VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET last = max(last, excluded.last)
"""


def office_chosen(rows: Rows, deed: Deed, fact: OfficeChosen) -> None:
    """Keep the office and its services."""
    names = (fact.office, fact.name_kk, fact.name_ru, fact.name_en)
    phones, services = dump(fact.phones), dump(fact.services)
    rows.add(_OFFICE, (*names, fact.address, phones, fact.zone, services, deed.at))


def switch_set(rows: Rows, deed: Deed, fact: SwitchSet) -> None:
    """Keep the newest value of a switch."""
    rows.add(_SWITCH, (fact.office, fact.key, fact.value, deed.at, deed.by))


def calendar_day_set(rows: Rows, deed: Deed, fact: CalendarDaySet) -> None:
    """Keep what the office entered last of a day, and that it took it back."""
    entered = (fact.day.isoformat(), fact.status, fact.ground)
    rows.add(_CALENDAR_DAY, (fact.office, *entered, deed.at, deed.by))


def service_switched(rows: Rows, deed: Deed, fact: ServiceSwitched) -> None:
    """Keep the switches of a service above what they were: the earlier ones tell of changes."""
    rows.add(_SWITCHES, (fact.office, fact.service, encode_part(fact.switches), deed.at, deed.by))


def window_set(rows: Rows, deed: Deed, fact: WindowSet) -> None:
    """Keep a counter's name and lines."""
    rows.add(_WINDOW, (deed.office, fact.window, fact.name, dump(fact.lines)))
    if not fact.lines:
        window_closed(rows, deed, fact.window)


def day_opened(rows: Rows, deed: Deed, fact: DayOpened) -> None:
    """Keep who opened the day; a day opened again keeps the last opening.

    Raise `ValueError` of what is no day: at a region it is an office's word.
    """
    rows.add(_DAY, (deed.office, _iso_day(fact.day), deed.at, deed.by, dump(fact.warnings)))


def day_closed(rows: Rows, deed: Deed, fact: DayClosed) -> None:
    """Keep who closed the day; one opened again is closed no more.

    Raise `ValueError` of what is no day, as `day_opened` does.
    """
    rows.add(_CLOSED, (deed.office, _iso_day(fact.day), deed.at, deed.by))


def _iso_day(day: str) -> str:
    if dt.date.fromisoformat(day).isoformat() != day:
        raise ValueError(day)
    return day


def series_set(rows: Rows, deed: Deed, fact: SeriesSet) -> None:
    """Explain the numbers skipped, and continue above the greater (D52)."""
    place = (deed.office, fact.series, fact.last)
    rows.add(_SKIP, (*place, fact.reason, deed.at, deed.by))
    rows.add(_REACH, place)
    if fact.origin is not None:
        row_loaded(rows, deed, fact.origin)


def number_used(rows: Rows, office: str, series: str, sequence: int) -> None:
    """Move a series to a number given to a case, or to one of its results."""
    rows.add(_REACH, (office, series, sequence))
