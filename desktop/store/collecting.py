"""Read what waits at the office for its applicant: results not collected, notices not given.

A list by stage is walked by its own index; the plus keeps SQLite from the one by office (D50).
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.store import cases
from desktop.store.cases import CaseRow
from desktop.store.handles import Reader
from desktop.store.notices import owed_notices
from desktop.store.path import uncollected

_READY_NOTICES: Final = """
    SELECT case_id, told_at, way, reached FROM notices_given
    WHERE about IN ('ready', 'decision') AND case_id IN (
        SELECT case_id FROM cases WHERE stage = 'ready' AND stage <> 'closed' AND +office = ?)
        AND NOT EXISTS (SELECT 1 FROM results WHERE results.case_id = notices_given.case_id
            AND ended = 'replaced' AND ended_at > told_at)
    ORDER BY seq
"""
_READY_RESULTS: Final = """
    SELECT case_id, kind, count(*) FROM results
    WHERE handed_on = '' AND ended = '' AND case_id IN (
        SELECT case_id FROM cases WHERE stage = 'ready' AND stage <> 'closed' AND +office = ?)
    GROUP BY case_id, kind ORDER BY case_id, kind
"""
_UNTOLD: Final = """
    SELECT case_id, kind, tell_by FROM term_changes
    WHERE office = ? AND tell_by <> '' AND told_on = '' ORDER BY tell_by, case_id, kind
"""
_COUNT_READY: Final = """
    SELECT count(*) FROM cases WHERE stage = 'ready' AND stage <> 'closed' AND +office = ?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Hold what was done to tell an applicant that his result is ready (I-15).

    `tries` reached nobody since; `reached_at` is ISO, empty while nobody was.
    """

    reached_at: str = ""
    way: str = ""
    tries: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedNotice:
    """Name one notice an applicant is owed, and by when: about a term, or where it was sent."""

    about: str  # of `NoticeAbout`, or `forwarded` (D50)
    tell_by: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCase:
    """Hold one case that waits for its applicant, or whose applicant waits for a word.

    `lying` counts what lies ready, by kind of result; empty of a case that is only to be told of.
    """

    row: CaseRow
    lying: tuple[tuple[str, int], ...] = ()
    told: Told = Told()
    owed: tuple[OwedNotice, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Say whether its results lie here."""
        return self.row.stage == "ready"

    @property
    def is_untold(self) -> bool:
        """Say whether somebody is to be told something, and nobody was reached about it."""
        return bool(self.owed) or (self.is_ready and not self.told.reached_at)


def waiting(reader: Reader, office: str) -> list[WaitingCase]:
    """Return every case that waits for its applicant, those owed a notice by a day first."""
    told, lying, owed = _told(reader, office), _lying(reader, office), _owed(reader, office)
    ready = {row.case: row for row in uncollected(reader, office)}
    found = {case: ready.get(case) or cases.by_id(reader, case) for case in (*owed, *ready)}
    return [
        WaitingCase(
            row=row,
            lying=tuple(lying.get(case, ())),
            told=told.get(case, Told()),
            owed=tuple(owed.get(case, ())),
        )
        for case, row in found.items()
        if row is not None
    ]


def count_ready(reader: Reader, office: str) -> int:
    """Return how many cases lie ready to be collected."""
    found = reader.row(_COUNT_READY, (office,))
    return int(found[0]) if found else 0


def _told(reader: Reader, office: str) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for case, at, way, reached in reader.rows(_READY_NOTICES, (office,)):
        before = found.get(case, Told())
        if reached:
            found[case] = Told(reached_at=at, way=way)
        else:
            found[case] = Told(reached_at=before.reached_at, way=before.way, tries=before.tries + 1)
    return found


def _lying(reader: Reader, office: str) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for case, kind, count in reader.rows(_READY_RESULTS, (office,)):
        found.setdefault(case, []).append((kind, count))
    return found


def _owed(reader: Reader, office: str) -> dict[str, list[OwedNotice]]:
    """Return the notices owed by case, the most pressing case first."""
    rows = [(tell_by, case, kind) for case, kind, tell_by in reader.rows(_UNTOLD, (office,))]
    rows += [(day.isoformat(), case, "forwarded") for case, day in owed_notices(reader)]
    found: dict[str, list[OwedNotice]] = {}
    for tell_by, case, kind in sorted(rows):
        notice = OwedNotice(about=kind, tell_by=dt.date.fromisoformat(tell_by))
        found.setdefault(case, []).append(notice)
    return found
