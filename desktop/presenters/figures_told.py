"""A table of figures in words: for a file, and for the terminal."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from desktop.i18n import _, _c
from desktop.models.errors import Refusal
from desktop.models.figure_names import NAMES
from desktop.models.figure_table import Cell, FigureTable
from desktop.presenters import formats
from desktop.presenters.figure_words import HEADS, KeyNames, source_words, title_of
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.figures import rooms_here, taken_on
from desktop.services.figures_file import Told, marks_here
from desktop.services.figures_frozen import table_of
from desktop.store.figures import RoomMark
from desktop.store.figures_frozen import FrozenRow

_Mark: TypeAlias = tuple[str, str, int, str]
"""Room, installation, the number of its last entry and that entry's hash."""

_HASH: Final = 12  # digits of a hash that tell an entry from any other


def told_table(desk: Desk, table: FigureTable) -> Told:
    """Put a table into words: who counted it, when, up to which entry, what each figure is."""
    names = KeyNames.at(desk, rooms_here(desk), whole=True)
    counted = (_c("figures", "Counted"), formats.moment(desk.now()), _who(desk))
    marks = [_mark(each) for each in marks_here(desk, table.wanted)]
    on = taken_on(desk, table.wanted)
    return _told(table, names, title_of(table.wanted), (counted, *_above(table, names, marks, on)))


def told_frozen(desk: Desk, row: FrozenRow) -> Told:
    """Put a frozen table into words as it was frozen: nothing of it is counted anew."""
    names = KeyNames.at(desk, rooms_here(desk), whole=True)
    table, fact = table_of(row.fact), row.fact
    frozen = (_c("figures", "Frozen"), formats.moment(row.at), fact.clerk_name)
    marks = [(each.room, each.inst, each.n, each.h) for each in fact.marks]
    return _told(table, names, fact.title, (frozen, *_above(table, names, marks, fact.on)))


def _told(
    table: FigureTable, names: KeyNames, title: str, above: tuple[tuple[str, ...], ...]
) -> Told:
    heads = heads_of(table, names)
    return Told(
        title=title,
        above=above,
        heads=(_(HEADS[table.wanted.rows]), *(said for said, _cell in heads)),
        rows=tuple(_rows(table, names, [cell for _said, cell in heads])),
    )


def told_lines(told: Told) -> Iterator[str]:
    """Write a table for a terminal: names at the left, numbers under their heads."""
    every = (told.heads, *told.rows)
    widths = [max(len(row[at]) for row in every) for at in range(len(told.heads))]
    yield told.title
    for line in told.above:
        yield " ".join(line)
    yield ""
    for row in every:
        numbers = (f"{said:>{width}}" for said, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((f"{row[0]:<{widths[0]}}", *numbers)).rstrip()


def heads_of(table: FigureTable, names: KeyNames) -> list[tuple[str, Cell]]:
    """Return the heads of the numbers, each with the cell of its column's total."""
    wanted = table.wanted
    if wanted.columns is None:
        return [(formats.text(NAMES[each]), Cell(figure=each)) for each in wanted.figures]
    (figure,) = wanted.figures
    split = wanted.columns
    found = [(names.name(split, c), Cell(figure=figure, column=c)) for c in table.column_keys]
    return [*found, (_c("figures", "Total"), Cell(figure=figure))]


def _above(
    table: FigureTable, names: KeyNames, marks: Sequence[_Mark], on: dt.date
) -> Iterator[tuple[str, ...]]:
    """Say up to which entry of every room was counted, and how each figure is reached."""
    wanted = table.wanted
    if any(each.stands for each in wanted.defined):
        yield _("As of the end of"), formats.date_digits(on)
    for room, inst, n, h in marks:
        told = _("entries to {n}, {hash}").format(n=n, hash=h[:_HASH])
        yield _("Held"), names.name("office", room), inst, told
    for figure in wanted.figures:
        yield formats.text(NAMES[figure]), source_words(figure)


def _mark(held: RoomMark) -> _Mark:
    return held.room, held.mark.inst, held.mark.n, held.mark.h


def _who(desk: Desk) -> str:
    """Name who counts; the program itself has no name."""
    try:
        return clerk_words(desk, "kk")[0]
    except Refusal:
        return ""


def _rows(table: FigureTable, names: KeyNames, heads: list[Cell]) -> Iterator[tuple[str, ...]]:
    keys: list[str | None] = [*table.row_keys]
    for key in [*keys, None] if len(keys) > 1 else keys:
        name = _c("figures", "Total") if key is None else names.name(table.wanted.rows, key)
        cells = (Cell(figure=each.figure, row=key, column=each.column) for each in heads)
        yield name, *(str(table.value(each)) for each in cells)
