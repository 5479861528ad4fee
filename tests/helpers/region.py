"""A region and offices that send to it: real records, keys and files, everything invented."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from desktop.models.brought import Brought
from desktop.models.chain import Deed, Entry, Mark, canonical, seal
from desktop.models.parcel import Manifest
from desktop.models.permissions import SYSTEM, Role
from desktop.services import exporting, installation, receiving, regional, staff
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store import regional as rows
from desktop.store.copying import copy_database
from desktop.store.database import open_database
from desktop.store.installation_keys import read_private
from desktop.store.versions import forget_installation
from desktop.sync import parcel as container
from desktop.sync.entries import write_entries
from desktop.sync.keys import SigningPair
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.parcels import segment_of
from tests.helpers.randomness import seeded

Value: TypeAlias = Any  # of whichever field a test changes

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
def a_region(
    folder: Path, *, region: str = REGION, seed: int = 70, recovery: str = ""
) -> Iterator[Place]:
    """Open the record of a department, with one person who may do everything there."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_database(folder / "region.kense", randomness=seeded(seed)) as database:
        desk = desk_over(database, Clock(), operator=SYSTEM, seed=seed + 1)
        regional.begin_region(desk, folder / "machine", region, recovery=recovery)
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
    known: bool = True,
) -> Iterator[Place]:
    """Open the record of an office that trusts a region; unless `known`, that knows it not."""
    folder.mkdir(parents=True, exist_ok=True)
    with an_office(folder / "office.kense", office=office, services=services, seed=seed) as desk:
        place = Place(desk=desk, machine=folder / "machine")
        introduce(place, region, known=known)
        yield place


def introduce(place: Place, region: Place, *, known: bool = True) -> None:
    """Let each side take the other's card, the groups typed from paper."""
    card = installation.enrol(place.desk, place.machine)
    if known:
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


@contextmanager
def put_back(region: Place, folder: Path) -> Iterator[Place]:
    """Open a copy of a region's record as it is now, put back as a backup is."""
    folder.mkdir(parents=True, exist_ok=True)
    copy_database(region.desk.database, folder / "region.kense")
    with open_database(folder / "region.kense", randomness=seeded(91)) as database:
        forget_installation(database)
    with open_database(folder / "region.kense", randomness=seeded(92)) as database:
        yield Place(desk=replace(region.desk, database=database), machine=region.machine)


def entries(place: Place) -> list[Entry]:
    """Return all that the installation of a place has recorded."""
    return [each for each in journal.entries(place.desk.database) if each.inst == place.inst]


def next_entry(
    after: Mark, fact: str, body: Value, about: tuple[str, str], **changes: Value
) -> Entry:
    """Return a sound entry that no service of ours would write."""
    fields = {"at": "2013-11-25T10:00:00+06:00", "by": "s1", "office": "2-11", "version": 1}
    deed = Deed(fact=fact, about=about[0], about_id=about[1], **{**fields, **changes})
    salt = b"0123456789abcdef"
    return seal(deed, after=after, transaction=after.n + 1, body=canonical(body), salt=salt)


def mark_of(entry: Entry) -> Mark:
    """Return where a chain stands after an entry."""
    return Mark(inst=entry.inst, n=entry.n, h=entry.h)


def parcel(
    place: Place,
    region: Place,
    run: Sequence[Entry],
    *,
    after: Mark | None = None,
    pair: SigningPair | None = None,
    recipient: str = "",
    **changes: Value,
) -> bytes:
    """Seal a parcel of a run of entries as the computer of a place would, but for the `changes`."""
    own = rows.region(region.desk.database)
    assert own is not None
    keys = read_private(place.desk.database, place.machine, place.inst)[-1]
    said: dict[str, Any] = {
        "kind": "district",
        "office": place.desk.office().office,
        "inst": place.inst,
        "to": own.region,
        "xseq": 1,
        "prev": "",
        "app_version": "0.1.0",
        "created_at": place.desk.now(),
        "segments": (segment_of(run, after),),
    }
    return container.seal(
        Manifest(**{**said, **changes}),
        {"entries": write_entries(run)},
        pair=pair or SigningPair.of(keys.seed),
        recipients=[recipient or own.recipient],
    )


def work(place: Place, name: str = "Ахметов Ерлан", who: str = "s2") -> None:
    """Let something happen at an office."""
    staff.set_staff(place.desk, staff=who, name=name, post_kk="маман", post_ru="специалист")
