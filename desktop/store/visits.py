"""Read a visit, what the visitor was told, and the cases it led to (D37)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.application import PaperMissing
from desktop.store.cases import CaseRow, rows_where
from desktop.store.codec import decode_part
from desktop.store.handles import Reader, Row

_VISIT: Final = """
    SELECT visit, ticket, window, began_at, ended_at, ending FROM visits WHERE visit = ?
"""
_OF_DAY: Final = """
    SELECT visits.visit, visits.ticket, visits.window, visits.began_at, visits.ended_at,
        visits.ending
    FROM visits JOIN tickets USING (ticket) WHERE tickets.office = ? AND tickets.day = ?
    ORDER BY visits.began_at, visits.visit
"""
_OF_TICKET: Final = """
    SELECT visit, ticket, window, began_at, ended_at, ending FROM visits
    WHERE ticket = ? ORDER BY began_at, visit
"""
_ANSWERS: Final = """
    SELECT kind, service, purpose, applicant_kind, why, paragraph, missing, given_at
    FROM answers WHERE visit = ? ORDER BY seq
"""
ACTS: Final = "SELECT case_id, done_at FROM visit_acts WHERE visit = ? ORDER BY seq"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAct:
    """Name a case registered before, and when something was done for it in a visit."""

    case: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """Hold one visit to a window."""

    visit: str
    ticket: str
    window: str
    began_at: dt.datetime
    ended_at: dt.datetime | None
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """Hold what a visitor was told instead of a registration.

    `kind` is `papers-listed` (D9) or `not-covered` (D11, D12).
    """

    kind: str
    service: str
    purpose: str
    applicant_kind: str
    why: str
    paragraph: str
    missing: tuple[PaperMissing, ...]
    at: dt.datetime


def visit(reader: Reader, visit_id: str) -> VisitRow | None:
    """Return the visit with this id."""
    found = reader.row(_VISIT, (visit_id,))
    if found is None:
        return None
    return _row(found)


def _row(row: Row) -> VisitRow:
    each, ticket, window, began_at, ended_at, ending = row
    return VisitRow(
        visit=each,
        ticket=ticket,
        window=window,
        began_at=moments.from_text(began_at),
        ended_at=None if ended_at is None else moments.from_text(ended_at),
        end=ending,
    )


def of_day(reader: Reader, *, office: str, day: dt.date) -> list[VisitRow]:
    """Return every visit of the numbers of a day, in the order they began."""
    return [_row(row) for row in reader.rows(_OF_DAY, (office, day.isoformat()))]


def of_ticket(reader: Reader, ticket: str) -> list[VisitRow]:
    """Return the visits of a number, in the order they began."""
    return [_row(row) for row in reader.rows(_OF_TICKET, (ticket,))]


def answers(reader: Reader, visit_id: str) -> list[AnswerRow]:
    """Return the lists of missing papers and the explanations of a visit, in order."""
    return [_answer(row) for row in reader.rows(_ANSWERS, (visit_id,))]


def cases_of(reader: Reader, visit_id: str) -> list[CaseRow]:
    """Return the cases a visit led to, in order: one visit, several applications (D37)."""
    return rows_where(reader, "visit = ? ORDER BY seq", (visit_id,))


def acts_of(reader: Reader, visit_id: str) -> list[VisitAct]:
    """Return what was done in a visit for cases registered before, in order (D9)."""
    return [
        VisitAct(case=case, at=moments.from_text(at)) for case, at in reader.rows(ACTS, (visit_id,))
    ]


def _answer(row: Row) -> AnswerRow:
    fields = dict(zip(AnswerRow.__slots__, row, strict=True))
    fields["missing"] = decode_part(tuple[PaperMissing, ...], fields["missing"])
    fields["at"] = moments.from_text(fields["at"])
    return AnswerRow(**fields)
