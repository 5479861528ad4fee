"""Read the chancery's own numbers of applications and of their papers (D42)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.facts import Direction
from desktop.store.handles import Reader

_OF_CASE: Final = """
    SELECT direction, paper, number, date FROM chancery
    WHERE case_id = ? AND number <> '' ORDER BY direction, paper
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChanceryNumber:
    """Hold a number with its day: of the application that came in, or of a `paper` that went."""

    direction: Direction
    paper: str
    number: str
    date: dt.date | None


def numbers_of(reader: Reader, case: str) -> list[ChanceryNumber]:
    """Return the chancery's numbers of a case, the incoming one first."""
    return [
        ChanceryNumber(
            direction=direction,
            paper=paper,
            number=number,
            date=dt.date.fromisoformat(date) if date else None,
        )
        for direction, paper, number, date in reader.rows(_OF_CASE, (case,))
    ]
