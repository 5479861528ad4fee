"""The restore package at the region: what it holds of those whom an installation follows (§2.6).

A record that was put back knows less than the office had sent. Until the installation that goes on
says it took an entry back, every answer to it carries that entry; and it can be listed here.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from desktop.models.chain import Entry, Mark, read_head
from desktop.models.parcel import LARGEST_FILE, MOST_SEGMENTS, Segment
from desktop.models.restoring import LARGEST_PACKAGE, MOST_ADOPTED, Owed, RestorePackage
from desktop.services.adopting import LeftEntry, told
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.services.underway import Underway
from desktop.store import adopted, exchange, journal, regional
from desktop.store.adopted import LeftRow
from desktop.store.handles import Reader
from desktop.store.regional import Installation
from desktop.sync.entries import write_entries
from desktop.sync.restoring import SECTION, write_package

LARGEST_SECTION: Final = LARGEST_FILE - (4 << 20)
"""Bytes of a sealed package: an answer has room for all else it tells, and is always made."""

_MOST_LISTED: Final = 1_000


def restore_section(
    reader: Reader, office: str, serial: int, own: str, heard: Underway | None = None
) -> dict[str, bytes]:
    """Return the section of answer `serial` that gives entries back, nothing where none are owed.

    It is sealed for the one installation that lacks them and for `own`, the region's recipient. Of
    two rooms that lack any, one has them in this answer and the other in the next.
    """
    heard = heard or Underway()
    lacking = [
        each
        for each in regional.installations(reader, office)
        if each.is_live and next(owed(reader, each), None) is not None
    ]
    if not lacking:
        return {}
    follower = lacking[serial % len(lacking)]
    runs = list(_runs(reader, follower, heard))
    if not runs:
        return {}
    package = RestorePackage(inst=follower.inst, segments=tuple(run for run, _content in runs))
    entries = b"".join(content for _run, content in runs)
    sealed_for = [regional.recipient(reader, follower.inst), own]
    section = write_package(package, entries, sealed_for)
    return {SECTION: section} if len(section) <= LARGEST_SECTION else {}


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
        for run in owed(reader, each) if each.is_live else ():
            after = run.after
            numbers = range(after.n + 1, min(run.upto, after.n + _MOST_LISTED) + 1)
            rows = [LeftRow(predecessor=after.inst, n=n, code="") for n in numbers]
            found += told(reader, rows, waits=True)
    rooms = {each.room for each in regional.installations(reader, office)}
    left = [row for room in sorted(rooms) for row in adopted.left_of(reader, room)]
    return (*found, *told(reader, left))


def owed(reader: Reader, follower: Installation) -> Iterator[Owed]:
    """Yield after which entry of each installation it follows the region holds more, oldest first.

    What the region holds otherwise is nobody's to give back, nor what stands apart; and what is in
    another room is not this one's, whomever its card names.
    """
    found: list[Owed] = []
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
        upto = _trusted(reader, each)
        if ours == link.h and after < upto:
            h = exchange.hash_at(reader, link.inst, after) or ""
            found.append(Owed(after=Mark(inst=link.inst, n=after, h=h), upto=upto))
    yield from reversed(found)


def _trusted(reader: Reader, each: Installation) -> int:
    """Return up to which entry what an installation sent may go back.

    Not what was signed with keys that are revoked, nor what stands apart for more than that another
    installation followed: the half of a fork that does not go on.
    """
    ends = [journal.mark(reader, each.inst).n]
    if each.revoked_at:
        ends.append(each.revoked_from - 1)
    if each.left_from and each.retired_for != "replaced":
        ends.append(each.left_from - 1)
    return min(ends)


def _runs(
    reader: Reader, follower: Installation, heard: Underway
) -> Iterator[tuple[Segment, bytes]]:
    """Yield what is given back of each installation, as much as one answer may carry.

    A transaction is never cut: one that is larger than all that goes alone.
    """
    entries, size = MOST_ADOPTED, LARGEST_PACKAGE
    owing = list(owed(reader, follower))[:MOST_SEGMENTS]
    heard.expect(min(MOST_ADOPTED, sum(each.upto - each.after.n for each in owing)))
    for run in owing:
        after = run.after
        taken = list(_bounded(reader, run, entries, size, heard))
        if not taken or taken[-1].n < run.upto:
            taken = _without_last(taken)
            is_first = (entries, size) == (MOST_ADOPTED, LARGEST_PACKAGE)
            if not taken and is_first:
                taken = list(_transaction(reader, run))
                entries = 0  # and nothing besides it
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


def _bounded(reader: Reader, run: Owed, most: int, size: int, heard: Underway) -> Iterator[Entry]:
    after = run.after
    for entry in exchange.entries(reader, after.inst, after=after.n, upto=run.upto):
        size -= 2 * (len(entry.head.encode()) + len(entry.body.encode())) + len(entry.salt) * 2 + 16
        most -= 1
        heard.go_on()
        if most < 0 or size < 0:
            return
        yield entry


def _without_last(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries without the last transaction, which may be cut off: it comes next time."""
    return [each for each in entries if _begins_at(each) != _begins_at(entries[-1])]


def _transaction(reader: Reader, run: Owed) -> Iterator[Entry]:
    """Yield the first transaction of a run, however large it is."""
    after = run.after
    run_of = exchange.entries(reader, after.inst, after=after.n, upto=run.upto)
    first = next(run_of)
    yield first
    yield from takewhile(lambda each: _begins_at(each) == _begins_at(first), run_of)


def _begins_at(entry: Entry) -> int | str | None:
    """Return the number of the first entry of the transaction an entry is of."""
    return (read_head(entry.head) or {}).get("tx")
