"""Read the lines of the registers: how many a year has, which fall on some days or on some cases.

A line is one number for lists: its year and its number in it (`seq`).
"""

import datetime as dt
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader, Values

_PER_YEAR: Final = 10_000_000  # more lines than any year has
_SOME: Final = 500  # places asked for in one query
_OF: Final = "FROM register_lines WHERE office = ? AND register = ?"
_SELECT: Final = f"SELECT year, line, day, ref, case_id {_OF}"
_SEQS: Final = f"SELECT year * {_PER_YEAR} + line {_OF}"
_LAST: Final = f"SELECT line {_OF} AND year = ? ORDER BY line DESC LIMIT 1"
_NEXT_YEAR: Final = f"SELECT year {_OF} AND year > ? ORDER BY year LIMIT 1"
_PRINTED: Final = """
    SELECT max(last_line), max(last_page) FROM register_prints
    WHERE office = ? AND register = ? AND year = ? AND again = 0
"""
_ORDER: Final = " ORDER BY year DESC, line DESC"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """Hold one line: what record it is about, and the case that one belongs to, empty for none."""

    year: int
    line: int
    day: dt.date
    ref: str
    case: str

    @property
    def seq(self) -> int:
        """Return the place of the line among all of its register."""
        return self.year * _PER_YEAR + self.line


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Narrow a register to the days of its lines, both ends included."""

    first: dt.date
    last: dt.date

    @property
    def whole_years(self) -> bool:
        """Say whether these days are years from their first to their last day."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)


def last_line(reader: Reader, *, office: str, register: str, year: int) -> int:
    """Return the number of the last line of a year, 0 before the first."""
    return int(reader.value(_LAST, (office, register, year)) or 0)


def printed(reader: Reader, *, office: str, register: str, year: int) -> tuple[int, int]:
    """Return the last line and the last page printed of a year, 0 and 0 before the first."""
    line, page = reader.row(_PRINTED, (office, register, year)) or (None, None)
    return line or 0, page or 0


def years(reader: Reader, *, office: str, register: str) -> list[int]:
    """Return the years a register has lines in, the earliest first.

    Each is one step in the index: a million lines of few years are not walked.
    """
    found: list[int] = []
    while True:
        last = found[-1] if found else 0
        year = reader.value(_NEXT_YEAR, (office, register, last))
        if year is None:
            return found
        found.append(year)


def seqs(reader: Reader, *, office: str, register: str, days: Days | None) -> "array[int]":
    """Return the place of every line, or of those on some days, the newest first."""
    where, values = _narrowed(office, register, days)
    found = reader.stream(f"{_SEQS}{where}{_ORDER}", values)
    return array("q", (seq for (seq,) in found))


def first_lines(
    reader: Reader, *, office: str, register: str, days: Days | None, limit: int
) -> list[RegisterLine]:
    """Return the newest lines, or the newest of those on some days."""
    where, values = _narrowed(office, register, days)
    return _lines(reader, f"{_SELECT}{where}{_ORDER} LIMIT ?", (*values, limit))


def lines(reader: Reader, *, office: str, register: str, seqs: Sequence[int]) -> list[RegisterLine]:
    """Return the lines at these places, in the order asked."""
    found: dict[int, RegisterLine] = {}
    for start in range(0, len(seqs), _SOME):
        some = [divmod(seq, _PER_YEAR) for seq in seqs[start : start + _SOME]]
        marks = ",".join("(?,?)" for _each in some)
        where = f"{_SELECT} AND (year, line) IN (VALUES {marks})"
        values: Values = (office, register, *(part for each in some for part in each))
        found.update((line.seq, line) for line in _lines(reader, where, values))
    return [found[seq] for seq in seqs if seq in found]


def run_of_lines(
    reader: Reader, *, office: str, register: str, year: int, first: int, last: int
) -> list[RegisterLine]:
    """Return the lines `first` to `last` of a year, in their order."""
    where = f"{_SELECT} AND year = ? AND line BETWEEN ? AND ? ORDER BY line"
    return _lines(reader, where, (office, register, year, first, last))


def lines_of_cases(
    reader: Reader, *, office: str, register: str, cases: Iterable[str]
) -> list[RegisterLine]:
    """Return the lines that belong to some cases, the newest first."""
    wanted = tuple(cases)
    marks = ",".join("?" * len(wanted))
    where = f"{_SELECT} AND case_id <> '' AND case_id IN ({marks}){_ORDER}"
    return _lines(reader, where, (office, register, *wanted)) if wanted else []


def lines_of_refs(
    reader: Reader, *, office: str, register: str, refs: Iterable[str]
) -> list[RegisterLine]:
    """Return the lines about some records."""
    wanted = tuple(refs)
    marks = ",".join("?" * len(wanted))
    where = f"{_SELECT} AND ref IN ({marks})"
    return _lines(reader, where, (office, register, *wanted)) if wanted else []


def _narrowed(office: str, register: str, days: Days | None) -> tuple[str, Values]:
    if days is None:
        return "", (office, register)
    ends: Values = (days.first.year, days.last.year)
    if days.whole_years:
        return " AND year BETWEEN ? AND ?", (office, register, *ends)
    where = " AND year BETWEEN ? AND ? AND day BETWEEN ? AND ?"
    return where, (office, register, *ends, days.first.isoformat(), days.last.isoformat())


def _lines(reader: Reader, sql: str, values: Values) -> list[RegisterLine]:
    return [
        RegisterLine(year=year, line=line, day=dt.date.fromisoformat(day), ref=ref, case=case)
        for year, line, day, ref, case in reader.rows(sql, values)
    ]
