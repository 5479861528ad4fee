"""The keys of the demonstration's record: it is sealed as every office is, for invented people.

The password is no secret: whoever opens the demonstration is told it, and
what is sealed with it is invented. Its costs are those of an office.
"""

from pathlib import Path
from typing import Final

from desktop.demo.clockwork import Clock
from desktop.demo.inventing import invented
from desktop.services.accounts import add, change_password, create_first, remove, unlock
from desktop.services.sealing import replace_key
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store.keyfile import is_sealed

PASSWORD: Final = "алты алма, бес бауырсақ"  # noqa: S105  told to everybody
_MACHINE: Final = "machine"


def accounts_of(database: Path, clock: Clock) -> Accounts:
    """Return the accounts of the demonstration, on a computer whose folder lies beside it."""
    return Accounts(
        database=database,
        clock=lambda: clock.now,
        randomness=invented("keys"),
        machine=database.parent / _MACHINE,
    )


def sealed_for(accounts: Accounts, first: str) -> Unlocked:
    """Make the keys of a record that is not there yet; open the record itself with its `key`."""
    return create_first(accounts, first, PASSWORD).unlocked


def let_in(accounts: Accounts, by: Unlocked, login: str) -> None:
    """Let another person sign in, with a password of his own choice."""
    change_password(accounts, login, add(accounts, by, login), PASSWORD)


def let_go(accounts: Accounts, by: Unlocked, login: str) -> Unlocked:
    """Take a person's lock away and give the record another key; nobody may have it open."""
    remove(accounts, by, login)
    return replace_key(accounts, by)


def key_of(database: Path, clock: Clock, login: str) -> bytes | None:
    """Return the key of the demonstration's record, None of one that is plain."""
    if not is_sealed(database):
        return None
    return unlock(accounts_of(database, clock), login, PASSWORD).key
