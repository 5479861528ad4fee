"""Events of a weapon recorded by mistake: they stay, struck; it is where it was before (D45)."""

import datetime as dt
import json
from typing import Final

from desktop.models.chain import Deed
from desktop.models.facts import WeaponEventTakenBack
from desktop.models.weapon_life import Happened, lived
from desktop.store.projection.path import day_text
from desktop.store.projection.rows import Rows
from desktop.store.projection.weapons import CHANGED

_STRUCK: Final = """
    UPDATE weapon_events SET taken_back = ?, taken_by = ?
    WHERE taken_back = '' AND case_id = '' AND kind <> 'registered' AND seq = (
        SELECT seq FROM weapon_events WHERE weapon = ? ORDER BY seq LIMIT 1 OFFSET ?
    )
"""
_LIFE: Final = """
    SELECT json_group_array(json_array(kind, on_day, case_id)) FROM (
        SELECT kind, on_day, case_id FROM weapon_events
        WHERE weapon = ? AND taken_back = '' ORDER BY seq
    )
"""


def weapon_event_taken_back(rows: Rows, _deed: Deed, fact: WeaponEventTakenBack) -> None:
    """Strike an event; the weapon is where the rest of its life left it."""
    rows.change(_STRUCK, (fact.reason, fact.clerk_name, fact.weapon, fact.event - 1))
    (listed,) = rows.one(_LIFE, (fact.weapon,)) or ("[]",)
    life = [
        Happened(kind=kind, on=dt.date.fromisoformat(on) if on else None, recorded=not case)
        for kind, on, case in json.loads(listed)
    ]
    state, since = lived(life)
    rows.change(CHANGED, (state, day_text(since), fact.weapon))
