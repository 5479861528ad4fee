"""Set a listing page by page: long entries take more lines, too many go on to the next page.

The form's own lines stay all there (W-A3 has nine numbered and six blank ones): those left over
close up to make room and are struck with a Z, so that nobody can add a paper afterwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from desktop.models.layout import Listing, Style
from desktop.models.paper_parts import Entry
from desktop.printing.columns import Cell, inset, rows_of, set_cells, uprights
from desktop.printing.drawing import Mark, RuleMark, moved
from desktop.printing.elements import RULE_DROP, Form
from desktop.printing.typeset import Block, baseline, broken, set_lines

_RULE_GREY: Final = 0.55
_STRIKE: Final = 0.2
_STRIKE_GAP: Final = 0.9
_TOLERANCE: Final = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedLine:
    """Hold one line of an entry; `number` stands before its first, a rule below its last.

    In a table the line is made of `cells` and has no text of its own.
    """

    text: str
    style: Style
    number: int
    first: bool
    last: bool
    cells: tuple[Cell, ...] = ()
    spare: float = 0.0  # left empty below it, mm
    heads: bool = False  # the entry after it, and stands on one page with it
    drop: float = 0.0  # left empty above it, mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Hold what went on to a page, and what is left; `done` when the form's last line stands."""

    block: Block
    rest: tuple[ListedLine, ...]
    done: bool


def listed(element: Listing, form: Form, width: float, *, narrow: bool) -> tuple[ListedLine, ...]:
    """Break all entries of a listing into lines."""
    column = width - element.hang
    style = form.style(element.narrow if narrow else element.style)
    return tuple(
        line
        for number, entry in enumerate(form.entries(element.field), start=1)
        for line in (
            _table_lines(entry, number, element, form, style, width)
            if element.columns
            else _entry_lines(entry, number, element, form, style, column)
        )
    )


def take(
    element: Listing,
    lines: Sequence[ListedLine],
    form: Form,
    width: float,
    room: float,
) -> Taken:
    """Set as many lines as `room` mm hold, and after the last entry the form's lines left over.

    When the entries fit but those lines do not, the last entry goes on to the next page with them.
    """
    used = sum(_height(line, element) for line in lines)
    unused = _unused(element, lines)
    pitches = _pitches(element, unused, room - used)
    if pitches is not None:
        marks = [*_set(lines, element, form, width)]
        marks.extend(_left_over(element, unused, pitches, form, used, width))
        return Taken(
            block=Block(height=used + sum(pitches), marks=tuple(marks)), rest=(), done=True
        )
    count = _whole_entries(lines, min(_fitting(element, lines, room), _before_last_entry(lines)))
    height = sum(_height(line, element) for line in lines[:count])
    block = Block(height=height, marks=tuple(_set(lines[:count], element, form, width)))
    return Taken(block=block, rest=tuple(lines[count:]), done=False)


def without_last_entry(lines: Sequence[ListedLine]) -> int:
    """Return how many lines stand before the last entry, and before what heads it."""
    return _whole_entries(lines, _before_last_entry(lines))


def _entry_lines(
    entry: Entry,
    number: int,
    element: Listing,
    form: Form,
    style: Style,
    column: float,
) -> Iterator[ListedLine]:
    worded = [(entry.text.kk, style)]
    if element.own:
        worded.append((entry.text.own, form.style(element.own)))
    if element.detail:
        detail = (entry.detail.kk, entry.detail.own)
        worded.append((" / ".join(text for text in detail if text), form.style(element.detail)))
    set_in = [(line, each) for text, each in worded for line in broken(text, each, column)]
    heads = element.headed and not (entry.text.own or entry.detail.kk)
    for index, (text, each) in enumerate(set_in or [("", style)]):
        yield ListedLine(
            text=text,
            style=each,
            number=number,
            first=index == 0,
            last=index == max(len(set_in) - 1, 0),
            heads=heads,
        )


def _table_lines(
    entry: Entry, number: int, element: Listing, form: Form, style: Style, width: float
) -> Iterator[ListedLine]:
    """Break an entry of a table: its cells, or what stands across all of its columns."""
    match len(entry.cells):
        case 0:
            yield from _across(entry, number, element, form, style, width)
        case 1 if len(element.columns) > 1:
            yield from _heading(entry.cells[0].kk, number, element, form, width)
        case _:
            yield from _row_lines(entry, number, element, form, style, width)


def _across(
    entry: Entry, number: int, element: Listing, form: Form, style: Style, width: float
) -> Iterator[ListedLine]:
    """Break words that stand across a table; what begins with an empty line has room for a pen."""
    kk = entry.text.kk
    room = (1 if kk.startswith("\n") else 0) * style.leading
    lines = list(
        _entry_lines(entry, number, element, form, style, width - element.hang - 2 * inset(element))
    )
    yield from (replace(each, drop=room if each.first else 0.0) for each in lines)


def _heading(
    words: str, number: int, element: Listing, form: Form, width: float
) -> Iterator[ListedLine]:
    """Break the one cell of an entry that heads those after it, across all columns."""
    style = form.style(element.head_style)
    lines = broken(words, style, width - 2 * inset(element))
    for index, text in enumerate(lines):
        first, last = index == 0, index == len(lines) - 1
        drop = style.leading if first and number > 1 else 0.0
        yield ListedLine(
            text=text, style=style, number=number, first=first, last=last, heads=True, drop=drop
        )


def _row_lines(
    entry: Entry, number: int, element: Listing, form: Form, style: Style, width: float
) -> Iterator[ListedLine]:
    rows = tuple(rows_of(entry, element, form, style, width))
    styles = [
        max((cell.style for cell in cells), key=lambda each: each.leading, default=style)
        for cells in rows
    ]
    height = sum(each.leading for each in styles) + element.between
    for index, cells in enumerate(rows):
        last = index == len(rows) - 1
        yield ListedLine(
            text="",
            style=styles[index],
            number=number,
            first=index == 0,
            last=last,
            cells=cells,
            spare=max(element.tall - height, 0.0) if last else 0.0,
        )


def _height(line: ListedLine, element: Listing) -> float:
    return line.drop + line.style.leading + line.spare + (element.between if line.last else 0.0)


def _unused(element: Listing, lines: Sequence[ListedLine]) -> range:
    """Return the numbers of the form's lines that no entry takes."""
    return range(lines[-1].number + 1 if lines else 1, element.numbered + element.blank + 1)


def _pitches(element: Listing, unused: range, room: float) -> tuple[float, ...] | None:
    """Share `room` among the lines left over; None when even closed up they do not fit."""
    least = [
        element.least if number <= element.numbered else element.least_blank for number in unused
    ]
    spare = room - sum(least)
    if spare < -_TOLERANCE:
        return None
    wanted = sum(element.pitch - each for each in least)
    share = min(1.0, max(spare, 0.0) / wanted) if wanted else 0.0
    return tuple(each + (element.pitch - each) * share for each in least)


def _fitting(element: Listing, lines: Sequence[ListedLine], room: float) -> int:
    height = 0.0
    for count, line in enumerate(lines):
        height += _height(line, element)
        if height > room + _TOLERANCE:
            return count
    return len(lines)


def _whole_entries(lines: Sequence[ListedLine], count: int) -> int:
    """Return at most `count` lines, such that no entry is parted that one page could hold."""
    ends = (n for n in range(count, 0, -1) if lines[n - 1].last and not lines[n - 1].heads)
    whole = next(ends, 0)
    return whole or count


def _before_last_entry(lines: Sequence[ListedLine]) -> int:
    """Return how many lines stand before the last entry."""
    return sum(line.number < lines[-1].number for line in lines) if lines else 0


def _set(
    lines: Sequence[ListedLine],
    element: Listing,
    form: Form,
    width: float,
) -> Iterator[Mark]:
    y = 0.0
    for line in lines:
        if line.first and element.hang:
            yield from moved(_number(line, element, form), inset(element), y)
        text = set_lines([line.text], line.style, width - element.hang, layer="fill")
        across = inset(element) if element.columns and not line.cells else 0.0
        yield from moved(text.marks, element.hang + across, y + line.drop)
        yield from moved(set_cells(line.cells), 0, y)
        if line.last and element.columns:
            foot = y + _height(line, element) - element.between / 2
            yield RuleMark(x=0, y=foot, to_x=width, to_y=foot, grey=_RULE_GREY)
        height = _height(line, element)
        if line.cells or not element.columns:
            yield from uprights(element, y, height, first=line.first, last=line.last, width=width)
        if line.last and element.pitch:
            rule = y + baseline(line.style) + RULE_DROP
            yield _rule(element, line.number, rule, width)
        y += _height(line, element)


def _number(line: ListedLine, element: Listing, form: Form) -> tuple[Mark, ...]:
    """Set the number of an entry on its baseline: the form's own, or ours beyond its slots."""
    if line.number <= element.numbered:
        style = form.style(element.number_style)
        block = set_lines([f"{line.number}."], style, element.hang, layer="blank")
        return tuple(moved(block.marks, 0, baseline(line.style) - baseline(style)))
    return set_lines([f"{line.number}."], line.style, element.hang, layer="fill").marks


def _rule(element: Listing, number: int, y: float, width: float) -> RuleMark:
    start = element.hang if number <= element.numbered else 0.0
    return RuleMark(x=start, y=y, to_x=width, to_y=y, grey=_RULE_GREY)


def _left_over(
    element: Listing,
    unused: range,
    pitches: Sequence[float],
    form: Form,
    top: float,
    width: float,
) -> Iterator[Mark]:
    """Set the form's lines that no entry took, struck with a Z in the fill layer."""
    if not unused:
        return
    style = form.style(element.number_style)
    foot = top
    for number, pitch in zip(unused, pitches, strict=True):
        foot += pitch
        yield _rule(element, number, foot - element.between + RULE_DROP / 2, width)
        if number <= element.numbered:
            block = set_lines([f"{number}."], style, element.hang, layer="blank")
            yield from moved(
                block.marks, 0, foot - element.between - RULE_DROP / 2 - baseline(style)
            )
    if form.values.get("blank") is True:
        return  # what is filled in by hand needs its lines
    yield from _strike(
        element.hang + _STRIKE_GAP,
        top + _STRIKE_GAP,
        width - _STRIKE_GAP,
        max(foot - element.between - _STRIKE_GAP, top + _STRIKE_GAP),
    )


def _strike(left: float, top: float, right: float, foot: float) -> Iterator[Mark]:
    corners = ((left, top), (right, top), (left, foot), (right, foot))
    for (x, y), (to_x, to_y) in pairwise(corners):
        yield RuleMark(x=x, y=y, to_x=to_x, to_y=to_y, weight=_STRIKE, layer="fill")
