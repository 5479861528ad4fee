"""Append what an office wrote to the region's journal and take it into the tables."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from desktop.models.chain import Entry
from desktop.store import journal
from desktop.store.foreign import Foreign
from desktop.store.handles import Database
from desktop.store.projection.applying import Projection

Read: TypeAlias = tuple[Entry, Mapping[str, str | int]]
"""An entry and its head as read: the chain was followed already."""
Heard: TypeAlias = Callable[[int], bool]  # entries taken; False stops

_BEAT: Final = 500
_ROOM_TO_WORK: Final = "PRAGMA cache_size = -65536"  # KiB: the pages of many offices


class CancelledError(Exception):
    """Leave an import that somebody stopped: its transaction undoes all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEntry:
    """Name an entry that no table could take, by what is no personal data."""

    inst: str
    n: int
    fact: str
    code: str


@dataclass(slots=True, kw_only=True)
class Taken:
    """Count what became of the entries: `applied` and those `held`."""

    applied: int = 0
    held: list[HeldEntry] = field(default_factory=list)


def take_entries(database: Database, room: str, entries: Iterable[Read], heard: Heard) -> Taken:
    """Append entries of one room and take them into the tables, inside the caller's transaction.

    Whoever calls has followed their chain. `heard` is told every few hundred; raise
    `CancelledError` when it says False.
    """
    connection = database.connection
    connection.execute(_ROOM_TO_WORK)
    foreign = Foreign(connection, Projection(connection))
    taken = Taken()
    for done, (entry, head) in enumerate(entries):
        if done % _BEAT == 0 and not heard(done):
            raise CancelledError
        journal.append(database, entry)
        code = foreign.take(entry, head, room)
        if code:
            fact = str(head["f"])
            taken.held.append(HeldEntry(inst=entry.inst, n=entry.n, fact=fact, code=code))
        else:
            taken.applied += 1
    return taken
