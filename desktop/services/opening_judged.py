"""What became of one row of an opening balance (D43)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from desktop.models.facts import Fact
from desktop.models.opening_sheets import Cells, Fault
from desktop.models.origin import Origin

Make: TypeAlias = Callable[[str, Origin], Fact]
"""Make the fact of a row under an id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Hold what became of a row: what it is called, its faults, and what no other row may be.

    `make` is None where there is nothing to record: it is wrong, or `present` already.
    """

    title: str
    keys: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    present: bool = False
    make: Make | None = None


Judge: TypeAlias = Callable[[Cells], Judged]
