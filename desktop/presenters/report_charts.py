"""The charts of a report for the screen: drawn as on paper, and what they say in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.i18n import language
from desktop.models.chart import Chart
from desktop.models.text import Language
from desktop.presenters import formats
from desktop.printing.chart_colours import ChartColours

__all__ = ["ChartColours", "ChartView", "Drawn", "chart_views"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Hold a drawing: an SVG and its height in pixels of 100 % type."""

    svg: str
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartView:
    """Show a chart: what it is called, what it says in words, and how it is drawn."""

    title: str
    says: str
    chart: Chart
    spoken: Language

    def drawn(self, width: float, colours: ChartColours) -> Drawn:
        """Draw it so many pixels of 100 % type wide."""
        from desktop.printing.charts import draw  # noqa: PLC0415  start-up: it reads fonts of papers

        drawing = draw(self.chart, self.spoken, width=width, colours=colours)
        return Drawn(svg=drawing.svg, height=drawing.height)


def chart_views(charts: Iterable[Chart]) -> tuple[ChartView, ...]:
    """Return those charts that show anything, in the language spoken."""
    spoken = language()
    return tuple(
        ChartView(
            title=formats.text(each.title), says=each.alternative(spoken), chart=each, spoken=spoken
        )
        for each in charts
        if not each.is_empty
    )
