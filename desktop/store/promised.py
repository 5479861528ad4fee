"""Read whom a change of the calendar touches: cases whose term runs over a day, promises broken."""

import datetime as dt
from typing import Final

from desktop.models.path import UNDECIDED
from desktop.store.cases import CaseRow, rows_where
from desktop.store.handles import Reader

_UNDECIDED: Final = ", ".join(map(repr, UNDECIDED))
_OVER: Final = f"""
    stage IN ({_UNDECIDED}) AND stage <> 'closed' AND +office = ? AND day <= ? AND collect_on >= ?
    ORDER BY seq
"""
_PROMISED: Final = """
    +office = ?1 AND stage <> 'closed' AND (collect_on = ?2 OR case_id IN (
        SELECT case_id FROM term_changes
        WHERE kind = 'due-moved' AND before_collect_on = ?2 AND told_on = ''))
    ORDER BY seq
"""


def running_over(reader: Reader, office: str, *, first: dt.date, last: dt.date) -> list[CaseRow]:
    """Return the undecided cases whose term or day to come lies over some day of the stretch."""
    return rows_where(reader, _OVER, (office, last.isoformat(), first.isoformat()))


def promised_on(reader: Reader, office: str, day: dt.date) -> list[CaseRow]:
    """Return the cases not closed whose applicants were told to come on a day (D7).

    A case whose day the calendar moved is one of them until its applicant is told.
    """
    return rows_where(reader, _PROMISED, (office, day.isoformat()))
