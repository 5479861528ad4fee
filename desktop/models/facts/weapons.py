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
