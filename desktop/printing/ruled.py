"""Set what official forms are made of: values that run on over ruled lines, and boxes side by side.

A value begins behind its label and goes on below it, as a pen would write it (I-A2, I-A3).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.layout import Style
from desktop.printing.drawing import BoxMark, Mark, RuleMark, moved
from desktop.printing.typeset import Block, baseline, broken, set_lines, width_of

_LABEL_GAP: Final = 1.4
_PADDING: Final = 1.2
_DROP: Final = 1.1
_GREY: Final = 0.45
_THIN: Final = 0.2
_LEAST_SHARE: Final = 0.25  # of the column: a value is begun on the next line when less is left


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxSet:
    """Hold one box with the lines that stand in it; `x` and `width` in mm."""

    x: float
    width: float
    words: tuple[str, ...]
    own: tuple[str, ...]
    filled: tuple[str, ...]


def ruled(
    label: str, value: str, *, label_style: Style, style: Style, width: float, least: int
) -> Block:
    """Set a value behind its label and on over lines of `width` mm, at least so many of them."""
    words = broken(label, label_style, width)
    start = width_of(words[-1], label_style) + _LABEL_GAP if words else 0.0
    room = width - start
    if words and room < width * _LEAST_SHARE:
        words, start, room = [*words, ""], 0.0, width
    first, rest = _begun(value, style, room, width)
    above = max(len(words) - 1, 0)
    leading = max(style.leading, label_style.leading)
    pitch = replace(style, leading=leading, align="left")
    base = baseline(pitch)
    marks: list[Mark] = list(_labelled(words, label_style, width, leading))
    texts = [(first, start, room), *((each, 0.0, width) for each in rest)]
    texts += [("", 0.0, width)] * (least - len(texts))
    for place, (text, x, space) in enumerate(texts):
        top = (above + place) * leading
        marks.extend(moved(set_lines([text], pitch, space, layer="fill").marks, x, top))
        y = top + base + _DROP
        marks.append(RuleMark(x=x, y=y, to_x=x + space, to_y=y, grey=_GREY))
    return Block(height=(above + len(texts)) * leading, marks=tuple(marks))


def boxes(
    cells: Sequence[BoxSet],
    *,
    style: Style,
    own: Style,
    fill: Style,
    least: float,
    framed: bool,
) -> Block:
    """Set boxes of equal height side by side: words at the top, what is filled in at the foot."""
    heights = [
        len(each.words) * style.leading
        + len(each.own) * own.leading
        + len(each.filled) * fill.leading
        + 2 * _PADDING
        for each in cells
    ]
    height = max(least, *heights)
    marks: list[Mark] = []
    for each in cells:
        inner = each.width - 2 * _PADDING
        left = each.x + _PADDING
        words = set_lines(each.words, style, inner, layer="blank")
        rendered = set_lines(each.own, own, inner, layer="blank")
        filled = set_lines(each.filled, fill, inner, layer="fill")
        marks.extend(moved(words.marks, left, _PADDING))
        marks.extend(moved(rendered.marks, left, _PADDING + words.height))
        marks.extend(moved(filled.marks, left, height - _PADDING - filled.height))
        if framed:
            marks.append(BoxMark(x=each.x, y=0, width=each.width, height=height, weight=_THIN))
    return Block(height=height, marks=tuple(marks))


def box_lines(text: str, style: Style, width: float) -> tuple[str, ...]:
    """Break words for a box of `width` mm, each line of theirs by itself."""
    inner = width - 2 * _PADDING
    return tuple(line for each in text.splitlines() for line in broken(each, style, inner))


def _begun(value: str, style: Style, room: float, width: float) -> tuple[str, list[str]]:
    """Return the line that fits behind the label and those below it."""
    lines = broken(value, style, room)
    if len(lines) <= 1:
        return (lines[0] if lines else ""), []
    first = lines[0]
    return first, broken(" ".join(lines[1:]), style, width)


def _labelled(words: Sequence[str], style: Style, width: float, leading: float) -> Sequence[Mark]:
    pitched = replace(style, leading=leading, align="left")
    return set_lines(words, pitched, width, layer="blank").marks
