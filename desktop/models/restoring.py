"""The restore package: what the region holds of an office beyond what its restored record knows.

It goes with the answer, sealed for the one installation that follows (parcels §2.6).
"""

from dataclasses import dataclass
from typing import Final

from desktop.models.chain import Mark
from desktop.models.parcel import (
    LARGEST_RAW,
    MOST_ENTRIES,
    MOST_SEGMENTS,
    Segment,
    is_installation,
    must,
)

LARGEST_PACKAGE: Final = 64 << 20
"""Bytes of entries in one answer; what is left comes with the next."""

MOST_ADOPTED: Final = 100_000

LARGEST_ALONE: Final = LARGEST_RAW
MOST_ALONE: Final = MOST_ENTRIES
"""What one transaction alone may come to: it is never cut, and is no larger than it came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePackage:
    """Name whom a package is for, and which entries of the installations before it are in it.

    The segments stand in the order in which those installations followed one another. Refuse
    `parcel-content` (`field`).
    """

    inst: str
    segments: tuple[Segment, ...]

    def __post_init__(self) -> None:
        must(is_installation(self.inst), "inst")
        must(0 < len(self.segments) <= MOST_SEGMENTS, "segments")
        names = [each.inst for each in self.segments]
        must(len(set(names)) == len(names) and self.inst not in names, "segments")
        must(sum(each.upto - each.from_ for each in self.segments) <= MOST_ALONE, "segments")


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """Say that the region holds more of an installation than the record of its follower knows."""

    after: Mark
    upto: int
