"""Apply a whole journal to empty tables: how they are made again, and how they are checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.chain import Entry, Fault, Mark, Verifier, read_head
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.store import journal
from desktop.store.codec import decode
from desktop.store.driver import Connection, connect
from desktop.store.foreign import Foreign, deed_of
from desktop.store.handles import Reader
from desktop.store.projection.applying import HANDLERS, Handler, Projection
from desktop.store.schema import make_index_tables, make_record_tables

Step: TypeAlias = Callable[[int, int], bool]  # facts done, facts in all; False stops

_BEAT: Final = 2_000  # facts between two reports of progress
_CACHE_KIB: Final = 32 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Say which entry failed: by a fault of the chain or the code of a refusal."""

    inst: str
    n: int
    code: Fault | str


@dataclass(slots=True, kw_only=True)
class Replay:
    """Hold how far a replay came."""

    done: int = 0
    stopped: bool = False
    troubles: list[Trouble] = field(default_factory=list)


def open_side(path: Path, key: bytes | None) -> Connection:
    """Open a file of our own making, for speed: the caller throws it away or makes it durable."""
    connection = connect(path, vfs="", key=key)
    for pragma in ("journal_mode = MEMORY", "synchronous = OFF", f"cache_size = -{_CACHE_KIB}"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def replay(
    source: Reader,
    target: Connection,
    *,
    indexed: bool,
    step: Step,
    handlers: Mapping[type[Fact], Handler] = HANDLERS,
) -> Replay:
    """Make the tables in `target` and apply the journal of `source`, verifying its chains.

    An entry that fails is noted and passed over, so that every trouble is told.
    """
    make_record_tables(target)
    if indexed:
        make_index_tables(target)
    projection = Projection(target, indexed=indexed, handlers=handlers)
    foreign = Foreign(target, projection)
    verifiers: dict[str, Verifier] = {}
    result = Replay()
    total = journal.length(source)
    for entry in journal.entries(source):
        if result.done % _BEAT == 0 and not step(result.done, total):
            result.stopped = True
            return result
        trouble = _follow(entry, verifiers, projection, foreign)
        if trouble is not None:
            result.troubles.append(Trouble(inst=entry.inst, n=entry.n, code=trouble))
        result.done += 1
    step(result.done, total)
    return result


def _follow(
    entry: Entry, verifiers: dict[str, Verifier], projection: Projection, foreign: Foreign
) -> Fault | str | None:
    """Take one entry along its chain and into the tables; return what is wrong with it.

    An office's that the tables do not admit is held, and nothing is wrong with it.
    """
    verifier = verifiers.setdefault(entry.inst, Verifier(Mark(inst=entry.inst)))
    head = read_head(entry.head)
    fault = verifier.follow(entry, head)
    if head is None:
        return fault
    room = projection.rooms.room(entry.inst)
    if room:
        foreign.take(entry, head, room)
        return fault
    office = projection.adopted.office(entry.inst, entry.n)
    if office:
        if not projection.adopted.is_left(entry.inst, entry.n):
            foreign.take(entry, head, office)
        return fault
    deed = deed_of(head)
    try:
        fact = decode(deed.fact, deed.version, entry.body)
        if (fact.ABOUT, getattr(fact, fact.KEY)) != (deed.about, deed.about_id):
            return fault or "head"
        projection.apply(deed, fact)
    except Refusal as refusal:
        return fault or refusal.code
    return fault
