"""A small office on a real database: chosen, staffed, with one window and its day open."""

import datetime as dt
from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from desktop import paths
from desktop.i18n import language
from desktop.models.paper import PaperKind
from desktop.models.permissions import SYSTEM, Role
from desktop.services import day, settings, staff
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import LayoutFile, read_layouts
from desktop.store import versions
from desktop.store.copying import copy_database
from desktop.store.database import Database, open_database
from tests.helpers.randomness import Casts, seeded
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


def desk_over(
    database: Database,
    clock: Clock,
    *,
    operator: str = "s1",
    seed: int = 2,
    casts: Casts | None = None,
) -> Desk:
    """Return a desk over a database, where the employee of `an_office` works."""
    return Desk(
        database=database,
        catalogue=catalogue(),
        clock=clock,
        randomness=seeded(seed, casts),
        layouts=layouts,
        operator=operator,
    )


@dataclass(frozen=True, slots=True)
class Founded:
    """Hold an office just founded: its record, and how much randomness it and its clerk took."""

    record: bytes = b""
    casts: int = 0
    clerks: int = 0


FOUNDED: Final[dict[Hashable, Founded]] = {}
"""The offices this process founded: another one like them is a copy, and goes on as they did."""


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
    like = (clock(), open_day, *services, office, seed, language(), versions.PROJECTION)
    is_new = path.parent.is_dir() and not path.exists()
    ready = FOUNDED.get(like, Founded()) if is_new else Founded()
    if ready.record:
        path.write_bytes(ready.record)
        path.chmod(0o600)
    casts, clerks = Casts(ready.casts), Casts(ready.clerks)
    with open_database(path, randomness=seeded(seed, casts)) as database:
        clerk = desk_over(database, clock, seed=seed + 1, casts=clerks)
        if not ready.record:
            _found(clerk, office=office, services=services, seed=seed)
            if open_day:
                today = clock().astimezone(ZONE).date()
                day.open_day(clerk, day=today, confirmed=(), built_on=BUILT_ON)
        if is_new and not ready.record:
            FOUNDED[like] = Founded(_record_of(database), casts.done, clerks.done)
        yield clerk


def _found(clerk: Desk, *, office: str, services: Sequence[str], seed: int) -> None:
    """Choose the office, employ the clerk and set up the window."""
    desk = replace(clerk, operator=SYSTEM, randomness=seeded(seed + 1))
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


def _record_of(database: Database) -> bytes:
    """Return the record as its file holds it once it was closed."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        copy_database(database, copy)
        open_database(copy, randomness=seeded()).close()
        return copy.read_bytes()
