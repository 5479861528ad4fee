"""Blocks of numbers put aside for a power cut, and what became of each number (D40, D52)."""

from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import CaseRegistered, NumbersHandedBack, NumbersReserved
from desktop.store.projection.offices import number_used
from desktop.store.projection.rows import Rows

_BLOCK: Final = "INSERT INTO number_blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_BACK: Final = "INSERT INTO numbers_back VALUES (?, ?, ?, ?, ?, ?, ?)"
_BY_HAND: Final = "INSERT INTO hand_talons VALUES (?, ?, ?)"


def numbers_reserved(rows: Rows, deed: Deed, fact: NumbersReserved) -> None:
    """Keep the block, and let the series go on above it."""
    place = (fact.block, deed.office, fact.series, fact.first, fact.last)
    rows.add(_BLOCK, (*place, fact.reason, deed.at, deed.by))
    number_used(rows, deed.office, fact.series, fact.last)


def numbers_handed_back(rows: Rows, deed: Deed, fact: NumbersHandedBack) -> None:
    """Keep which numbers of a block nobody got, and why."""
    told = (fact.block, fact.reason, deed.at, deed.by)
    rows.add_all(_BACK, [(deed.office, fact.series, number, *told) for number in fact.numbers])


def talon_by_hand(rows: Rows, deed: Deed, fact: CaseRegistered) -> None:
    """Mark a case whose talon was written by hand, entered when the power was back (D40)."""
    if fact.block:
        rows.add(_BY_HAND, (fact.case, fact.block, deed.at))
