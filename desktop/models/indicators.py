"""The indicators of quality a standard ends with: what each row counts, and its share (W-A2, I-A5).

Rows, their words and where each comes from are data of the standard; here is the arithmetic alone.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from desktop.models.errors import Refusal

MOST: Final = Decimal(100)
YEARS: Final = range(2000, 2100)
_TENTH: Final = Decimal("0.1")
_TYPED: Final = re.compile(r"\d{1,3}([.,]\d{1,2})?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Hold a part of a whole: what is counted, of how many."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Return it as per cent with one decimal, half up; None of nothing: it is not nought."""
        if not self.whole:
            return None
        return (Decimal(100 * self.part) / self.whole).quantize(_TENTH, ROUND_HALF_UP)


def read_percent(text: str) -> str:
    """Return per cent as it is kept (`95.5`), empty of nothing typed; refuse `indicator-value`.

    A comma is a point, and the sign may follow.
    """
    typed = text.strip().removesuffix("%").strip()
    if not typed:
        return ""
    if not _TYPED.fullmatch(typed):
        raise Refusal("indicator-value")
    value = Decimal(typed.replace(",", "."))
    if value > MOST:
        raise Refusal("indicator-value")
    return format(value.normalize(), "f")


def read_year(text: str) -> int:
    """Return a year somebody typed; refuse `indicator-year`."""
    typed = text.strip()
    if not (typed.isascii() and typed.isdecimal() and int(typed) in YEARS):
        raise Refusal("indicator-year")
    return int(typed)
