"""The colours a chart is drawn in: those of paper here, the screen gives its own.

Apart from the drawing itself, which needs the fonts of papers: a window opens without them.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColours:
    """Hold the colours of a chart as `#RRGGBB`: ground, words, rules, fills and the limit."""

    ground: str
    ink: str
    soft: str
    line: str
    strong: str
    tint: str
    limit: str


PAPER_COLOURS: Final = ChartColours(
    ground="#FFFFFF",
    ink="#000000",
    soft="#404040",
    line="#808080",
    strong="#404040",
    tint="#D0D0D0",
    limit="#000000",
)
