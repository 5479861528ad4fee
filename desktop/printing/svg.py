"""Write the little SVG that QtSvg on the screen and fpdf2 on paper draw alike.

Presentation attributes alone, no style sheet, no pattern, no clip: neither reads all of SVG. Every
word stands at a place measured by our own fonts, so nothing is left to whoever draws it.
"""

from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from desktop.models.layout import Face, Style
from desktop.printing.fonts import MM_PER_POINT
from desktop.printing.typeset import broken, clean, width_of

FAMILY: Final = "Kense Sans"
_WEIGHTS: Final[dict[Face, str]] = {"sans": "400", "sans-semibold": "600"}
_DASH: Final = "4 3"
_STEP: Final = 5.0  # from one line of a hatch to the next
_HAIR: Final = 0.01  # what a width loses on its way to mm and back
_LEAST: Final = 0.01  # a bar thinner than this has no hatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Hold a rectangle in the units of the drawing, from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: "Box") -> bool:
        """Say whether two rectangles share any ground."""
        beside = self.x + self.width <= other.x or other.x + other.width <= self.x
        apart = self.y + self.height <= other.y or other.y + other.height <= self.y
        return not (beside or apart)


@dataclass(slots=True, kw_only=True)
class Canvas:
    """Gather what is drawn, in the order it is drawn; `size` is that of its words."""

    parts: list[str] = field(default_factory=list)

    def rect(self, box: Box, fill: str, *, edge: str = "", key: str = "") -> None:
        """Fill a rectangle; `key` tells a reader of the drawing what it stands for."""
        line = f' stroke="{edge}" stroke-width="1"' if edge else ""
        named = f" class={quoteattr(key)}" if key else ""
        self.parts.append(
            f'<rect{named} x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" '
            f'height="{_n(box.height)}" fill="{fill}"{line}/>'
        )

    def path(
        self, path: str, colour: str, *, weight: float = 1.0, dash: str = "", fill: str = "none"
    ) -> None:
        """Draw a path of straight lines."""
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        self.parts.append(
            f'<path d="{path}" fill="{fill}" stroke="{colour}" '
            f'stroke-width="{_n(weight)}"{dashed}/>'
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        *,
        weight: float = 1.0,
        dashed: bool = False,
    ) -> None:
        """Draw a straight line."""
        self.path(polyline((start, end)), colour, weight=weight, dash=_DASH if dashed else "")

    def text(self, x: float, y: float, words: str, style: Style, ink: str) -> None:
        """Set a line of words from `x` on the baseline `y`."""
        self.parts.append(
            f'<text x="{_n(x)}" y="{_n(y)}" font-family="{FAMILY}" font-size="{_n(style.size)}" '
            f'font-weight="{_WEIGHTS[style.face]}" fill="{ink}">{escape(clean(words))}</text>'
        )

    def hatch(self, box: Box, colour: str, *, upright: bool = False) -> None:
        """Hatch a rectangle with lines that end at its edges: leaning ones, or upright ones."""
        if box.width < _LEAST or box.height < _LEAST:
            return
        lean = 0.0 if upright else box.height
        count = int((box.width + lean) / _STEP) + 1
        moves = []
        for each in range(1, count):
            begin = each * _STEP - lean
            x, down = max(begin, 0.0), max(-begin, 0.0)
            along = min(box.width - x, box.height - down)
            to_x = x if upright else x + along
            to_y = box.height if upright else down + along
            moves.append(polyline(((box.x + x, box.y + down), (box.x + to_x, box.y + to_y))))
        if moves:
            self.path(" ".join(moves), colour)

    def svg(self, width: float, height: float, ground: str) -> str:
        """Return the drawing."""
        size = f'width="{_n(width)}" height="{_n(height)}" viewBox="0 0 {_n(width)} {_n(height)}"'
        paper = f'<rect x="0" y="0" width="{_n(width)}" height="{_n(height)}" fill="{ground}"/>'
        body = "".join(self.parts)
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paper}{body}</svg>'


def polyline(points: tuple[tuple[float, float], ...], *, closed: bool = False) -> str:
    """Return the path through some points."""
    path = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
    return f"M{path}{'Z' if closed else ''}"


def wide(words: str, style: Style) -> float:
    """Return how wide a line of words is, in the units of the drawing."""
    return width_of(clean(words), style) / MM_PER_POINT


def lines_of(words: str, style: Style, width: float) -> list[str]:
    """Break words into lines no wider than `width` units; none of them is cut."""
    return broken(words, style, (width + _HAIR) * MM_PER_POINT)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
