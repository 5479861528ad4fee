"""Read who did what, straight from the journal, the latest first (parcels §3.4)."""

import datetime as dt
import json
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
    SELECT head, CASE WHEN json_extract(head, '$.f')
        IN ('ListSaved', 'RegisterSaved', 'CardViewed', 'Searched', 'CaseSent', 'InquiryMade',
            'ResultAnnulled') THEN body ELSE '' END
    FROM journal
    WHERE (?1 = '' OR json_extract(head, '$.by') = ?1)
        AND (?2 = '' OR substr(json_extract(head, '$.at'), 1, 10) = ?2)
        AND (?5 = '' OR json_extract(head, '$.office') = ?5)
        AND (?3 = '' OR json_extract(head, '$.id') = ?3 OR instr(body, '"' || ?3 || '"')
            OR json_extract(head, '$.id') IN (
                SELECT paper FROM papers WHERE about = 'case' AND about_id = ?3))
    ORDER BY rowid DESC LIMIT ?4
"""
_NUMBER: Final = """
    SELECT number, office FROM cases WHERE case_id = ?1 OR case_id = (
        SELECT about_id FROM papers WHERE paper = ?1 AND about = 'case')
    UNION ALL SELECT permit, office FROM weapons WHERE weapon = ?1 AND permit <> ''
    UNION ALL SELECT number, office FROM complaints WHERE complaint = ?1
"""
_LISTS: Final = ("list", "register")
_CARDS: Final = {"unit": "unit", "owner": "person", "ticket": "ticket"} | {"complaint": "complaint"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailLine:
    """Hold one act: when, by whom, which fact, about which record, and the application's number.

    `number` is of the permit where the record is a weapon, empty where it is neither that nor an
    application, a paper of one, nor a complaint; `saved` tells which list was written into a file.
    `to` is where an application, or a letter about it, was sent; a `confidential` one says it to
    nobody (D26).
    `office` is the room whose employee `by` is, at a region also the region itself; `room` is that
    of the record with this number, empty where it has none.
    """

    at: dt.datetime
    by: str
    fact: str
    about: str
    record: str
    number: str
    office: str
    room: str = ""
    saved: ListSaved | None = None
    to: str = ""
    confidential: bool = False


def lines(
    reader: Reader,
    *,
    by: str = "",
    office: str = "",
    day: dt.date | None = None,
    case: str = "",
    limit: int,
) -> list[TrailLine]:
    """Return the latest acts of an employee, in an office, of a day, about a case; or of all."""
    asked = (by, day.isoformat() if day else "", case, limit, office)
    found = ((read_head(head), body) for head, body in reader.rows(_LINES, asked))
    return [line_of(reader, head, body) for head, body in found if head is not None]


def line_of(reader: Reader, head: dict[str, str | int], body: str = "") -> TrailLine:
    """Return the act a head tells; of a list that was saved its body tells the rest."""
    record, fact = str(head["id"]), str(head["f"])
    about = str(head["t"])
    told = json.loads(body) if body else {}
    if about == "card" and told:
        about = _CARDS.get(told["kind"], about)
    confidential = bool(told.get("confidential"))
    number, room = reader.row(_NUMBER, (record,)) or ("", "")
    return TrailLine(
        at=moments.from_text(str(head["at"])),
        by=str(head["by"]),
        fact=fact,
        about=about,
        record=record,
        number=str(number),
        office=str(head["office"]),
        room=str(room),
        saved=_saved(fact, int(head["v"]), body) if about in _LISTS and body else None,
        to="" if confidential else str(told.get("to", "")),
        confidential=confidential,
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
