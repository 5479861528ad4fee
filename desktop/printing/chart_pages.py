"""Pages of charts at the end of a paper: each chart whole, what it shows told with it in words."""

from collections.abc import Iterator

from desktop.models.chart_entries import charts_of
from desktop.models.layout import Charts
from desktop.printing.charts import PAPER_UNIT, draw
from desktop.printing.drawing import ChartMark
from desktop.printing.elements import Form, stacked
from desktop.printing.typeset import Block


def chart_pages(form: Form, width: float, height: float) -> Iterator[Block]:
    """Yield the pages the charts of a paper take, in columns of `width` × `height` mm."""
    charts = form.layout.charts
    if charts is None:
        return
    page: list[Block] = []
    for block in _blocks(form, charts, width):
        if page and sum(each.height for each in (*page, block)) > height:
            yield stacked(page)
            page = []
        page.append(block)
        page.append(Block(height=charts.gap))
    if page:
        yield stacked(page)


def _blocks(form: Form, charts: Charts, width: float) -> Iterator[Block]:
    for chart in charts_of(form.entries(charts.field)):
        drawing = draw(chart, form.language, width=width / PAPER_UNIT)
        tall = drawing.height * PAPER_UNIT
        mark = ChartMark(x=0, y=0, width=width, height=tall, svg=drawing.svg, says=drawing.says)
        yield Block(height=tall, marks=(mark,))
