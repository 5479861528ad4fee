"""Compose the pages of a register: each line once from top to bottom, so that thousands may come.

The columns come with the content, as every register has its own; their widths are made to fit.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.layout import Column, Element, FixedElement, Listing, Style, elements_of
from desktop.models.paper_parts import Entry
from desktop.models.text import Text
from desktop.printing.columns import (
    GUTTER,
    Cell,
    head_of,
    inset,
    rows_of,
    set_cells,
    uprights,
)
from desktop.printing.drawing import Mark, RuleMark, moved
from desktop.printing.elements import RULE_GREY, Form, set_element, stacked
from desktop.printing.typeset import Block, broken

COLUMNS = "columns"
"""The field of a content that brings its own columns."""

_GROWS: Final = 38.0  # mm at least of a column that takes what is left
_DATE: Final = 18.0  # mm of a column of dates, which gives nothing away


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """Hold one line of a register: its rows of cells with their heights, and how tall it is.

    One that is `whole` stands across all columns; one that `heads` stands above the next.
    """

    rows: tuple[tuple[tuple[Cell, ...], float], ...]
    height: float
    whole: bool = False
    heads: bool = False


def register_pages(form: Form, width: float, height: float) -> tuple[Block, ...]:
    """Compose pages of `width` × `height` mm; a line taller than a page goes on to the next."""
    listing = _listing(form, width)
    above = stacked([*_set(_of(form, last=False), form, width), Block(height=listing.gap)])
    titles = head_of(listing, form, width)
    below = stacked(_set(_of(form, last=True), form, width))
    room = height - above.height - titles.height
    lines = [_line(each, listing, form, width) for each in form.entries(listing.field)]
    pages = _shared(lines, room, below.height, listing.between)
    blocks: list[Block] = []
    for at, page in enumerate(pages):
        table = [titles, _page(page, listing, width)] if page else []
        blocks.append(stacked([above, *table, *([below] if at == len(pages) - 1 else [])]))
    return tuple(blocks)


def _listing(form: Form, width: float) -> Listing:
    """Return the list of the layout with the columns of the content."""
    found = next(each for each in elements_of(form.layout) if isinstance(each, Listing))
    asked = form.entries(COLUMNS)
    widths = _fitted([float(each.detail.kk) for each in asked], width)
    columns = tuple(
        Column(
            title=Text(kk=each.text.kk, ru=each.text.own or each.text.kk, en=each.text.own),
            width=room,
            grow=0.0 if room else 1.0,
            align="right" if each.cells else "left",
        )
        for each, room in zip(asked, widths, strict=True)
    )
    return replace(found, columns=columns)


def _fitted(widths: Sequence[float], width: float) -> list[float]:
    """Leave the columns that grow their least room; what is wider than a date gives it."""
    room = width - GUTTER * len(widths) - _GROWS * sum(not each for each in widths)
    over = sum(widths) - room
    spare = sum(max(0.0, each - _DATE) for each in widths)
    share = min(1.0, max(0.0, over / spare)) if spare else 0.0
    return [each - share * max(0.0, each - _DATE) for each in widths]


def _of(form: Form, *, last: bool) -> Iterator[Element]:
    for section in form.layout.sections:
        if (section.on == "last") is last:
            yield from section.elements


def _set(elements: Iterator[Element], form: Form, width: float) -> Iterator[Block]:
    for each in elements:
        if isinstance(each, FixedElement):
            yield set_element(each, form, width)


def _across(entry: Entry, listing: Listing, form: Form, width: float) -> _Line:
    """Set an entry without cells across all columns: a heading, below it a note."""
    edge = inset(listing)
    said = ((entry.text.kk, listing.own), (entry.detail.kk, listing.detail or listing.style))
    cells = [
        Cell(x=edge, width=width - 2 * edge, text=line, style=form.style(style))
        for words, style in said
        for line in broken(words, form.style(style), width - 2 * edge)
    ]
    rows = tuple(((cell,), cell.style.leading) for cell in cells)
    height = sum(leading for _cells, leading in rows) + listing.between
    heads = bool(entry.text.kk) and not entry.detail.kk
    return _Line(rows=rows, height=height, whole=True, heads=heads)


def _line(entry: Entry, listing: Listing, form: Form, width: float) -> _Line:
    if not entry.cells:
        return _across(entry, listing, form, width)
    style = form.style(listing.own if entry.text.kk else listing.style)
    element = replace(listing, own="")
    rows = tuple(
        (cells, _leading(cells, style)) for cells in rows_of(entry, element, form, style, width)
    )
    return _Line(rows=rows, height=sum(each for _cells, each in rows) + listing.between)


def _leading(cells: Sequence[Cell], style: Style) -> float:
    return max((cell.style.leading for cell in cells), default=style.leading)


def _pieces(line: _Line, room: float, between: float) -> Iterator[_Line]:
    """Yield a line whole, or in the pieces that pages hold where it is taller than one."""
    rows: list[tuple[tuple[Cell, ...], float]] = []
    height = between
    for cells, leading in line.rows:
        if rows and height + leading > room:
            yield replace(line, rows=tuple(rows), height=height)
            rows, height = [], between
        rows.append((cells, leading))
        height += leading
    yield replace(line, rows=tuple(rows), height=height)


def _shared(lines: Sequence[_Line], room: float, below: float, between: float) -> list[list[_Line]]:
    """Share the lines among pages; what is certified stands below a line wherever it can."""
    pages: list[list[_Line]] = [[]]
    taken = 0.0
    for line in (piece for each in lines for piece in _pieces(each, room, between)):
        if taken + line.height > room:
            pages.append(_heading(pages[-1]))
            taken = sum(each.height for each in pages[-1])
        pages[-1].append(line)
        taken += line.height
    if taken + below > room:
        last = pages[-1]
        goes_along = len(last) > 1 and last[-1].height + below <= room
        pages.append([last.pop()] if goes_along else [])
    return pages


def _heading(page: list[_Line]) -> list[_Line]:
    """Take what heads the next line off a page that has more than that, to stand above it."""
    begins = len(page)
    while begins and page[begins - 1].heads:
        begins -= 1
    taken = page[begins:] if begins else []
    del page[len(page) - len(taken) :]
    return taken


def _page(lines: Sequence[_Line], listing: Listing, width: float) -> Block:
    marks: list[Mark] = []
    y = 0.0
    for line in lines:
        top = y + listing.between / 2
        for cells, height in line.rows:
            marks.extend(moved(set_cells(cells), 0, top))
            top += height
        ruled = replace(listing, columns=()) if line.whole else listing
        marks.extend(uprights(ruled, y, line.height, first=not y, last=False, width=width))
        y += line.height
        marks.append(RuleMark(x=0, y=y, to_x=width, to_y=y, grey=RULE_GREY))
    return Block(height=y, marks=tuple(marks))
