"""Read the cases of every office at the region: its rooms, what a list may be narrowed to, drills.

The cases themselves are read by `store/cases.py`: a room is the key their office stands under.
"""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.store.handles import Reader

RoomState: TypeAlias = Literal["live", "retired", "revoked"]
"""Whether a computer of a room may send; its last was retired, or the keys of any were revoked."""

_ROOMS: Final = """
    SELECT room, max(installations.office), max(name_kk), max(name_ru), max(name_en),
        max(offices.services), max(signing <> '' AND retired_at = '' AND revoked_at = ''),
        max(revoked_at <> '')
    FROM installations JOIN offices ON offices.office = room
    GROUP BY room ORDER BY max(installations.office), room
"""
_VALUES: Final = """
    WITH RECURSIVE found(value) AS (
        SELECT min(fields->>'{name}') FROM items WHERE fields->>'{name}' > ''
        UNION ALL
        SELECT (SELECT min(fields->>'{name}') FROM items WHERE fields->>'{name}' > value)
        FROM found WHERE value IS NOT NULL)
    SELECT value FROM found WHERE value IS NOT NULL
"""
_LISTED: Final = "SELECT case_id, office, seq FROM cases WHERE case_id IN ({marks})"
_SOME: Final = 500  # cases asked for in one query


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Hold a room of the region: the key of its rows, and whose computers write into it.

    `office` is the key of the office, which has more than one room where its services are apart.
    """

    room: str
    office: str
    name_kk: str
    name_ru: str
    name_en: str
    services: tuple[str, ...]
    state: RoomState


def rooms(reader: Reader) -> list[Room]:
    """Return the rooms something came of, by the numbers of their offices."""
    found = []
    for *said, live, revoked in reader.rows(_ROOMS):
        room, office, name_kk, name_ru, name_en, services = said
        state: RoomState = "revoked" if revoked else "live" if live else "retired"
        found.append(
            Room(
                room=room,
                office=office,
                name_kk=name_kk,
                name_ru=name_ru,
                name_en=name_en,
                services=tuple(json.loads(services)),
                state=state,
            )
        )
    return found


def kinds_of_weapons(reader: Reader) -> list[str]:
    """Return every kind of weapon that some case is about."""
    return _values(reader, "kind")


def citizenships(reader: Reader) -> list[str]:
    """Return whose citizens have been invited, as their documents carry it."""
    return _values(reader, "citizenship")


def places_of(reader: Reader, wanted: Sequence[tuple[str, str]]) -> "array[int]":
    """Return the `seq` of each (room, case) in the order asked; what is not there is left out."""
    found: dict[tuple[str, str], int] = {}
    for start in range(0, len(wanted), _SOME):
        some = [case for _room, case in wanted[start : start + _SOME]]
        sql = _LISTED.format(marks=",".join("?" * len(some)))
        found.update(((room, case), seq) for case, room, seq in reader.rows(sql, tuple(some)))
    return array("q", (found[each] for each in dict.fromkeys(wanted) if each in found))


def _values(reader: Reader, name: str) -> list[str]:
    """Return the values of a field of items, each once, by the index of that field alone."""
    return [value for (value,) in reader.rows(_VALUES.format(name=name))]
