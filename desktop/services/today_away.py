"""What is waited for from others today: answers, cases at the department, whoever is away."""

import datetime as dt
from dataclasses import dataclass

from desktop.services.confidential import told_inquiry
from desktop.services.desk import Desk
from desktop.store import cases, path
from desktop.store.cases import CaseRow, Filter
from desktop.store.path import Inquiry
from desktop.store.path_rows import Departure


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Hold what is not in our hands (W-7.1b, D30, D54).

    `asked` counts cases with an inquiry unanswered, `inquiry` is the one due first. `departed`
    counts cases at the department, `departure` is the one expected first with its case, `late`
    how many should be back by the office's own day. `absent` counts cases whose examiner is on
    leave or has left, `idle` is the most pressing of them.
    """

    asked: int = 0
    inquiry: Inquiry | None = None
    of: CaseRow | None = None  # the case of `inquiry`
    departed: int = 0
    late: int = 0
    departure: Departure | None = None
    gone: CaseRow | None = None  # the case of `departure`
    absent: int = 0
    idle: CaseRow | None = None


def see_away(desk: Desk, today: dt.date) -> Away:
    """Return what others owe us today; every question is answered by an index."""
    reader, office = desk.database, desk.office().office
    first = next(iter(path.unanswered(reader, office, limit=1)), None)
    asked = cases.count(reader, Filter(asked=True)) if first else 0
    away = path.away(reader, office)
    late = sum(each.back_by is not None and each.back_by < today for _row, each in away)
    expected = [(row, each) for row, each in away if each.back_by is not None] or away
    gone, departure = expected[0] if expected else (None, None)
    whose_is_away = Filter(absent_on=today, order="due-first")
    absent = cases.count(reader, whose_is_away)
    idle = cases.page(reader, whose_is_away, limit=1) if absent else []
    return Away(
        asked=asked,
        inquiry=told_inquiry(desk, first) if first else None,
        of=cases.by_id(reader, first.case) if first else None,
        departed=len(away),
        late=late,
        departure=departure,
        gone=gone,
        absent=absent,
        idle=next(iter(idle), None),
    )
