"""A chart as a paper keeps it: lines of words in one language, from which it is drawn again (D56).

A line with a `detail` opens a chart: its title, what is read out in its place, and in its cells the
kind, the unit, the name and the value of the limit, then by twos the name of a threshold and how
many labels stand before it. The line after it names the rows of values in its cells, each further
one is a label with its values.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import Final, get_args

from desktop.models.chart import Chart, ChartKind, Limit, Series, Threshold, Value
from desktop.models.paper_parts import NOTHING, Entry, Wording
from desktop.models.text import Language, Text

_CELLS: Final = 4


def chart_entries(charts: Iterable[Chart], language: Language) -> Iterator[Entry]:
    """Yield the lines of charts that show anything."""
    for chart in charts:
        if chart.is_empty:
            continue
        limit = chart.limit
        head = (
            chart.kind,
            chart.unit.in_language(language),
            limit.name.in_language(language) if limit is not None else "",
            repr(limit.value) if limit is not None else "",
            *chain.from_iterable(
                (each.name.in_language(language), str(each.after)) for each in chart.thresholds
            ),
        )
        yield Entry(
            text=Wording(kk=chart.title.in_language(language)),
            detail=Wording(kk=chart.alternative(language)),
            cells=_cells(head),
        )
        names = (each.name.in_language(language) for each in chart.series)
        yield Entry(text=NOTHING, cells=_cells(names))
        for at, label in enumerate(chart.labels):
            values = (each.values[at] for each in chart.series)
            said = ("" if value is None else repr(value) for value in values)
            yield Entry(text=Wording(kk=label.in_language(language)), cells=_cells(said))


def charts_of(entries: Sequence[Entry]) -> Iterator[Chart]:
    """Yield the charts that lines of a paper hold; what is no chart yields nothing."""
    begins = [at for at, each in enumerate(entries) if each.detail.kk]
    for begin, end in pairwise((*begins, len(entries))):
        head, *rows = entries[begin:end]
        if len(head.cells) >= _CELLS and rows:
            yield _chart(head, rows[0], rows[1:])


def _chart(head: Entry, names: Entry, rows: Sequence[Entry]) -> Chart:
    kind, unit, name, value, *others = (each.kk for each in head.cells)
    kinds: tuple[ChartKind, ...] = get_args(ChartKind)
    return Chart(
        title=_same(head.text.kk),
        kind=next((each for each in kinds if each == kind), "bars"),
        labels=tuple(_same(row.text.kk) for row in rows),
        series=tuple(
            Series(name=_same(each.kk), values=tuple(_value(row.cells[at].kk) for row in rows))
            for at, each in enumerate(names.cells)
        ),
        unit=_same(unit),
        limit=Limit(name=_same(name), value=float(value)) if value else None,
        thresholds=tuple(
            Threshold(name=_same(name), after=int(after))
            for name, after in zip(others[::2], others[1::2], strict=True)
        ),
    )


def _value(said: str) -> Value:
    return float(said) if said else None


def _cells(words: Iterable[str]) -> tuple[Wording, ...]:
    return tuple(Wording(kk=each) for each in words)


def _same(words: str) -> Text:
    return Text(kk=words, ru=words, en=words)
