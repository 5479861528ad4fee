"""An office and a region on one disk, to be copied, put back, broken and opened again."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from desktop.services import staff
from desktop.services.answers import take_answer
from desktop.services.region_answer import make_answer
from desktop.store import exchange, journal
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent

OFFICE = "2-11"
_seeds = count(10_000)


@dataclass(frozen=True, slots=True)
class Disk:
    """Hold the folder of an office and that of its region."""

    folder: Path

    @property
    def office(self) -> Path:
        """Return where the office's record lies, beside the secrets of its computer."""
        return self.folder / "office" / "office.kense"

    @property
    def region(self) -> Path:
        """Return where the region's record lies."""
        return self.folder / "region" / "region.kense"

    def copied(self, folder: Path) -> "Disk":
        """Return a copy of all of it."""
        shutil.copytree(self.folder, folder)
        return Disk(folder)


def make_disk(folder: Path) -> Disk:
    """Make an office that is enrolled, whose first parcel is confirmed."""
    disk = Disk(folder)
    with (
        a_region(folder / "region") as region,
        an_enrolled_office(folder / "office", region) as office,
    ):
        exchange_once(office, region)
        work(office)
    return disk


@contextmanager
def at(path: Path, *, operator: str, seed: int = 0) -> Iterator[Place]:
    """Open a record where its computer's secrets lie beside it; throw other dice each time."""
    seed = seed or next(_seeds)
    with open_database(path, randomness=seeded(seed)) as database:
        desk = desk_over(database, Clock(), operator=operator, seed=seed)
        yield Place(desk=desk, machine=path.parent / "machine")


@contextmanager
def both(disk: Disk, other: Path | None = None) -> Iterator[tuple[Place, Place]]:
    """Open the office, or another computer of it, and its region."""
    with ExitStack() as stack:
        office = stack.enter_context(at(other or disk.office, operator="s1"))
        yield office, stack.enter_context(at(disk.region, operator="r1"))


def work(place: Place) -> None:
    """Let the office do something, another thing each time."""
    number = journal.length(place.desk.database) + next(_seeds)
    staff.set_staff(place.desk, staff=f"x{number}", name="Ли Виктор", post_kk="м", post_ru="с")


def answered(office: Place, region: Place) -> None:
    """Let the region answer, and the office take it."""
    take_answer(office.desk, office.machine, make_answer(region.desk, region.machine, OFFICE).file)


def exchange_once(office: Place, region: Place) -> str:
    """Carry a parcel there and the answer back; return the verdict."""
    verdict = brought(region, sent(office)).verdict
    answered(office, region)
    return verdict


def is_held(office: Place, region: Place) -> bool:
    """Tell whether the region holds all of the office's chains, but for what was done since."""
    return all(
        exchange.hash_at(region.desk.database, each.inst, mark.n) == mark.h
        for each in exchange.chains(office.desk.database)
        for mark in [journal.mark(region.desk.database, each.inst)]
        if exchange.hash_at(office.desk.database, each.inst, mark.n) is not None
    ) and all(
        journal.mark(region.desk.database, each.inst).n
        >= each.n - (3 if each.inst == office.inst else 0)  # the making, the answer, what came back
        for each in exchange.chains(office.desk.database)
    )
