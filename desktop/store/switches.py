"""Read an office's switches over a service: as they stand, and as they stood before (D19)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.switches import AS_SHIPPED, Switches
from desktop.store.codec import decode_part
from desktop.store.handles import Reader

_SET: Final = """
    SELECT switches, set_at, set_by FROM service_switches
    WHERE office = ? AND service = ? ORDER BY seq
"""
_NOW: Final = """
    SELECT switches FROM service_switches WHERE office = ? AND service = ?
    ORDER BY seq DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchesRow:
    """Hold the switches as somebody set them, and since when they stood so."""

    switches: Switches
    set_at: dt.datetime
    set_by: str


def switches(reader: Reader, office: str, service: str) -> Switches:
    """Return the switches of a service, all at their defaults before any was set."""
    found = reader.value(_NOW, (office, service))
    return AS_SHIPPED if found is None else _read(found)


def history(reader: Reader, office: str, service: str) -> tuple[SwitchesRow, ...]:
    """Return the switches as they were set one after another, the first ones first."""
    return tuple(
        SwitchesRow(switches=_read(text), set_at=moments.from_text(set_at), set_by=set_by)
        for text, set_at, set_by in reader.rows(_SET, (office, service))
    )


def _read(text: str) -> Switches:
    found: Switches = decode_part(Switches, text)
    return found
