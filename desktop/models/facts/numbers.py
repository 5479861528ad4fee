"""Numbers reserved for talons written by hand, and those of them that were not needed (D40)."""

from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersReserved(Fact):
    """A block of a series was put aside for talons written by hand in a power cut (D40).

    The fact explains the numbers, so that the series stays gapless (D52): each of them becomes a
    case, or is handed back.
    """

    ABOUT: ClassVar[About] = "series"
    KEY: ClassVar[str] = "series"
    series: str  # "weapons/2013"
    block: str
    first: int
    last: int
    reason: str
    clerk_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersHandedBack(Fact):
    """Numbers of a block that no talon was written for were handed back; nobody gets them (D52)."""

    ABOUT: ClassVar[About] = "series"
    KEY: ClassVar[str] = "series"
    series: str
    block: str
    numbers: tuple[int, ...]
    reason: str
    clerk_name: str
