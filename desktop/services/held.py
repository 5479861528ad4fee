"""Tell what we hold about a person, where it was sent, who saw and printed it (94-V, §7.36).

A person is named by an IIN or a document number, written exactly as it stands in his papers. What
is in the records is not repeated: their numbers lead to it. That somebody asked is noted as a look
at each application found.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from desktop.models import moments
from desktop.models.errors import Refusal
from desktop.models.facts import ListSaved
from desktop.models.saved_list import names_people
from desktop.services.desk import Desk
from desktop.services.viewing import note_view
from desktop.store import saved_lists, trail
from desktop.store.held import Named, cards_of, named, parcels_with
from desktop.store.trail import TrailLine

HeldKind: TypeAlias = Literal["held", "department", "inquiry", "parcel", "seen", "printed", "saved"]
"""What a line tells: a record held, sent or asked somewhere, somebody who saw or printed it, or a
list with whose rows it may have left as a file."""

LEAST: Final = 5
"""How many signs an IIN or a document number has at least."""

_MOST: Final = 100_000
_KINDS: Final[dict[str, HeldKind]] = {
    "CaseSent": "department",
    "InquiryMade": "inquiry",
    "ResultAnnulled": "department",
    "CardViewed": "seen",
    "Searched": "seen",
    "PaperPrinted": "printed",
    "PaperHandWritten": "printed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLine:
    """Hold one line: what it tells, when, by whom, of which record.

    `number` is of the application or of the parcel, `by` a staff id, empty for a parcel; of a
    parcel `about` is the region. Of whom a list told that was saved is not known: `saved` says
    which it was and what narrowed it, where it was taken away after the first record. `fields` are
    those held of him, `to` is where a record was sent, empty of a `confidential` inquiry (D26).
    `office` is the room whose employee did it, `room` that of the record: of others than ours at a
    region.
    """

    kind: HeldKind
    at: dt.datetime
    by: str
    about: str
    number: str
    office: str = ""
    room: str = ""
    saved: ListSaved | None = None
    fields: tuple[str, ...] = ()
    to: str = ""
    confidential: bool = False


def held_about(desk: Desk, value: str) -> list[HeldLine]:
    """Return everything that is held of whoever `value` names, and note that it was looked at.

    Refuses `not-allowed`, `person-short` (`least`).
    """
    desk.require("audit.person")
    asked = value.strip()
    if len(asked) < LEAST:
        raise Refusal("person-short", least=LEAST)
    found = named(desk.database, asked)
    cases = list(dict.fromkeys(each.case for each in found if each.case))
    cards = cards_of(desk.database, asked, cases)
    lines = [
        *_records(found),
        *_acts(desk, [*cases, *cards]),
        *_parcels(desk, found),
        *_lists(desk, found),
    ]
    for case in cases:
        note_view(desk, kind="case", record=case)
    return lines


def _records(found: list[Named]) -> Iterator[HeldLine]:
    """Yield each record once, when it was first named, with all its entries hold of him."""
    records: dict[tuple[str, str], list[Named]] = {}
    for each in found:
        key = ("case", each.case) if each.case else (each.line.about, each.line.record)
        records.setdefault(key, []).append(each)
    for (about, _record), entries in records.items():
        fields = dict.fromkeys(field for each in entries for field in each.fields)
        yield replace(_line("held", entries[0].line, about), fields=tuple(fields))


def _acts(desk: Desk, records: list[str]) -> list[HeldLine]:
    """Return where each application was sent, who saw and printed it or a card of his."""
    acts = [
        _line(_KINDS[each.fact], each, each.about)
        for record in records
        for each in reversed(trail.lines(desk.database, case=record, limit=_MOST))
        if each.fact in _KINDS
    ]
    order = list(dict.fromkeys(_KINDS.values()))
    return sorted(acts, key=lambda line: (order.index(line.kind), line.at))


def _parcels(desk: Desk, found: list[Named]) -> Iterator[HeldLine]:
    for each in parcels_with(desk.database, [one.mark for one in found]):
        at = moments.from_text(each.made_at)
        number = str(each.xseq)
        yield HeldLine(
            kind="parcel",
            at=at,
            by="",
            about=each.region,
            number=number,
            office=each.office,
            room=each.office,
        )


def _lists(desk: Desk, found: list[Named]) -> Iterator[HeldLine]:
    """Yield the lists taken away since he was named first, whose rows may name him.

    An office has nobody in its lists whom another holds; the region's own may name everybody.
    """
    if not found:
        return
    rooms = {desk.office().office, *(each.line.office for each in found)}
    for each in saved_lists.since(desk.database, min(each.line.at for each in found)):
        if names_people(each.saved.what) and each.office in rooms:
            yield HeldLine(
                kind="saved",
                at=each.at,
                by=each.by,
                about="list",
                number="",
                office=each.office,
                room=each.office,
                saved=each.saved,
            )


def _line(kind: HeldKind, line: TrailLine, about: str) -> HeldLine:
    return HeldLine(
        kind=kind,
        at=line.at,
        by=line.by,
        about=about,
        number=line.number,
        office=line.office,
        room=line.room or line.office,
        to=line.to,
        confidential=line.confidential,
    )
