"""Name the rooms of a region: the office, its services where it has two rooms, how it stands."""

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _c
from desktop.models.text import Text
from desktop.presenters import formats
from desktop.presenters.region_names import short_name
from desktop.presenters.tone import Tone
from desktop.services import region_cases
from desktop.services.desk import Desk
from desktop.store.region_cases import Room, RoomState

_TONES: Final[Mapping[RoomState, Tone]] = MappingProxyType(
    {"live": "normal", "retired": "near", "revoked": "past"}
)


class Rooms:
    """Know the rooms without asking the store for every cell; `forget` asks again."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        self._desk = desk
        self._known: dict[str, Room] | None = None
        self._shared: Counter[str] = Counter()

    def forget(self) -> None:
        """Ask again: somebody was enrolled, retired or revoked."""
        self._known = None

    def all(self) -> Mapping[str, Room]:
        """Return the rooms by their keys; refuse what the reader of the region's cases is."""
        if self._known is None:
            self._known = region_cases.rooms(self._desk())
            self._shared = Counter(each.office for each in self._known.values())
        return self._known

    def office(self, room: str) -> str:
        """Name the office of a room; by the key alone where nobody knows it."""
        found = self.all().get(room)
        if found is None:
            return room
        return formats.text(Text(kk=found.name_kk, ru=found.name_ru, en=found.name_en))

    def short(self, room: str) -> str:
        """Name the office of a room by what tells it from its neighbours."""
        return short_name(self.office(room))

    def aside(self, room: str) -> str:
        """Say what tells a room from another of its office, and that it sends no more."""
        found = self.all().get(room)
        if found is None:
            return ""
        services = self._services(found) if self._shared[found.office] > 1 else ""
        return formats.listed(part for part in (state_words(found.state), services) if part)

    def said(self, room: str) -> str:
        """Name a room whole: its office, and what `aside` says."""
        return _beside(self.office(room), self.aside(room))

    def told(self, room: str) -> str:
        """Name a room shortly, and what `aside` says."""
        return _beside(self.short(room), self.aside(room))

    def tone(self, room: str) -> Tone:
        """Return how a room stands."""
        found = self.all().get(room)
        return _TONES[found.state] if found is not None else "normal"

    def _services(self, room: Room) -> str:
        catalogue = self._desk().catalogue
        named = (formats.text(catalogue.standard(each).short) for each in room.services)
        return ", ".join(named)


def state_words(state: RoomState) -> str:
    """Say that nobody sends from a room any more, or that keys it signed with are revoked."""
    if state == "live":
        return ""
    return _c("room", "retired") if state == "retired" else _c("room", "keys revoked")


def _beside(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
