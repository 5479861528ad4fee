"""Who has a case: before the head, with an employee, examined, and back for rework (W-14)."""

import datetime as dt
from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import (
    CaseAssigned,
    CaseExamined,
    CaseLaid,
    CaseReassigned,
    CaseReturned,
)
from desktop.models.official import Official
from desktop.models.path import Stage
from desktop.store.codec import encode_part
from desktop.store.projection.case_events import remember
from desktop.store.projection.rows import Rows

_HOLD: Final = """
    UPDATE cases SET stage = ?, holder = ?, holder_name = ?, held_since = ? WHERE case_id = ?
"""
_ASSIGN: Final = """
    INSERT INTO assignments (case_id, staff, name, by_staff, by_name, on_day, batch, resolution,
        until, reason, on_paper, clerk_name, set_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_EXAMINED: Final = """
    INSERT OR REPLACE INTO examinations
        (case_id, by_staff, by_name, digest, revision, proposals, note, examined_at, detail)
    SELECT ?1, ?2, ?3, ?4, revision, (SELECT json_group_array(json(proposal)) FROM outcomes
        WHERE case_id = ?1 AND proposal <> ''), ?5, ?6, ?7
    FROM cases WHERE case_id = ?1
"""


def case_laid(rows: Rows, deed: Deed, fact: CaseLaid) -> None:
    """Let the head have the case."""
    hold(rows, deed, fact.case, "with-head", fact.head)
    remember(rows, deed, fact.case, fact)


def case_assigned(rows: Rows, deed: Deed, fact: CaseAssigned) -> None:
    """Let an employee have the case, and keep the resolution."""
    hold(rows, deed, fact.case, "assigned", fact.to)
    who = (fact.to.staff, fact.to.name, fact.by.staff, fact.by.name)
    said = (fact.batch, fact.resolution, day_text(fact.until), "")
    entered = (int(fact.on_paper), fact.clerk_name, deed.at)
    rows.add(_ASSIGN, (fact.case, *who, fact.on.isoformat(), *said, *entered))
    remember(rows, deed, fact.case, fact)


def case_reassigned(rows: Rows, deed: Deed, fact: CaseReassigned) -> None:
    """Let another employee have the case, and keep why."""
    hold(rows, deed, fact.case, "assigned", fact.to)
    who = (fact.to.staff, fact.to.name, fact.by.staff, fact.by.name)
    said = (fact.batch, "", "", fact.reason)
    entered = (int(fact.on_paper), fact.clerk_name, deed.at)
    rows.add(_ASSIGN, (fact.case, *who, fact.on.isoformat(), *said, *entered))
    remember(rows, deed, fact.case, fact)


def case_returned(rows: Rows, deed: Deed, fact: CaseReturned) -> None:
    """Let the employee have the case again."""
    hold(rows, deed, fact.case, "assigned", fact.to)
    remember(rows, deed, fact.case, fact)


def case_examined(rows: Rows, deed: Deed, fact: CaseExamined) -> None:
    """Let whoever signs have the case, and keep the proposals as they stand at this moment."""
    hold(rows, deed, fact.case, "examined", fact.to or fact.by)
    remember(rows, deed, fact.case, fact)
    by = (fact.by.staff, fact.by.name)
    said = (fact.digest, fact.note, deed.at, encode_part(fact.by))
    rows.add(_EXAMINED, (fact.case, *by, *said))


def hold(rows: Rows, deed: Deed, case: str, stage: Stage, who: Official) -> None:
    """Say at which stage a case is and who has it from now."""
    rows.change(_HOLD, (stage, who.staff, who.name, deed.at, case))


def day_text(day: dt.date | None) -> str:
    """Return a day as tables keep it, empty for none."""
    return day.isoformat() if day else ""
