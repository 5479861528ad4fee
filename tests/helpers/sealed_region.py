"""A region's sealed record, and the half of its recovery key that its superiors keep."""

from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from desktop.services import access, escrow, sealing
from desktop.services import accounts as use
from desktop.services.outside import desk_of
from desktop.services.unlocked import Accounts
from desktop.store.database import open_database
from desktop.store.keyfile import read_keyfile
from desktop.sync.keys import AgePair
from tests.helpers.keys import ADMIN, accounts_of, first
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tests.helpers.region import a_region

_dice: Final = count(47_000)


class Sealed(NamedTuple):
    """Hold a region's sealed record, and both halves of its recovery key."""

    path: Path
    recovery: AgePair

    @property
    def accounts(self) -> Accounts:
        """Return its accounts, with other dice each time."""
        return accounts_of(self.path, seed=next(_dice))

    def come(self, login: str, password: str) -> None:
        """Sign in as by a command; what that leaves by itself is left."""
        by = use.unlock(self.accounts, login, password)
        with desk_of(self.accounts, by) as desk:
            assert desk.operator == "r1"
            escrow.keep(desk, self.accounts, by)

    def left(self) -> bytes:
        """Return what lies sealed in the file of keys."""
        found = read_keyfile(self.path).keyring.escrow
        return found.sealed if found else b""


def a_sealed_region(folder: Path, recovery: AgePair, *, is_named: bool = True) -> Sealed:
    """Make the sealed record of a region with one administrator, begun with its recovery key."""
    with a_region(folder, recovery=recovery.recipient if is_named else ""):
        pass
    path = folder / "region.kense"
    accounts = accounts_of(path, seed=next(_dice))
    made = first(accounts)
    sealing.seal(accounts, made.unlocked)
    with open_database(path, made.unlocked.key, randomness=seeded(3)) as database:
        access.add(desk_over(database, Clock(), operator="r1"), staff="r1", login=ADMIN)
    return Sealed(path, recovery)
