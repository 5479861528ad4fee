"""Installations, parcels and answers, as the exchange with the region goes on."""

from typing import Final

from desktop.models.chain import Deed, dump
from desktop.models.facts import (
    AnswerTaken,
    ComputerMoved,
    EditionTaken,
    EntriesAdopted,
    InstallationBegan,
    KeysChanged,
    ParcelMade,
    ParcelTaken,
    QuestionAnswered,
    QuestionReceived,
    RegionTrusted,
)
from desktop.store.codec import encode_part
from desktop.store.projection.rows import Rows

_BEGAN: Final = """
    INSERT INTO installations_began VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)
"""
_KEYS: Final = "INSERT OR REPLACE INTO installation_keys VALUES (?, ?, ?, ?, ?)"
_CHANGED: Final = """
    UPDATE installations_began SET signing = ?, recipient = ?, keys_after = ?, keys_at = ?
    WHERE inst = ?
"""
_MOVED: Final = "INSERT OR REPLACE INTO computers_moved VALUES (?, ?, ?, ?)"
_ADOPTED: Final = "INSERT INTO entries_adopted VALUES (?, ?, ?, ?, ?, ?)"
_LEFT: Final = "INSERT INTO entries_left VALUES (?, ?, ?, ?, ?)"
# At the region: what stood apart since another followed is that other's work now.
_COUNTS_AGAIN: Final = """
    UPDATE installations SET left_from = 0
    WHERE inst = ?1 AND left_from <= ?2 AND retired_for = 'replaced'
        AND office = (SELECT office FROM installations WHERE inst = ?3)
"""
_ENDED: Final = "INSERT OR IGNORE INTO installations_ended VALUES (?, ?, ?, ?)"
_TRUSTED: Final = "INSERT OR REPLACE INTO trusted_regions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_MADE: Final = """
    INSERT INTO parcels_made (parcel, office, inst, xseq, sha256, size, entries, upto, segments,
        prev, region, made_at, made_by, made_by_name)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TAKEN: Final = "UPDATE parcels_made SET taken_at = coalesce(taken_at, ?) WHERE parcel = ?"
_ANSWER: Final = """
    INSERT INTO answers_taken (answer, office, region, serial, sha256, have, granted, edition,
        min_program, held, skew, taken_at, taken_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_EDITION: Final = "INSERT OR REPLACE INTO editions_taken VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_QUESTION: Final = """
    INSERT OR IGNORE INTO questions_received (office, question, case_id, words, asked_on,
        received_at) VALUES (?, ?, ?, ?, ?, ?)
"""
_ANSWERED: Final = """
    UPDATE questions_received SET answer = ?, answered_at = ?, answered_by = ?
    WHERE office = ? AND question = ?
"""


def installation_began(rows: Rows, deed: Deed, fact: InstallationBegan) -> None:
    """Keep an installation with its first keys, and what it goes on with."""
    keys = (fact.signing, fact.recipient)
    before = (fact.predecessor, fact.predecessor_n, fact.predecessor_h)
    whose = (fact.inst, deed.office, fact.why, dump(fact.services))
    rows.add(_BEGAN, (*whose, *keys, *before, deed.at, deed.by, deed.at))
    rows.add(_KEYS, (fact.inst, *keys, 0, deed.at))


def keys_changed(rows: Rows, deed: Deed, fact: KeysChanged) -> None:
    """Let an installation have new keys; those before stay known for what they signed."""
    keys = (fact.signing, fact.recipient)
    rows.change(_CHANGED, (*keys, fact.after, deed.at, fact.inst))
    rows.add(_KEYS, (fact.inst, *keys, fact.after, deed.at))


def computer_moved(rows: Rows, deed: Deed, fact: ComputerMoved) -> None:
    """Keep when an installation was moved to another computer."""
    rows.add(_MOVED, (fact.inst, deed.at, deed.by, fact.clerk_name))


def entries_adopted(rows: Rows, deed: Deed, fact: EntriesAdopted) -> None:
    """Keep which entries of an installation before came back, and which of them stand apart."""
    run = (fact.first, fact.last)
    rows.add(_ADOPTED, (fact.inst, fact.predecessor, *run, deed.office, deed.at))
    left = [(fact.predecessor, each.n, fact.inst, each.code, deed.office) for each in fact.left]
    rows.add_all(_LEFT, left)
    rows.change_if_there(_COUNTS_AGAIN, (fact.predecessor, fact.last, fact.inst))


def region_trusted(rows: Rows, deed: Deed, fact: RegionTrusted) -> None:
    """Keep the region's keys in the place of those before."""
    following = (fact.next_signing, fact.next_recipient, fact.recovery)
    keys = (fact.signing, fact.recipient, *following)
    rows.add(_TRUSTED, (deed.office, fact.region, *keys, deed.at, deed.by))


def parcel_made(rows: Rows, deed: Deed, fact: ParcelMade) -> None:
    """Keep a parcel, and up to which entry of its own installation it reaches."""
    own = [each.upto for each in fact.segments if each.inst == fact.inst]
    file = (fact.xseq, fact.sha256, fact.size, fact.entries, max(own, default=0))
    whose = (fact.parcel, deed.office, fact.inst)
    placed = (encode_part(fact.segments), fact.prev, fact.to)
    rows.add(_MADE, (*whose, *file, *placed, deed.at, deed.by, fact.clerk_name))


def parcel_taken(rows: Rows, deed: Deed, fact: ParcelTaken) -> None:
    """Note when a parcel first left; a second copy changes nothing."""
    rows.change(_TAKEN, (deed.at, fact.parcel))


def answer_taken(rows: Rows, deed: Deed, fact: AnswerTaken) -> None:
    """Keep what the region holds, and which installations it ended."""
    whose = (fact.answer, deed.office, fact.region, fact.serial, fact.sha256)
    told = (encode_part(fact.have), dump(fact.granted), fact.edition, fact.min_program, fact.held)
    rows.add(_ANSWER, (*whose, *told, fact.skew, deed.at, deed.by))
    ended = [(each, "revoked") for each in fact.revoked] + [(e, "retired") for e in fact.retired]
    rows.add_all(_ENDED, [(each, deed.office, ending, deed.at) for each, ending in ended])


def edition_taken(rows: Rows, deed: Deed, fact: EditionTaken) -> None:
    """Keep an edition with its dated values; its days are entered by facts of their own."""
    days = (fact.issued_on.isoformat(), fact.use_until.isoformat())
    dated = (encode_part(fact.mci), encode_part(fact.days), encode_part(fact.place))
    rows.add(_EDITION, (deed.office, fact.number, fact.sha256, *days, *dated, deed.at))


def question_received(rows: Rows, deed: Deed, fact: QuestionReceived) -> None:
    """Keep a question of the region, once."""
    asked = (fact.case, fact.words, fact.asked_on.isoformat())
    rows.add(_QUESTION, (deed.office, fact.question, *asked, deed.at))


def question_answered(rows: Rows, deed: Deed, fact: QuestionAnswered) -> None:
    """Keep what was answered."""
    rows.change(_ANSWERED, (fact.words, deed.at, deed.by, deed.office, fact.question))
