"""Draw a chart once, for the screen and for paper, as an SVG that both draw alike.

Everything is read without colour: fills differ by hatch, lines by their marks, and each value
stands beside what it is of. Bars lie, so that what they are of may be as long as Kazakh is; no word
is cut. Units are the pixels of 100 % type; `PAPER_UNIT` mm of a sheet are one.
"""

from dataclasses import dataclass
from typing import Final

from desktop.models.chart import Chart
from desktop.models.text import Language, Text
from desktop.printing.chart_bars import plot_bars
from desktop.printing.chart_colours import PAPER_COLOURS, ChartColours
from desktop.printing.chart_lines import plot_line
from desktop.printing.chart_parts import BODY, Pen, head
from desktop.printing.svg import lines_of

PAPER_UNIT: Final = 0.24
LEAST_WIDTH: Final = 240.0
_EMPTY: Final = Text(kk="Дерек жоқ", ru="Данных нет", en="No data")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Hold a chart as drawn: the SVG, its size in units, and what is read out in its place."""

    svg: str
    width: float
    height: float
    says: str


def draw(
    chart: Chart, language: Language, *, width: float, colours: ChartColours = PAPER_COLOURS
) -> Drawing:
    """Draw a chart `width` units wide, at least `LEAST_WIDTH`, and as tall as it needs."""
    pen = Pen(chart=chart, language=language, width=max(width, LEAST_WIDTH), colours=colours)
    head(pen)
    if chart.is_empty:
        said = lines_of(_EMPTY.in_language(language), BODY, pen.width)
        pen.words(said, BODY, colours.soft)
    elif chart.kind == "line":
        plot_line(pen)
    else:
        plot_bars(pen)
    says = chart.alternative(language)
    svg = pen.canvas.svg(pen.width, pen.y, colours.ground)
    return Drawing(svg=svg, width=pen.width, height=pen.y, says=says)
