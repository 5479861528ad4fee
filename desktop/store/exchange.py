"""Read how the exchange with the region stands: who we are, what went, what came back."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.chain import NO_LINK, Entry, Mark
from desktop.models.facts import BeganWhy, DayGiven, MciGiven, PlaceGiven, Stretch
from desktop.store.codec import decode_part
from desktop.store.handles import Reader, Row

_BEGAN: Final = """
    SELECT inst, office, why, services, signing, recipient, keys_after, predecessor,
        predecessor_n, predecessor_h, began_at, keys_at
    FROM installations_began
"""
_REGION: Final = """
    SELECT region, signing, recipient, next_signing, next_recipient, recovery, trusted_at
    FROM trusted_regions WHERE office = ? ORDER BY trusted_at DESC LIMIT 1
"""
_PARCELS: Final = """
    SELECT parcel, inst, xseq, sha256, size, entries, upto, segments, prev, region, made_at,
        made_by_name, taken_at
    FROM parcels_made
"""
_ANSWERS: Final = """
    SELECT answer, region, serial, sha256, have, granted, edition, min_program, held, skew,
        taken_at
    FROM answers_taken WHERE office = ? ORDER BY seq DESC
"""
_ENTRIES: Final = """
    SELECT inst, n, head, h, salt, body FROM journal WHERE inst = ? AND n > ? AND n <= ? ORDER BY n
"""
_EDITION: Final = """
    SELECT number, sha256, issued_on, use_until, mci, days, place FROM editions_taken
    WHERE office = ? ORDER BY number DESC LIMIT 1
"""
_HASH: Final = "SELECT h FROM journal WHERE inst = ? AND n = ?"
_CHAINS: Final = """
    SELECT j.inst, j.n, j.h FROM journal j
    JOIN (SELECT inst, max(n) AS n FROM journal GROUP BY inst) m ON m.inst = j.inst AND m.n = j.n
    ORDER BY (SELECT min(rowid) FROM journal f WHERE f.inst = j.inst AND f.n = 1)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationRow:
    """Hold an installation by its public keys, and what it goes on with (D36)."""

    inst: str
    office: str
    why: BeganWhy
    services: tuple[str, ...]
    signing: str
    recipient: str
    keys_after: int  # the entry after which the keys were told
    predecessor: Mark
    began_at: dt.datetime
    keys_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRow:
    """Hold the region by its public keys; `next` and `recovery` are empty where none was told."""

    region: str
    signing: str
    recipient: str
    next_signing: str
    next_recipient: str
    recovery: str
    trusted_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ParcelRow:
    """Hold a parcel as made; `upto` is the last entry of its own installation in it."""

    parcel: str
    inst: str
    xseq: int
    sha256: str
    size: int
    entries: int
    upto: int
    segments: tuple[Stretch, ...]
    prev: str
    region: str
    made_at: dt.datetime
    made_by: str
    taken_at: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """Hold an answer of the region as taken in."""

    answer: str
    region: str
    serial: int
    sha256: str
    have: tuple[Mark, ...]
    granted: tuple[str, ...]
    edition: int
    min_program: str
    held: int
    skew: int
    taken_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """Hold the reference edition in force here."""

    number: int
    sha256: str
    issued_on: dt.date
    use_until: dt.date
    mci: tuple[MciGiven, ...]
    days: tuple[DayGiven, ...]
    place: PlaceGiven | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """Hold a question of the region; `answer` is empty until it is answered here."""

    question: str
    case: str
    words: str
    asked_on: dt.date
    received_at: dt.datetime
    answer: str
    answered_at: dt.datetime | None


def installation(reader: Reader, inst: str) -> InstallationRow | None:
    """Return an installation that has made its keys, None before."""
    found = reader.row(f"{_BEGAN} WHERE inst = ?", (inst,))
    return None if found is None else _installation(found)


def keys_told(reader: Reader, inst: str) -> list[tuple[str, int]]:
    """Return the signing keys of an installation with the entry each came after, oldest first."""
    sql = "SELECT signing, after FROM installation_keys WHERE inst = ? ORDER BY after, since"
    return [(signing, after) for signing, after in reader.rows(sql, (inst,))]


def ending(reader: Reader, inst: str) -> str:
    """Return `retired` or `revoked` of an installation the region ended, empty else."""
    sql = "SELECT ending FROM installations_ended WHERE inst = ?"
    return str(reader.value(sql, (inst,)) or "")


def region(reader: Reader, office: str) -> RegionRow | None:
    """Return the region whose keys are trusted here, None before any is."""
    found = reader.row(_REGION, (office,))
    if found is None:
        return None
    fields = dict(zip(RegionRow.__slots__, found, strict=True))
    return RegionRow(**{**fields, "trusted_at": moments.from_text(fields["trusted_at"])})


def parcels(reader: Reader, inst: str) -> list[ParcelRow]:
    """Return the parcels an installation made, the newest first."""
    return [
        _parcel(row)
        for row in reader.rows(f"{_PARCELS} WHERE inst = ? ORDER BY xseq DESC", (inst,))
    ]


def parcel(reader: Reader, parcel: str) -> ParcelRow | None:
    """Return a parcel by its id."""
    found = reader.row(f"{_PARCELS} WHERE parcel = ?", (parcel,))
    return None if found is None else _parcel(found)


def last_parcel(reader: Reader, inst: str) -> ParcelRow | None:
    """Return the last parcel an installation made."""
    found = reader.row(f"{_PARCELS} WHERE inst = ? ORDER BY xseq DESC LIMIT 1", (inst,))
    return None if found is None else _parcel(found)


def last_xseq(reader: Reader) -> int:
    """Return the number of the last parcel of this record, its predecessors' counted; 0 of none."""
    return int(reader.value("SELECT max(xseq) FROM parcels_made") or 0)


def services_of_cases(reader: Reader) -> dict[str, str]:
    """Return the service of each case, by its id."""
    return dict(reader.rows("SELECT case_id, service FROM cases"))


def answers(reader: Reader, office: str) -> list[AnswerRow]:
    """Return the answers taken in, the newest first."""
    return [_answer(row) for row in reader.rows(_ANSWERS, (office,))]


def last_answer(reader: Reader, office: str) -> AnswerRow | None:
    """Return the last answer taken in."""
    found = reader.row(f"{_ANSWERS} LIMIT 1", (office,))
    return None if found is None else _answer(found)


def is_granted(reader: Reader, office: str, inst: str) -> bool:
    """Say whether any answer told that the region takes what this installation signs."""
    return any(inst in each.granted for each in answers(reader, office))


def edition(reader: Reader, office: str) -> EditionRow | None:
    """Return the newest reference edition in force here."""
    found = reader.row(_EDITION, (office,))
    if found is None:
        return None
    number, sha256, issued_on, use_until, mci, days, place = found
    return EditionRow(
        number=number,
        sha256=sha256,
        issued_on=dt.date.fromisoformat(issued_on),
        use_until=dt.date.fromisoformat(use_until),
        mci=decode_part(tuple[MciGiven, ...], mci),
        days=decode_part(tuple[DayGiven, ...], days),
        place=decode_part(PlaceGiven | None, place),
    )


def edition_number(reader: Reader, office: str) -> int:
    """Return the number of the newest edition in force here, 0 for none."""
    sql = "SELECT max(number) FROM editions_taken WHERE office = ?"
    return int(reader.value(sql, (office,)) or 0)


def questions(reader: Reader, office: str) -> list[QuestionRow]:
    """Return what the region asked, in the order it came."""
    sql = """
        SELECT question, case_id, words, asked_on, received_at, answer, answered_at
        FROM questions_received WHERE office = ? ORDER BY received_at, question
    """
    return [_question(row) for row in reader.rows(sql, (office,))]


def series_set_since(reader: Reader, office: str, moment: dt.datetime) -> frozenset[str]:
    """Return the series whose last number was entered from paper since a moment (D52)."""
    sql = "SELECT series, set_at FROM skips WHERE office = ?"
    found = reader.rows(sql, (office,))
    return frozenset(series for series, at in found if moments.from_text(at) >= moment)


def chains(reader: Reader) -> list[Mark]:
    """Return where each chain of the journal stands, in the order they began."""
    return [Mark(inst=inst, n=n, h=h) for inst, n, h in reader.rows(_CHAINS)]


def hash_at(reader: Reader, inst: str, n: int) -> str | None:
    """Return the hash of an entry, the empty one before the first, None where there is none."""
    if n == 0:
        return NO_LINK
    found = reader.value(_HASH, (inst, n))
    return None if found is None else str(found)


def entries(reader: Reader, inst: str, *, after: int, upto: int) -> Iterator[Entry]:
    """Yield the entries of an installation after one up to another, in order."""
    for inst_of, n, head, h, salt, body in reader.stream(_ENTRIES, (inst, after, upto)):
        yield Entry(inst=inst_of, n=n, head=head, h=h, salt=salt, body=body)


def _installation(row: Row) -> InstallationRow:
    inst, office, why, services, signing, recipient, after, before, n, h, began_at, keys_at = row
    return InstallationRow(
        inst=inst,
        office=office,
        why=why,
        services=tuple(json.loads(services)),
        signing=signing,
        recipient=recipient,
        keys_after=after,
        predecessor=Mark(inst=before, n=n, h=h),
        began_at=moments.from_text(began_at),
        keys_at=moments.from_text(keys_at),
    )


def _parcel(row: Row) -> ParcelRow:
    fields = dict(zip(ParcelRow.__slots__, row, strict=True))
    fields["segments"] = decode_part(tuple[Stretch, ...], fields["segments"])
    fields["made_at"] = moments.from_text(fields["made_at"])
    taken = fields["taken_at"]
    return ParcelRow(**{**fields, "taken_at": moments.from_text(taken) if taken else None})


def _answer(row: Row) -> AnswerRow:
    fields = dict(zip(AnswerRow.__slots__, row, strict=True))
    fields["have"] = decode_part(tuple[Mark, ...], fields["have"])
    fields["granted"] = tuple(json.loads(fields["granted"]))
    return AnswerRow(**{**fields, "taken_at": moments.from_text(fields["taken_at"])})


def _question(row: Row) -> QuestionRow:
    fields = dict(zip(QuestionRow.__slots__, row, strict=True))
    fields["asked_on"] = dt.date.fromisoformat(fields["asked_on"])
    fields["received_at"] = moments.from_text(fields["received_at"])
    told = fields["answered_at"]
    return QuestionRow(**{**fields, "answered_at": moments.from_text(told) if told else None})
