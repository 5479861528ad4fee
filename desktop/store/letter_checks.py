"""Read how the invitation letters of a case were found (I-11.C, I-A3)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models.letter_check import LetterFault
from desktop.store.codec import decode_part
from desktop.store.handles import Reader

_OF_CASE: Final = """
    SELECT item, on_day, copies, faults, paper, by_name FROM letter_checks
    WHERE case_id = ? ORDER BY item, seq
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCheck:
    """Hold one check of the letter that invites `item`; `paper` is the list given, if one was."""

    item: str
    on: dt.date
    copies: int
    faults: tuple[LetterFault, ...]
    paper: str
    by_name: str


def checks_of(reader: Reader, case: str) -> dict[str, LetterCheck]:
    """Return the last check of each letter of a case, by the guest it invites."""
    return {
        item: LetterCheck(
            item=item,
            on=dt.date.fromisoformat(day),
            copies=copies,
            faults=decode_part(tuple[LetterFault, ...], faults),
            paper=paper,
            by_name=name,
        )
        for item, day, copies, faults, paper, name in reader.rows(_OF_CASE, (case,))
    }
