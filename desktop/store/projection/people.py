"""Whom the office has seen, as last seen, each distinct identity one row (D53)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application
from desktop.models.facts import CaseRegistered
from desktop.models.people import (
    Details,
    PersonKind,
    Sighting,
    as_last_seen,
    name_of,
    names_of,
    number_of,
    papers_of,
    sightings,
)
from desktop.models.person import Organisation, Person
from desktop.store.codec import decode_part, encode_part
from desktop.store.folding import code, fold, folded_skeleton
from desktop.store.projection.rows import Rows

_BEFORE: Final = "SELECT seq, cases, details FROM people WHERE identity = ? AND office = ?"
_SEE: Final = """
    INSERT OR REPLACE INTO people
        (office, identity, kind, name, details, cases, case_id, case_number, service, seen_on)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LEARN: Final = "UPDATE people SET name = ?, details = ? WHERE seq = ?"
_FORGET_WORDS: Final = "DELETE FROM index_people WHERE rowid = ?"
_WORDS: Final = "INSERT INTO index_people (rowid, words) VALUES (?, ?)"
_SEEN: Final = "SELECT seq, cases, case_id FROM people WHERE identity = ? AND office = ?"
_REGISTERED: Final = "SELECT 1 FROM owners WHERE identity = ? AND office = ?"
_FEWER: Final = "UPDATE people SET cases = cases - 1 WHERE identity = ? AND office = ?"
_MISTAKEN: Final = "UPDATE people SET identity = ?, cases = 0 WHERE seq = ?"
_AS_BEFORE: Final = """
    UPDATE people SET name = ?, details = ?, case_id = ?, case_number = ?, service = ?, seen_on = ?
    WHERE seq = ?
"""
_OTHER: Final = """
    SELECT case_id, number, service, day, application FROM cases JOIN applications USING (seq)
    WHERE iin = ? AND iin <> '' AND office = ? AND case_id <> ? ORDER BY seq DESC LIMIT 1
"""
MISTAKEN: Final = "mistaken "  # before the identity of somebody who was only a slip of the pen
_SERIES: Final = re.compile(r"^\D+")
_PHONE: Final = 10  # digits, without the country's +7 or 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Say when and over what somebody was seen; no case where he came by an opening balance."""

    office: str
    case: str = ""
    number: str = ""
    service: str = ""
    day: str = ""


def people_of_case(rows: Rows, office: str, fact: CaseRegistered) -> None:
    """Keep everybody a registered application names."""
    application = fact.application
    occasion = Occasion(
        office=office,
        case=fact.case,
        number=fact.number,
        service=application.service,
        day=fact.registered_at[:10],
    )
    for sighting in sightings(application):
        see(rows, sighting, occasion)


def see(rows: Rows, sighting: Sighting, occasion: Occasion, *, again: bool = False) -> None:
    """Put somebody at the end of the list, what was known of him before kept.

    Seen `again` over a case that named him already, he is counted no more.
    """
    details = sighting.details
    before = rows.one(_BEFORE, (sighting.identity, occasion.office))
    cases = 1 if occasion.case and not again else 0
    if before is not None:
        details = as_last_seen(details_of(sighting.kind, before[2]), details)
        cases += before[1]
        if rows.indexed:
            rows.add(_FORGET_WORDS, (before[0],))
    who = (occasion.office, sighting.identity, sighting.kind, name_of(details))
    when = (occasion.case, occasion.number, occasion.service, occasion.day)
    seq = rows.add(_SEE, (*who, encode_part(details), cases, *when))
    if rows.indexed:
        index_person(rows, seq, details)


def know(rows: Rows, sighting: Sighting, occasion: Occasion) -> None:
    """Keep somebody an old register tells of: whoever was seen here already only gains by it."""
    before = rows.one(_BEFORE, (sighting.identity, occasion.office))
    if before is None:
        see(rows, sighting, occasion)
        return
    seq, _cases, known = before
    details = as_last_seen(sighting.details, details_of(sighting.kind, known))
    rows.change(_LEARN, (name_of(details), encode_part(details), seq))
    if rows.indexed:
        rows.add(_FORGET_WORDS, (seq,))
        index_person(rows, seq, details)


def people_corrected(
    rows: Rows, before: Application, after: Application, occasion: Occasion
) -> None:
    """Know whom a corrected case names as he is; whoever it never named it names no more (D39)."""
    named = {sighting.identity: sighting for sighting in sightings(before)}
    names = sightings(after)
    for sighting in names:
        if sighting != named.get(sighting.identity):
            see(rows, sighting, occasion, again=sighting.identity in named)
    for identity in named.keys() - {sighting.identity for sighting in names}:
        _unsee(rows, identity, occasion)


def _unsee(rows: Rows, identity: str, occasion: Occasion) -> None:
    """Take back that a case named somebody.

    Whom nothing else names was a slip of the pen: he is found no more. Else he is again as the
    last other case of his number tells.
    """
    who = (identity, occasion.office)
    seq, cases, last = rows.one(_SEEN, who) or (0, 0, "")
    if cases <= 1 and last == occasion.case and rows.one(_REGISTERED, who) is None:
        rows.change(_MISTAKEN, (f"{MISTAKEN}{occasion.case} {identity}", seq))
        if rows.indexed:
            rows.add(_FORGET_WORDS, (seq,))
        return
    rows.change(_FEWER, who)
    number = identity.partition(" ")[2]
    other = rows.one(_OTHER, (number, occasion.office, occasion.case))
    if other is None or last != occasion.case:
        return
    case, case_number, service, day, text = other
    application = decode_part(Application, text)
    for sighting in sightings(application):
        if sighting.identity == identity:
            details = sighting.details
            rows.change(
                _AS_BEFORE,
                (name_of(details), encode_part(details), case, case_number, service, day, seq),
            )
            if rows.indexed:
                rows.add(_FORGET_WORDS, (seq,))
                index_person(rows, seq, details)


def index_person(rows: Rows, seq: int, details: Details) -> None:
    """Make somebody findable by every name and number of his."""
    rows.add(_WORDS, (seq, " ".join(sorted(words_of(details)))))


def words_of(details: Details) -> set[str]:
    """Return the words somebody is found by: folded names, their skeletons, numbers."""
    names = [fold(name) for name in names_of(details)]
    found = {word for name in names for word in (*name.split(), *folded_skeleton(name).split())}
    return found | set(_codes(details))


def details_of(kind: PersonKind, text: str) -> Details:
    """Read the person or organisation a row keeps."""
    found: Details = decode_part(Organisation if kind == "organisation" else Person, text)
    return found


def _codes(details: Details) -> Iterator[str]:
    for number in (number_of(details), *papers_of(details)):
        bare = code(number)
        if bare:
            yield bare
            digits = _SERIES.sub("", bare)
            if digits:  # the letters of a passport's series are often left out
                yield digits
    phone = code(details.phone)[-_PHONE:]
    if phone:
        yield phone
