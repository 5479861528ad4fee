"""Accounts of a small office: invented people, passwords that cost little to try."""

from pathlib import Path
from typing import Final

from desktop.models.keyring import Kdf
from desktop.services.accounts import Accounts, Recovered, Unlocked, add, change_password
from desktop.services.accounts import create_first as first_of
from tests.helpers.office import Clock
from tests.helpers.randomness import seeded

CHEAP: Final = Kdf(memory_kib=64, passes=1, lanes=1)
ADMIN: Final = "admin-1"
PASSWORD: Final = "жеті көл мен екі тау"
OTHER: Final = "алты алма, бес бауырсақ"


def accounts_of(
    database: Path, clock: Clock | None = None, *, seed: int = 11, kdf: Kdf = CHEAP
) -> Accounts:
    """Return the accounts of a database, on a computer whose own folder lies beside it."""
    return Accounts(
        database=database,
        clock=clock or Clock(),
        randomness=seeded(seed),
        machine=database.parent / "machine",
        kdf=kdf,
    )


def first(accounts: Accounts) -> Recovered:
    """Make the keys and the first administrator."""
    return first_of(accounts, ADMIN, PASSWORD)


def someone(accounts: Accounts, by: Unlocked, login: str, password: str = OTHER) -> Unlocked:
    """Let another person in, who has chosen a password."""
    return change_password(accounts, login, add(accounts, by, login), password)
