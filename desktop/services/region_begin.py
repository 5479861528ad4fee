"""Begin the record of a region from nothing: the file, its keys, and whoever works there first."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.models.ids import Randomness
from desktop.models.permissions import Role
from desktop.services import staff
from desktop.services.desk import Desk
from desktop.services.regional import RegionCard, begin_region, region_card
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.store.database import open_database

FIRST: Final = "r1"
FIRST_ROLES: Final[tuple[Role, ...]] = ("head", "administrator", "analyst")
"""What whoever is entered first is: he lets offices send, and enters the others."""


def begin_at(
    place: Path,
    machine: Path,
    *,
    region: str,
    name: str,
    recovery: str,
    clock: Callable[[], dt.datetime],
    randomness: Randomness,
) -> RegionCard:
    """Make the record of a department with one person; return the region's card.

    Refuses what opening a database, `begin_region` and `set_staff` refuse.
    """
    with open_database(place, None, randomness=randomness) as database:
        desk = Desk(
            database=database,
            catalogue=Catalogue(paths.forms()),
            clock=clock,
            randomness=randomness,
            layouts=read_layouts,
        )
        begin_region(desk, machine, region, recovery=recovery)
        staff.set_staff(desk, staff=FIRST, name=name, post_kk="", post_ru="")
        staff.set_roles(desk, staff=FIRST, roles=FIRST_ROLES)
        return region_card(replace(desk, operator=FIRST), machine)
