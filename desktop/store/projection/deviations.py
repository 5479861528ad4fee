"""Facts that may depart from the turn or the hours: what they do, and what the register keeps."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import CaseRegistered, DayOpened, TicketCalled, TicketIssued
from desktop.models.ticket import ticket_text
from desktop.store.projection import cases, counter, offices
from desktop.store.projection.rows import Rows

_KEEP: Final = """
    INSERT INTO deviations (office, kind, day, done_at, done_by, number, service, line, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_KEEP_CALL: Final = """
    INSERT INTO deviations (office, kind, day, done_at, done_by, number, service, line, window,
        ground, words, passed)
    SELECT office, 'out-of-turn', day, ?, ?, format('%s-%03d', letter, number),
        service, line, ?, ?, ?, ?
    FROM tickets WHERE ticket = ?
"""
_DAY: Final = slice(10)  # of an ISO moment


def ticket_issued(rows: Rows, deed: Deed, fact: TicketIssued) -> None:
    """Put a number at the end of its line, and keep that it was given outside hours (D21)."""
    counter.ticket_issued(rows, deed, fact)
    if fact.outside_hours:
        number = ticket_text(fact.letter, fact.number)
        _keep(rows, deed, "number-outside-hours", number, fact.service, fact.line)


def ticket_called(rows: Rows, deed: Deed, fact: TicketCalled) -> None:
    """End the wait, and keep that somebody was called before his turn, and why (D22)."""
    counter.ticket_called(rows, deed, fact)
    if fact.ground:
        told = (fact.window, fact.ground, fact.words, fact.passed)
        rows.add(_KEEP_CALL, (deed.at, deed.by, *told, fact.ticket))


def case_registered(rows: Rows, deed: Deed, fact: CaseRegistered) -> None:
    """Keep a registered case, and that it was registered outside hours (D21)."""
    cases.case_registered(rows, deed, fact)
    if fact.outside_hours:
        _keep(rows, deed, "case-outside-hours", fact.number, fact.application.service, "")


def day_opened(rows: Rows, deed: Deed, fact: DayOpened) -> None:
    """Keep who opened the day, and what spoke against it (D51)."""
    offices.day_opened(rows, deed, fact)
    if fact.warnings:
        _keep(rows, deed, "day-warned", "", "", "", words=",".join(fact.warnings))


def _keep(
    rows: Rows, deed: Deed, kind: str, number: str, service: str, line: str, *, words: str = ""
) -> None:
    head = (deed.office, kind, deed.at[_DAY], deed.at, deed.by)
    rows.add(_KEEP, (*head, number, service, line, words))
