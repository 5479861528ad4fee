"""Count figures: of one office or of many, for a table on the screen, a file or a report.

Nothing here knows a window. A count goes by figure (`parts`), so that whoever shows it may tell how
far it is and stop; `count` does all of it at once. What is counted is the record as it stands now.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from desktop.models.errors import Refusal
from desktop.models.figure_table import Cell, FigureTable, Wanted, checked
from desktop.models.figures import FIGURES, Split
from desktop.models.state_names import StateNames
from desktop.services.desk import Desk
from desktop.services.figure_waits import JUDGED, waits_past
from desktop.store import figures as rows
from desktop.store.figures import Counted, Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Name a part of a count that is done in one go: a figure of some rooms."""

    figure: str
    rooms: tuple[str, ...]


def rooms_here(desk: Desk) -> tuple[Room, ...]:
    """Return the rooms whose record stands here, an office's own or all that send to a region."""
    return rows.rooms(desk.database)


def parts(wanted: Wanted) -> tuple[Part, ...]:
    """Return the parts of a count: a figure each, and room by room where waits are judged."""
    found: list[Part] = []
    for figure in wanted.figures:
        if figure in JUDGED:
            found += [Part(figure=figure, rooms=(room,)) for room in wanted.rooms]
        else:
            found.append(Part(figure=figure, rooms=wanted.rooms))
    return tuple(found)


def count_part(desk: Desk, wanted: Wanted, part: Part) -> Mapping[tuple[str, str, str], int]:
    """Count one part by figure, row and column; refuses `not-allowed` and what `checked` does."""
    desk.require("figures.see")
    asked = replace(checked(wanted), rooms=part.rooms)
    found: dict[tuple[str, str, str], int] = {}
    names = StateNames(desk.catalogue.countries())
    for each in _counted(desk, asked, part.figure):
        row = _told(names, asked.rows, each.row)
        key = (part.figure, row, _told(names, asked.columns, each.column))
        found[key] = found.get(key, 0) + each.count
    return found


def count(desk: Desk, wanted: Wanted) -> FigureTable:
    """Count a table; refuses `not-allowed` and what `checked` refuses."""
    done = (count_part(desk, wanted, part) for part in parts(checked(wanted)))
    return table_of(wanted, done)


def count_together(desk: Desk, wanted: Wanted) -> FigureTable:
    """Count figures that are not judged, in as few passes as they are read in.

    Refuses `not-allowed` and what `checked` refuses.
    """
    desk.require("figures.see")
    asked = checked(wanted)
    found = rows.several(desk.database, asked, on=taken_on(desk, asked))
    counts = {(figure, e.row, e.column): e.count for figure, counted in found for e in counted}
    return FigureTable(wanted=asked, counts=counts)


def table_of(wanted: Wanted, done: Iterable[Mapping[tuple[str, str, str], int]]) -> FigureTable:
    """Put the parts of a count together."""
    counts: dict[tuple[str, str, str], int] = {}
    for part in done:
        for key, found in part.items():
            counts[key] = counts.get(key, 0) + found
    return FigureTable(wanted=wanted, counts=counts)


def cases_of(desk: Desk, wanted: Wanted, cell: Cell) -> list[tuple[str, str]]:
    """Return the applications that a cell counts, each with its room.

    Of a figure that counts applications they are as many as it says; of another (days, weapons)
    those that anything of it belongs to, once each. Refuses `not-allowed`, what `checked` refuses,
    and `figure-no-cases` (`figure`) of what belongs to no application.
    """
    desk.require("figures.see")
    asked = checked(wanted)
    if not FIGURES[cell.figure].drills:
        raise Refusal("figure-no-cases", figure=cell.figure)
    return rows.cases_of(
        desk.database,
        cell.figure,
        asked,
        on=taken_on(desk, asked),
        rows=_written(desk, asked, cell.figure, cell.row, split=asked.rows),
        columns=_written(desk, asked, cell.figure, cell.column, split=asked.columns),
    )


def taken_on(desk: Desk, wanted: Wanted) -> dt.date:
    """Return the day that figures which stand are taken at the end of: the last, at most today."""
    return wanted.on or min(wanted.last, desk.now().date())


def _counted(desk: Desk, wanted: Wanted, figure: str) -> Iterable[Counted]:
    if figure in JUDGED:
        return waits_past(desk, wanted, figure)
    return rows.counts(desk.database, figure, wanted, on=taken_on(desk, wanted))


def _told(names: StateNames, split: Split | None, written: str) -> str:
    """Return the key of a value: of a state its code, whichever way its name was written."""
    return names.common(written) if split == "citizenship" else written


def _written(
    desk: Desk, wanted: Wanted, figure: str, key: str | None, *, split: Split | None
) -> tuple[str, ...] | None:
    """Return the values of the record that a key stands for, None for all of them."""
    if key is None or split is None:
        return None
    if split != "citizenship":
        return (key,)
    asked = replace(wanted, rows="citizenship", columns=None)
    found = rows.counts(desk.database, figure, asked, on=taken_on(desk, wanted))
    names = StateNames(desk.catalogue.countries())
    return tuple(each.row for each in found if names.common(each.row) == key)
