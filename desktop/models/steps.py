"""How far a long work is that is done part by part, each part whole."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Tell how many lines are done of all; `paper` is what the last part gave, empty for none."""

    done: int
    total: int
    paper: str = ""


T = TypeVar("T")

Steps: TypeAlias = Generator[Step, None, None]
"""A long work, going on whenever it is asked for the next step; closing it gives the rest up."""


def ended(parts: Generator[Step, None, T]) -> T:
    """Do every part of a work that gives something at its end, and return that."""
    while True:
        try:
            next(parts)
        except StopIteration as end:
            given: T = end.value
            return given
