"""What happens to a registered weapon: the closed events of D45."""

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from desktop.models.facts.base import About, Fact
from desktop.models.weapon_life import WeaponEventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponEvent(Fact):
    """Something happened to a registered weapon on a day, and a document tells of it (D45).

    `other` is to whom it was sold, from where or where to it was moved.
    """

    ABOUT: ClassVar[About] = "unit"
    KEY: ClassVar[str] = "weapon"
    weapon: str
    kind: WeaponEventKind
    on: dt.date
    document: str
    document_date: dt.date | None
    clerk_name: str
    other: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponEventTakenBack(Fact):
    """What was recorded of a weapon was recorded by mistake: it stays, struck (D39, D45).

    `event` is its place in the life of the weapon, its permits counted too, from 1.
    """

    ABOUT: ClassVar[About] = "unit"
    KEY: ClassVar[str] = "weapon"
    weapon: str
    event: int
    reason: str
    clerk_name: str
