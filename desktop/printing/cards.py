"""Lay small pages of an exact size side by side on a larger sheet, with marks to cut them out."""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.models.paper_sheets import Sheet
from desktop.printing.drawing import Mark, RuleMark, moved

TOP: Final = 20.0
"""How many mm below the edge of the sheet its cards begin."""

_GAP: Final = 2.0  # mm between a card and the marks at its corners
_MARK: Final = 5.0  # mm a mark is long
_GREY: Final = 0.35
_WEIGHT: Final = 0.15


def on_cards(
    pages: Sequence[Sequence[Mark]], sheet: Sheet, card: tuple[int, int]
) -> Iterator[Mark]:
    """Yield the marks of a sheet: its pages in one row from the middle of its width, cut marks.

    A front and its back meet at one edge: cut round both and folded there, they lie back to back.
    """
    width, height = card
    left = (sheet.width_mm - width * len(pages)) / 2
    for index, page in enumerate(pages):
        yield from moved(page, left + index * width, TOP)
    for index in range(len(pages) + 1):
        x = left + index * width
        yield _rule(x, TOP - _GAP - _MARK, x, TOP - _GAP)
        yield _rule(x, TOP + height + _GAP, x, TOP + height + _GAP + _MARK)
    right = left + len(pages) * width
    for y in (TOP, TOP + height):
        yield _rule(left - _GAP - _MARK, y, left - _GAP, y)
        yield _rule(right + _GAP, y, right + _GAP + _MARK, y)


def _rule(x: float, y: float, to_x: float, to_y: float) -> RuleMark:
    return RuleMark(x=x, y=y, to_x=to_x, to_y=to_y, grey=_GREY, weight=_WEIGHT)
