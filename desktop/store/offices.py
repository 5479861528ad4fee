"""Read what the office is: its switches, windows, staff, opened days and number series."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models import moments
from desktop.models.block import runs_of
from desktop.models.numbering import series_key
from desktop.models.text import Text
from desktop.models.window_name import window_words
from desktop.models.workdays import DayStatus
from desktop.store.handles import Reader, Row
from desktop.store.numbers import blocks

_OFFICE: Final = """
    SELECT office, name_kk, name_ru, name_en, address, phones, zone, services, chosen_at
    FROM offices WHERE NOT EXISTS (SELECT 1 FROM installations WHERE room = offices.office)
    ORDER BY chosen_at DESC, office LIMIT 1
"""
_OF_ROOM: Final = """
    SELECT office, name_kk, name_ru, name_en, address, phones, zone, services, chosen_at
    FROM offices WHERE office = ?
"""
_DAYS: Final = """
    SELECT day, opened_at, opened_by, warnings, closed_at, closed_by FROM days WHERE office = ?
"""
_STAFF: Final = """
    SELECT staff, name, post_kk, post_ru, active, name_ru, rank_kk, rank_ru FROM staff
    WHERE office = ? AND active >= ? ORDER BY staff
"""
_WINDOWS: Final = """
    SELECT window, name, lines FROM windows WHERE office = ? AND lines <> '[]' ORDER BY window
"""
_ENTERED: Final = """
    SELECT day, status, ground, set_at, set_by FROM calendar_days
    WHERE office = ? AND status <> 'shipped' ORDER BY day
"""
_BACK: Final = "SELECT sequence, reason FROM numbers_back WHERE office = ? AND series = ?"
_SKIPS: Final = """
    SELECT after, last, reason FROM skips WHERE office = ? AND series = ? ORDER BY seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow:
    """Hold the office this installation serves, as chosen from the directory (D36)."""

    office: str
    name_kk: str
    name_ru: str
    name_en: str
    address: str
    phones: tuple[str, ...]
    zone: str
    services: tuple[str, ...]
    chosen_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRow:
    """Hold a counter and the lines it serves, for example `weapons.hand-in` (D22)."""

    window: str
    name: str
    lines: tuple[str, ...]

    @property
    def words(self) -> Text:
        """Return what it is called in each language."""
        return window_words(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """Hold an employee; name and post as papers print them."""

    staff: str
    name: str
    post_kk: str
    post_ru: str
    active: bool
    name_ru: str = ""
    rank_kk: str = ""
    rank_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """Hold an opened day (D51); `closed_at` is None while it goes on."""

    day: dt.date
    opened_at: dt.datetime
    opened_by: str
    warnings: tuple[str, ...]
    closed_at: dt.datetime | None = None
    closed_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredDay:
    """Hold what the office entered of a day of the calendar, and by which decree."""

    day: dt.date
    status: DayStatus
    ground: str
    set_at: dt.datetime
    set_by: str


GapKind: TypeAlias = Literal["unexplained", "skipped", "reserved", "handed-back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Hold numbers after `after` up to `last` that are no case; no reason means unexplained.

    `skipped` were set from paper (D52), `reserved` wait for talons written by hand (D40).
    """

    after: int
    last: int
    reason: str
    kind: GapKind = "skipped"


def chosen(reader: Reader) -> OfficeRow | None:
    """Return the office this installation serves, None before it was chosen."""
    return _office(reader.row(_OFFICE))


def of_room(reader: Reader, room: str) -> OfficeRow | None:
    """Return the office whose record stands in a room, None where nothing of it came yet."""
    return _office(reader.row(_OF_ROOM, (room,)))


def _office(found: Row | None) -> OfficeRow | None:
    if found is None:
        return None
    office, name_kk, name_ru, name_en, address, phones, zone, services, chosen_at = found
    return OfficeRow(
        office=office,
        name_kk=name_kk,
        name_ru=name_ru,
        name_en=name_en,
        address=address,
        phones=tuple(json.loads(phones)),
        zone=zone,
        services=tuple(json.loads(services)),
        chosen_at=moments.from_text(chosen_at),
    )


def switches(reader: Reader, office: str) -> dict[str, str]:
    """Return every switch that was set, by its key."""
    return dict(reader.rows("SELECT key, value FROM switches WHERE office = ?", (office,)))


def entered_days(reader: Reader, office: str) -> list[EnteredDay]:
    """Return the days of the calendar the office entered, without those taken back (D6)."""
    return [
        EnteredDay(
            day=dt.date.fromisoformat(day),
            status=status,
            ground=ground,
            set_at=moments.from_text(set_at),
            set_by=set_by,
        )
        for day, status, ground, set_at, set_by in reader.rows(_ENTERED, (office,))
    ]


def windows(reader: Reader, office: str) -> list[WindowRow]:
    """Return the counters that serve any line, in the order of their ids."""
    return [
        WindowRow(window=window, name=name, lines=tuple(json.loads(lines)))
        for window, name, lines in reader.rows(_WINDOWS, (office,))
    ]


def staff(reader: Reader, office: str, *, active_only: bool = True) -> list[StaffRow]:
    """Return the employees, with those who left unless `active_only`."""
    return [
        StaffRow(
            staff=each,
            name=name,
            post_kk=kk,
            post_ru=ru,
            active=bool(active),
            name_ru=name_ru,
            rank_kk=rank_kk,
            rank_ru=rank_ru,
        )
        for each, name, kk, ru, active, name_ru, rank_kk, rank_ru in reader.rows(
            _STAFF, (office, int(active_only))
        )
    ]


def day(reader: Reader, office: str, day: dt.date) -> DayRow | None:
    """Return how the day was opened, None when it was not."""
    found = reader.row(f"{_DAYS} AND day = ?", (office, day.isoformat()))
    return None if found is None else _day(found)


def last_day(reader: Reader, office: str) -> DayRow | None:
    """Return the latest day that was opened."""
    found = reader.row(f"{_DAYS} ORDER BY day DESC LIMIT 1", (office,))
    return None if found is None else _day(found)


def series_last(reader: Reader, office: str, series: str) -> int:
    """Return the last number of a series, 0 for a new one; ask inside the unit of work (D51)."""
    sql = "SELECT last FROM series WHERE office = ? AND series = ?"
    return int(reader.value(sql, (office, series)) or 0)


def gaps(reader: Reader, office: str, service: str, year: int) -> list[Gap]:
    """Return every stretch of numbers that are nothing's, explained by a fact or not (D52).

    A series is a service's, of its cases, that of a kind of results, or that of complaints.
    """
    series = series_key(service, year)
    skips = [
        Gap(after=after, last=last, reason=reason)
        for after, last, reason in reader.rows(_SKIPS, (office, series))
        if last > after
    ]
    skips = sorted([*skips, *_put_aside(reader, office, series)], key=lambda skip: skip.after)
    found: list[Gap] = []
    after = 0
    end = series_last(reader, office, series) + 1
    for sequence in [*_sequences(reader, office, service, year), end]:
        found += _explained(after, sequence - 1, skips)
        after = sequence
    return found


def _put_aside(reader: Reader, office: str, series: str) -> Iterator[Gap]:
    """Yield the numbers of blocks that are no case: those still open, and those handed back."""
    back: dict[int, str] = dict(reader.rows(_BACK, (office, series)))
    for block in blocks(reader, office):
        if block.series != series:
            continue
        for first, last in runs_of(block.open):
            yield Gap(after=first - 1, last=last, reason=block.reason, kind="reserved")
        mine = {number for number in back if block.first <= number <= block.last}
        for reason in sorted({back[number] for number in mine}):
            for first, last in runs_of([number for number in mine if back[number] == reason]):
                yield Gap(after=first - 1, last=last, reason=reason, kind="handed-back")


def _explained(after: int, last: int, skips: list[Gap]) -> Iterator[Gap]:
    """Cut a stretch of missing numbers where its explanations begin and end."""
    for skip in skips:
        if after <= skip.after and skip.last <= last:
            if after < skip.after:
                yield Gap(after=after, last=skip.after, reason="", kind="unexplained")
            yield skip
            after = skip.last
    if after < last:
        yield Gap(after=after, last=last, reason="", kind="unexplained")


def _sequences(reader: Reader, office: str, service: str, year: int) -> list[int]:
    sql = """
        SELECT sequence FROM cases
        WHERE office = ?1 AND service = ?2 AND year = ?3 AND sequence IS NOT NULL
        UNION ALL
        SELECT sequence FROM results WHERE office = ?1 AND series = ?4 AND series <> ''
        UNION ALL
        SELECT sequence FROM complaints WHERE office = ?1 AND series = ?4
        ORDER BY sequence
    """
    values = (office, service, year, series_key(service, year))
    return [sequence for (sequence,) in reader.rows(sql, values)]


def _day(row: Row) -> DayRow:
    day, opened_at, opened_by, warnings, closed_at, closed_by = row
    return DayRow(
        day=dt.date.fromisoformat(day),
        opened_at=moments.from_text(opened_at),
        opened_by=opened_by,
        warnings=tuple(json.loads(warnings)),
        closed_at=moments.from_text(closed_at) if closed_at else None,
        closed_by=closed_by,
    )
