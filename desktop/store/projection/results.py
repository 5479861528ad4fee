"""What an applicant gets, that he was told of it, and that it was handed over (W-16, I-15)."""

from typing import Final

from desktop.models.blanks import blank_key
from desktop.models.chain import Deed, dump
from desktop.models.facts import CaseAnswered, CaseReady, HandedOver, NoticeGiven, ResultIssued
from desktop.models.moments import to_text
from desktop.models.number_key import number_key
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import application_now, remember
from desktop.store.projection.counter import visit_led_to
from desktop.store.projection.coupons import coupons_handed
from desktop.store.projection.offices import number_used
from desktop.store.projection.path import day_text
from desktop.store.projection.register_lines import enter_line
from desktop.store.projection.rows import Rows
from desktop.store.projection.set_aside import given_back
from desktop.store.projection.weapons import permit_issued

_ISSUED: Final = """
    INSERT INTO results (result, case_id, office, kind, permit, items, number, number_key, series,
        sequence, issued_on, valid_until, test_firing_on, reregister_on, coupon, blank, blank_key,
        outgoing, paper, prepared_by, prepared_name, signer_name, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_READY: Final = "UPDATE cases SET stage = 'ready', held_since = ? WHERE case_id = ?"
_NOTICE: Final = """
    INSERT INTO notices_given (case_id, about, way, told_at, told_to, reached, words, clerk_name)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_TOLD: Final = """
    UPDATE term_changes SET told_on = ? WHERE case_id = ? AND kind = ? AND told_on = ''
"""
_HANDED: Final = """
    INSERT INTO handovers (case_id, results, receiver, name, on_day, by_staff, by_name, closes,
        reason, visit, handed_at, detail)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_GONE: Final = "UPDATE results SET handed_on = ? WHERE result = ?"
_REGISTERS: Final = {
    "permit": "permits",
    "invitation": "invitations",
    "invitation-letter": "invitations",
}
_CLOSED: Final = """
    UPDATE cases SET stage = 'closed', holder = '', holder_name = '', held_since = ''
    WHERE case_id = ?
"""


def result_issued(rows: Rows, deed: Deed, fact: ResultIssued) -> None:
    """Keep a result with its number and its days; a number of ours moves its series (D51)."""
    what = (fact.kind, fact.permit, dump(list(fact.items)))
    written = (fact.number, number_key(fact.number))
    number = (*written, fact.series, fact.sequence, fact.issued_on.isoformat())
    days = [day_text(day) for day in (fact.valid_until, fact.test_firing_on, fact.reregister_on)]
    forms = (fact.coupon, fact.blank, blank_key(fact.blank), fact.outgoing, fact.paper)
    people = (fact.prepared_by.staff, fact.prepared_by.name, fact.signer.name)
    place = (fact.result, fact.case, deed.office)
    rows.add(_ISSUED, (*place, *what, *number, *days, *forms, *people, encode_part(fact)))
    register, on = _REGISTERS.get(fact.kind), fact.issued_on.isoformat()
    if register is not None:
        enter_line(
            rows, office=deed.office, register=register, day=on, ref=fact.result, case=fact.case
        )
    if fact.series:
        number_used(rows, deed.office, fact.series, fact.sequence)
    if fact.kind == "permit":
        _seq, application = application_now(rows, fact.case)
        permit_issued(rows, deed, fact, application)
    remember(rows, deed, fact.case, fact)


def case_ready(rows: Rows, deed: Deed, fact: CaseReady) -> None:
    """Let the case wait for its applicant."""
    rows.change(_READY, (deed.at, fact.case))
    remember(rows, deed, fact.case, fact)


def case_answered(rows: Rows, deed: Deed, fact: CaseAnswered) -> None:
    """Close a case with its electronic answer: nothing of it is to be handed over (I-3a)."""
    rows.change(_CLOSED, (fact.case,))
    remember(rows, deed, fact.case, fact)


def notice_given(rows: Rows, deed: Deed, fact: NoticeGiven) -> None:
    """Log a notice; one that reached the applicant settles what was owed of a changed term."""
    told = (to_text(fact.at), fact.to, int(fact.reached), fact.words, fact.clerk_name)
    rows.add(_NOTICE, (fact.case, fact.about, fact.way, *told))
    if fact.reached:
        rows.change_if_there(_TOLD, (fact.at.date().isoformat(), fact.case, fact.about))
    remember(rows, deed, fact.case, fact)


def handed_over(rows: Rows, deed: Deed, fact: HandedOver) -> None:
    """Keep who received what of whom; the last of it closes the case, and answers the visit."""
    who = (fact.receiver, fact.name, fact.on.isoformat(), fact.by.staff, fact.by.name)
    rest = (int(fact.closes), fact.reason, fact.visit, deed.at, encode_part(fact))
    seq = rows.add(_HANDED, (fact.case, dump(list(fact.results)), *who, *rest))
    on = fact.on.isoformat()
    enter_line(rows, office=deed.office, register="handed", day=on, ref=str(seq), case=fact.case)
    given_back(rows, deed, fact)
    for result in fact.results:
        rows.change_if_there(_GONE, (on, result))
    coupons_handed(rows, deed, fact)
    if fact.closes:
        rows.change(_CLOSED, (fact.case,))
    visit_led_to(rows, fact.visit, "handed-over", deed.at)
    remember(rows, deed, fact.case, fact)
