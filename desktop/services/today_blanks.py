"""What blanks of strict reporting owe today: serials to tell, stocks that run out (D28, D55)."""

from dataclasses import dataclass
from typing import Final

from desktop.services.blanks import Stock, low_stocks, owed_serials
from desktop.services.desk import Desk
from desktop.store.blanks import OwedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class BlanksSeen:
    """Hold the prints whose blanks nobody told, the oldest first, and the stocks that are low."""

    untold: tuple[OwedRow, ...] = ()
    low: tuple[Stock, ...] = ()


NOTHING: Final = BlanksSeen()
"""What is owed where nothing is, or nobody may see it."""


def see_blanks(desk: Desk) -> BlanksSeen:
    """Return what blanks owe to whoever prints or keeps them, nothing to others."""
    return BlanksSeen(
        untold=tuple(owed_serials(desk)) if desk.may("paper.print") else (),
        low=low_stocks(desk) if desk.may("blank.keep") else (),
    )
