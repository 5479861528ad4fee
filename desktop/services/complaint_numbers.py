"""The number of a complaint: the next of its year, or the one of its hand-written talon (D40, D51).

Taken in without power, a complaint keeps the number and the hour of the talon its bearer has; its
term runs from that hour.
"""

import datetime as dt
from dataclasses import dataclass

from desktop.models.complaint import SERIES, complaint_number
from desktop.models.entry import clean_text
from desktop.models.errors import Refusal
from desktop.models.moments import local, to_text, zone
from desktop.models.numbering import series_key
from desktop.services.desk import Desk
from desktop.services.numbers import open_blocks
from desktop.store import offices


@dataclass(frozen=True, slots=True, kw_only=True)
class HandTalon:
    """Hold what a hand-written talon bears: its number, whole or by its last digits, and its hour.

    `at` is on the office's clock, without a zone.
    """

    number: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """Hold the number a complaint gets, and the moment it counts from; `taken_at` of a talon."""

    year: int
    series: str
    sequence: int
    at: dt.datetime
    block: str = ""

    @property
    def taken_at(self) -> str:
        """Return the hour of the hand-written talon, empty of any other."""
        return to_text(self.at) if self.block else ""


def numbered(desk: Desk, hand: HandTalon | None) -> Numbered:
    """Return the next number, or that of a talon; ask inside the unit of work (D51).

    Refuses `number-not-reserved` (`number`), `hand-talon-future` and `hand-talon-early` (`since`).
    """
    now = desk.now()
    if hand is not None:
        return _by_hand(desk, hand, now)
    series = series_key(SERIES, now.year)
    sequence = offices.series_last(desk.database, desk.office().office, series) + 1
    return Numbered(year=now.year, series=series, sequence=sequence, at=now)


def _by_hand(desk: Desk, hand: HandTalon, now: dt.datetime) -> Numbered:
    office_zone = zone(desk.office().zone)
    at = local(hand.at.replace(tzinfo=office_zone), office_zone)
    typed = clean_text(hand.number)
    for block in open_blocks(desk, service=SERIES):
        year = int(block.series.rpartition("/")[2])
        for sequence in block.open:
            written = complaint_number(year, sequence)
            if typed.casefold() == written.casefold() or typed.lstrip("0") == str(sequence):
                block.require(sequence, at=at, now=now)
                return Numbered(
                    year=year, series=block.series, sequence=sequence, at=at, block=block.block
                )
    raise Refusal("number-not-reserved", number=typed)
