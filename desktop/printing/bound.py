"""Bind papers into one document: each on its own sheet, numbered sheet by sheet (issue 5).

What is smaller than A4 lies on an A4 sheet with its edges drawn, so that one tray prints it all.
The number of a sheet stands in its upper right corner, where a file has it by hand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from desktop.models.layout import Layout
from desktop.models.paper import PaperKind
from desktop.models.paper_sheets import A4, A5, Sheet
from desktop.models.paper_table import Content
from desktop.printing.drawing import Mark, RuleMark, TextMark, moved
from desktop.printing.fonts import font
from desktop.printing.options import BoundPaper, PrintOptions
from desktop.printing.pages import draw_pages
from desktop.printing.sheet import BoundPage

_FACE: Final = "sans-semibold"
_SIZE: Final = 11.0
_EDGE: Final = 7.0  # mm from the right edge of the sheet to the number
_DOWN: Final = 8.5  # mm from its upper edge to the number's baseline
_LOWER: Final = 12.0  # mm of an A4 sheet above a smaller one, for the number
_EDGE_WEIGHT: Final = 0.1
_EDGE_GREY: Final = 0.6


def single_copy(options: PrintOptions, layout: Layout) -> PrintOptions:
    """Return how one copy of a paper is drawn: of two side by side the office's, on its own sheet.

    The duplicate in the file of the office is the one that stays there.
    """
    if layout.marks.office_copy is None:
        return options
    alone = A5 if options.sheet.up > 1 and A5.id in layout.sheets else options.sheet
    return replace(options, sheet=alone, copies=("office",))


def pages_of(kind: PaperKind, content: Content, layout: Layout, sheet: Sheet) -> int:
    """Return how many pages a paper takes in a bound document; refuses what `make_pdf` does."""
    options = single_copy(PrintOptions(sheet=sheet), layout)
    return sum(1 for _page in draw_pages(kind, content, layout, options))


def bound_pages(papers: Iterable[BoundPaper]) -> list[BoundPage]:
    """Return the pages of papers one after another; refuses what `make_pdf` does."""
    return [page for paper in papers for page in _pages(paper)]


def _pages(paper: BoundPaper) -> Iterator[BoundPage]:
    options = single_copy(paper.options, paper.layout)
    drawn = draw_pages(paper.kind, paper.content, paper.layout, options)
    sheet = options.sheet
    small = sheet.width_mm < A4.width_mm and sheet.height_mm < A4.height_mm
    lies_on = A4 if small else sheet
    for place, marks in enumerate(drawn):
        laid = _on_a4(marks, sheet) if small else tuple(marks)
        number = (_number(paper.first + place, lies_on),) if paper.first else ()
        yield BoundPage(
            marks=(*laid, *number),
            width=lies_on.width_mm,
            height=lies_on.height_mm,
            bookmark="" if place else paper.title,
        )


def _on_a4(marks: Sequence[Mark], sheet: Sheet) -> tuple[Mark, ...]:
    """Lay a smaller sheet on A4, its edges drawn."""
    width = sheet.width_mm
    return tuple(moved((*_edges(sheet), *marks), (A4.width_mm - width) / 2, _LOWER))


def _edges(sheet: Sheet) -> Iterator[RuleMark]:
    width, height = sheet.width_mm, sheet.height_mm
    corners = ((0, 0), (width, 0), (width, height), (0, height), (0, 0))
    for (x, y), (to_x, to_y) in pairwise(corners):
        yield RuleMark(x=x, y=y, to_x=to_x, to_y=to_y, weight=_EDGE_WEIGHT, grey=_EDGE_GREY)


def _number(number: int, sheet: Sheet) -> TextMark:
    text = str(number)
    x = sheet.width_mm - _EDGE - font(_FACE).width(text, _SIZE)
    return TextMark(x=x, y=_DOWN, text=text, face=_FACE, size=_SIZE, layer="fill")
