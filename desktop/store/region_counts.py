"""Count what the rooms of a region hold: applications, those past their term, entries held."""

from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Reader
from desktop.store.open_stages import UNDECIDED

_CASES: Final = "SELECT office, count(*) FROM cases GROUP BY office"
_LATE: Final = f"""
    SELECT office, count(*) FROM cases WHERE {UNDECIDED} AND due < ? GROUP BY office
"""  # noqa: S608  words of ours, the day is bound
_HELD: Final = """
    SELECT room, count(*) FROM held_entries JOIN installations USING (inst) GROUP BY room
"""
_STILL: Final = "SELECT inst, n FROM held_entries"
_BOOKS: Final = "SELECT count(*) FROM weapons WHERE office = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomCounts:
    """Count a room's applications, those past their term undecided, and its entries held."""

    cases: int = 0
    late: int = 0
    held: int = 0


def room_counts(reader: Reader, today: str) -> dict[str, RoomCounts]:
    """Return the counts of every room that has any, as of an ISO day."""
    cases = {room: int(count) for room, count in reader.rows(_CASES)}
    late = {room: int(count) for room, count in reader.rows(_LATE, (today,))}
    held = {room: int(count) for room, count in reader.rows(_HELD)}
    return {
        room: RoomCounts(cases=cases.get(room, 0), late=late.get(room, 0), held=held.get(room, 0))
        for room in {*cases, *held}
    }


def still_held(reader: Reader) -> dict[str, list[int]]:
    """Return the numbers of the entries that no table could take until now, by installation."""
    found: dict[str, list[int]] = {}
    for inst, n in reader.rows(_STILL):
        found.setdefault(inst, []).append(int(n))
    return found


def on_the_books(reader: Reader, room: str) -> int:
    """Return how many weapons of a room are registered, wherever they are now."""
    return int(reader.value(_BOOKS, (room,)))
