"""Draw the page that shows how a printer feeds its sheets: two rulers that cross at a known place.

The rulers count from the edges of the sheet, so the cross is where both say the same; smaller
crosses in the other corners show whether the printer keeps the size.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from typing import Final

from desktop.models.calibration import CROSS_MM, GridWords
from desktop.models.layout import Layout, Style
from desktop.models.paper_parts import Wording
from desktop.models.paper_sheets import Sheet
from desktop.models.paper_table import Content
from desktop.printing.drawing import BoxMark, CodeMark, Mark, RuleMark, TextMark, moved
from desktop.printing.fonts import MM_PER_POINT, font
from desktop.printing.options import PrintOptions
from desktop.printing.pages import draw_pages
from desktop.printing.typeset import Block, set_text

_BARE: Final = 5  # mm at the edges where most printers cannot print
_TICKS: Final = ((10, 3.0, 0.2), (5, 2.0, 0.15), (1, 1.1, 0.1))  # every so many mm: length, weight
_ARM: Final = 4.0
_BOX: Final = 3.0
_HEAD: Final = Style(face="sans-semibold", size=9.0, leading=4.2)
_SAID: Final = Style(face="sans", size=7.6, leading=3.5)
_OWN: Final = Style(face="narrow", size=6.8, leading=3.0, grey=0.35)
_NUMBER: Final = Style(face="sans", size=5.5, leading=2.4)
_GAP: Final = 1.4
_ROUND: Final = 0.8  # between a text and its frame
_PALE: Final = 0.6


def grid_marks(sheet: Sheet, words: GridWords) -> Iterator[Mark]:
    """Yield the marks of the page, as they fall when the printer feeds its sheet exactly."""
    width, height = float(sheet.width_mm), float(sheet.height_mm)
    yield RuleMark(x=_BARE, y=CROSS_MM, to_x=width - _BARE, to_y=CROSS_MM, weight=0.2)
    yield RuleMark(x=CROSS_MM, y=_BARE, to_x=CROSS_MM, to_y=height - _BARE, weight=0.2)
    for place in range(_BARE, sheet.width_mm - _BARE + 1):
        yield from _tick(place, across=True)
    for place in range(_BARE, sheet.height_mm - _BARE + 1):
        yield from _tick(place, across=False)
    half = _BOX / 2
    yield BoxMark(x=CROSS_MM - half, y=CROSS_MM - half, width=_BOX, height=_BOX, weight=0.3)
    for x, y in _corners(width, height):
        yield RuleMark(x=x - _ARM, y=y, to_x=x + _ARM, to_y=y, weight=0.2)
        yield RuleMark(x=x, y=y - _ARM, to_x=x, to_y=y + _ARM, weight=0.2)
    column = width - CROSS_MM - 2 * _BARE - (_ARM if _is_wide(width) else 0.0)
    left, top = CROSS_MM + _BARE, CROSS_MM + _BARE
    yield from moved(_said(words, column).marks, left, top)


def field_pages(content: Content, layout: Layout, sheet: Sheet) -> Iterator[tuple[Mark, ...]]:
    """Yield, for each page of a form, a frame wherever it is filled in.

    Laid upon a ready blank and held against the light they show how far the print is off (D28).
    """
    options = PrintOptions(sheet=sheet, fill_only=True)
    for page in draw_pages(layout.kind, content, layout, options):
        yield tuple(chain.from_iterable(_framed(mark) for mark in page))


def _framed(mark: Mark) -> Iterator[Mark]:
    """Yield what stands where a mark of the fill layer will stand."""
    match mark:
        case TextMark() if mark.text:
            face = font(mark.face)
            tall = face.cap_height / 1000 * mark.size * MM_PER_POINT
            yield BoxMark(
                x=mark.x - _ROUND,
                y=mark.y - tall - _ROUND,
                width=face.width(mark.text, mark.size) + 2 * _ROUND,
                height=tall + 2 * _ROUND,
                weight=0.15,
            )
            yield replace(mark, grey=_PALE)
        case CodeMark():
            yield BoxMark(x=mark.x, y=mark.y, width=mark.side, height=mark.side, weight=0.15)
        case RuleMark() | BoxMark():
            yield mark
        case _:
            return


def _corners(width: float, height: float) -> Iterator[tuple[float, float]]:
    """Yield where the other crosses stand; a small label has no room for them."""
    if _is_wide(width):
        far, low = width - CROSS_MM, height - CROSS_MM
        yield from ((far, CROSS_MM), (CROSS_MM, low), (far, low))


def _is_wide(width: float) -> bool:
    return width > 5 * CROSS_MM


def _tick(place: int, *, across: bool) -> Iterator[Mark]:
    """Yield a tick of a ruler, and its number at every centimetre."""
    length, weight = next(each[1:] for each in _TICKS if place % each[0] == 0)
    start, end = CROSS_MM, CROSS_MM - length
    if across:
        yield RuleMark(x=place, y=start, to_x=place, to_y=end, weight=weight)
    else:
        yield RuleMark(x=start, y=place, to_x=end, to_y=place, weight=weight)
    if place % 10 == 0 and place != CROSS_MM:
        text = str(place)
        x, y = (place - 1.2, end - 0.8) if across else (end - 3.6, place + 0.8)
        yield TextMark(x=x, y=y, text=text, face=_NUMBER.face, size=_NUMBER.size)


def _said(words: GridWords, column: float) -> Block:
    """Set the words below each other, each in Kazakh and smaller in Russian."""
    blocks = [
        _both(words.title, _HEAD, column),
        *(_both(line, _SAID, column) for line in words.lines),
    ]
    tops = [sum(block.height + _GAP for block in blocks[:index]) for index in range(len(blocks))]
    parts = (moved(block.marks, 0, top) for block, top in zip(blocks, tops, strict=True))
    return Block(height=tops[-1] + blocks[-1].height, marks=tuple(chain.from_iterable(parts)))


def _both(said: Wording, style: Style, column: float) -> Block:
    first = set_text(said.kk, style, column, layer="fill")
    second = set_text(said.own, _OWN, column, layer="fill")
    below = moved(second.marks, 0, first.height)
    return Block(height=first.height + second.height, marks=(*first.marks, *below))
