"""How a fresh call is pointed at: a ring that swells and fades, calmly, three times.

One swell a second: far below the three flashes that may harm (WCAG 2.3.1). Whoever asked the
system for less motion sees the ring stand still for as long.
"""

import math
from typing import Final

PERIOD: Final = 1.0  # seconds of one swell
SWELLS: Final = 3
LASTS: Final = 6.0  # seconds: three swells, then the ring stands
_STANDS: Final = 0.8


def strength(seconds: float, *, still: bool) -> float:
    """Return how strong the ring is so long after a call: 0 is nothing, 1 is whole."""
    if not 0.0 <= seconds < LASTS:
        return 0.0
    if still:
        return _STANDS
    if seconds < PERIOD * SWELLS:
        return (1.0 - math.cos(2 * math.pi * seconds / PERIOD)) / 2
    return _STANDS * min(1.0, seconds - PERIOD * SWELLS)
