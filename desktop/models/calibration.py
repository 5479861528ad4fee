"""Find how far a printer must move what it prints, from where a cross landed (D28, D55).

Everything is in tenths of a millimetre: a ruler shows halves, an eye a little less.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.paper_parts import Wording

Tenths: TypeAlias = int
Offset: TypeAlias = tuple[Tenths, Tenths]  # right, down

CROSS: Final[Tenths] = 200
"""How far from the left and from the upper edge of its sheet the cross belongs."""
CROSS_MM: Final = CROSS / 10
MOST_SHIFT: Final[Tenths] = 200
"""How far a print may be moved either way: more is the wrong sheet, not a badly fed one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridWords:
    """Hold what stands beside the rulers of a grid: a heading and sentences below it."""

    title: Wording
    lines: tuple[Wording, ...]
    made_at: str  # ISO local time with offset


def corrected(offset: Offset, *, landed: Offset) -> Offset:
    """Return the offset that brings the cross to its place, given where it landed under `offset`.

    Refuse `grid-too-far` when that is further than a print may be moved.
    """
    right, down = (old + CROSS - found for old, found in zip(offset, landed, strict=True))
    if max(abs(right), abs(down)) > MOST_SHIFT:
        raise Refusal("grid-too-far")
    return right, down
