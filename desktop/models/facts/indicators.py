"""Values of the indicators that people enter: by an order, by a count of their own (W-20, I-19)."""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from desktop.models.facts.base import About, Fact

IndicatorKind: TypeAlias = Literal["normative", "target", "current"]
"""The columns of the annex's table: what is the norm, what is aimed at, what it came to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorSet(Fact):
    """A value of a row of the indicators was entered for a year, or taken back.

    `value` is per cent as a decimal number (`95.5`), empty once it holds no more; `ground` the
    order it rests on, or how it was counted.
    """

    ABOUT: ClassVar[About] = "indicator"
    KEY: ClassVar[str] = "indicator"
    indicator: str
    service: str
    number: str
    kind: IndicatorKind
    year: int
    value: str
    ground: str
    clerk_name: str
