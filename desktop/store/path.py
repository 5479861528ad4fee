"""Read the path of cases: one with all that happened on it, and lists of where cases are.

A list of cases is walked by its stage or holder; the plus keeps SQLite from taking the index that
begins with the office, which has every case of it.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.application import Application
from desktop.models.decision import ItemDecision
from desktop.models.facts import Evidence
from desktop.models.official import Official
from desktop.models.path import CaseItem, items_of
from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.store.codec import decode_part
from desktop.store.handles import Reader, Row
from desktop.store.path_rows import (
    Assignment,
    Completeness,
    Departure,
    Handover,
    IssuedResult,
    Notice,
    TermChange,
    assignments_of,
    completeness_of,
    departures_of,
    handovers_of,
    notices_of,
    results_of,
    term_changes_of,
)

_OUTCOMES: Final = """
    SELECT item, proposal, proposed_by, outcome, on_day, decision, signer, signer_name
    FROM outcomes WHERE case_id = ?
"""
_EXAMINED: Final = """
    SELECT detail, digest, revision, proposals, note FROM examinations WHERE case_id = ?
"""
_FINDINGS: Final = """
    SELECT finding, item, kind, exemption, evidence, by_staff, by_name, recorded_at,
        taken_back_at, taken_back_for
    FROM findings WHERE case_id = ? ORDER BY recorded_at, finding
"""
_INQUIRY: Final = """
    SELECT inquiry, case_id, kind, addressee, question, items, number, date, answer_by, paper,
        by_name, made_at, reminders, reminded_on, answered_on, answer, answer_number, answer_date,
        came, confidential
    FROM inquiries
"""
_UNDECIDED: Final = """EXISTS (SELECT 1 FROM cases WHERE cases.case_id = inquiries.case_id
    AND stage NOT IN ('decided', 'ready', 'closed'))"""
_UNANSWERED: Final = f"""
    {_INQUIRY} WHERE office = ? AND answered_on = '' AND {_UNDECIDED}
    ORDER BY answer_by = '', answer_by, inquiry LIMIT ?
"""
_COUNT_UNANSWERED: Final = f"""
    SELECT count(*) FROM (
        SELECT 1 FROM inquiries WHERE office = ? AND answered_on = '' AND {_UNDECIDED} LIMIT ?)
"""  # noqa: S608  conditions of ours, every value is bound
_AWAY: Final = """
    SELECT case_id FROM departures WHERE office = ? AND back_on = '' ORDER BY back_by, seq
"""
_UNTOLD: Final = """
    SELECT case_id, tell_by FROM term_changes
    WHERE office = ? AND tell_by <> '' AND told_on = '' ORDER BY tell_by, case_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStanding:
    """Hold how one item stands: what is proposed, and what was decided, with its day and signer.

    `outcome` is empty and `on` None before it is decided.
    """

    item: CaseItem
    proposal: ItemDecision | None
    proposed_by: str
    outcome: str
    on: dt.date | None
    decision: ItemDecision | None
    signer: str
    signer_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """Hold the end of an examination: by whom, what was proposed then, at which revision."""

    by: Official
    digest: str
    revision: int
    proposals: tuple[ItemDecision, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Hold a finding of an item, or of the whole case when `item` is empty."""

    finding: str
    item: str
    kind: str
    exemption: str
    evidence: Evidence
    by: str
    by_name: str
    recorded_at: str
    taken_back_at: str
    taken_back_for: str

    @property
    def stands(self) -> bool:
        """Say whether it was not taken back."""
        return not self.taken_back_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Hold an inquiry or a check on site, and its answer; `answered_on` is None before it.

    Where none `came`, `answer` is the reason why nothing is waited for any more. What was asked
    and answered of one that is `confidential` is for few (D26).
    """

    inquiry: str
    case: str
    kind: str
    to: str
    question: str
    items: tuple[str, ...]
    number: str
    date: dt.date | None
    answer_by: dt.date | None
    paper: str
    by_name: str
    made_at: str
    reminders: int
    reminded_on: dt.date | None
    answered_on: dt.date | None
    answer: str
    answer_number: str
    answer_date: dt.date | None
    came: bool
    confidential: bool

    @property
    def asked_on(self) -> dt.date:
        """Return the day it was asked: that of its letter, else when it was recorded."""
        made = dt.datetime.fromisoformat(self.made_at).date()
        return min(made, self.date or made)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWhole:
    """Hold one case with everything that happened on its path."""

    row: CaseRow
    application: Application
    items: tuple[ItemStanding, ...]
    examined: Examined | None
    assignments: tuple[Assignment, ...]
    completeness: tuple[Completeness, ...]
    findings: tuple[Finding, ...]
    inquiries: tuple[Inquiry, ...]
    departures: tuple[Departure, ...]
    results: tuple[IssuedResult, ...]
    notices: tuple[Notice, ...]
    handovers: tuple[Handover, ...]
    term_changes: tuple[TermChange, ...]

    @property
    def proposals(self) -> tuple[ItemDecision, ...]:
        """Return what is proposed of the items not decided yet."""
        return tuple(
            each.proposal for each in self.items if each.proposal is not None and not each.outcome
        )

    @property
    def undecided(self) -> tuple[str, ...]:
        """Return the keys of the items not decided yet."""
        return tuple(each.item.key for each in self.items if not each.outcome)

    @property
    def waits_for(self) -> tuple[Inquiry, ...]:
        """Return the inquiries without an answer."""
        return tuple(each for each in self.inquiries if each.answered_on is None)


def whole(reader: Reader, case: str) -> CaseWhole | None:
    """Return a case with all that happened on its path, None when it is not there."""
    row, application = cases.by_id(reader, case), cases.application(reader, case)
    if row is None or application is None:
        return None
    return CaseWhole(
        row=row,
        application=application,
        items=_items(reader, case, application),
        examined=_examined(reader, case),
        assignments=assignments_of(reader, case),
        completeness=completeness_of(reader, case),
        findings=findings_of(reader, case),
        inquiries=inquiries_of(reader, case),
        departures=departures_of(reader, case),
        results=results_of(reader, case),
        notices=notices_of(reader, case),
        handovers=handovers_of(reader, case),
        term_changes=term_changes_of(reader, case),
    )


def held_by(reader: Reader, office: str, staff: str, *, stage: str = "") -> list[CaseRow]:
    """Return the cases an employee has, all or those at one stage, the most pressing first."""
    where = "holder = ? AND holder <> '' AND +office = ?"
    if stage:
        return cases.rows_where(
            reader, f"{where} AND stage = ? ORDER BY safe, seq", (staff, office, stage)
        )
    return cases.rows_where(reader, f"{where} ORDER BY safe, seq", (staff, office))


def at_stage(reader: Reader, office: str, stage: str) -> list[CaseRow]:
    """Return the cases at a stage before the last, the most pressing first."""
    where = "stage = ? AND stage <> 'closed' AND +office = ? ORDER BY safe, seq"
    return cases.rows_where(reader, where, (stage, office))


def uncollected(reader: Reader, office: str, *, before: dt.date | None = None) -> list[CaseRow]:
    """Return the cases that lie ready: those whose applicants were to come `before` a day (D50)."""
    where = "stage = 'ready' AND stage <> 'closed' AND +office = ?"
    if before is None:
        return cases.rows_where(reader, f"{where} ORDER BY safe, seq", (office,))
    values = (office, before.isoformat())
    return cases.rows_where(reader, f"{where} AND collect_on < ? ORDER BY safe, seq", values)


def away(reader: Reader, office: str) -> list[tuple[CaseRow, Departure]]:
    """Return the cases at the department with how they went, those expected first (D30)."""
    found = []
    for (case,) in reader.rows(_AWAY, (office,)):
        row = cases.by_id(reader, case)
        departure = next(
            (each for each in departures_of(reader, case) if each.back_on is None), None
        )
        if row is not None and departure is not None and row.stage == "sent-to-department":
            found.append((row, departure))
    return found


def unanswered(reader: Reader, office: str, *, limit: int = -1) -> list[Inquiry]:
    """Return the inquiries without an answer of undecided cases, those due first; -1 is all."""
    return [_inquiry(row) for row in reader.rows(_UNANSWERED, (office, limit))]


def count_unanswered(reader: Reader, office: str, *, limit: int) -> int:
    """Return how many inquiries of undecided cases have no answer, counting no further."""
    return int(reader.value(_COUNT_UNANSWERED, (office, limit)))


def term_untold(reader: Reader, office: str) -> list[tuple[str, dt.date]]:
    """Return the cases whose term changed and whose applicants are to be told, and by when."""
    rows = reader.rows(_UNTOLD, (office,))
    return [(case, dt.date.fromisoformat(tell_by)) for case, tell_by in rows]


def findings_of(reader: Reader, case: str) -> tuple[Finding, ...]:
    """Return the findings of a case, those taken back too, in their order."""
    return tuple(
        Finding(
            **{
                **dict(zip(Finding.__slots__, row, strict=True)),
                "evidence": decode_part(Evidence, row[4]),
            }
        )
        for row in reader.rows(_FINDINGS, (case,))
    )


def inquiries_of(reader: Reader, case: str) -> tuple[Inquiry, ...]:
    """Return the inquiries of a case, in their order."""
    rows = reader.rows(f"{_INQUIRY} WHERE case_id = ? ORDER BY made_at, inquiry", (case,))
    return tuple(_inquiry(row) for row in rows)


def _inquiry(row: Row) -> Inquiry:
    fields = dict(zip(Inquiry.__slots__, row, strict=True))
    for name in ("date", "answer_by", "reminded_on", "answered_on", "answer_date"):
        fields[name] = _day(fields[name])
    fields["items"] = decode_part(tuple[str, ...], fields["items"])
    for name in ("came", "confidential"):
        fields[name] = bool(fields[name])
    return Inquiry(**fields)


def _examined(reader: Reader, case: str) -> Examined | None:
    found = reader.row(_EXAMINED, (case,))
    if found is None:
        return None
    detail, digest, revision, proposals, note = found
    return Examined(
        by=decode_part(Official, detail),
        digest=digest,
        revision=revision,
        proposals=decode_part(tuple[ItemDecision, ...], proposals),
        note=note,
    )


def _items(reader: Reader, case: str, application: Application) -> tuple[ItemStanding, ...]:
    known = {row[0]: row[1:] for row in reader.rows(_OUTCOMES, (case,))}
    nothing = ("", "", "", "", "", "", "")
    return tuple(_item(item, known.get(item.key, nothing)) for item in items_of(application))


def _item(item: CaseItem, row: Row) -> ItemStanding:
    proposal, proposed_by, outcome, on, decision, signer, signer_name = row
    return ItemStanding(
        item=item,
        proposal=decode_part(ItemDecision, proposal) if proposal else None,
        proposed_by=proposed_by,
        outcome=outcome,
        on=_day(on),
        decision=decode_part(ItemDecision, decision) if decision else None,
        signer=signer,
        signer_name=signer_name,
    )


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
