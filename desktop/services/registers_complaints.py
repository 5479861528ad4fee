"""The journal of complaints, read: who complained of whom, who has it, what came of it (W-25)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.complaint import Complaint, is_on_time
from desktop.models.complaint_words import LEVELS, OUTCOMES, SUBJECTS, WAYS
from desktop.models.facts import ComplaintSubject
from desktop.models.register_parts import NOTHING, Cells, day_cell, joined, joined_lines, plain
from desktop.models.register_words import VOID
from desktop.models.text import Text
from desktop.models.wording import mark_words
from desktop.services.desk import Desk
from desktop.services.register_reader import RegisterReader
from desktop.store import cases, complaints

_UNSIGNED: Final = Text(kk="қолы жоқ", ru="не подписана", en="not signed")
_PASSED: Final = Text(kk="жіберілді: {to}", ru="направлена: {to}", en="passed on: {to}")
_LONGER: Final = Text(kk="мерзімі өзгертілген", ru="срок изменён", en="term changed")
_LATE: Final = Text(kk="мерзімі өтті", ru="просрочена", en="overdue")


def complaint_cells(
    desk: Desk,
    refs: Sequence[str],
    *,
    subjects: Mapping[ComplaintSubject, Text] = SUBJECTS,
) -> Mapping[str, Cells]:
    """Say of each complaint who complains of what, who has it, and what came of it.

    `subjects` names what is complained of, at length or in short.
    """
    today = desk.now().date()
    found = complaints.several(desk.database, refs)
    numbers = {
        each.received.case: row.number
        for each in found.values()
        if each.received.case and (row := cases.by_id(desk.database, each.received.case))
    }
    return {
        ref: _cells(
            each,
            numbers.get(each.received.case, ""),
            today=today,
            about=subjects[each.received.subject],
        )
        for ref, each in found.items()
    }


def struck_complaints(desk: Desk, refs: Sequence[str]) -> Mapping[str, Text]:
    """Name the complaints entered by mistake."""
    found = complaints.several(desk.database, refs)
    return {ref: VOID for ref, each in found.items() if each.voided is not None}


def find_complaints(desk: Desk, words: str) -> Sequence[str]:
    """Return the complaints that words mean: their own names and numbers."""
    return complaints.find(desk.database, desk.office().office, words)


def _cells(each: Complaint, case: str, *, today: dt.date, about: Text) -> Cells:
    told = each.received
    who = told.complainant
    sent = mark_words(who.outgoing, who.outgoing_date)
    against = told.against.name if told.against is not None else ""
    holder = each.assignments[-1].to.name if each.assignments else ""
    late = not is_on_time(each, today=today) and each.state != "void"
    term = _LATE if late else (_LONGER if each.extensions else NOTHING)
    return (
        joined_lines(plain(told.number), day_cell(each.received_at.date().isoformat())),
        joined_lines(plain(who.name), joined(plain(who.address), plain(sent), by=", ")),
        joined_lines(WAYS[told.way], NOTHING if told.signed else _UNSIGNED),
        joined_lines(about, plain(told.words)),
        joined_lines(plain(against) if against else LEVELS[told.level], plain(case)),
        plain(holder),
        joined_lines(day_cell(each.due.isoformat()), term),
        _outcome(each),
    )


def _outcome(each: Complaint) -> Text:
    """Say what came of a complaint: its outcome and the reply, or whom it was passed on to."""
    if each.passed is not None:
        told = each.passed
        to = Text(
            kk=_PASSED.kk.format(to=told.to),
            ru=_PASSED.ru.format(to=told.to),
            en=_PASSED.en.format(to=told.to),
        )
        return joined_lines(to, plain(mark_words(told.number, told.on)))
    if each.answered is None:
        return NOTHING
    number = each.numbers.get(each.answered.paper)
    outgoing = number.number if number is not None else each.answered.outgoing
    reply = mark_words(outgoing, each.answered.on)
    return joined_lines(OUTCOMES[each.answered.outcome], plain(reply))


COMPLAINTS: Final = RegisterReader(
    cells=complaint_cells, struck=struck_complaints, find=find_complaints
)
