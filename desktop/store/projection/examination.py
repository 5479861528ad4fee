"""What an examination found and asked, and the term that changed with it (W-7, W-14, D31)."""

from dataclasses import replace
from typing import Final

from desktop.models.application import Promise
from desktop.models.chain import Deed, dump
from desktop.models.facts import (
    CompletenessChecked,
    DueMoved,
    FindingRecorded,
    FindingTakenBack,
    InquiryAnswered,
    InquiryMade,
    InquiryReminded,
    TermSwitched,
)
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import application_now, remember
from desktop.store.projection.path import day_text
from desktop.store.projection.rows import Rows

_CHECKED: Final = """
    INSERT INTO completeness (case_id, on_day, missing, by_name, note) VALUES (?, ?, ?, ?, ?)
"""
_FOUND: Final = """
    INSERT INTO findings (finding, case_id, item, kind, exemption, evidence, by_staff, by_name,
        recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TAKEN_BACK: Final = "UPDATE findings SET taken_back_at = ?, taken_back_for = ? WHERE finding = ?"
_ASKED: Final = """
    INSERT INTO inquiries (inquiry, case_id, office, kind, addressee, question, items, number,
        date, answer_by, paper, confidential, by_name, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_REMINDED: Final = """
    UPDATE inquiries SET reminders = reminders + 1, reminded_on = ? WHERE inquiry = ?
"""
_ANSWERED: Final = """
    UPDATE inquiries SET answered_on = ?, answer = ?, answer_number = ?, answer_date = ?, came = ?
    WHERE inquiry = ?
"""
_KEEP: Final = "UPDATE applications SET application = ? WHERE seq = ?"
_TERM: Final = "UPDATE cases SET track = ?, due = ?, safe = ?, collect_on = ? WHERE seq = ?"
_CHANGED: Final = """
    INSERT INTO term_changes (case_id, office, kind, on_day, before_due, before_collect_on, due,
        reason, tell_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def completeness_checked(rows: Rows, deed: Deed, fact: CompletenessChecked) -> None:
    """Keep what was missing on that day."""
    missing = dump(list(fact.missing))
    said = (fact.on.isoformat(), missing, fact.by.name, fact.note)
    rows.add(_CHECKED, (fact.case, *said))
    remember(rows, deed, fact.case, fact)


def finding_recorded(rows: Rows, deed: Deed, fact: FindingRecorded) -> None:
    """Keep a finding with its evidence."""
    what = (fact.item, fact.kind, fact.exemption, encode_part(fact.evidence))
    rows.add(_FOUND, (fact.finding, fact.case, *what, fact.by.staff, fact.by.name, deed.at))
    remember(rows, deed, fact.case, fact)


def finding_taken_back(rows: Rows, deed: Deed, fact: FindingTakenBack) -> None:
    """Let a finding stand no more; its row stays."""
    rows.change(_TAKEN_BACK, (deed.at, fact.reason, fact.finding))
    remember(rows, deed, fact.case, fact)


def inquiry_made(rows: Rows, deed: Deed, fact: InquiryMade) -> None:
    """Keep what was asked of whom."""
    asked = (fact.kind, fact.to, fact.question, dump(list(fact.items)), fact.number)
    days = (day_text(fact.date), day_text(fact.answer_by))
    place = (fact.inquiry, fact.case, deed.office)
    letter = (fact.paper, int(fact.confidential))
    rows.add(_ASKED, (*place, *asked, *days, *letter, fact.by.name, deed.at))
    remember(rows, deed, fact.case, fact)


def inquiry_reminded(rows: Rows, deed: Deed, fact: InquiryReminded) -> None:
    """Count a reminder."""
    rows.change(_REMINDED, (fact.on.isoformat(), fact.inquiry))
    remember(rows, deed, fact.case, fact)


def inquiry_answered(rows: Rows, deed: Deed, fact: InquiryAnswered) -> None:
    """Keep the answer; nothing is waited for any more."""
    said = (fact.answer, fact.number, day_text(fact.date))
    rows.change(_ANSWERED, (fact.on.isoformat(), *said, int(fact.came), fact.inquiry))
    remember(rows, deed, fact.case, fact)


def term_switched(rows: Rows, deed: Deed, fact: TermSwitched) -> None:
    """Let the case stand under its new term, and owe the applicant the notice of it (D31)."""
    collect_on = new_term(rows, fact.case, fact.term, fact.answers)
    days = (deed.at[:10], fact.before_due.isoformat(), collect_on, fact.term.due.isoformat())
    owed = (fact.reason, fact.tell_by.isoformat())
    rows.add(_CHANGED, (fact.case, deed.office, "term-switched", *days, *owed))
    remember(rows, deed, fact.case, fact)


def due_moved(rows: Rows, deed: Deed, fact: DueMoved) -> None:
    """Let the days of a case follow the calendar (D6)."""
    collect_on = new_term(rows, fact.case, fact.term, None)
    days = (deed.at[:10], fact.before_due.isoformat(), collect_on, fact.term.due.isoformat())
    owed = (fact.ground, day_text(fact.tell_by))
    rows.add(_CHANGED, (fact.case, deed.office, "due-moved", *days, *owed))
    remember(rows, deed, fact.case, fact)


def new_term(rows: Rows, case: str, term: Promise, answers: dict[str, str] | None) -> str:
    """Put a term in the place of the one before; return the day that one had promised (D7)."""
    seq, before = application_now(rows, case)
    after = replace(before, term=term, answers=before.answers if answers is None else answers)
    rows.change(_KEEP, (encode_part(after), seq))
    days = (term.due.isoformat(), term.safe.isoformat(), term.collect_on.isoformat())
    rows.change(_TERM, (term.track, *days, seq))
    return before.term.collect_on.isoformat()
