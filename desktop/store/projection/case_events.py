"""What happens to a case after its registration: its rows as they stand now, and its history."""

from typing import Final

from desktop.models.application import Application
from desktop.models.chain import Deed
from desktop.models.errors import Refusal
from desktop.models.facts import ApplicantTold, CaseEnded, CaseVoided, Fact, PapersAdded
from desktop.models.later import with_papers
from desktop.store.codec import decode_part, encode_part
from desktop.store.projection.cases import add_receipts
from desktop.store.projection.counter import visit_did
from desktop.store.projection.duties import duties_stand_anew
from desktop.store.projection.rows import Rows

_EVENT: Final = """
    INSERT INTO case_events (case_id, fact, done_at, done_by, body) VALUES (?, ?, ?, ?, ?)
"""
_WHOLE: Final = """
    SELECT seq, application FROM cases JOIN applications USING (seq) WHERE case_id = ?
"""
_KEEP: Final = "UPDATE applications SET application = ? WHERE seq = ?"
_CLOSE: Final = """
    UPDATE cases SET stage = 'closed', ending = ?, holder = '', holder_name = '', held_since = ''
    WHERE case_id = ?
"""
_OWE: Final = "INSERT OR REPLACE INTO notices (case_id, sent_on, tell_by) VALUES (?, ?, ?)"
_TOLD: Final = "UPDATE notices SET told_on = ?, way = ? WHERE case_id = ?"
_COUNT: Final = "UPDATE cases SET revision = revision + 1 WHERE case_id = ?"
_MISSING: Final = "UPDATE cases SET missing = ? WHERE seq = ?"


def papers_added(rows: Rows, deed: Deed, fact: PapersAdded) -> None:
    """Keep papers taken in later: what is missing now, the receipts, and that it happened (D9)."""
    seq, before = application_now(rows, fact.case)
    after = with_papers(before, fact)
    rows.change(_KEEP, (encode_part(after), seq))
    rows.change(_MISSING, (sum(paper.group == "required" for paper in after.missing), seq))
    add_receipts(rows, seq, after.receipts, first=len(before.receipts))
    duties_stand_anew(rows, seq, after)
    remember(rows, deed, fact.case, fact)
    visit_did(rows, deed, fact.visit, fact.case, "answered")


def case_voided(rows: Rows, deed: Deed, fact: CaseVoided) -> None:
    """Close a case registered by mistake; its number and all its rows stay (D39)."""
    rows.change(_CLOSE, ("void", fact.case))
    remember(rows, deed, fact.case, fact)


def case_ended(rows: Rows, deed: Deed, fact: CaseEnded) -> None:
    """Close a case that needs no decision any more (D50)."""
    rows.change(_CLOSE, (fact.ending, fact.case))
    if fact.tell_by is not None and fact.date is not None:
        days = (fact.date.isoformat(), fact.tell_by.isoformat())
        rows.add(_OWE, (fact.case, *days))
    remember(rows, deed, fact.case, fact)


def applicant_told(rows: Rows, deed: Deed, fact: ApplicantTold) -> None:
    """Keep that the applicant was told; nothing is owed to him any more (D50)."""
    rows.change(_TOLD, (fact.day.isoformat(), fact.way, fact.case))
    remember(rows, deed, fact.case, fact)


def application_now(rows: Rows, case: str) -> tuple[int, Application]:
    """Return a case's place and application as they stand; refuse `out-of-place`."""
    found = rows.one(_WHOLE, (case,))
    if found is None:
        raise Refusal("out-of-place", id=case)
    seq, text = found
    return seq, decode_part(Application, text)


def remember(rows: Rows, deed: Deed, case: str, fact: Fact) -> None:
    """Add a line to the history of a case, and count it."""
    rows.change(_COUNT, (case,))
    note(rows, deed, case, fact)


def note(rows: Rows, deed: Deed, case: str, fact: Fact) -> None:
    """Add a line to the history of a case that changes nothing of it: whoever has it open goes on.

    The moves of a case are made on what was seen of it, by its revision.
    """
    rows.add(_EVENT, (case, deed.fact, deed.at, deed.by, encode_part(fact)))
