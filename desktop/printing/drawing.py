"""What stands on a page before it is a PDF: text, rules, boxes and codes at their places.

Places are millimetres from the top left corner of a page, sizes of type are points. Every mark
tells its layer, so that a form can be printed whole or filled in onto a ready blank (D28).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from desktop.models.layout import Face

Layer: TypeAlias = Literal["blank", "fill", "letterhead"]
"""What stands on a ready blank, what is filled in, and what the office's letterhead bears."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMark:
    """Set `text` from `x` on the baseline `y`; `angle` in degrees turns it about that point."""

    x: float
    y: float
    text: str
    face: Face
    size: float
    grey: float = 0.0
    angle: float = 0.0
    layer: Layer = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleMark:
    """Draw a straight rule of `weight` mm, dashed where one is to cut."""

    x: float
    y: float
    to_x: float
    to_y: float
    weight: float = 0.15
    grey: float = 0.0
    dashed: bool = False
    layer: Layer = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxMark:
    """Draw the edge of a box."""

    x: float
    y: float
    width: float
    height: float
    weight: float = 0.35
    layer: Layer = "blank"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeMark:
    """Draw a QR code of digits in a square of `side` mm, without its quiet zone."""

    x: float
    y: float
    side: float
    digits: str
    layer: Layer = "fill"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartMark:
    """Draw a chart, an SVG of ours; `says` is what is read out in its place."""

    x: float
    y: float
    width: float
    height: float
    svg: str
    says: str
    layer: Layer = "fill"


Mark: TypeAlias = TextMark | RuleMark | BoxMark | CodeMark | ChartMark


def moved(marks: Iterable[Mark], right: float, down: float) -> Iterable[Mark]:
    """Return the marks moved by millimetres.

    A mark is moved with everything it stands in, a dozen times before it is drawn; naming its
    fields takes a third of the time of `dataclasses.replace`, and what stays is left alone.
    """
    if not right and not down:
        return marks
    return [_moved(mark, right, down) for mark in marks]


def _moved(mark: Mark, right: float, down: float) -> Mark:
    if isinstance(mark, TextMark):
        return TextMark(
            x=mark.x + right,
            y=mark.y + down,
            text=mark.text,
            face=mark.face,
            size=mark.size,
            grey=mark.grey,
            angle=mark.angle,
            layer=mark.layer,
        )
    if isinstance(mark, RuleMark):
        return _moved_rule(mark, right, down)
    return replace(mark, x=mark.x + right, y=mark.y + down)


def _moved_rule(mark: RuleMark, right: float, down: float) -> RuleMark:
    return RuleMark(
        x=mark.x + right,
        y=mark.y + down,
        to_x=mark.to_x + right,
        to_y=mark.to_y + down,
        weight=mark.weight,
        grey=mark.grey,
        dashed=mark.dashed,
        layer=mark.layer,
    )


def scaled(marks: Iterable[Mark], scale: float) -> Iterator[Mark]:
    """Yield the marks enlarged from the top left corner, type and all."""
    for mark in marks:
        match mark:
            case TextMark():
                yield replace(mark, x=mark.x * scale, y=mark.y * scale, size=mark.size * scale)
            case RuleMark():
                yield replace(
                    mark,
                    x=mark.x * scale,
                    y=mark.y * scale,
                    to_x=mark.to_x * scale,
                    to_y=mark.to_y * scale,
                )
            case BoxMark() | ChartMark():
                yield replace(
                    mark,
                    x=mark.x * scale,
                    y=mark.y * scale,
                    width=mark.width * scale,
                    height=mark.height * scale,
                )
            case CodeMark():
                yield replace(mark, x=mark.x * scale, y=mark.y * scale, side=mark.side * scale)
