"""Lines of a chart over time: each point with its mark and its value, each series with its dash."""

from itertools import pairwise
from typing import Final

from desktop.printing.chart_parts import BODY, GAP, RISE, STRONG, Pen, chip_box
from desktop.printing.svg import Box, lines_of, polyline, wide

_TALL: Final = 150.0
_OVER: Final = 20.0  # above the highest point, for its value
_AWAY: Final = 14.0  # from a point to the middle of its value
_MARK: Final = 6.0
_MARGIN: Final = 6.0


def plot_line(pen: Pen) -> None:
    """Draw the lines, their values, and below them what the points are called."""
    chart = pen.chart
    limit = chart.limit
    end = wide(pen.number(limit.value), STRONG) + GAP if limit is not None else 0.0
    room = pen.width - end - 2 * _MARGIN
    slot = room / max(len(chart.labels), 1)
    foot = pen.y + _OVER + _TALL
    top = max((*chart.values(), limit.value if limit is not None else 0.0), default=0.0) or 1.0
    points = [
        [
            None if value is None
            else (_MARGIN + (at + 0.5) * slot, foot - value / top * _TALL)
            for at, value in enumerate(each.values)
        ]
        for each in chart.series
    ]  # fmt: skip
    pen.canvas.line((0, foot), (pen.width - end, foot), pen.colours.line)
    taken = _limit(pen, foot, top, pen.width - end) if limit is not None else []
    for series, each in enumerate(points):
        _draw(pen, series, each)
    _values(pen, points, taken, foot)
    pen.y = foot + GAP
    _labels(pen, slot, room)


def _limit(pen: Pen, foot: float, top: float, end: float) -> list[Box]:
    """Draw the limit along the points, its value behind its end."""
    limit = pen.chart.limit
    if limit is None:
        return []
    y = foot - limit.value / top * _TALL
    pen.limit((0, y), (end, y))
    words = pen.number(limit.value)
    pen.canvas.text(end + GAP / 2, y + RISE, words, STRONG, pen.colours.limit)
    return [Box(x=end, y=y - RISE, width=wide(words, STRONG), height=2 * RISE)]


def _draw(pen: Pen, series: int, points: list[tuple[float, float] | None]) -> None:
    """Draw one line; where there is no value it has a gap."""
    run: list[tuple[float, float]] = []
    for each in (*points, None):
        if each is not None:
            run.append(each)
            continue
        if len(run) > 1:
            path = polyline(tuple(run))
            pen.canvas.path(path, pen.colours.strong, weight=2, dash=pen.dash(series))
        run = []
    for each in points:
        if each is not None:
            pen.mark(each[0], each[1], series)


def _values(
    pen: Pen, points: list[list[tuple[float, float] | None]], taken: list[Box], foot: float
) -> None:
    """Set each value where it covers no other value and no mark: above its point, or below."""
    marks = [
        Box(x=x - _MARK, y=y - _MARK, width=2 * _MARK, height=2 * _MARK)
        for each in points
        for point in each
        if point is not None
        for x, y in [point]
    ]
    for each, own in zip(pen.chart.series, points, strict=True):
        for value, point in zip(each.values, own, strict=True):
            if value is None or point is None:
                continue
            words = pen.number(value)
            others = [mark for mark in marks if not _is_of(mark, point)]
            place = _free(pen, words, point, [*taken, *others], foot)
            if place is not None:
                taken.append(pen.chip(place[0], place[1], words, BODY))


def _is_of(mark: Box, point: tuple[float, float]) -> bool:
    return (mark.x + _MARK, mark.y + _MARK) == point


def _free(
    pen: Pen, words: str, point: tuple[float, float], taken: list[Box], foot: float
) -> tuple[float, float] | None:
    """Return where a value stands; None where every place near its point is taken."""
    width = wide(words, BODY)
    x = min(max(point[0] - width / 2, _MARGIN), pen.width - width - _MARGIN)
    beside = min(point[0] + _MARK + GAP / 2, pen.width - width - _MARGIN)
    places = (
        (x, point[1] - _AWAY),
        (x, point[1] + _AWAY),
        (beside, point[1]),
        (x, point[1] - 2 * _AWAY),
        (x, point[1] + 2 * _AWAY),
    )
    for place in places:
        box = chip_box(place[0], place[1], words, BODY)
        is_inside = box.y >= foot - _TALL - _OVER - GAP and box.y + box.height <= foot
        if is_inside and not any(box.meets(each) for each in taken):
            return place
    return None


def _labels(pen: Pen, slot: float, room: float) -> None:
    """Set what the points are called, on as many lines below each other as none is cut for."""
    names = [each.in_language(pen.language) for each in pen.chart.labels]
    for lanes in range(1, len(names) + 1):
        width = min(lanes * slot, room) - GAP / 2
        set_in = [_named(name, at, slot, width) for at, name in enumerate(names)]
        longest = max(wide(word, BODY) for name in names for word in name.split() or [""])
        if lanes == len(names) or not (longest > width or _collide(set_in, lanes)):
            _set(pen, set_in, lanes)
            return


def _named(name: str, at: int, slot: float, width: float) -> tuple[float, float, list[str]]:
    """Return where a name begins, how wide it is, and its lines, its middle below its point."""
    lines = lines_of(name, BODY, width)
    widest = max((wide(each, BODY) for each in lines), default=0.0)
    return _MARGIN + (at + 0.5) * slot, widest, lines


def _collide(set_in: list[tuple[float, float, list[str]]], lanes: int) -> bool:
    """Say whether a name meets the next of its lane."""
    for lane in range(lanes):
        own = set_in[lane::lanes]
        for (x, width, _lines), (to_x, to_width, _more) in pairwise(own):
            if x + width / 2 + GAP / 2 > to_x - to_width / 2:
                return True
    return False


def _set(pen: Pen, set_in: list[tuple[float, float, list[str]]], lanes: int) -> None:
    for lane in range(lanes):
        own = set_in[lane::lanes]
        y = pen.y
        for middle, width, lines in own:
            begin = min(max(middle - width / 2, 0.0), pen.width - width)
            for at, line in enumerate(lines):
                x = min(max(begin + (width - wide(line, BODY)) / 2, 0.0), pen.width)
                baseline = y + at * BODY.leading + BODY.leading / 2 + RISE
                pen.canvas.text(x, baseline, line, BODY, pen.colours.ink)
        pen.y = y + max((len(lines) for _x, _w, lines in own), default=0) * BODY.leading
