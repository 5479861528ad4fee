"""The register of deviations, read: a roll over a period, by the one service that knows them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.register_parts import Cells, Period, joined_lines, plain
from desktop.services.desk import Desk
from desktop.services.deviations import deviations
from desktop.services.register_reader import RegisterReader

_SEP: Final = "|"


def deviation_refs(desk: Desk, period: Period) -> Sequence[str]:
    """Name the deviations of a period by its days and their places."""
    found = deviations(desk, first=period.first, last=period.last)
    return [
        _SEP.join((period.first.isoformat(), period.last.isoformat(), str(place)))
        for place in range(len(found))
    ]


def deviation_cells(desk: Desk, refs: Sequence[str]) -> Mapping[str, Cells]:
    """Say what departed from turn, hours or limits."""
    if not refs:
        return {}
    first, last, _place = refs[0].split(_SEP)
    days = (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    found = deviations(desk, first=days[0], last=days[1])
    said: dict[str, Cells] = {}
    for ref in refs:
        each = found[int(ref.rpartition(_SEP)[2])]
        date = joined_lines(plain(f"{each.at:%d.%m.%Y}"), plain(f"{each.at:%H:%M}"))
        said[ref] = (date, plain(each.number), each.line, each.what, plain(each.who))
    return said


DEVIATIONS: Final = RegisterReader(cells=deviation_cells, roll=deviation_refs)
