"""Where each part of a report of a period is read from (`store/period_parts.py`).

Of a query ?2 and ?3 are the first and the last day asked for, ?4 the day that what stands is taken
at the end of. Expressions are words of this module; nothing of anybody's stands in them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from desktop.store.figure_readings import (
    AWAY,
    DAYS_AWAY,
    DAYS_LATE,
    ENDED_ON,
    KIND,
    OF_OFFICE,
    OVERDUE,
)
from desktop.store.open_stages import DECIDED, LATE

BETWEEN: Final = "\x1f"
"""What stands between the parts of a row: a kind of change and its reason, a month and a kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Read a part from `tables`: what counts (`where`), by which `day`, parted by `row`.

    `within` stands in the place of the days of one that is no event. `ref` is the application or
    the complaint behind it, empty of one that opens nothing. `values` are summed.
    """

    tables: str
    row: str
    office: str
    day: str = ""
    within: str = ""
    where: str = "1"
    service: str = "''"
    ref: str = ""
    values: tuple[str, ...] = ("1",)


def _of_cases(row: str, where: str, *, day: str = "cases.counted_on") -> Part:
    return Part(
        tables="cases",
        row=row,
        office=OF_OFFICE,
        day=day,
        where=where,
        service="cases.service",
        ref="cases.case_id",
    )


# An answer was awaited when the term ended: asked before, and not come by then.
_AWAITED: Final = """EXISTS (SELECT 1 FROM inquiries WHERE inquiries.case_id = cases.case_id
    AND substr(made_at, 1, 10) <= cases.counted_due
    AND (answered_on = '' OR answered_on > cases.counted_due))"""
_BROKEN_BY: Final = f"""CASE WHEN {DAYS_LATE} <= {DAYS_AWAY} THEN 'away'
    WHEN {_AWAITED} THEN 'answer' ELSE 'here' END"""

_IS_LATE: Final = "cases.counted_on > cases.counted_due"
_ENDED: Final = "cases.stage = 'closed' AND cases.ending <> ''"  # the words of its index
_REGISTERED_AS: Final = f"""substr(cases.day, 1, 7) || '{BETWEEN}' || cases.purpose
    || '{BETWEEN}' || {KIND}"""

# A correction says which days it made others; most of them leave the term alone (D39).
_PUT_RIGHT: Final = """case_events.fact = 'CaseCorrected' AND EXISTS (
    SELECT 1 FROM json_each(case_events.body->>'changes') AS changed
    WHERE changed.value->>'path' = 'term.due')"""

# Applications struck were registered by mistake: their receipts are free again (D32, D39).
_STANDS: Final = (
    "duties.seq NOT IN (SELECT seq FROM cases WHERE stage = 'closed' AND ending = 'void')"
)

_CAME: Final = """complaints JOIN complaint_events AS came
    ON came.complaint = complaints.complaint AND came.fact = 'ComplaintReceived'"""
_OVER: Final = f"""{_CAME} JOIN complaint_events AS over
    ON over.complaint = complaints.complaint
        AND over.fact IN ('ComplaintAnswered', 'ComplaintPassedOn')"""
_DUE: Final = """coalesce((SELECT body->>'due' FROM complaint_events AS more
    WHERE more.complaint = complaints.complaint AND more.fact = 'ComplaintExtended'
    ORDER BY more.seq DESC LIMIT 1), came.body->>'due')"""
_OVER_BY: Final = """EXISTS (SELECT 1 FROM complaint_events AS done
    WHERE done.complaint = complaints.complaint
        AND (done.fact IN ('ComplaintAnswered', 'ComplaintPassedOn') AND done.body->>'on' <= ?4
            OR done.fact = 'ComplaintVoided' AND substr(done.done_at, 1, 10) <= ?4))"""


def _complaints(row: str, *, where: str = "complaints.state <> 'void'") -> Part:
    return Part(
        tables=_CAME,
        row=row,
        office="complaints.office",
        day="complaints.day",
        where=where,
        service="came.body->>'service'",
        ref="complaints.complaint",
    )


def _settled(row: str, *, where: str = "1") -> Part:
    return Part(
        tables=_OVER,
        row=row,
        office="complaints.office",
        day="over.body->>'on'",
        where=where,
        service="came.body->>'service'",
        ref="complaints.complaint",
    )


PARTS: Final[Mapping[str, Part]] = MappingProxyType(
    {
        "registered": _of_cases(_REGISTERED_AS, "cases.sequence IS NOT NULL", day="cases.day"),
        "decided": replace(
            _of_cases("cases.counted_as", DECIDED),
            values=(
                "1",
                "cases.counted_on <= cases.counted_due",
                f"{_IS_LATE} AND {DAYS_LATE} > {DAYS_AWAY}",
                f"{_IS_LATE} AND {DAYS_LATE} <= {DAYS_AWAY}",
                f"iif({_IS_LATE}, CAST({DAYS_LATE} AS INTEGER), 0)",
                f"{_IS_LATE} AND {DAYS_LATE} > {DAYS_AWAY} AND {_AWAITED}",
            ),
        ),
        "ended": replace(
            _of_cases("cases.ending", f"{_ENDED} AND NOT ({DECIDED})", day=ENDED_ON),
            tables="cases INDEXED BY cases_closed",
        ),
        "overdue": Part(
            tables="cases",
            row=f"iif({AWAY}, 'overdue-away', 'overdue')",
            office=OF_OFFICE,
            within="?2 <= ?3",
            where=OVERDUE,
            service="cases.service",
        ),
        "moved": Part(
            tables="term_changes JOIN cases USING (case_id)",
            row=f"term_changes.kind || '{BETWEEN}' || term_changes.reason",
            office="term_changes.office",
            day="term_changes.on_day",
            service="cases.service",
            ref="cases.case_id",
        ),
        "broken": _of_cases(_BROKEN_BY, f"{DECIDED} AND {LATE}"),
        "put-right": Part(
            tables="""case_events INDEXED BY case_events_corrected
                JOIN cases ON cases.case_id = case_events.case_id""",
            row="'put-right'",
            office=OF_OFFICE,
            day="substr(case_events.done_at, 1, 10)",
            where=_PUT_RIGHT,
            service="cases.service",
            ref="cases.case_id",
        ),
        "turn": Part(
            tables="deviations",
            row="deviations.ground",
            office="deviations.office",
            day="deviations.day",
            where="deviations.kind = 'out-of-turn'",
            service="deviations.service",
        ),
        "duty": Part(
            tables="duties",
            row="duties.duty",
            office="duties.office",
            day="duties.day",
            where=_STANDS,
            service="duties.service",
            values=("duties.due", "duties.paid", "duties.charged", "duties.exempt"),
        ),
        "freed": Part(
            tables="duties",
            row="duties.freed",
            office="duties.office",
            day="duties.day",
            where=f"duties.freed <> '' AND duties.place = 0 AND {_STANDS}",
            service="duties.service",
            ref="(SELECT case_id FROM cases WHERE cases.seq = duties.seq)",
        ),
        "papers": Part(
            tables="printings",
            row=f"printings.kind || '{BETWEEN}' || printings.how",
            office="printings.office",
            day="printings.on_day",
            values=("printings.count",),
        ),
        "blanks": Part(
            tables="blank_moves",
            row=f"blank_moves.kind || '{BETWEEN}' || blank_moves.move",
            office="blank_moves.office",
            day="blank_moves.on_day",
            where="blank_moves.move <> 'reconciled'",
            values=("blank_moves.count",),
        ),
        "complaint-way": _complaints("came.body->>'way'"),
        "complaint-subject": _complaints("came.body->>'subject'"),
        "complaint-struck": _complaints("'struck'", where="complaints.state = 'void'"),
        "complaint-outcome": _settled(
            "CASE over.fact WHEN 'ComplaintPassedOn' THEN 'passed-on'"
            " ELSE over.body->>'outcome' END"
        ),
        "complaint-term": _settled(
            f"iif(over.body->>'on' <= {_DUE}, 'kept', 'broken')",
        ),
        "complaint-decision": _settled(
            "over.body->>'decision'", where="over.body->>'decision' <> ''"
        ),
        "complaint-open": Part(
            tables=_CAME,
            row=f"iif({_DUE} >= ?4, 'waiting', 'overdue')",
            office="complaints.office",
            within="complaints.day <= ?4",
            where=f"NOT {_OVER_BY}",
            service="came.body->>'service'",
            ref="complaints.complaint",
        ),
    }
)
"""Every part of the report, and where it is read from."""
