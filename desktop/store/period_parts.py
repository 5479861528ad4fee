"""Count what a report of a period has beside the figures, each part in one pass over its table.

A part is read as a figure is (`store/figures.py`): from tables, by a day, a sum for each row and
service. Of a query ?1 is the office, ?2 and ?3 are the first and the last day, ?4 the day that what
stands is taken at the end of. Expressions are words of `period_readings.py`.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.store.handles import Reader
from desktop.store.period_readings import PARTS, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Ask about an office from one day to another, both included.

    `on` is the day that what stands is taken at the end of.
    """

    office: str
    first: dt.date
    last: dt.date
    on: dt.date

    @property
    def values(self) -> tuple[str, ...]:
        """Return what every query is given."""
        days = (self.first, self.last, self.on)
        return (self.office, *(each.isoformat() for each in days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Hold the sums found of a row and a service, in the order of the part's values."""

    row: str
    service: str
    sums: tuple[int, ...]


def found_of(reader: Reader, part: str, days: Days) -> list[Found]:
    """Count a part by row and service."""
    reading = PARTS[part]
    values = ", ".join(f"sum({each})" for each in reading.values)
    sql = f"""
        SELECT {reading.row}, {reading.service}, {values} FROM {reading.tables}
        WHERE {_condition(reading)} GROUP BY 1, 2
    """  # noqa: S608  words of this module and of the readings
    return [
        Found(row=str(row), service=str(service), sums=tuple(int(each or 0) for each in sums))
        for row, service, *sums in reader.rows(sql, days.values)
    ]


def refs_of(reader: Reader, part: str, days: Days, row: str) -> Sequence[str]:
    """Return the applications or complaints that a row of a part counts, in the record's order."""
    reading = PARTS[part]
    sql = f"""
        SELECT DISTINCT {reading.ref} FROM {reading.tables}
        WHERE {_condition(reading)} AND ({reading.row}) = ?5 ORDER BY 1
    """  # noqa: S608  as above
    return [str(ref) for (ref,) in reader.rows(sql, (*days.values, row))]


def _condition(reading: Part) -> str:
    """Return what counts; every value given is named in it, for SQLite takes no others."""
    days = reading.within or f"{reading.day} BETWEEN ?2 AND ?3"
    return f"{reading.office} = ?1 AND {days} AND ?2 <= ?3 AND ?4 <> '' AND ({reading.where})"
