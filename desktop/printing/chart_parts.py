"""What every chart has: its colours, its type, its fills and marks, its head with the legend."""

from dataclasses import dataclass, field
from typing import Final

from desktop.models.chart import Chart, number_words
from desktop.models.layout import Style
from desktop.models.text import Language
from desktop.printing.chart_colours import ChartColours
from desktop.printing.svg import Box, Canvas, lines_of, polyline, wide

BODY: Final = Style(face="sans", size=12.0, leading=16.0)
STRONG: Final = Style(face="sans-semibold", size=12.0, leading=16.0)
TITLE: Final = Style(face="sans-semibold", size=14.0, leading=20.0)
GAP: Final = 8.0
RISE: Final = 4.2  # from the middle of a line of words down to its baseline
_SWATCH: Final = 22.0
_BESIDE: Final = 6.0
_APART: Final = 18.0
_CHIP: Final = 2.0
_HATCHED, _SOFT, _UPRIGHT = 1, 2, 3
_KINDS: Final = 4
_DASHES: Final = ("", "7 4", "2 3", "9 3 2 3")
_MARK: Final = 4.5


@dataclass(slots=True, kw_only=True)
class Pen:
    """Hold what a chart is being drawn with: the canvas, and how far down it is filled."""

    chart: Chart
    language: Language
    width: float
    colours: ChartColours
    canvas: Canvas = field(default_factory=Canvas)
    y: float = 0.0
    later: list[tuple[float, float, str, Style]] = field(default_factory=list)

    def number(self, value: float) -> str:
        """Write a value in the language of the chart."""
        return number_words(value, self.language)

    def words(self, lines: list[str], style: Style, ink: str, *, x: float = 0.0) -> None:
        """Set lines one below the other, and go down past them."""
        for line in lines:
            self.canvas.text(x, self.y + style.leading / 2 + RISE, line, style, ink)
            self.y += style.leading

    def chip(self, x: float, middle: float, words: str, style: Style) -> Box:
        """Set words on ground of their own, so that no hatch or rule runs through them."""
        box = chip_box(x, middle, words, style)
        self.canvas.rect(box, self.colours.ground)
        self.canvas.text(x, middle + RISE, words, style, self.colours.ink)
        return box

    def chip_later(self, x: float, middle: float, words: str, style: Style) -> None:
        """Keep words that are to stand over whatever is drawn until `set_chips`."""
        self.later.append((x, middle, words, style))

    def set_chips(self) -> None:
        """Set the words that were kept."""
        for each in self.later:
            self.chip(*each)
        self.later.clear()

    def limit(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw the limit over whatever it crosses, dark bars too."""
        self.canvas.line(start, end, self.colours.ground, weight=4)
        self.canvas.line(start, end, self.colours.limit, weight=2, dashed=True)

    def fill(self, box: Box, series: int, *, key: str = "") -> None:
        """Fill a bar as its series is: told from the others without colour."""
        colours, kind = self.colours, series % _KINDS
        if not kind:
            self.canvas.rect(box, colours.strong, edge=colours.strong, key=key)
            return
        ground = colours.tint if kind == _SOFT else colours.ground
        self.canvas.rect(box, ground, edge=colours.strong, key=key)
        if kind != _SOFT:
            self.canvas.hatch(box, colours.strong, upright=kind == _UPRIGHT)

    def mark(self, x: float, y: float, series: int) -> None:
        """Set the mark of a series on a point of its line: a shape of its own."""
        colours, kind = self.colours, series % _KINDS
        r = _MARK
        shapes: tuple[tuple[tuple[float, float], ...], ...] = (
            ((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)),
            ((x, y - r - 1), (x + r + 1, y + r), (x - r - 1, y + r)),
            ((x, y - r - 1), (x + r + 1, y), (x, y + r + 1), (x - r - 1, y)),
            ((x - r, y - r), (x + r, y - r), (x, y + r + 1)),
        )
        inside = colours.strong if kind % 2 == 0 else colours.ground
        path = polyline(shapes[kind], closed=True)
        self.canvas.path(path, colours.strong, weight=1.5, fill=inside)

    def dash(self, series: int) -> str:
        """Return how the line of a series is dashed."""
        return _DASHES[series % _KINDS]


def chip_box(x: float, middle: float, words: str, style: Style) -> Box:
    """Return the ground that words take which stand in the middle of a line."""
    return Box(
        x=x - _CHIP,
        y=middle - style.leading / 2 + 1,
        width=wide(words, style) + 2 * _CHIP,
        height=style.leading - 2,
    )


def head(pen: Pen) -> None:
    """Set the title with its unit, and below it what each fill, mark and dashed line stands for."""
    chart, language = pen.chart, pen.language
    unit = chart.unit.in_language(language)
    title = chart.title.in_language(language) + (f" ({unit})" if unit else "")
    pen.words(lines_of(title, TITLE, pen.width), TITLE, pen.colours.ink)
    pen.y += GAP / 2
    names = [each.name.in_language(language) for each in chart.series]
    items = list(enumerate(names)) if len(names) > 1 else []
    x = _legend(pen, items)
    if chart.limit is not None:
        name = chart.limit.name.in_language(language)
        words = f"{name} – {pen.number(chart.limit.value)}"
        x = _item(pen, x, words)
        middle = pen.y + BODY.leading / 2
        pen.canvas.line(
            (x, middle), (x + _SWATCH, middle), pen.colours.limit, weight=2, dashed=True
        )
        x = _named(pen, x, words)
    pen.y += BODY.leading + GAP if x else 0.0


def _legend(pen: Pen, items: list[tuple[int, str]]) -> float:
    x = 0.0
    for series, name in items:
        x = _item(pen, x, name)
        middle = pen.y + BODY.leading / 2
        if pen.chart.kind == "line":
            path = polyline(((x, middle), (x + _SWATCH, middle)))
            pen.canvas.path(path, pen.colours.strong, weight=2, dash=pen.dash(series))
            pen.mark(x + _SWATCH / 2, middle, series)
        else:
            box = Box(x=x + 1, y=pen.y + 3, width=_SWATCH - 2, height=BODY.leading - 6)
            pen.fill(box, series)
        x = _named(pen, x, name)
    return x


def _item(pen: Pen, x: float, words: str) -> float:
    """Return where an item of the legend begins, on the next line where this one is full."""
    room = _SWATCH + _BESIDE + wide(words, BODY)
    if x and x + room > pen.width:
        pen.y += BODY.leading + 2
        return 0.0
    return x


def _named(pen: Pen, x: float, words: str) -> float:
    """Set the words of an item beside its sample; one wider than all has lines of its own."""
    start = x + _SWATCH + _BESIDE
    lines = lines_of(words, BODY, pen.width - start) or [""]
    for line in lines[:-1]:
        pen.canvas.text(start, pen.y + BODY.leading / 2 + RISE, line, BODY, pen.colours.ink)
        pen.y += BODY.leading
    pen.canvas.text(start, pen.y + BODY.leading / 2 + RISE, lines[-1], BODY, pen.colours.ink)
    return start + wide(lines[-1], BODY) + _APART
