"""A sealed office whose region holds a recovery key, and what the region unseals for it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Final

from desktop.services import access, escrow, region_escrow, staff
from desktop.services import accounts as use
from desktop.services.backups import copy_record, finish
from desktop.services.outside import desk_of
from desktop.services.unlocked import Accounts
from desktop.store.database import open_database
from desktop.store.keyfile import keyfile_of, read_keyfile
from desktop.sync.keys import AgePair
from tests.helpers.keys import accounts_of, someone
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, a_region, brought, introduce, sent
from tests.helpers.sealed import ADMIN, PASSWORD, a_sealed_office

HEAD: Final = "s3"
HEAD_PASSWORD: Final = "сегіз қырлы, бір сырлы"
_dice: Final = count(31_000)
WHY: Final = "бастықтың хаты № 7"


@dataclass(frozen=True, slots=True)
class Helped:
    """Hold the folder of an office and its region, and the half of the key kept elsewhere."""

    folder: Path
    identity: str

    @property
    def accounts(self) -> Accounts:
        """Return the accounts of the office, with other dice each time."""
        return accounts_of(self.folder / "office" / "office.kense", seed=next(_dice))

    @property
    def keys(self) -> Path:
        """Return the file of keys of the office."""
        return keyfile_of(self.accounts.database)

    def copied(self, folder: Path) -> "Helped":
        """Return a copy of all of it."""
        shutil.copytree(self.folder, folder)
        return replace(self, folder=folder)

    @contextmanager
    def region(self) -> Iterator[Place]:
        """Open the region's record for its head."""
        folder = self.folder / "region"
        with open_database(folder / "region.kense", randomness=seeded(80)) as database:
            desk = desk_over(database, Clock(), operator="r1", seed=81)
            yield Place(desk=desk, machine=folder / "machine")

    @contextmanager
    def office(self) -> Iterator[Place]:
        """Open the office for its administrator."""
        by = use.unlock(self.accounts, ADMIN, PASSWORD)
        with desk_of(self.accounts, by) as desk:
            yield Place(desk=desk, machine=self.accounts.machine)

    def unsealed(
        self, keys: Path | None = None, *, identity: str = "", office: str = "2-11"
    ) -> str:
        """Let the region's head unseal what lies in the file of keys that was brought."""
        with self.region() as region:
            return region_escrow.unseal(
                region.desk,
                keys or self.keys,
                office=office,
                identity=identity or self.identity,
                why=WHY,
            ).code

    def left(self) -> bytes:
        """Return what lies sealed for the region in the file of keys now, nothing where none is."""
        found = read_keyfile(self.accounts.database).keyring.escrow
        return found.sealed if found else b""


def a_helped_office(folder: Path) -> Helped:
    """Make an office of an administrator, a clerk and a head who sign in, enrolled at its region.

    It left the region a way in and told so in a parcel; a backup lies beside it.
    """
    clock, recovery = Clock(), AgePair.make()
    made = Helped(folder, recovery.identity)
    accounts = a_sealed_office_in(folder / "office", clock)
    with (
        a_region(folder / "region", recovery=recovery.recipient) as region,
        made.office() as office,
    ):
        introduce(office, region)
        by = use.unlock(accounts, ADMIN, PASSWORD)
        staff.set_staff(office.desk, staff=HEAD, name="Бек Дана", post_kk="б", post_ru="н")
        staff.set_roles(office.desk, staff=HEAD, roles=["head"])
        access.add(office.desk, staff=HEAD, login=HEAD)
        someone(made.accounts, by, HEAD, HEAD_PASSWORD)
        escrow.keep(office.desk, made.accounts, by)
        brought(region, sent(office))
        finish(copy_record(office.desk.database, now=clock()), randomness=seeded())
    return made


def a_sealed_office_in(folder: Path, clock: Clock) -> Accounts:
    """Make the office in a folder of its own."""
    folder.mkdir(parents=True)
    return a_sealed_office(folder / "office.kense", clock)
