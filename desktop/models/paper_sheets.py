"""The sheets that go into printers (D55)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Describe the paper that goes into the printer; `up` copies stand side by side on it.

    What is printed `by_content` is cut off a roll where it ends; `height_mm` is what is usual.
    On a sheet of a `card` (width, height in mm) the pages lie side by side at that very size, with
    marks to cut them out by.
    """

    id: str
    width_mm: int
    height_mm: int
    up: int = 1
    by_content: bool = False
    card: tuple[int, int] | None = None

    def cut(self, height_mm: int) -> "Sheet":
        """Return the sheet as it is once it has its height for good."""
        return replace(self, height_mm=height_mm, by_content=False)


A4_TWO_UP: Final = Sheet(id="a4-two-up", width_mm=297, height_mm=210, up=2)
A4_LYING: Final = Sheet(id="a4-lying", width_mm=297, height_mm=210)
A3: Final = Sheet(id="a3", width_mm=297, height_mm=420)
A4: Final = Sheet(id="a4", width_mm=210, height_mm=297)
A5: Final = Sheet(id="a5", width_mm=148, height_mm=210)
LABEL: Final = Sheet(id="label-75x55", width_mm=75, height_mm=55)
A4_CARDS: Final = Sheet(id="a4-cards", width_mm=210, height_mm=297, card=(75, 55))
ROLL: Final = Sheet(id="roll-80", width_mm=80, height_mm=75, by_content=True)

SHEETS: Final[Mapping[str, Sheet]] = MappingProxyType(
    {sheet.id: sheet for sheet in (A3, A4_TWO_UP, A4_LYING, A4, A5, LABEL, A4_CARDS, ROLL)},
)
