"""How long a power of attorney holds, whatever it says itself (W-16, D53).

By article 168 of the Civil Code of Kazakhstan (27.12.1994 No 268-XIII) a power of attorney holds
three years at most, though it names a longer term; one that names no term holds one year from its
date; one without a date is void. A term of years ends on the same date of its last year, by
article 174 on the last day of a month that has no such day.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.dates import last_day

LONGEST: Final = 3  # years
UNNAMED: Final = 1  # year, where no term is named

HoldsBy: TypeAlias = Literal["named", "one-year", "three-years"]
"""Why it ends when it does: as it says itself, or as the law has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Hold the last day on which a power of attorney holds, and by what."""

    last: dt.date
    by: HoldsBy

    def is_over(self, today: dt.date) -> bool:
        """Say whether it holds no more."""
        return self.last < today


def holding(dated: dt.date, until: dt.date | None) -> Holding:
    """Return how long a power of attorney of the day `dated` holds; `until` is what it names.

    Refuses `out-of-table` beyond the year 9999.
    """
    if until is None:
        return Holding(last=last_day(dated, UNNAMED), by="one-year")
    longest = last_day(dated, LONGEST)
    if until > longest:
        return Holding(last=longest, by="three-years")
    return Holding(last=until, by="named")
