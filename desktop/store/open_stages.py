"""Which cases are open, and which were decided late: conditions that indexes and queries share.

Late and undecided are the rule of `models/term_kept.py`, for tables.
"""

from typing import Final

from desktop.models.stages import OTHER_STAGES
from desktop.models.term_kept import COUNTED

OPEN: Final = f"stage NOT IN ({', '.join(map(repr, OTHER_STAGES))})"
"""SQLite takes a partial index only for the very words of its condition."""

DECIDED: Final = f"counted_on <> '' AND counted_as IN ({', '.join(map(repr, COUNTED))})"
"""Its items were granted or refused; of a decision set aside the first one counts."""

LATE: Final = f"counted_as IN ({', '.join(map(repr, COUNTED))}) AND counted_on > counted_due"
"""Decided after the term. What came to anything has its day: no more is asked, so that the index of
just these is the one that is taken."""

UNDECIDED: Final = "decided_on = '' AND ending = ''"
"""Its term still runs, or is past: then it is overdue."""
