"""Name the rooms of a region: the office, its services where it has two rooms, how it stands."""

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from desktop.i18n import _c
from desktop.models.text import Text
from desktop.presenters import formats
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

    def name(self, room: str) -> str:
        """Name a room by its office; its key alone where nobody knows it."""
        found = self.all().get(room)
        if found is None:
            return room
        name = formats.text(Text(kk=found.name_kk, ru=found.name_ru, en=found.name_en))
        if self._shared[found.office] == 1:
            return name
        return f"{name} · {self._services(found)}"

    def said(self, room: str) -> str:
        """Name a room, and say that nobody sends from it any more or that its keys are revoked."""
        return formats.listed(part for part in (self.name(room), self.state(room)) if part)

    def state(self, room: str) -> str:
        """Say that a room is retired or its keys are revoked; of one that sends, nothing."""
        found = self.all().get(room)
        return state_words(found.state) if found is not None else ""

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
