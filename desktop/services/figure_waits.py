"""Waits and services past their limit as figures, judged as the office itself does (D22, D47).

A limit's clock runs in the hours of its line, by the office's own calendar, so every room is judged
at a desk of its own.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Final

from typing_extensions import override

from desktop.models.breach import Breach, BreachKind
from desktop.models.errors import Refusal
from desktop.models.figure_table import Wanted, period_key
from desktop.models.figures import Split
from desktop.services import breaches
from desktop.services.desk import Desk
from desktop.store import offices
from desktop.store.figures import Counted
from desktop.store.offices import OfficeRow

JUDGED: Final[Mapping[str, BreachKind]] = MappingProxyType(
    {"waits-over": "wait", "services-over": "service"}
)
"""The figures that are judged, and which kind of breach they count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomDesk(Desk):
    """A desk of a room of this record: whatever asks for the office is told of that room's."""

    room: str = ""

    @override
    def office(self) -> OfficeRow:
        found = offices.of_room(self.database, self.room)
        if found is None:
            raise Refusal("office-not-chosen")
        return found


def waits_past(desk: Desk, wanted: Wanted, figure: str) -> list[Counted]:
    """Count the waits, or services, past their limit by the splits asked for."""
    found: Counter[tuple[str, str]] = Counter()
    for room in _rooms(desk, wanted.rooms):
        at = _desk_of(desk, room)
        last = min(wanted.last, at.now().date())
        for stretch in breaches.of_period(at, first=wanted.first, last=last):
            if stretch.kind == JUDGED[figure]:
                for each in stretch.breaches:
                    row = _key(wanted.rows, each, room)
                    found[row, _key(wanted.columns, each, room)] += 1
    return [Counted(row=row, column=column, count=n) for (row, column), n in found.items()]


def _rooms(desk: Desk, rooms: Collection[str]) -> list[str]:
    """Return the rooms of which anything came yet."""
    return [room for room in rooms if offices.of_room(desk.database, room) is not None]


def _desk_of(desk: Desk, room: str) -> RoomDesk:
    held = {each.name: getattr(desk, each.name) for each in fields(Desk)}
    return RoomDesk(**held, room=room)


def _key(split: Split | None, past: Breach, room: str) -> str:
    if split is None:
        return ""
    if split == "office":
        return room
    if split == "service":
        return past.line.partition(".")[0]
    return period_key(split, past.since.date())
