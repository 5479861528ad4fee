"""A small office on a real database: chosen, staffed, with one window and its day open."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from desktop import paths
from desktop.models.paper import PaperKind
from desktop.models.permissions import SYSTEM, Role
from desktop.services import day, settings, staff
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile, read_layouts
from desktop.store.database import Database, open_database
from tests.helpers.randomness import seeded
from tests.helpers.standards import ZONE, at

OFFICE = "2-11"
WINDOW = "1"
BUILT_ON = dt.date(2013, 11, 1)
ROLES: tuple[Role, ...] = ("clerk", "inspector", "head", "administrator")
"""What the employee of a test's office has: given to him as to anybody."""
ALL_LINES = (
    "weapons.hand-in",
    "weapons.collect",
    "weapons.question",
    "invitations.hand-in",
)


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    now: dt.datetime = field(default_factory=lambda: at(9, 30))

    def __call__(self) -> dt.datetime:
        """Return the instant it stands at."""
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        """Move on."""
        self.now += dt.timedelta(minutes=minutes)


@cache
def catalogue() -> Catalogue:
    """Return the shipped standards, read once for all tests."""
    return Catalogue(paths.forms())


@cache
def layouts() -> Mapping[PaperKind, LayoutFile]:
    """Return the shipped layouts, read once for all tests."""
    return read_layouts()


def desk_over(database: Database, clock: Clock, *, operator: str = "s1", seed: int = 2) -> Desk:
    """Return a desk over a database, where the employee of `an_office` works."""
    return Desk(
        database=database,
        catalogue=catalogue(),
        clock=clock,
        randomness=seeded(seed),
        layouts=layouts,
        operator=operator,
    )


@contextmanager
def an_office(
    path: Path,
    clock: Clock | None = None,
    *,
    open_day: bool = True,
    services: Sequence[str] = ("weapons", "invitations"),
    office: str = OFFICE,
    seed: int = 1,
) -> Iterator[Desk]:
    """Open an office with one employee who may do everything, one window and, if asked, its day.

    Another `seed` makes other ids: two offices never share one.
    """
    clock = clock or Clock()
    with open_database(path, randomness=seeded(seed)) as database:
        desk = desk_over(database, clock, operator=SYSTEM, seed=seed + 1)
        settings.choose_office(desk, office=office, services=services)
        staff.set_staff(
            desk,
            staff="s1",
            name="Сейтова Айгүл Болатқызы",
            post_kk="кеңсе маманы",
            post_ru="специалист канцелярии",
        )
        settings.set_window(
            desk,
            window=WINDOW,
            name="1-терезе",
            lines=[line for line in ALL_LINES if line.split(".")[0] in services],
        )
        staff.set_roles(desk, staff="s1", roles=ROLES)
        clerk = desk_over(database, clock, seed=seed + 1)
        if open_day:
            today = clock().astimezone(ZONE).date()
            day.open_day(clerk, day=today, confirmed=(), built_on=BUILT_ON)
        yield clerk
