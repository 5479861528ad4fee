"""What blanks owe today: serials to tell, prints to repeat, stocks that run out (D28, D55)."""

from dataclasses import dataclass
from typing import Final

from desktop.services.blanks import Stock, low_stocks, owed_serials, spoiled_prints
from desktop.services.desk import Desk
from desktop.store.blanks import OwedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class BlanksSeen:
    """Hold the prints whose blanks nobody told, the oldest first, and the stocks that are low.

    `again` are those whose blank was spoiled while nothing was printed onto another: the program
    may have been killed between the two.
    """

    untold: tuple[OwedRow, ...] = ()
    again: tuple[OwedRow, ...] = ()
    low: tuple[Stock, ...] = ()


NOTHING: Final = BlanksSeen()
"""What is owed where nothing is, or nobody may see it."""


def see_blanks(desk: Desk) -> BlanksSeen:
    """Return what blanks owe to whoever prints or keeps them, nothing to others."""
    return BlanksSeen(
        untold=tuple(owed_serials(desk)) if desk.may("paper.print") else (),
        again=tuple(spoiled_prints(desk)) if desk.may("paper.print") else (),
        low=low_stocks(desk) if desk.may("blank.keep") else (),
    )
