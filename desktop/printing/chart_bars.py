"""Bars of a chart: lying, side by side or one on another, each with its value at its end.

A limit of the values stands across the bars, a threshold between them.
"""

from dataclasses import dataclass
from math import fsum
from typing import Final

from desktop.models.chart import Value
from desktop.printing.chart_parts import BODY, GAP, RISE, STRONG, Pen
from desktop.printing.svg import Box, lines_of, wide

_BAR: Final = 14.0
_CLOSE: Final = 2.0
_LABEL_SHARE: Final = 0.42  # of the width, at most, for what the bars are called
_SUM_SHARE: Final = 0.4  # of the width, at most, for what stands behind the bars
_LEAST_PLOT: Final = 60.0
_AFTER: Final = 6.0  # between the end of a bar and its value
_NONE: Final = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """Hold where bars lie: from `left`, `room` units for the longest.

    `biggest` is the largest value of all, `longest` how many times that the longest bar is: bars
    one on another are longer than any of their values. What these are the sum of stands `beside`
    them, or below where that would leave the bars no room.
    """

    left: float
    room: float
    beside: bool
    biggest: float
    longest: float

    def reach(self, value: float) -> float:
        """Return how long the bar of a value is."""
        return value / self.biggest / self.longest * self.room


def plot_bars(pen: Pen) -> None:
    """Draw every group of bars, the limit across them and the thresholds between them."""
    chart = pen.chart
    names = [each.in_language(pen.language) for each in chart.labels]
    beside = True
    reserve = _reserve(pen, beside=beside)
    if reserve > pen.width * _SUM_SHARE:
        beside = False
        reserve = _reserve(pen, beside=beside)
    widest = max((wide(each, BODY) for each in names), default=0.0)
    labels = min(widest, pen.width * _LABEL_SHARE, pen.width - reserve - GAP - _LEAST_PLOT)
    left = labels + GAP if widest else 0.0
    biggest = max((*chart.values(), _limit_of(pen))) or 1
    field = _Field(
        left=left,
        room=pen.width - left - reserve,
        beside=beside,
        biggest=biggest,
        longest=_longest(pen, biggest),
    )
    pen.y += BODY.leading if chart.limit is not None else 0.0
    begin = pen.y
    crossed: list[tuple[float, list[str]]] = []
    for at, name in enumerate(names):
        crossed += _room(pen, at)
        _group(pen, at, lines_of(name, BODY, labels), field)
    crossed += _room(pen, len(names))
    line = pen.y - GAP / 2
    pen.canvas.line((left, begin - GAP / 2), (left, line), pen.colours.line)
    if chart.limit is not None:
        _limit(pen, field, begin - GAP / 2, line)
    for y, lines in crossed:
        _threshold(pen, y, lines)
    pen.set_chips()


def _limit_of(pen: Pen) -> float:
    return pen.chart.limit.value if pen.chart.limit is not None else 0.0


def _longest(pen: Pen, biggest: float) -> float:
    """Return how many times the largest value the longest bar is."""
    chart = pen.chart
    if chart.kind != "stacked":
        return 1.0
    sums = (
        fsum((each.values[at] or 0) / biggest for each in chart.series)
        for at in range(len(chart.labels))
    )
    return max((*sums, _limit_of(pen) / biggest)) or 1.0


def _group(pen: Pen, at: int, lines: list[str], field: _Field) -> None:
    """Draw what belongs to one label, its words in the middle of its bars."""
    chart = pen.chart
    stacked = chart.kind == "stacked"
    bars = 1 if stacked else len(chart.series)
    sums = [] if field.beside else _sums_below(pen, at, pen.width - field.left)
    bar_room = bars * (_BAR + _CLOSE) - _CLOSE + len(sums) * BODY.leading
    tall = max(len(lines) * BODY.leading, bar_room)
    y = pen.y + (tall - len(lines) * BODY.leading) / 2
    for line in lines:
        pen.canvas.text(0, y + BODY.leading / 2 + RISE, line, BODY, pen.colours.ink)
        y += BODY.leading
    y = pen.y + (tall - bar_room) / 2
    if stacked:
        _stack(pen, at, y, field)
        for each in sums:
            y += BODY.leading
            pen.canvas.text(field.left + _AFTER, y + _BAR / 2 + RISE, each, BODY, pen.colours.ink)
    else:
        for series, row in enumerate(chart.series):
            top = y + series * (_BAR + _CLOSE)
            _bar(pen, series, row.values[at], top, field, is_past=chart.is_past(at))
    pen.y += tall + GAP


def _bar(pen: Pen, series: int, value: Value, y: float, field: _Field, *, is_past: bool) -> None:
    end = field.left
    if value:
        length = field.reach(value)
        pen.fill(Box(x=field.left, y=y, width=length, height=_BAR), series, key="bar")
        end += length
    limit = pen.chart.limit
    over = limit is not None and value is not None and value > limit.value
    words = _NONE if value is None else pen.number(value)
    style = STRONG if over or (is_past and value) else BODY
    pen.chip_later(end + _AFTER, y + _BAR / 2, words, style)


def _stack(pen: Pen, at: int, y: float, field: _Field) -> None:
    """Draw bars one on another; what has no room for its value says it in the sum at the end."""
    chart = pen.chart
    (total, parts), x, is_told = _sum(pen, at), field.left, True
    for series, each in enumerate(chart.series):
        value = each.values[at] or 0
        length = field.reach(value)
        if not value:
            continue
        pen.fill(Box(x=x, y=y, width=length, height=_BAR), series, key="bar")
        words = pen.number(value)
        room = wide(words, BODY)
        if room + GAP <= length and " + " in parts:  # alone it is the sum itself
            pen.chip_later(x + (length - room) / 2, y + _BAR / 2, words, BODY)
        else:
            is_told = False
        x += length
    said = total if is_told or not (field.beside and " + " in parts) else f"{total} = {parts}"
    pen.chip_later(x + _AFTER, y + _BAR / 2, said, BODY)


def _sum(pen: Pen, at: int) -> tuple[str, str]:
    """Return the sum under a label, and what it is the sum of."""
    values = [each.values[at] for each in pen.chart.series]
    known = [value for value in values if value is not None]
    if not known:
        return _NONE, ""
    parts = " + ".join(pen.number(value) for value in known if value)
    return pen.number(sum(known)), parts


def _reserve(pen: Pen, *, beside: bool) -> float:
    """Return the room that whatever may stand behind a bar takes."""
    chart = pen.chart
    ends = [*(pen.number(value) for value in chart.values()), _NONE]
    if chart.kind == "stacked":
        sums = [_sum(pen, at) for at in range(len(chart.labels))]
        ends = [" = ".join(each) if beside else each[0] for each in sums]
    return max((wide(each, STRONG) for each in ends), default=0.0) + _AFTER + 4


def _sums_below(pen: Pen, at: int, width: float) -> list[str]:
    """Return the lines that say what bars one on another are the sum of; none of one alone."""
    parts = _sum(pen, at)[1] if pen.chart.kind == "stacked" else ""
    return lines_of(f"= {parts}", BODY, width - _AFTER) if " + " in parts else []


def _limit(pen: Pen, field: _Field, top: float, foot: float) -> None:
    """Draw the limit across the bars, its value above it."""
    x = field.left + field.reach(_limit_of(pen))
    pen.limit((x, top), (x, foot))
    words = pen.number(_limit_of(pen))
    start = min(max(x - wide(words, STRONG) / 2, 0.0), pen.width - wide(words, STRONG))
    pen.canvas.text(start, top - GAP / 2, words, STRONG, pen.colours.limit)


def _room(pen: Pen, at: int) -> list[tuple[float, list[str]]]:
    """Leave room for the thresholds before a group, and return where each stands in its lines."""
    found = []
    for name in pen.chart.crossed(at):
        words = name.in_language(pen.language)
        lines = lines_of(words, STRONG, pen.width - _LEAST_PLOT - GAP) or [""]
        found.append((pen.y, lines))
        pen.y += len(lines) * STRONG.leading + GAP
    return found


def _threshold(pen: Pen, y: float, lines: list[str]) -> None:
    """Say a threshold where labels stand, and draw it from there to the other end."""
    room = max(wide(each, STRONG) for each in lines)
    tall = len(lines) * STRONG.leading
    pen.canvas.rect(Box(x=0, y=y, width=room + GAP, height=tall), pen.colours.ground)
    for line in lines:
        pen.canvas.text(0, y + STRONG.leading / 2 + RISE, line, STRONG, pen.colours.limit)
        y += STRONG.leading
    middle = y - STRONG.leading / 2
    pen.limit((room + GAP, middle), (pen.width, middle))
