"""Say at a region how the term of an application stands, as its figures count it (W-7, I-7).

An office goes by the day its own work must be done (D6). A region asks whether the term was kept:
of one that was decided in time nothing is late, whoever has not come for the result.
"""

import datetime as dt

from desktop.models.term_kept import term_kept
from desktop.presenters import formats
from desktop.presenters.cases_filter import NEAR_DAYS
from desktop.presenters.cases_said import stage_words
from desktop.presenters.tone import Tone
from desktop.store.cases import CaseRow


def term_words(row: CaseRow, today: dt.date) -> str:
    """Say by how many days it was decided late or is overdue, what is left, or where it stands."""
    kept = term_kept(row, today)
    over = kept.overdue or kept.late
    if over:
        return formats.days_left(-over)
    if row.decided_on is not None or row.ending:
        return stage_words(row)
    return formats.days_left((row.due - today).days)


def term_tone(row: CaseRow, today: dt.date) -> Tone:
    """Return how grave that is."""
    kept = term_kept(row, today)
    if kept.overdue or kept.late:
        return "past"
    if row.decided_on is not None or row.ending:
        return "done" if row.stage == "ready" else "normal"
    return "near" if (row.due - today).days <= NEAR_DAYS else "normal"
