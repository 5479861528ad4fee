"""A figure measured beside its yardstick, and how figures are counted and shown."""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, ParamSpec

MILLI: Final = 1_000

P = ParamSpec("P")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Hold a row of the table: `limit` binds `ratio` when `of_ratio`, else `value`.

    `value` and `yardstick` are in `unit`; where there is no yardstick on this
    machine, it and the ratio are None. Such a row is met when its limit is.
    """

    figure: str
    value: float
    unit: str
    limit: float
    yardstick: float | None = None
    of_ratio: bool = False

    @property
    def ratio(self) -> float | None:
        """Return value ÷ yardstick."""
        return self.value / self.yardstick if self.yardstick else None

    @property
    def met(self) -> bool:
        """Say whether the limit is kept; a ratio that could not be measured keeps none."""
        bound = self.ratio if self.of_ratio else self.value
        return bound is not None and bound <= self.limit

    def row(self) -> dict[str, str | float | bool | None]:
        """Return the row as it is written down for programs."""
        return {
            "figure": self.figure,
            "value": rounded(self.value),
            "unit": self.unit,
            "yardstick": rounded(self.yardstick),
            "ratio": rounded(self.ratio),
            "limit": rounded(self.limit),
            "met": self.met,
        }


def rounded(value: float | None, digits: int = 3) -> float | None:
    """Return a number with so many significant digits, as people read it."""
    if value is None or value == 0:
        return value
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))


def seconds(work: Callable[P, object], *args: P.args, **more: P.kwargs) -> float:
    """Return how long a call took."""
    began = time.perf_counter()
    work(*args, **more)
    return time.perf_counter() - began


def p50(values: Iterable[float]) -> float:
    """Return the median."""
    return median(values)


def p95(values: Sequence[float]) -> float:
    """Return the value that at most five in a hundred exceed."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def p99(values: Sequence[float]) -> float:
    """Return the value that at most one in a hundred exceeds."""
    return sorted(values)[math.ceil(0.99 * len(values)) - 1]


def table(figures: Iterable[Figure]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield "| What | Value | Yardstick | Ratio | Must | Met |"
    yield "|---|--:|--:|--:|--:|---|"
    for each in figures:
        limit = f"≤ {_written(each.limit)}" + ("" if each.of_ratio else f" {each.unit}")
        cells = (
            each.figure,
            f"{_written(each.value)} {each.unit}",
            "–" if each.yardstick is None else f"{_written(each.yardstick)} {each.unit}",
            "–" if each.ratio is None else _written(each.ratio),
            limit,
            "yes" if each.met else "**no**",
        )
        yield f"| {' | '.join(cells)} |"


def _written(value: float) -> str:
    shown = rounded(value)
    return f"{shown:g}"
