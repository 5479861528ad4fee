"""What an office did this month, in the few figures that stand beside its weeks."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desktop.models.figure_table import Wanted, period_key, period_of
from desktop.services import figures
from desktop.services.desk import Desk

_SHOWN: Final = ("registered", "in-time", "late-here", "late-away", "waits-over", "refused")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """Hold the figures of a room in the month of `day`, up to `day` (docs/figures.md).

    `decided` were decided in it, `in_time` of them not after their term (W-7, I-7); `waits` are
    past the limit of their line (W-7.2, D47), `refused` applications with an item refused (W-17).
    """

    room: str
    day: dt.date
    registered: int
    decided: int
    in_time: int
    waits: int
    refused: int


def month_figures(desk: Desk, room: str) -> MonthFigures:
    """Count the month under way of a room; refuses `not-allowed`."""
    day = desk.now().date()
    first, _last = period_of("month", period_key("month", day))
    table = figures.count(
        desk, Wanted(figures=_SHOWN, rooms=(room,), first=first, last=day, rows="office")
    )
    found = _by_figure(table.counts)
    return MonthFigures(
        room=room,
        day=day,
        registered=found["registered"],
        decided=found["in-time"] + found["late-here"] + found["late-away"],
        in_time=found["in-time"],
        waits=found["waits-over"],
        refused=found["refused"],
    )


def _by_figure(counts: Mapping[tuple[str, str, str], int]) -> dict[str, int]:
    found = dict.fromkeys(_SHOWN, 0)
    for (figure, _row, _column), count in counts.items():
        found[figure] += count
    return found
