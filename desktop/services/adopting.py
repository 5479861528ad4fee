"""What the region gives back to an office whose record was restored (parcels §2.6, ADR 0014).

The answer carries, for the installation that goes on alone, every entry the region holds of those
before it that its record may not know. Nothing of it has to be entered again but what is left.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeGuard, get_args

from desktop.models import moments
from desktop.models.about import Topic
from desktop.models.chain import Mark, read_head
from desktop.models.errors import Refusal
from desktop.models.facts import EntriesAdopted, LeftOut
from desktop.models.parcel import Segment
from desktop.models.restoring import RestorePackage
from desktop.services.clerk import clerk_words
from desktop.services.desk import Desk
from desktop.services.underway import Underway
from desktop.store import adopted, cases, exchange, journal
from desktop.store.adopted import LeftRow
from desktop.store.adopting import Touched, put_back, tried, worked_on_since
from desktop.store.foreign import Read
from desktop.store.handles import Reader
from desktop.store.unit_of_work import UnitOfWork
from desktop.sync.entries import read_chain
from desktop.sync.restoring import SECTION, read_package

_NOTHING: Final = ""
_LONGEST_NUMBER: Final = 64
_PASSES: Final = 3  # each entry is read, tried and put back
_ALL: Final[frozenset[Topic]] = frozenset(get_args(Topic))  # tables of every kind may have changed


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftEntry:
    """Name an entry to look at: whose, its number, its fact, when, why it is left, of which case.

    `waits` says that it is still at the region and comes with its next answer.
    """

    predecessor: str
    n: int
    fact: str
    at: str
    code: str
    case: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """Say how many entries came back with an answer, and which of them are left to a person."""

    entries: int = 0
    left: tuple[LeftEntry, ...] = ()


def adopt(
    desk: Desk,
    work: UnitOfWork,
    section: bytes | None,
    identities: Sequence[str],
    heard: Underway,
) -> Adoption:
    """Put back what a package brings, inside the transaction of its answer.

    What is here already is passed over, and so is the chain of an installation that the region
    holds otherwise. Refuses `parcel-content` of what is malformed, or of nobody's this one follows.
    """
    found = read_package(section, identities) if section is not None else None
    if found is None or found[0].inst != desk.database.installation:
        return Adoption()
    package, content = found
    line = line_of(desk.database, desk.database.installation)
    if not {each.inst for each in package.segments} <= set(line[1:]):
        raise Refusal("parcel-content", field=SECTION)
    heard.expect(_PASSES * sum(each.upto - each.from_ for each in package.segments))
    before = set(adopted.left_of(desk.database))
    count, touched = 0, Touched()
    for segment, entries in _by_segment(package, content, heard):
        fresh = _fresh(desk.database, segment, entries)
        if fresh is None:
            continue
        since = worked_on_since(desk.database, line[: line.index(segment.inst)])
        touched = Touched(ids=touched.ids | since.ids, amiss=touched.amiss)
        _take(desk, work, segment, fresh, (touched, heard))
        count += len(fresh)
    if count:
        work.concern(_ALL)
    new = [each for each in adopted.left_of(desk.database) if each not in before]
    return Adoption(entries=count, left=tuple(told(desk.database, new)))


def left_entries(desk: Desk) -> tuple[LeftEntry, ...]:
    """Return every entry that came back and is left to a person; refuses `not-allowed`."""
    desk.require("exchange.see")
    return tuple(told(desk.database, adopted.left_of(desk.database)))


def told(reader: Reader, rows: Sequence[LeftRow], *, waits: bool = False) -> Iterator[LeftEntry]:
    """Yield what the journal says of entries, by what is no personal data."""
    for row in rows:
        entry = next(exchange.entries(reader, row.predecessor, after=row.n - 1, upto=row.n), None)
        head = read_head(entry.head) if entry is not None else None
        if entry is None or head is None:
            continue
        said = json.loads(entry.body)
        body = said if isinstance(said, dict) else {}  # of an office whose entry is held: anything
        case = str(head["id"]) if head["t"] == "case" else body.get("case", _NOTHING)
        known = cases.by_id(reader, case) if isinstance(case, str) and case else None
        number = known.number if known is not None else body.get("number", _NOTHING)
        yield LeftEntry(
            predecessor=row.predecessor,
            n=row.n,
            fact=str(head["f"]),
            at=_moment(str(head["at"])),
            code=row.code,
            case=number if _is_number(number) else _NOTHING,
            waits=waits,
        )


def _moment(text: str) -> str:
    """Return a moment as a head says it, nothing of what is none: it is shown."""
    try:
        moments.from_text(text)
    except (Refusal, ValueError):
        return _NOTHING
    return text


def _is_number(said: object) -> TypeGuard[str]:
    """Tell whether a body's number may be shown: that of a held entry is anything."""
    return isinstance(said, str) and len(said) <= _LONGEST_NUMBER and said.isprintable()


def line_of(reader: Reader, inst: str) -> list[str]:
    """Return an installation and those it follows, one after another, itself first."""
    line = [inst]
    row = exchange.installation(reader, inst)
    while row is not None and row.predecessor.n and row.predecessor.inst not in line:
        line.append(row.predecessor.inst)
        row = exchange.installation(reader, row.predecessor.inst)
    return line


def _by_segment(
    package: RestorePackage, content: bytes, heard: Underway
) -> Iterator[tuple[Segment, list[Read]]]:
    """Prove the whole of a package and yield the entries of each of its segments."""
    reads: list[Read] = []
    for read in read_chain(content, package.segments):
        heard.go_on()
        reads.append(read)
    for segment in package.segments:
        yield segment, [each for each in reads if each[0].inst == segment.inst]


def _fresh(reader: Reader, segment: Segment, entries: Sequence[Read]) -> list[Read] | None:
    """Return the entries that are not here, None where the chain here is another one."""
    have = journal.mark(reader, segment.inst)
    if exchange.hash_at(reader, segment.inst, segment.from_) != segment.from_hash:
        return None
    met = min(have.n, segment.upto)
    same = [each for each, _head, _body in entries if each.n == met]
    if same and same[0].h != exchange.hash_at(reader, segment.inst, met):
        return None
    return [each for each in entries if each[0].n > have.n]


def _take(
    desk: Desk,
    work: UnitOfWork,
    segment: Segment,
    fresh: Sequence[Read],
    told: tuple[Touched, Underway],
) -> None:
    touched, heard = told
    if not fresh:
        if adopted.adopted_upto(desk.database, segment.inst, desk.database.installation) >= (
            segment.upto
        ):
            return  # said already: the region has not heard of it yet
        end = Mark(inst=segment.inst, n=segment.upto, h=segment.upto_hash)
        work.record(_fact(desk, segment.from_ + 1, end, ()))
        return
    office = desk.office().office
    for run in tried(desk.database, office, fresh, touched, heard.go_on):
        first, last = run.entries[0][0], run.entries[-1][0]
        work.record(_fact(desk, first.n, Mark(inst=last.inst, n=last.n, h=last.h), run.left))
        put_back(desk.database, office, run, heard.go_on)


def _fact(desk: Desk, first: int, end: Mark, left: tuple[LeftOut, ...]) -> EntriesAdopted:
    return EntriesAdopted(
        inst=desk.database.installation,
        predecessor=end.inst,
        first=first,
        last=end.n,
        h=end.h,
        left=left,
        clerk_name=clerk_words(desk, "kk")[0],
    )
