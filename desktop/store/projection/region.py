"""What the region does: its installations, the files brought to it, its answers and questions."""

from typing import Final

from desktop.models.chain import Deed, dump
from desktop.models.facts import (
    AnswerMade,
    EditionIssued,
    ForkSettled,
    InstallationRetired,
    InstallationRevoked,
    OfficeEnrolled,
    ParcelDropped,
    ParcelReceived,
    PredecessorAdopted,
    QuestionAsked,
    RegionBegan,
    RegionKeysChanged,
)
from desktop.store.codec import encode_part
from desktop.store.projection.rows import Rows

_REGION: Final = """
    INSERT INTO regions (region, signing, recipient, recovery, began_at, keys_since)
    VALUES (?1, ?2, ?3, ?4, ?5, ?5)
    ON CONFLICT (region) DO UPDATE SET signing = excluded.signing,
        recipient = excluded.recipient, recovery = excluded.recovery
"""
_PLACE: Final = "INSERT OR REPLACE INTO offices VALUES (?, ?, ?, ?, '', '[]', ?, '[]', ?)"
_NEXT: Final = """
    UPDATE regions SET next_signing = ?1, next_recipient = ?2, next_since = ?4 WHERE region = ?3
"""
_KEYS: Final = """
    UPDATE regions SET signing = ?1, recipient = ?2, next_signing = '', next_recipient = '',
        keys_since = ?4, next_since = '' WHERE region = ?3
"""
_ENROLLED: Final = """
    INSERT INTO installations (inst, office, room, services, signing, recipient, predecessor,
        predecessor_n, predecessor_h, enrolled_at, enrolled_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (inst) DO UPDATE SET signing = excluded.signing, recipient = excluded.recipient,
        services = excluded.services, enrolled_at = excluded.enrolled_at,
        enrolled_by = excluded.enrolled_by
"""
_ADOPTED: Final = """
    INSERT INTO installations (inst, office, room, services, signing, recipient, predecessor,
        predecessor_n, predecessor_h, enrolled_at, enrolled_by, retired_at, retired_for)
    VALUES (?1, ?2, ?3, '[]', '', '', '', 0, '', ?4, '', ?4, 'replaced')
"""
_RETIRED: Final = """
    UPDATE installations SET retired_at = ?, retired_for = ?, left_from = ? WHERE inst = ?
"""
_REVOKED: Final = """
    UPDATE installations SET revoked_at = ?, revoked_for = ?, revoked_from = ? WHERE inst = ?
"""
_RECEIVED: Final = """
    INSERT INTO parcels_received (parcel, inst, office, xseq, sha256, size, verdict, applied,
        present, held, pieces, detail, prev, kept, created_at, drill, backup, edition, drill_on,
        drill_outcome, drill_entries, drill_exported, clocks, received_at, received_by, judged_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
        ?20, ?21, ?22, ?23, ?24, ?25, ?24)
    ON CONFLICT (parcel) DO UPDATE SET inst = excluded.inst, office = excluded.office,
        verdict = excluded.verdict, applied = excluded.applied, present = excluded.present,
        held = excluded.held, pieces = excluded.pieces, detail = excluded.detail,
        kept = excluded.kept, created_at = excluded.created_at, drill = excluded.drill,
        backup = excluded.backup, edition = excluded.edition, drill_on = excluded.drill_on,
        drill_outcome = excluded.drill_outcome, drill_entries = excluded.drill_entries,
        drill_exported = excluded.drill_exported, clocks = excluded.clocks,
        judged_at = excluded.judged_at
"""
_DROPPED: Final = "UPDATE parcels_received SET kept = 0, settled = ? WHERE parcel = ?"
_SETTLED: Final = "UPDATE parcels_received SET settled = ? WHERE parcel = ?"
_ANSWER: Final = """
    INSERT INTO answers_made (answer, office, serial, have, sha256, size, edition, questions,
        made_at, made_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_EDITION: Final = "INSERT INTO editions_issued VALUES (?, ?, ?, ?, ?, ?)"
_QUESTION: Final = "INSERT INTO questions_asked VALUES (?, ?, ?, ?, ?, ?)"


def region_began(rows: Rows, deed: Deed, fact: RegionBegan) -> None:
    """Keep the region with its public keys; its record works in its zone as an office's does."""
    keys = (fact.signing, fact.recipient, fact.recovery)
    rows.add(_REGION, (fact.region, *keys, deed.at))
    names = (fact.name_kk, fact.name_ru, fact.name_en)
    rows.add(_PLACE, (deed.office, *names, fact.zone, deed.at))


def region_keys_changed(rows: Rows, deed: Deed, fact: RegionKeysChanged) -> None:
    """Keep the region's keys from now on, or those that come next, and since when."""
    keys = (fact.signing, fact.recipient, fact.region, deed.at)
    rows.change(_NEXT if fact.next else _KEYS, keys)


def office_enrolled(rows: Rows, deed: Deed, fact: OfficeEnrolled) -> None:
    """Let an installation send; enrolled again, it has other keys."""
    what = (fact.inst, fact.office, fact.room, dump(fact.services), fact.signing, fact.recipient)
    before = (fact.predecessor, fact.predecessor_n, fact.predecessor_h)
    rows.add(_ENROLLED, (*what, *before, deed.at, fact.clerk_name))


def predecessor_adopted(rows: Rows, deed: Deed, fact: PredecessorAdopted) -> None:
    """Give an installation that never was enrolled the room of the one that follows it."""
    rows.add(_ADOPTED, (fact.inst, fact.office, fact.room, deed.at))


def installation_retired(rows: Rows, deed: Deed, fact: InstallationRetired) -> None:
    """Let an installation send no more."""
    rows.change(_RETIRED, (deed.at, fact.why, fact.from_n, fact.inst))


def installation_revoked(rows: Rows, deed: Deed, fact: InstallationRevoked) -> None:
    """Trust the keys of an installation no more."""
    rows.change(_REVOKED, (deed.at, fact.why, fact.from_n, fact.inst))


def parcel_received(rows: Rows, deed: Deed, fact: ParcelReceived) -> None:
    """Keep what became of a file; judged again it keeps its line."""
    which = (fact.parcel, fact.inst, fact.office, fact.xseq, fact.sha256, fact.size)
    counts = (fact.verdict, fact.applied, fact.present, fact.held, encode_part(fact.pieces))
    told = (fact.created_at, fact.drill, fact.backup, fact.edition)
    drill = (fact.drill_on, fact.drill_outcome, fact.drill_entries, fact.drill_exported)
    seen = (encode_part(fact.clocks), deed.at, fact.clerk_name)
    rest = (fact.detail, fact.prev, int(fact.kept), *told, *drill, *seen)
    rows.add(_RECEIVED, (*which, *counts, *rest))


def parcel_dropped(rows: Rows, _deed: Deed, fact: ParcelDropped) -> None:
    """Keep that a file lies in quarantine no more."""
    rows.change(_DROPPED, (fact.why, fact.parcel))


def fork_settled(rows: Rows, _deed: Deed, fact: ForkSettled) -> None:
    """Keep which of two continuations goes on."""
    rows.change(_SETTLED, (fact.keeps, fact.parcel))


def answer_made(rows: Rows, deed: Deed, fact: AnswerMade) -> None:
    """Keep what an office was told."""
    what = (fact.answer, fact.office, fact.serial, encode_part(fact.have), fact.sha256, fact.size)
    rest = (fact.edition, dump(fact.questions), deed.at, fact.clerk_name)
    rows.add(_ANSWER, (*what, *rest))


def edition_issued(rows: Rows, deed: Deed, fact: EditionIssued) -> None:
    """Keep an edition whole: it is shown, and sent, as it was issued."""
    pack = fact.content
    days = (pack.issued_on.isoformat(), pack.use_until.isoformat())
    rows.add(_EDITION, (pack.number, *days, encode_part(pack), deed.at, fact.clerk_name))


def question_asked(rows: Rows, deed: Deed, fact: QuestionAsked) -> None:
    """Keep a question until its office has answered."""
    what = (fact.question, fact.office, fact.case, fact.words)
    rows.add(_QUESTION, (*what, deed.at, fact.clerk_name))
