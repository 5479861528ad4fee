"""Count figures in the tables of the record, one pass for each (models/figures.py).

The rooms are an argument: the record of one office is counted as a region's is.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from desktop.models.chain import Mark
from desktop.models.figure_table import Wanted
from desktop.models.figures import Split
from desktop.store.figure_readings import READINGS, Reading
from desktop.store.handles import Reader

_PERIODS: Final[Mapping[Split, str]] = MappingProxyType(
    {
        "day": "{day}",
        "week": "date({day}, 'weekday 0', '-6 days')",
        "month": "substr({day}, 1, 7)",
        "quarter": (
            "substr({day}, 1, 4) || '-Q' || ((CAST(substr({day}, 6, 2) AS INTEGER) + 2) / 3)"
        ),
        "year": "substr({day}, 1, 4)",
    }
)
_VALUES: Final = 2  # columns before the values of a pass: row and column
_ROOMS: Final = "SELECT DISTINCT room FROM installations ORDER BY room"
_CHOSEN: Final = "SELECT office FROM offices ORDER BY chosen_at DESC, office LIMIT 1"
_NAMES: Final = """
    SELECT office, name_kk, name_ru, name_en, services FROM offices
    WHERE office IN (SELECT value FROM json_each(?))
"""
_MARKS: Final = """
    SELECT coalesce(installations.room, ?1), marks.inst, marks.n, journal.h
    FROM (SELECT inst, max(n) AS n FROM journal GROUP BY inst) marks
    JOIN journal ON journal.inst = marks.inst AND journal.n = marks.n
    LEFT JOIN installations ON installations.inst = marks.inst
    ORDER BY 1, 2
"""
_TOUCHED: Final = """
    SELECT n, coalesce(body->>'case', head->>'id'), head->>'f' FROM journal
    WHERE inst = ? AND n > ? AND (body->>'case' <> '' OR head->>'t' = 'case') ORDER BY n
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Name a room whose record stands here: an office by its names, and the services it renders."""

    room: str
    kk: str
    ru: str
    en: str
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomMark:
    """Say up to which entry an installation of a room is held."""

    room: str
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Hold what was found of one row and column, by the values the record has."""

    row: str
    column: str
    count: int


def rooms(reader: Reader) -> tuple[Room, ...]:
    """Return the rooms whose record stands here: those that send, else the office's own."""
    known = [room for (room,) in reader.rows(_ROOMS)] or [room for (room,) in reader.rows(_CHOSEN)]
    named = {
        room: (kk, ru, en, tuple(json.loads(services)))
        for room, kk, ru, en, services in reader.rows(_NAMES, (json.dumps(known),))
    }
    nameless = ("", "", "", ())
    return tuple(
        Room(room=room, kk=kk, ru=ru, en=en, services=services)
        for room in known
        for kk, ru, en, services in [named.get(room, nameless)]
    )


def marks(reader: Reader, *, own: str) -> tuple[RoomMark, ...]:
    """Return where every chain held here stands; what no room sent is of the room `own`."""
    return tuple(
        RoomMark(room=room, mark=Mark(inst=inst, n=n, h=h))
        for room, inst, n, h in reader.rows(_MARKS, (own,))
    )


def counts(reader: Reader, figure: str, wanted: Wanted, *, on: dt.date) -> list[Counted]:
    """Count one figure by the splits asked for; one that stands is taken at the end of `on`."""
    reading = READINGS[figure]
    row, column = _splits(reading, wanted)
    sql = f"""
        SELECT {row}, {column}, sum({reading.value}) FROM {reading.tables}
        WHERE {_condition(reading)} GROUP BY 1, 2
    """  # noqa: S608  words of this module and of the readings
    return [
        Counted(row=row, column=column, count=int(count))
        for row, column, count in reader.rows(sql, _asked(wanted, on))
        if count
    ]


def several(
    reader: Reader, wanted: Wanted, *, on: dt.date
) -> Iterator[tuple[str, tuple[Counted, ...]]]:
    """Count several figures, those that are read from one table by one day in one pass over it."""
    alike: dict[tuple[str, str], list[str]] = {}
    for figure in wanted.figures:
        reading = READINGS[figure]
        alike.setdefault((reading.tables, reading.day), []).append(figure)
    for figures in alike.values():
        readings = [READINGS[each] for each in figures]
        row, column = _splits(readings[0], wanted)
        values = ", ".join(f"sum(iif({each.where}, {each.value}, 0))" for each in readings)
        sql = f"""
            SELECT {row}, {column}, {values} FROM {readings[0].tables}
            WHERE {_among(readings[0], " OR ".join(f"({each.where})" for each in readings))}
            GROUP BY 1, 2
        """  # noqa: S608  as above
        found = reader.rows(sql, _asked(wanted, on))
        for at, figure in enumerate(figures, start=_VALUES):
            yield (
                figure,
                tuple(
                    Counted(row=each[0], column=each[1], count=int(each[at]))
                    for each in found
                    if each[at]
                ),
            )


def cases_of(
    reader: Reader,
    figure: str,
    wanted: Wanted,
    *,
    on: dt.date,
    rows: Sequence[str] | None = None,
    columns: Sequence[str] | None = None,
) -> list[tuple[str, str]]:
    """Return the applications that make up a count, each with its room, in the record's order.

    `rows` and `columns` are the values the record has, None for all of them.
    """
    reading = READINGS[figure]
    row, column = _splits(reading, wanted)
    sql = f"""
        SELECT DISTINCT {reading.splits["office"]}, {reading.case} FROM {reading.tables}
        WHERE {_condition(reading)} AND {reading.case} <> '' AND ({reading.value}) <> 0
            AND (?5 IS NULL OR ({row}) IN (SELECT value FROM json_each(?5)))
            AND (?6 IS NULL OR ({column}) IN (SELECT value FROM json_each(?6)))
        ORDER BY 1, 2
    """  # noqa: S608  as above
    keys = [None if each is None else json.dumps(list(each)) for each in (rows, columns)]
    return [(room, case) for room, case in reader.rows(sql, (*_asked(wanted, on), *keys))]


def touched(reader: Reader, after: Mark) -> list[tuple[int, str, str]]:
    """Return the entries after a mark that are about an application: number, application, fact."""
    return [(n, case, fact) for n, case, fact in reader.rows(_TOUCHED, (after.inst, after.n))]


def _splits(reading: Reading, wanted: Wanted) -> tuple[str, str]:
    return _split(reading, wanted.rows), _split(reading, wanted.columns)


def _split(reading: Reading, split: Split | None) -> str:
    if split is None:
        return "''"
    period = _PERIODS.get(split)
    return reading.splits[split] if period is None else period.format(day=reading.day)


def _condition(reading: Reading) -> str:
    return _among(reading, reading.where)


def _among(reading: Reading, where: str) -> str:
    """Return what counts; every value given is named in it, for SQLite takes no others."""
    days = f"{reading.day} BETWEEN ?2 AND ?3" if reading.day else "?2 <= ?3"
    office = reading.splits["office"]
    here = f"{office} IN (SELECT value FROM json_each(?1))"  # noqa: S608  words of the readings
    return " AND ".join((here, days, "?4 <> ''", f"({where})"))


def _asked(wanted: Wanted, on: dt.date) -> tuple[str, ...]:
    return (
        json.dumps(list(wanted.rooms)),
        wanted.first.isoformat(),
        wanted.last.isoformat(),
        on.isoformat(),
    )
