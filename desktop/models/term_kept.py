"""Whether the term of an application was kept: one rule for lists, panes and figures (W-7, I-7).

A term is kept when the last item was granted or refused not after it; that nobody came for the
result is no lateness. Of a decision that was set aside the first one counts (ADR 0015). The same
rule stands as conditions of the tables in `store/open_stages.py`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Protocol

COUNTED: Final = ("granted", "part", "refused")
"""What the items of an application came to, of one whose term was kept or not; others ended."""


class HasTerm(Protocol):
    """A case as tables hold it: its term, what it came to, and what counted first."""

    @property
    def due(self) -> dt.date:
        """Return the end of its term."""

    @property
    def decided_on(self) -> dt.date | None:
        """Return the day of its decision, None while it is not decided."""

    @property
    def ending(self) -> str:
        """Return how it ended without a decision, empty where it did not."""

    @property
    def counted_on(self) -> dt.date | None:
        """Return the day of its first decision."""

    @property
    def counted_as(self) -> str:
        """Return what that came to."""

    @property
    def counted_due(self) -> dt.date | None:
        """Return the term of that decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermKept:
    """Say by how many days an application was decided late, and is overdue; 0 where it is not."""

    late: int = 0
    overdue: int = 0


def term_kept(case: HasTerm, today: dt.date) -> TermKept:
    """Judge the term of an application as of a day."""
    late = overdue = 0
    if case.counted_as in COUNTED and case.counted_on and case.counted_due:
        late = max(0, (case.counted_on - case.counted_due).days)
    if case.decided_on is None and not case.ending:
        overdue = max(0, (today - case.due).days)
    return TermKept(late=late, overdue=overdue)
