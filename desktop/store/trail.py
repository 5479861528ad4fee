"""Read who did what, straight from the journal, the latest first (parcels §3.4)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.chain import read_head
from desktop.store.handles import Reader

_LINES: Final = """
    SELECT head FROM journal
    WHERE (?1 = '' OR json_extract(head, '$.by') = ?1)
        AND (?2 = '' OR substr(json_extract(head, '$.at'), 1, 10) = ?2)
        AND (?3 = '' OR json_extract(head, '$.id') = ?3 OR instr(body, '"' || ?3 || '"')
            OR json_extract(head, '$.id') IN (
                SELECT paper FROM papers WHERE about = 'case' AND about_id = ?3))
    ORDER BY rowid DESC LIMIT ?4
"""
_NUMBER: Final = """
    SELECT number FROM cases WHERE case_id = ?1 OR case_id = (
        SELECT about_id FROM papers WHERE paper = ?1 AND about = 'case')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailLine:
    """Hold one act: when, by whom, which fact, about which record, and the application's number.

    `number` is empty where the record is no application and no paper of one.
    """

    at: dt.datetime
    by: str
    fact: str
    about: str
    record: str
    number: str


def lines(
    reader: Reader, *, by: str = "", day: dt.date | None = None, case: str = "", limit: int
) -> list[TrailLine]:
    """Return the latest acts of an employee, of a day, about a case; nothing narrows all."""
    asked = (by, day.isoformat() if day else "", case, limit)
    found = (read_head(head) for (head,) in reader.rows(_LINES, asked))
    return [line_of(reader, head) for head in found if head is not None]


def line_of(reader: Reader, head: dict[str, str | int]) -> TrailLine:
    """Return the act a head tells."""
    record = str(head["id"])
    return TrailLine(
        at=moments.from_text(str(head["at"])),
        by=str(head["by"]),
        fact=str(head["f"]),
        about=str(head["t"]),
        record=record,
        number=str(reader.value(_NUMBER, (record,)) or ""),
    )
