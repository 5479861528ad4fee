"""A table of figures in words: for a file, and for the terminal."""

from collections.abc import Iterator
from typing import Final

from desktop.i18n import _, _c
from desktop.models.errors import Refusal
from desktop.models.figure_table import Cell, FigureTable
from desktop.presenters import formats
from desktop.presenters.figure_words import HEADS, NAMES, KeyNames, source_words, title_of
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.figures import rooms_here, taken_on
from desktop.services.figures_file import Told, marks_here

_HASH: Final = 12  # digits of a hash that tell an entry from any other


def told_table(desk: Desk, table: FigureTable) -> Told:
    """Put a table into words: who counted it, when, up to which entry, what each figure is."""
    names = KeyNames.at(desk, rooms_here(desk))
    heads = heads_of(table, names)
    return Told(
        title=title_of(table.wanted),
        above=tuple(_above(desk, table, names)),
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
        return [(_(NAMES[each]), Cell(figure=each)) for each in wanted.figures]
    (figure,) = wanted.figures
    split = wanted.columns
    found = [(names.name(split, c), Cell(figure=figure, column=c)) for c in table.column_keys]
    return [*found, (_c("figures", "Total"), Cell(figure=figure))]


def _above(desk: Desk, table: FigureTable, names: KeyNames) -> Iterator[tuple[str, ...]]:
    """Say who counted and when, up to which entry of every room, and how each figure is reached."""
    wanted = table.wanted
    yield _c("figures", "Counted"), formats.moment(desk.now()), _who(desk)
    if any(each.stands for each in wanted.defined):
        yield _("As of the end of"), formats.date_digits(taken_on(desk, wanted))
    for each in marks_here(desk, wanted):
        mark = each.mark
        told = _("entries to {n}, {hash}").format(n=mark.n, hash=mark.h[:_HASH])
        yield _("Held"), names.name("office", each.room), mark.inst, told
    for figure in wanted.figures:
        yield _(NAMES[figure]), source_words(figure)


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
