"""Write a table of figures into a file for a spreadsheet: who, when, up to which entry, the counts.

No cell is a formula, and that it was written is a fact (services/saved_lists.py).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.models.facts import ListSaved
from desktop.models.figure_table import Wanted
from desktop.services.desk import Desk
from desktop.services.saved_lists import Saving, save_list
from desktop.store import figures as rows
from desktop.store.figures import RoomMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Hold a table in words: what it is, what stands above it, its heads, its rows."""

    title: str
    above: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def marks_here(desk: Desk, wanted: Wanted) -> tuple[RoomMark, ...]:
    """Return up to which entry every installation of the rooms asked for is held now."""
    every = rows.marks(desk.database, own=desk.office().office)
    return tuple(each for each in every if each.room in wanted.rooms)


def save_table(desk: Desk, place: Path, wanted: Wanted, told: Told) -> ListSaved:
    """Write a table; refuses `not-allowed`, `file-not-written` (`path`)."""
    saving = Saving(
        what="figures",
        command="figures.see",
        words=told.title,
        first=wanted.first,
        last=wanted.last,
    )
    return save_list(desk, place, saving=saving, titles=(told.title,), rows=_lines(told))


def _lines(told: Told) -> Iterator[Sequence[str]]:
    yield from told.above
    yield ()
    yield told.heads
    yield from told.rows
