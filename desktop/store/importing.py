"""Append what an office wrote to the region's journal and take it into the tables."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from desktop.store import journal
from desktop.store.foreign import Foreign, Read
from desktop.store.handles import Database
from desktop.store.projection.applying import Projection

Heard: TypeAlias = Callable[[int], bool]  # entries taken; False stops

_BATCH: Final = 250  # entries that are taken together
_LARGE: Final = 1 << 20  # letters of their bodies: then they are fewer
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
    done = 0
    for batch in _batches(entries):
        if not heard(done):
            raise CancelledError
        journal.append_all(database, (entry for entry, _head, _body in batch))
        for (entry, head, _body), code in zip(batch, foreign.take_all(batch, room), strict=True):
            if code:
                fact = str(head["f"])
                taken.held.append(HeldEntry(inst=entry.inst, n=entry.n, fact=fact, code=code))
        done += len(batch)
    taken.applied = done - len(taken.held)
    return taken


def _batches(entries: Iterable[Read]) -> Iterator[list[Read]]:
    """Put entries together, no more than may lie in memory as they were read."""
    batch: list[Read] = []
    size = 0
    for read in entries:
        batch.append(read)
        size += len(read[0].body)
        if len(batch) == _BATCH or size > _LARGE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
