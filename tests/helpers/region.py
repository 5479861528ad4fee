"""A region and offices that send to it: real records, keys and files, everything invented."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.models.brought import Brought
from desktop.models.permissions import SYSTEM, Role
from desktop.services import exporting, installation, receiving, regional, staff
from desktop.services.desk import Desk
from desktop.store.database import open_database
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded

REGION = "2"
HEAD: tuple[Role, ...] = ("head", "administrator", "analyst")


@dataclass(frozen=True)
class Place:
    """An open record with the folder of its computer's own secrets."""

    desk: Desk
    machine: Path

    @property
    def inst(self) -> str:
        """Return the installation it is now."""
        return self.desk.database.installation


@contextmanager
def a_region(folder: Path, *, region: str = REGION, seed: int = 70) -> Iterator[Place]:
    """Open the record of a department, with one person who may do everything there."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_database(folder / "region.kense", randomness=seeded(seed)) as database:
        desk = desk_over(database, Clock(), operator=SYSTEM, seed=seed + 1)
        regional.begin_region(desk, folder / "machine", region)
        staff.set_staff(
            desk,
            staff="r1",
            name="Оспанова Дина",
            post_kk="бас маман",
            post_ru="главный специалист",
        )
        staff.set_roles(desk, staff="r1", roles=HEAD)
        yield Place(desk=replace(desk, operator="r1"), machine=folder / "machine")


@contextmanager
def an_enrolled_office(
    folder: Path,
    region: Place,
    *,
    office: str = "2-11",
    services: tuple[str, ...] = ("weapons", "invitations"),
    seed: int = 1,
) -> Iterator[Place]:
    """Open the record of an office that trusts a region and may send to it."""
    folder.mkdir(parents=True, exist_ok=True)
    with an_office(folder / "office.kense", office=office, services=services, seed=seed) as desk:
        place = Place(desk=desk, machine=folder / "machine")
        introduce(place, region)
        yield place


def introduce(place: Place, region: Place) -> None:
    """Let each side take the other's card, the groups typed from paper."""
    card = installation.enrol(place.desk, place.machine)
    regional.enrol(region.desk, card.file, groups(card.fingerprint))
    theirs = regional.region_card(region.desk, region.machine)
    installation.trust_region(place.desk, theirs.file, groups(theirs.fingerprint))


def groups(fingerprint: str) -> str:
    """Return the two groups that a person types."""
    return fingerprint[-9:]


def sent(place: Place) -> bytes:
    """Return the file of a parcel of everything that is not confirmed."""
    made = exporting.make_parcel(place.desk, place.machine)
    assert made is not None
    return made.file


def brought(region: Place, file: bytes) -> Brought:
    """Bring a file to the region."""
    return receiving.receive(region.desk, region.machine, file)
