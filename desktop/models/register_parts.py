"""What a register is made of: its columns, and how its lines come about."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from desktop.models.about import Topic
from desktop.models.text import Text

Align: TypeAlias = Literal["left", "right", "centre"]
RegisterKind: TypeAlias = Literal["lines", "roll"]
_DAY: Final = len("2013-11-25")
_DAYS: Final = 4_096  # of ten years
Cells: TypeAlias = tuple[Text, ...]
"""What a line says, a text for each column of its register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Describe one column; `width` in mm on paper, 0 for a column that takes what is left."""

    id: str
    title: Text
    width: float = 0.0
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Describe one register.

    The `lines` of a register are numbered from 1 every year, in the order of the facts, and may be
    bound; a `roll` is drawn up anew whenever it is asked for, over a period, in its own order.
    `topics` are the kinds of record that change what it says. A roll `ahead` is of days to come.
    `short` names it where all of them are listed; `begins` says of an empty one how lines come.
    """

    id: str
    title: Text
    short: Text
    begins: Text
    columns: tuple[Column, ...]
    kind: RegisterKind = "lines"
    topics: frozenset[Topic] = frozenset({"case", "paper"})
    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Hold the days asked for, both ends included."""

    first: dt.date
    last: dt.date


NOTHING: Final = Text(kk="", ru="", en="")
"""A cell that says nothing."""


def plain(words: str) -> Text:
    """Return what reads the same in every language: a name, a number, a date."""
    return Text(kk=words, ru=words, en=words)


def joined_lines(*parts: Text) -> Text:
    """Return the parts that say something, one below another."""
    return joined(*parts, by="\n")


def joined(*parts: Text, by: str = " · ") -> Text:
    """Return the parts that say something, one after another in each language."""
    said = [each for each in parts if each.kk]
    if len(said) <= 1:
        return said[0] if said else NOTHING
    return Text(
        kk=by.join(each.kk for each in said),
        ru=by.join(each.ru for each in said),
        en=by.join(each.en for each in said),
    )


def day_cell(day: dt.date | str | None) -> Text:
    """Return a day, or an ISO text of it or of a moment of it, as registers write it."""
    if not day:
        return NOTHING
    return _written(day[:_DAY] if isinstance(day, str) else day.isoformat())


@lru_cache(maxsize=_DAYS)
def _written(day: str) -> Text:
    """Return an ISO day as registers write it: a million lines are of a few thousand days."""
    return plain(f"{dt.date.fromisoformat(day):%d.%m.%Y}")
