"""The days on sheets: a resolution or signature is not older than what it follows (D41, W-14)."""

import datetime as dt
from collections.abc import Iterable

from desktop.models.errors import Refusal
from desktop.models.facts import (
    CaseAssigned,
    CaseCameBack,
    CaseExamined,
    CaseLaid,
    CaseReassigned,
    CaseReturned,
    DecisionSetAside,
)
from desktop.services.desk import Desk
from desktop.store import case_events
from desktop.store.case_events import CaseEvent
from desktop.store.cases import CaseRow


def require_follows(desk: Desk, row: CaseRow, on: dt.date) -> None:
    """Refuse `sheet-before` (`number`, `day`) of a day before the case came to where it lies.

    It came there by registration, by being laid before the head, by his resolution, by the end of
    its examination, or back from the department: by whichever was last.
    """
    came = _last_step(case_events.events(desk.database, row.case), desk.now().tzinfo)
    day = max(row.day, came or row.day)
    if on < day:
        raise Refusal("sheet-before", number=row.number, day=day)


def _last_step(history: Iterable[CaseEvent], zone: dt.tzinfo | None) -> dt.date | None:
    day = None
    for event in history:
        fact = event.fact
        if isinstance(
            fact, CaseAssigned | CaseReassigned | CaseReturned | CaseCameBack | DecisionSetAside
        ):
            day = fact.on
        elif isinstance(fact, CaseLaid | CaseExamined):
            day = event.at.astimezone(zone).date()
    return day
