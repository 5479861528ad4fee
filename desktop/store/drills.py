"""Read which drills there were, and what a record says of a copy of itself."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.chain import Mark
from desktop.store.handles import Reader

_LAST: Final = """
    SELECT copied_at, outcome, entries, cases, code, exported, exported_bytes, done_at FROM drills
    ORDER BY seq DESC LIMIT 1
"""
_LAST_GOOD: Final = """
    SELECT copied_at, outcome, entries, cases, code, exported, exported_bytes, done_at FROM drills
    WHERE outcome = 'good' ORDER BY seq DESC LIMIT 1
"""
_MARKS: Final = """
    SELECT inst, n, h FROM journal AS last
    WHERE n = (SELECT max(n) FROM journal WHERE inst = last.inst) ORDER BY inst
"""
_HASH: Final = "SELECT h FROM journal WHERE inst = ? AND n = ?"
_CASES: Final = "SELECT count(*) FROM cases"
_LAST_CASE: Final = "SELECT case_id FROM cases ORDER BY seq DESC LIMIT 1"
_CASES_UNTIL: Final = """
    SELECT count(*) FROM cases WHERE seq <= (SELECT seq FROM cases WHERE case_id = ?)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillRow:
    """Hold one drill: of which backup, what it came to, what was exported, when it was done."""

    copied_at: dt.datetime
    outcome: str
    entries: int
    cases: int
    code: str
    exported: int
    exported_bytes: int
    done_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Hold what was seen in a record: where its chains stand, and how many cases to which.

    Of a drill also how many entries were exported in memory and opened again, how many bytes that
    were, and the code of what stood in the way.
    """

    marks: tuple[Mark, ...]
    entries: int
    cases: int
    last_case: str = ""
    exported: int = 0
    exported_bytes: int = 0
    export_code: str = ""


def last(reader: Reader) -> DrillRow | None:
    """Return the last drill, good or not."""
    return _drill(reader, _LAST)


def last_good(reader: Reader) -> DrillRow | None:
    """Return the last drill that found the copy to be what the record was."""
    return _drill(reader, _LAST_GOOD)


def series(reader: Reader) -> list[tuple[str, int]]:
    """Return the last number given in each series, by their names."""
    rows = reader.rows("SELECT series, last FROM series ORDER BY series")
    return [(str(name), int(last_one)) for name, last_one in rows]


def see(reader: Reader) -> Seen:
    """Return where the chains of a record stand and what it counts."""
    marks = tuple(Mark(inst=inst, n=n, h=h) for inst, n, h in reader.rows(_MARKS))
    return Seen(
        marks=marks,
        entries=int(reader.value("SELECT count(*) FROM journal")),
        cases=int(reader.value(_CASES)),
        last_case=str(reader.value(_LAST_CASE) or ""),
    )


def is_earlier(reader: Reader, seen: Seen) -> bool:
    """Say whether what was seen in a copy is what this record was then: heads and counts alike."""
    return (
        _holds(reader, seen.marks)
        and seen.entries == sum(mark.n for mark in seen.marks)
        and seen.cases == (reader.value(_CASES_UNTIL, (seen.last_case,)) if seen.last_case else 0)
    )


def _holds(reader: Reader, marks: Sequence[Mark]) -> bool:
    return all(reader.value(_HASH, (mark.inst, mark.n)) == mark.h for mark in marks)


def _drill(reader: Reader, sql: str) -> DrillRow | None:
    found = reader.row(sql)
    if found is None:
        return None
    copied_at, outcome, entries, cases, code, exported, exported_bytes, done_at = found
    return DrillRow(
        copied_at=moments.from_text(copied_at),
        outcome=outcome,
        entries=entries,
        cases=cases,
        code=code,
        exported=exported,
        exported_bytes=exported_bytes,
        done_at=moments.from_text(done_at),
    )
