"""What files show of the clocks of the computers that made them (parcels §2.11)."""

import datetime as dt
from collections.abc import Iterable, Mapping

from desktop.models import moments
from desktop.models.chain import Mark
from desktop.models.clocks import ClockSeen, Listener, skew
from desktop.models.parcel import Manifest
from desktop.store import journal, regional
from desktop.store.handles import Reader
from desktop.store.regional import BroughtFile


def listeners(
    reader: Reader, office: str, sender: str, have: Iterable[Mark]
) -> dict[str, Listener]:
    """Return who hears what follows each mark, with the answers that the office may have taken."""
    made = {
        each.sha256: moments.from_text(each.made_at) for each in regional.answers(reader, office)
    }
    ids = dict.fromkeys([sender, *(each.inst for each in have)])
    return {inst: Listener(str(journal.last_of(reader, inst).get("at", "")), made) for inst in ids}


def clocks_told(
    heard: Mapping[str, Listener], manifest: Manifest, received: dt.datetime, zone: dt.tzinfo
) -> tuple[ClockSeen, ...]:
    """Return what a file that came at `received` showed of the clock of each of its computers."""
    return tuple(
        each.told(
            inst, received=received, zone=zone, notes=manifest.clock, created=manifest.created_at
        )
        if inst == manifest.inst
        else each.told(inst, received=received, zone=zone)
        for inst, each in heard.items()
    )


def skew_of(inst: str, files: Iterable[BroughtFile]) -> int:
    """Return the skew of a computer by the files it sent, the newest first (models/clocks.py)."""
    return skew(each for file in files for each in file.clocks if each.inst == inst)
