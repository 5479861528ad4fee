"""Figures as they were counted once: what was reported stays as it was, whatever comes later."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenLine:
    """Hold one line of a table as counted: the key of its row, a count under every head."""

    row: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenMark:
    """Say up to which entry an installation of a room was held when figures were counted."""

    room: str
    inst: str
    n: int
    h: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresFrozen(Fact):
    """A table of figures was counted and is kept as it was (models/figures.py).

    `heads` are the keys of the columns: of `columns` where it was split twice, else the figures.
    `on` is the day that figures which stand were taken at the end of.
    """

    ABOUT: ClassVar[About] = "figures"
    KEY: ClassVar[str] = "frozen"
    frozen: str
    title: str
    figures: tuple[str, ...]
    rooms: tuple[str, ...]
    first: dt.date
    last: dt.date
    on: dt.date
    rows: str
    columns: str
    heads: tuple[str, ...]
    lines: tuple[FrozenLine, ...]
    marks: tuple[FrozenMark, ...]
    clerk_name: str
