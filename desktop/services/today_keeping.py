"""What keeping the record owes today: a second place nothing reaches, a drill long ago (§3.5)."""

from dataclasses import dataclass
from typing import Final

from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.services.drill import DrillState, state_of
from desktop.services.second_place import NOWHERE, SecondPlace, second_place


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepingSeen:
    """Hold the second place where nothing reached it for long, and the drills where one is owed."""

    place: SecondPlace = NOWHERE
    drills: DrillState | None = None


NOTHING: Final = KeepingSeen()
"""What is owed where nothing is, or nobody may see to it."""


def see_keeping(desk: Desk) -> KeepingSeen:
    """Return what is owed to whoever keeps the record, nothing to others."""
    if not desk.may("record.keep"):
        return NOTHING
    now = desk.now()
    place = second_place(desk.database.path)
    try:
        drills = state_of(desk.database, now=now)
    except Refusal:  # a folder that cannot be read: making the backup says so
        drills = DrillState()
    return KeepingSeen(
        place=place if place.is_old(now) else NOWHERE,
        drills=drills if drills.newest and drills.is_old(now) else None,
    )
