"""Make of a copy what would go to the region, in memory alone, and prove that it opens (§3.5).

A record that can be put back is worth little if nothing can be sent from it any more. Every entry
of every chain is sealed as a parcel is, for a recipient nobody will ever be, opened again and
followed to where the chain stands; then the bytes and the keys are forgotten. No file is written.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desktop import __version__
from desktop.models.chain import NO_LINK, Entry, Mark, read_head
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.models.parcel import Manifest, Segment
from desktop.store import exchange, offices
from desktop.store.handles import Reader
from desktop.sync.entries import read_chain, write_entries
from desktop.sync.keys import AgePair
from desktop.sync.parcel import open_parcel, seal
from desktop.sync.signing import SigningPair

PART: Final = 50_000
"""How many entries are sealed at a time, so that memory holds a record of any age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """Hold how many entries were sealed and opened again, and how many bytes that were."""

    entries: int
    size: int


def export_in_memory(reader: Reader, *, now: dt.datetime, randomness: Randomness) -> Exported:
    """Seal everything a record holds for a throw-away recipient, open it, and forget it.

    Refuses `office-not-chosen`, `journal-broken` (`inst`, `n`), `parcel-too-large`, and whatever
    `open_parcel` and `read_chain` refuse of what was sealed a moment before.
    """
    office = offices.chosen(reader)
    if office is None:
        raise Refusal("office-not-chosen")
    trying = _Trying(office.office, now, randomness)
    for chain in exchange.chains(reader):
        mark = Mark(inst=chain.inst)
        for part in _parts(exchange.entries(reader, chain.inst, after=0, upto=chain.n)):
            mark = trying.carry(mark, part)
        if mark != chain:
            raise Refusal("journal-broken", inst=chain.inst, n=mark.n + 1)
    return Exported(entries=trying.entries, size=trying.size)


def _parts(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries in parts that end where a transaction does."""
    part: list[Entry] = []
    for entry in entries:
        if len(part) >= PART and (read_head(entry.head) or {}).get("tx") == entry.n:
            yield part
            part = []
        part.append(entry)
    if part:
        yield part


class _Trying:
    """Seal and open part by part, with keys that live as long as this."""

    def __init__(self, office: str, now: dt.datetime, randomness: Randomness) -> None:
        self._office, self._now = office, now
        self._pair = SigningPair.make(randomness)
        self._nobody = AgePair.make()
        self.entries = self.size = self._parcels = 0

    def carry(self, after: Mark, part: list[Entry]) -> Mark:
        """Seal and open one part that follows `after`; return where it ends."""
        last = part[-1]
        segment = Segment(
            inst=after.inst, from_=after.n, from_hash=after.h, upto=last.n, upto_hash=last.h
        )
        self._parcels += 1
        file = seal(
            self._manifest(segment),
            {"entries": write_entries(part)},
            pair=self._pair,
            recipients=(self._nobody.recipient,),
        )
        opened = open_parcel(
            file, public=self._pair.public, identities=(self._nobody.identity,), to=self._office
        )
        read = sum(1 for _read in read_chain(opened.sections["entries"], opened.manifest.segments))
        self.entries += read
        self.size += len(file)
        return Mark(inst=last.inst, n=after.n + read, h=last.h)

    def _manifest(self, segment: Segment) -> Manifest:
        return Manifest(
            kind="district",
            office=self._office,
            inst=segment.inst,
            to=self._office,
            xseq=self._parcels,
            prev=NO_LINK,
            app_version=__version__,
            created_at=self._now,
            segments=(segment,),
        )
