"""Read who did what, straight from the journal, the latest first (parcels §3.4)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.chain import read_head
from desktop.models.errors import Refusal
from desktop.models.facts import ListSaved, RegisterSaved
from desktop.models.saved_list import as_list
from desktop.store.codec import decode
from desktop.store.handles import Reader

_LINES: Final = """
    SELECT head, CASE WHEN json_extract(head, '$.f') IN ('ListSaved', 'RegisterSaved')
        THEN body ELSE '' END
    FROM journal
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

    `number` is empty where the record is no application and no paper of one; `saved` tells which
    list was written into a file.
    """

    at: dt.datetime
    by: str
    fact: str
    about: str
    record: str
    number: str
    saved: ListSaved | None = None


def lines(
    reader: Reader, *, by: str = "", day: dt.date | None = None, case: str = "", limit: int
) -> list[TrailLine]:
    """Return the latest acts of an employee, of a day, about a case; nothing narrows all."""
    asked = (by, day.isoformat() if day else "", case, limit)
    found = ((read_head(head), body) for head, body in reader.rows(_LINES, asked))
    return [line_of(reader, head, body) for head, body in found if head is not None]


def line_of(reader: Reader, head: dict[str, str | int], body: str = "") -> TrailLine:
    """Return the act a head tells; of a list that was saved its body tells the rest."""
    record = str(head["id"])
    return TrailLine(
        at=moments.from_text(str(head["at"])),
        by=str(head["by"]),
        fact=str(head["f"]),
        about=str(head["t"]),
        record=record,
        number=str(reader.value(_NUMBER, (record,)) or ""),
        saved=_saved(str(head["f"]), int(head["v"]), body) if body else None,
    )


def _saved(name: str, version: int, body: str) -> ListSaved | None:
    """Return what was saved; of an entry of a newer program nothing."""
    try:
        fact = decode(name, version, body)
    except Refusal:
        return None
    if isinstance(fact, RegisterSaved):
        return as_list(fact)
    return fact if isinstance(fact, ListSaved) else None
