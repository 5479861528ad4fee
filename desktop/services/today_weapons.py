"""Whose weapons are to be re-registered or fired in the days ahead, told on Бүгін (W-11.2)."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from desktop.services.desk import Desk
from desktop.services.owners_due import days_ahead
from desktop.store.weapons import Due, how_many_due

_NOBODY: Final = Due()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponsSeen:
    """Count the owners due by a day; `due` counts those who are late already too."""

    due: Due = _NOBODY
    until: dt.date | None = None


NOTHING: Final = WeaponsSeen()
"""What is told where nobody is due, or nobody may see it."""


def see_weapons(desk: Desk, today: dt.date) -> WeaponsSeen:
    """Return who is due within the days the office looks ahead, to whoever sees the registers."""
    if not desk.may("register.see"):
        return NOTHING
    until = today + dt.timedelta(days=days_ahead(desk))
    due = how_many_due(desk.database, desk.office().office, until, today=today)
    return WeaponsSeen(due=due, until=until)
