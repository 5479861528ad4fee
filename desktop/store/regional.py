"""Read how a region stands: its keys, its installations, what was brought, held and asked."""

import json
from dataclasses import dataclass
from typing import Any, Final, cast

from desktop.models.answer import Edition
from desktop.models.chain import Mark
from desktop.models.clocks import ClockSeen
from desktop.models.facts import Held, Piece
from desktop.store import journal
from desktop.store.codec import decode_part
from desktop.store.handles import Reader, Row

_REGION: Final = """
    SELECT region, signing, recipient, next_signing, next_recipient, recovery, began_at,
        keys_since, next_since
    FROM regions LIMIT 1
"""
_INSTALLATIONS: Final = """
    SELECT inst, office, room, services, signing, recipient, predecessor, predecessor_n,
        predecessor_h, enrolled_at, enrolled_by, retired_at, retired_for, left_from, revoked_at,
        revoked_for, revoked_from
    FROM installations
"""
_FILES: Final = """
    SELECT parcel, inst, office, xseq, sha256, size, verdict, applied, present, held, pieces,
        detail, prev, kept, created_at, drill, backup, edition, drill_on, drill_outcome,
        drill_entries, drill_exported, clocks, received_at, received_by, judged_at, settled
    FROM parcels_received
"""
_LAST_TAKEN: Final = """
    SELECT parcel FROM parcels_received WHERE seq IN (
        SELECT max(seq) FROM parcels_received
        WHERE ?1 IN ('', office) AND office <> '' AND verdict IN ('applied', 'content')
        GROUP BY office)
    ORDER BY office
"""
_KEYS: Final = """
    SELECT signing FROM installations WHERE inst = ?1 AND signing <> ''
    UNION SELECT signing FROM installation_keys WHERE inst = ?1
"""
_WITHOUT: Final = """
    SELECT DISTINCT installations.office FROM installations
    WHERE signing <> '' AND retired_at = '' AND revoked_at = '' AND NOT EXISTS (
        SELECT 1 FROM trusted_regions told WHERE told.office = room
            AND ?1 IN (told.signing, told.next_signing))
    ORDER BY 1
"""
_HELD: Final = """
    SELECT held_entries.inst, n, fact, code FROM held_entries JOIN installations USING (inst)
    WHERE office = ? ORDER BY enrolled_at, held_entries.inst, n LIMIT ?
"""
_ANSWERS: Final = """
    SELECT answer, office, serial, have, sha256, size, edition, questions, made_at, made_by
    FROM answers_made
"""
_QUESTIONS: Final = """
    SELECT asked.question, asked.office, asked.case_id, asked.words, asked.asked_at,
        asked.asked_by, coalesce(received.answer, ''), coalesce(received.answered_at, '')
    FROM questions_asked asked LEFT JOIN questions_received received
        ON received.question = asked.question AND received.office IN
            (SELECT room FROM installations WHERE installations.office = asked.office)
"""
_OF_KEYS: Final = """
    SELECT DISTINCT installations.office FROM access_log
    JOIN installations ON room = access_log.office
    WHERE kind = 'escrow-left' AND detail = ? ORDER BY 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRegion:
    """Hold the region this record is of; keys in hexadecimal and as age writes them.

    `keys_since` and `next_since` are local moments, the latter empty while no next are announced.
    """

    region: str
    signing: str
    recipient: str
    next_signing: str
    next_recipient: str
    recovery: str
    began_at: str
    keys_since: str
    next_since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """Hold an installation of an office as the region knows it; moments are local texts.

    `signing` is empty of one that never was enrolled itself. Entries from `left_from` on stand
    apart, 0 for none.
    """

    inst: str
    office: str
    room: str
    services: tuple[str, ...]
    signing: str
    recipient: str
    predecessor: str
    predecessor_n: int
    predecessor_h: str
    enrolled_at: str
    enrolled_by: str
    retired_at: str
    retired_for: str
    left_from: int
    revoked_at: str
    revoked_for: str
    revoked_from: int

    @property
    def is_live(self) -> bool:
        """Tell whether it may send."""
        return bool(self.signing) and not (self.retired_at or self.revoked_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtFile:
    """Hold what became of a file that was brought; what it says of itself may be nobody's word."""

    parcel: str
    inst: str
    office: str
    xseq: int
    sha256: str
    size: int
    verdict: str
    applied: int
    present: int
    held: int
    pieces: tuple[Piece, ...]
    detail: str
    prev: str
    kept: bool
    created_at: str
    drill: str
    backup: str
    edition: int
    drill_on: str
    drill_outcome: str
    drill_entries: int
    drill_exported: int
    clocks: tuple[ClockSeen, ...]
    received_at: str
    received_by: str
    judged_at: str
    settled: str

    @property
    def total(self) -> int:
        """Return how many entries the file brought, of one that was taken."""
        return self.applied + self.present + self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """Name an entry no table could take, by what is no personal data."""

    inst: str
    n: int
    fact: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """Hold an answer as made."""

    answer: str
    office: str
    serial: int
    have: tuple[Held, ...]
    sha256: str
    size: int
    edition: int
    questions: tuple[str, ...]
    made_at: str
    made_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """Hold a question to an office, and what it answered; empty while it has not."""

    question: str
    office: str
    case: str
    words: str
    asked_at: str
    asked_by: str
    answer: str
    answered_at: str


def region(reader: Reader) -> OwnRegion | None:
    """Return the region this record is of; None of an office's record."""
    found = reader.row(_REGION)
    return None if found is None else OwnRegion(**_named(OwnRegion, found))


def offices_of_keys(reader: Reader, keys: str) -> list[str]:
    """Return which offices told a file of keys to be theirs, by its id; it should be one."""
    return [str(office) for (office,) in reader.rows(_OF_KEYS, (keys,))]


def offices_without(reader: Reader, signing: str) -> list[str]:
    """Return the offices that send and have not told yet that they know a key of the region."""
    return [str(office) for (office,) in reader.rows(_WITHOUT, (signing,))]


def installations(reader: Reader, office: str = "") -> list[Installation]:
    """Return the installations of an office, or all, in the order they were enrolled."""
    where = "WHERE ?1 IN ('', office) ORDER BY office, enrolled_at, inst"
    return [_installation(row) for row in reader.rows(f"{_INSTALLATIONS} {where}", (office,))]


def installation(reader: Reader, inst: str) -> Installation | None:
    """Return an installation the region knows."""
    found = reader.row(f"{_INSTALLATIONS} WHERE inst = ?", (inst,))
    return None if found is None else _installation(found)


def public_keys(reader: Reader, inst: str) -> list[bytes]:
    """Return every key an installation may sign with: its card's, and those its chain told."""
    return [bytes.fromhex(signing) for (signing,) in reader.rows(_KEYS, (inst,))]


def marks(reader: Reader, office: str) -> list[Mark]:
    """Return up to where the region holds each installation of an office."""
    return [journal.mark(reader, each.inst) for each in installations(reader, office)]


def files(reader: Reader, office: str = "", *, limit: int = 1_000) -> list[BroughtFile]:
    """Return the files of an office, or all, the newest first."""
    sql = f"{_FILES} WHERE ?1 IN ('', office) ORDER BY seq DESC LIMIT ?2"
    return [_file(row) for row in reader.rows(sql, (office, limit))]


def last_taken(reader: Reader, office: str = "") -> list[BroughtFile]:
    """Return the last file taken of every office, or of one."""
    found = (file(reader, parcel) for (parcel,) in reader.rows(_LAST_TAKEN, (office,)))
    return [each for each in found if each is not None]


def file(reader: Reader, parcel: str) -> BroughtFile | None:
    """Return a file by its id."""
    found = reader.row(f"{_FILES} WHERE parcel = ?", (parcel,))
    return None if found is None else _file(found)


def quarantine(reader: Reader) -> list[BroughtFile]:
    """Return the files that lie in quarantine, in the order they came."""
    return [_file(row) for row in reader.rows(f"{_FILES} WHERE kept = 1 ORDER BY seq")]


def kept_as(reader: Reader, sha256: str) -> BroughtFile | None:
    """Return the file of these very bytes that lies in quarantine."""
    found = reader.row(f"{_FILES} WHERE kept = 1 AND sha256 = ? LIMIT 1", (sha256,))
    return None if found is None else _file(found)


def taken_before(reader: Reader, sha256: str) -> BroughtFile | None:
    """Return when these very bytes were taken for the first time."""
    sql = f"{_FILES} WHERE sha256 = ? AND verdict IN ('applied', 'content') ORDER BY seq LIMIT 1"
    found = reader.row(sql, (sha256,))
    return None if found is None else _file(found)


def held(reader: Reader, office: str, *, limit: int = 1_000) -> list[HeldRow]:
    """Return the entries of an office that no table could take."""
    rows = reader.rows(_HELD, (office, limit))
    return [HeldRow(inst=inst, n=n, fact=fact, code=code) for inst, n, fact, code in rows]


def answers(reader: Reader, office: str = "") -> list[AnswerRow]:
    """Return the answers to an office, or to all, the newest first."""
    sql = f"{_ANSWERS} WHERE ?1 IN ('', office) ORDER BY seq DESC"
    return [_answer(row) for row in reader.rows(sql, (office,))]


def last_serial(reader: Reader, office: str) -> int:
    """Return the greatest serial known of the answers to an office: ours, and those it took."""
    sql = """
        SELECT max(serial) FROM (
            SELECT serial FROM answers_made WHERE office = ?1 UNION ALL
            SELECT serial FROM answers_taken
            WHERE office IN (SELECT room FROM installations WHERE office = ?1))
    """
    return int(reader.value(sql, (office,)) or 0)


def edition(reader: Reader) -> Edition | None:
    """Return the newest edition issued."""
    sql = "SELECT content FROM editions_issued ORDER BY number DESC LIMIT 1"
    found = reader.value(sql)
    return None if found is None else cast("Edition", decode_part(Edition, found))


def last_edition(reader: Reader) -> int:
    """Return the greatest number known of any edition: ours, and those that offices took."""
    sql = """
        SELECT max(number) FROM (
            SELECT number FROM editions_issued UNION ALL SELECT number FROM editions_taken)
    """
    return int(reader.value(sql) or 0)


def recipient(reader: Reader, inst: str) -> str:
    """Return what an installation opens answers with: its newest, empty where none was told."""
    sql = """
        SELECT recipient FROM (
            SELECT recipient, 0 AS after FROM installations WHERE inst = ?1 UNION ALL
            SELECT recipient, after FROM installation_keys WHERE inst = ?1)
        ORDER BY after DESC LIMIT 1
    """
    return str(reader.value(sql, (inst,)) or "")


def questions(reader: Reader, office: str = "", *, open_only: bool = False) -> list[AskedQuestion]:
    """Return what offices were asked, in the order it was asked."""
    still = "AND received.answered_at IS NULL" if open_only else ""
    sql = f"{_QUESTIONS} WHERE ?1 IN ('', asked.office) {still} ORDER BY asked.asked_at, 1"
    return [AskedQuestion(**_named(AskedQuestion, row)) for row in reader.rows(sql, (office,))]


def questions_about(reader: Reader, case: str) -> list[AskedQuestion]:
    """Return what offices were asked about a case, in the order it was asked."""
    rows = reader.rows(f"{_QUESTIONS} WHERE asked.case_id = ? ORDER BY asked.asked_at, 1", (case,))
    return [AskedQuestion(**_named(AskedQuestion, row)) for row in rows]


def _installation(row: Row) -> Installation:
    fields = _named(Installation, row)
    return Installation(**{**fields, "services": tuple(json.loads(fields["services"]))})


def _file(row: Row) -> BroughtFile:
    fields = _named(BroughtFile, row)
    pieces = decode_part(tuple[Piece, ...], fields["pieces"])
    seen = decode_part(tuple[ClockSeen, ...], fields["clocks"])
    return BroughtFile(**{**fields, "pieces": pieces, "clocks": seen, "kept": bool(fields["kept"])})


def _answer(row: Row) -> AnswerRow:
    fields = _named(AnswerRow, row)
    have = decode_part(tuple[Held, ...], fields["have"])
    questions = tuple(json.loads(fields["questions"]))
    return AnswerRow(**{**fields, "have": have, "questions": questions})


def _named(kind: type, row: Row) -> dict[str, Any]:
    return dict(zip(kind.__slots__, row, strict=True))  # type: ignore[attr-defined]  # a slotted one
