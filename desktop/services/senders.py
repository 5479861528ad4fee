"""Whose entries a parcel may carry, and where two computers that were one part (parcels §2.6)."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.parcel import Segment
from desktop.store import exchange, journal, regional
from desktop.store.handles import Reader
from desktop.store.regional import Installation
from desktop.sync.entries import read_chain, read_entries

_BEGAN: Final = '"f":"InstallationBegan"'


def line_of(
    reader: Reader, sender: Installation, segments: Sequence[Segment], content: bytes
) -> list[str]:
    """Return the installations of a parcel that nobody knew, each before the one that follows it.

    A parcel carries the entries of its sender and of those the sender follows, nobody else's:
    refuse `parcel-identity`. Whom an unknown one followed, its own entries in the parcel tell.
    """
    line = [sender.inst]
    known: Installation | None = sender
    told: Mapping[str, str] | None = None
    strangers: list[str] = []
    named = {each.inst for each in segments}
    for _step in range(len(segments)):
        if named <= set(line):
            break
        if known is not None and known.predecessor:
            before = known.predecessor
        else:
            told = _told(content) if told is None else told
            before = told.get(line[-1], "")
        if not before or before in line:
            break
        line.append(before)
        known = regional.installation(reader, before)
        if known is None:
            strangers.append(before)
        elif known.office != sender.office:
            raise Refusal("parcel-identity")
    if not named <= set(line):
        raise Refusal("parcel-identity")
    return [each for each in reversed(strangers) if each in named]


def _told(content: bytes) -> dict[str, str]:
    """Return whom each installation of the file says it follows; refuse `parcel-content`."""
    found: dict[str, str] = {}
    for entry in read_entries(content):
        if _BEGAN in entry.head:
            said = json.loads(entry.body)
            before = said.get("predecessor", "") if isinstance(said, dict) else ""
            found[entry.inst] = before if isinstance(before, str) else ""
    return found


def parting(reader: Reader, content: bytes, segments: Sequence[Segment]) -> dict[str, object]:
    """Say at which entry a file parts from what is held, and what each of both computers did last.

    Moments, names of facts and staff ids: no personal data.
    """
    found: dict[str, object] = {}
    last: dict[str, str | int] = {}
    for entry, head, _body in read_chain(content, segments):
        ours = exchange.hash_at(reader, entry.inst, entry.n)
        if not found and ours is not None and ours != entry.h:
            found = {"inst": entry.inst, "n": entry.n}
        if entry.inst == found.get("inst"):
            last = head
    if not found:  # they part before the first entry of the file
        first = next(each for each in segments if _differs(reader, each))
        found = {"inst": first.inst, "n": first.from_ or 1}
    mine = journal.last_of(reader, str(found["inst"]))
    for whose, said in (("ours", mine), ("theirs", last)):
        for name, field in (("at", "at"), ("fact", "f"), ("by", "by")):
            found[f"{whose}_{name}"] = str(said.get(field, ""))
    return found


def _differs(reader: Reader, segment: Segment) -> bool:
    ours = exchange.hash_at(reader, segment.inst, segment.from_)
    return ours is not None and ours != segment.from_hash
