"""Find what the journal holds of a person, by an IIN or a document written exactly so (§7.36)."""

import json
from dataclasses import dataclass
from typing import Final

from desktop.models.chain import Mark, read_head
from desktop.models.held_fields import held_fields
from desktop.store.handles import Reader
from desktop.store.trail import TrailLine, line_of

_NAMED: Final = """
    SELECT head, inst, n, body FROM journal WHERE instr(body, ?) > 0 ORDER BY rowid
"""
_CASE: Final = """
    SELECT case_id FROM cases WHERE case_id = ?1 OR case_id = (
        SELECT about_id FROM papers WHERE paper = ?1 AND about = 'case')
"""
_CARDS: Final = """
    SELECT weapon FROM weapons WHERE owner_number = ?1
        OR case_id IN (SELECT value FROM json_each(?2))
    UNION SELECT identity FROM weapons WHERE owner_number = ?1
"""
_NAME: Final = """
    SELECT name FROM people WHERE json_extract(details, '$.iin') = ?1
        OR json_extract(details, '$.bin') = ?1 OR json_extract(details, '$.document.number') = ?1
    ORDER BY seq DESC LIMIT 1
"""
_PARCELS: Final = """
    SELECT office, xseq, region, segments, made_at FROM parcels_made ORDER BY seq
"""
_BROUGHT: Final = """
    SELECT coalesce(room, parcels_received.office), xseq, (SELECT region FROM regions), pieces,
        iif(created_at = '', received_at, created_at)
    FROM parcels_received LEFT JOIN installations USING (inst)
    WHERE verdict IN ('applied', 'content') ORDER BY seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Hold an entry that names somebody, where it stands, and the application it is about.

    `fields` are the keys beside which his number stands in it (`models/held_fields.py`).
    """

    line: TrailLine
    mark: Mark
    case: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelWith:
    """Hold a parcel that carried an entry: its number, the region it went to, when it was made.

    `office` is the room it was made in.
    """

    office: str
    xseq: int
    region: str
    made_at: str


def named(reader: Reader, value: str) -> list[Named]:
    """Return every entry whose body holds `value` as a whole text, in the order of the journal."""
    written = json.dumps(value, ensure_ascii=False)
    found = []
    for head_text, inst, n, body in reader.rows(_NAMED, (written,)):
        head = read_head(head_text)
        if head is not None:
            line = line_of(reader, head)
            case = str(reader.value(_CASE, (line.record,)) or "")
            fields = held_fields(json.loads(body), value)
            found.append(Named(line=line, mark=Mark(inst=inst, n=n), case=case, fields=fields))
    return found


def cards_of(reader: Reader, value: str, cases: list[str]) -> list[str]:
    """Return the ids by which cards of his weapons, and his own as their owner, are seen."""
    return [str(each) for (each,) in reader.rows(_CARDS, (value, json.dumps(cases)))]


def name_under(reader: Reader, value: str) -> str:
    """Return what whoever a number names was called last; empty where nobody here is known so."""
    return str(reader.value(_NAME, (value,)) or "")


def parcels_with(reader: Reader, marks: list[Mark]) -> list[ParcelWith]:
    """Return the parcels that carried one of these entries, in the order they were made.

    At a region the last parcel of an office is known by its having come alone: what its office
    noted of making it comes with the next.
    """
    found: dict[tuple[str, int], ParcelWith] = {}
    for sql, carries in ((_PARCELS, _carries), (_BROUGHT, _brings)):
        for office, xseq, region, parts, made_at in reader.rows(sql):
            if any(carries(each, marks) for each in json.loads(parts)):
                told = ParcelWith(
                    office=str(office), xseq=int(xseq), region=str(region), made_at=str(made_at)
                )
                found.setdefault((told.office, told.xseq), told)
    return sorted(found.values(), key=lambda each: each.made_at)


def _carries(segment: dict[str, object], marks: list[Mark]) -> bool:
    after, upto = int(str(segment["after"])), int(str(segment["upto"]))
    return any(mark.inst == segment["inst"] and after < mark.n <= upto for mark in marks)


def _brings(piece: dict[str, object], marks: list[Mark]) -> bool:
    first, last = int(str(piece["first"])), int(str(piece["last"]))
    return any(mark.inst == piece["inst"] and first <= mark.n <= last for mark in marks)
