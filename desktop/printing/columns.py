"""Set a listing that is a table: cells side by side, under titles that every page repeats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, zip_longest
from typing import Final

from desktop.models.layout import Align, Column, Listing, Style
from desktop.models.paper_parts import Entry, Wording
from desktop.printing.drawing import Mark, RuleMark, moved
from desktop.printing.elements import RULE_GREY, Form, stacked
from desktop.printing.typeset import Block, broken, set_lines

GUTTER: Final = 2.5  # between two columns, mm
_BELOW_HEAD: Final = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Hold one line of a cell where it stands; `x` and `width` in mm.

    Without `align` it is aligned as its style has it.
    """

    x: float
    width: float
    text: str
    style: Style
    align: Align | None = None


def rows_of(
    entry: Entry, element: Listing, form: Form, style: Style, width: float
) -> Iterator[tuple[Cell, ...]]:
    """Yield the lines of an entry's cells, each line those that stand side by side."""
    places = _places(element, width)
    cells = [
        list(_cell(wording, column, element, form, style, place))
        for wording, column, place in zip(entry.cells, element.columns, places, strict=True)
    ]
    for line in zip_longest(*cells):
        yield tuple(cell for cell in line if cell is not None)


def head_of(element: Listing, form: Form, width: float) -> Block:
    """Set the titles of the columns over a rule; a list without columns has none."""
    if not element.columns:
        return Block(height=0.0)
    if not any(column.title.kk for column in element.columns):
        rule = RuleMark(x=0, y=0, to_x=width, to_y=0, grey=RULE_GREY)
        return Block(height=element.between / 2, marks=(rule,))
    blocks = [
        _title(column, element, form, room)
        for column, (_x, room) in zip(element.columns, _places(element, width), strict=True)
    ]
    height = max(block.height for block in blocks) + _BELOW_HEAD
    marks: list[Mark] = []
    for block, (x, _room) in zip(blocks, _places(element, width), strict=True):
        marks.extend(moved(block.marks, x, 0))
    marks.append(RuleMark(x=0, y=height, to_x=width, to_y=height, grey=RULE_GREY))
    return Block(height=height + _BELOW_HEAD, marks=tuple(marks))


def set_cells(cells: Sequence[Cell]) -> Iterator[Mark]:
    """Set one line of a table; the baselines of its cells are as their styles have them."""
    for cell in cells:
        block = set_lines([cell.text], cell.style, cell.width, layer="fill", align=cell.align)
        yield from moved(block.marks, cell.x, 0)


def inset(element: Listing) -> float:
    """Return how far words stand from the outer rules of a grid, mm; without one, not at all."""
    return GUTTER / 2 if element.grid else 0.0


def uprights(
    element: Listing, y: float, height: float, *, first: bool, last: bool, width: float
) -> Iterator[RuleMark]:
    """Rule a line of a grid between its columns and at both sides, from rule to rule."""
    if not element.grid:
        return
    top = y - (element.between / 2 if first else 0.0)
    foot = y + height - (element.between / 2 if last else 0.0)
    inner = [x - GUTTER / 2 for x, _room in _places(element, width)[1:]]
    for x in (0.0, *inner, width):
        yield RuleMark(x=x, y=top, to_x=x, to_y=foot, grey=RULE_GREY)


def _title(column: Column, element: Listing, form: Form, room: float) -> Block:
    style, kk = form.style(element.head_style), column.title.kk
    own = form.own(column.title) if element.head_own else ""
    align = _align(column)
    blocks = [set_lines(broken(kk, style, room), style, room, layer="blank", align=align)]
    if own:
        beneath = form.style(element.head_own)
        said = broken(own, beneath, room)
        blocks.append(set_lines(said, beneath, room, layer="blank", align=align))
    return stacked(blocks)


def _cell(
    wording: Wording,
    column: Column,
    element: Listing,
    form: Form,
    style: Style,
    place: tuple[float, float],
) -> Iterator[Cell]:
    (x, room), align = place, _align(column)
    said = [(wording.kk, style)]
    if element.own:
        said.append((wording.own, form.style(element.own)))
    for text, each in said:
        for line in _lines(text, each, room):
            yield Cell(x=x, width=room, text=line, style=each, align=align)


def _align(column: Column) -> Align | None:
    """Return how a column is aligned where that is not as its style has it."""
    return column.align if column.align != "left" else None


def _lines(text: str, style: Style, room: float) -> Iterator[str]:
    """Break the words of a cell; one written in lines keeps them, and the empty ones too."""
    parts = text.split("\n")
    for part in parts:
        yield from broken(part, style, room) or ([""] if len(parts) > 1 else [])


def _places(element: Listing, width: float) -> tuple[tuple[float, float], ...]:
    """Return where each column begins and how wide it is; numbers stand before the first."""
    fixed = sum(column.width for column in element.columns)
    shares = sum(column.grow for column in element.columns)
    edge = inset(element)
    free = width - 2 * edge - element.hang - fixed - GUTTER * (len(element.columns) - 1)
    rooms = [
        column.width + (free * column.grow / shares if shares else 0.0)
        for column in element.columns
    ]
    starts = accumulate((room + GUTTER for room in rooms), initial=edge + element.hang)
    return tuple(zip(starts, rooms, strict=False))
