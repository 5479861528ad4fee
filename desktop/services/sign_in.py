"""What the window does before a record is open: who may sign in, and every way of doing so.

Light on purpose: the page of signing in is painted first, and the ciphers come with the first act
(docs/adr/0006, docs/adr/0010). Everything but `names` and `seconds_to_wait` takes long: do it
beside the window.
"""

from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from desktop.models.about import SignInWay
from desktop.models.errors import Refusal
from desktop.models.keyring import read_login
from desktop.models.password import check_password, seconds_left
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import boards
from desktop.store.database import check_place, open_database
from desktop.store.keyfile import is_sealed, read_keyfile

Progress: TypeAlias = Callable[[str, int, int], None]  # what comes next, files done, files in all


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Hold a sign-in, and the code of the recovery sheet where one must be shown now, once."""

    unlocked: Unlocked
    code: str = field(default="", repr=False)
    way: SignInWay = "password"


def prepare() -> None:
    """Bring the ciphers and the common passwords, while somebody reads the page."""
    from desktop.services import accounts, sealing  # noqa: PLC0415 - they bring the ciphers

    accounts.common_passwords()
    del sealing


def names(path: Path) -> tuple[str, ...]:
    """Return who may sign in at a sealed record; refuses `keys-missing`, `keys-damaged`."""
    return read_keyfile(path).keyring.logins


def has_copies(path: Path) -> bool:
    """Say whether there is a copy of a record to restore, here or at the second place."""
    from desktop.services.backup_rotation import backups_of  # noqa: PLC0415 - a lost record's alone
    from desktop.services.second_place import copies_at, second_place  # noqa: PLC0415 - as above

    place = second_place(path).folder
    try:
        here = backups_of(path)
    except Refusal:  # of a folder that cannot be read: the other place may still do
        here = []
    return bool(here or (place and copies_at(place, path.stem)))


def seconds_to_wait(accounts: Accounts, login: str) -> int:
    """Return how long the next try of a login must wait still; refuses what `names` does."""
    tries = read_keyfile(accounts.database).tries_of(login)
    return seconds_left(tries.failures, last=tries.last, now=accounts.now())


def plain_staff(accounts: Accounts) -> dict[str, str]:
    """Return who may administer a plain record, by their ids; nobody of one that is not there yet.

    They are its administrators, and everybody who works there before it has one. Refuses what
    `open_database` refuses: what cannot be opened is not asked about.
    """
    path = accounts.database
    check_place(path)
    if not path.exists() or is_sealed(path):
        return {}
    with closing(open_database(path, randomness=accounts.randomness)) as database:
        office = boards.office(database)
        return {} if office is None else boards.may_administer(database, office.office)


def fault_of(password: str, login: str, own: Collection[str]) -> Refusal | None:
    """Return why a new password would not be taken, None when it would."""
    from desktop.services.accounts import common_passwords  # noqa: PLC0415 - brings the ciphers

    try:
        check_password(password, common=common_passwords(), own={login, *own})
    except Refusal as refusal:
        return refusal
    return None


def enter(accounts: Accounts, login: str, password: str, progress: Progress) -> Entered:
    """Sign in, and finish what a crash cut off.

    Refuses what `unlock` and `settle` refuse, and `nobody-of-login`.
    """
    from desktop.services.accounts import unlock  # noqa: PLC0415 - brings the ciphers

    return _entered(accounts, unlock(accounts, login, password), progress)


def _entered(accounts: Accounts, by: Unlocked, progress: Progress) -> Entered:
    from desktop.services.sealing import check_let_in  # noqa: PLC0415 - brings the ciphers

    by = settled(accounts, by, progress)
    check_let_in(accounts, by)
    return Entered(unlocked=by)


def prove(accounts: Accounts, login: str, password: str) -> Unlocked:
    """Prove who somebody is while the record is open; refuses what `unlock` refuses."""
    from desktop.services.accounts import unlock  # noqa: PLC0415 - brings the ciphers

    return unlock(accounts, login, password)


def choose(
    accounts: Accounts, login: str, passwords: tuple[str, str], progress: Progress
) -> Entered:
    """Give up a password (the first of `passwords`) for one's own, and sign in.

    Refuses what `change_password` and `settle` refuse, and `nobody-of-login`.
    """
    from desktop.services.accounts import change_password  # noqa: PLC0415 - brings the ciphers

    old, new = passwords
    return _entered(accounts, change_password(accounts, login, old, new), progress)


def change(accounts: Accounts, login: str, old: str, new: str, own: Collection[str]) -> Unlocked:
    """Give up a password for another while the record is open; refuses what `change_password` does.

    `own` are the words of this very person, which make no password.
    """
    from desktop.services.accounts import change_password  # noqa: PLC0415 - brings the ciphers

    return change_password(accounts, login, old, new, own=own)


def begin(accounts: Accounts, login: str, password: str, own: Collection[str]) -> Entered:
    """Make the keys and the first administrator; the record itself is sealed by `settled`.

    Refuses what `create_first` refuses.
    """
    from desktop.services.accounts import create_first  # noqa: PLC0415 - brings the ciphers

    made = create_first(accounts, login, password, own=own)
    return Entered(unlocked=made.unlocked, code=made.code)


def recover(
    accounts: Accounts, code: str, login: str, password: str, progress: Progress
) -> Entered:
    """Sign in by the recovery sheet, which is spent; refuses what `recover` and `settle` refuse."""
    from desktop.services import accounts as keys  # noqa: PLC0415 - brings the ciphers

    made = keys.recover(accounts, code, login, password)
    unlocked = settled(accounts, made.unlocked, progress)
    return Entered(unlocked=unlocked, code=made.code, way=made.way)


def recover_by_key(
    accounts: Accounts, identity: str, login: str, password: str, progress: Progress
) -> Entered:
    """Sign in to a region's record by its recovery key; refuses what `come_in` and `settle` do."""
    from desktop.services.own_escrow import come_in  # noqa: PLC0415 - brings the ciphers

    made = come_in(accounts, identity, login, password)
    unlocked = settled(accounts, made.unlocked, progress)
    return Entered(unlocked=unlocked, code=made.code, way=made.way)


def settled(accounts: Accounts, by: Unlocked, progress: Progress) -> Unlocked:
    """Seal what is plain still and finish a new key; refuses what `sealing.settle` refuses.

    A record that is gone is `database-missing`: only the first administrator alone begins one.
    """
    from desktop.services.backups import copies_of  # noqa: PLC0415 - as below
    from desktop.services.sealing import replace_key, settle  # noqa: PLC0415 - brings the ciphers

    path = accounts.database
    if not path.exists() and (copies_of(path) or len(names(path)) > 1):
        raise Refusal("database-missing", path=str(path))
    by = settle(accounts, by, progress=progress)
    if by.key_is_owed and path.exists():  # somebody was removed while it was open
        return replace_key(accounts, by, progress=progress)
    return by


def given_by_two(
    accounts: Accounts, login: str, two: tuple[tuple[str, str], tuple[str, str]]
) -> str:
    """Return a one-time password for a person who forgot it, given by two with their passwords.

    Their roles are read from the record that the first of them opens. Refuses what `unlock` and
    `reset` refuse, and what `open_database` refuses.
    """
    from desktop.services import keyholders  # noqa: PLC0415 - brings the ciphers
    from desktop.services.outside import desk_of  # noqa: PLC0415 - it brings the domain

    wanted = read_login(login)
    first = settled(accounts, prove(accounts, *two[0]), lambda _stage, _done, _all: None)
    second = prove(accounts, *two[1])  # now: the first may have brought another key
    with desk_of(accounts, first) as desk:
        return keyholders.give_again(desk, accounts, wanted, first=first, second=second)
