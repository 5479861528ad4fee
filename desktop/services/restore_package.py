"""The restore package at the region: what it holds of those whom an installation follows (§2.6).

A record that was put back knows less than the office had sent. Until the installation that goes on
says it took an entry back, every answer to it carries that entry; and it can be listed here.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.models.chain import Entry, Mark, read_head
from desktop.models.parcel import MOST_SEGMENTS, Segment
from desktop.models.restoring import LARGEST_PACKAGE, MOST_ADOPTED, RestorePackage
from desktop.services.adopting import LeftEntry, told
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.store import adopted, exchange, journal, regional
from desktop.store.adopted import LeftRow
from desktop.store.handles import Reader
from desktop.store.regional import Installation
from desktop.sync.entries import write_entries
from desktop.sync.restoring import SECTION, write_package

_MOST_LISTED: Final = 1_000


def restore_section(reader: Reader, office: str, serial: int, own: str) -> dict[str, bytes]:
    """Return the section of answer `serial` that gives entries back, nothing where none are owed.

    It is sealed for the one installation that lacks them and for `own`, the region's recipient. Of
    two rooms that lack any, one has them in this answer and the other in the next.
    """
    lacking = [
        each
        for each in regional.installations(reader, office)
        if each.is_live and next(owed(reader, each), None) is not None
    ]
    if not lacking:
        return {}
    follower = lacking[serial % len(lacking)]
    runs = list(_runs(reader, follower))
    if not runs:
        return {}
    package = RestorePackage(inst=follower.inst, segments=tuple(run for run, _content in runs))
    entries = b"".join(content for _run, content in runs)
    sealed_for = [regional.recipient(reader, follower.inst), own]
    return {SECTION: write_package(package, entries, sealed_for)}


def differences(desk: Desk, office: str = "") -> tuple[LeftEntry, ...]:
    """Return what an office, or any, entered before a restore and has not in its tables again.

    Entries still to be given back `wait`; the others came back, and are left to a person there. At
    most a thousand of each installation. Refuses `not-allowed`, `not-a-region`.
    """
    desk.require("region.see")
    require_region(desk)
    reader = desk.database
    found: list[LeftEntry] = []
    for each in regional.installations(reader, office):
        for after in owed(reader, each) if each.is_live else ():
            end = min(journal.mark(reader, after.inst).n, after.n + _MOST_LISTED)
            numbers = range(after.n + 1, end + 1)
            rows = [LeftRow(predecessor=after.inst, n=n, code="") for n in numbers]
            found += told(reader, rows, waits=True)
    rooms = {each.room for each in regional.installations(reader, office)}
    left = [row for room in sorted(rooms) for row in adopted.left_of(reader, room)]
    return (*found, *told(reader, left))


def owed(reader: Reader, follower: Installation) -> Iterator[Mark]:
    """Yield after which entry of each installation it follows the region holds more, oldest first.

    What the region holds otherwise is nobody's to give back, and what stands in another room is
    not this one's, whomever its card names.
    """
    found: list[Mark] = []
    each: Installation | None = follower
    seen = {follower.inst}
    while each is not None and each.predecessor and each.predecessor not in seen:
        link = Mark(inst=each.predecessor, n=each.predecessor_n, h=each.predecessor_h)
        seen.add(link.inst)
        each = regional.installation(reader, link.inst)
        if each is None or each.room != follower.room:
            break
        ours = exchange.hash_at(reader, link.inst, link.n)
        back = adopted.adopted_upto(reader, link.inst, follower.inst)
        after = max(link.n, back)
        if ours == link.h and after < journal.mark(reader, link.inst).n:
            h = exchange.hash_at(reader, link.inst, after) or ""
            found.append(Mark(inst=link.inst, n=after, h=h))
    yield from reversed(found)


def _runs(reader: Reader, follower: Installation) -> Iterator[tuple[Segment, bytes]]:
    """Yield what is given back of each installation, as much as one answer may carry."""
    entries, size = MOST_ADOPTED, LARGEST_PACKAGE
    for after in list(owed(reader, follower))[:MOST_SEGMENTS]:
        taken = list(_bounded(reader, after, entries, size))
        if taken and taken[-1].n < journal.mark(reader, after.inst).n:
            taken = _without_last(taken)
        if not taken:
            return
        content = write_entries(taken)
        entries, size = entries - len(taken), size - len(content)
        last = taken[-1]
        yield (
            Segment(
                inst=after.inst,
                from_=after.n,
                from_hash=after.h,
                upto=last.n,
                upto_hash=last.h,
            ),
            content,
        )


def _bounded(reader: Reader, after: Mark, most: int, size: int) -> Iterator[Entry]:
    end = journal.mark(reader, after.inst).n
    for entry in exchange.entries(reader, after.inst, after=after.n, upto=end):
        size -= 2 * (len(entry.head.encode()) + len(entry.body.encode())) + len(entry.salt) * 2 + 16
        most -= 1
        if most < 0 or size < 0:
            return
        yield entry


def _without_last(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries without the last transaction, which may be cut off: it comes next time."""
    heads = [read_head(each.head) or {} for each in entries]
    last = heads[-1].get("tx")
    return [each for each, head in zip(entries, heads, strict=True) if head.get("tx") != last]
