"""Who may open a sealed database: signing in, and everything that changes who can.

Import this where somebody signs in and not before: it brings the ciphers along. Passwords and keys
are in no fact, log, text of an error or `repr`. Roles are not kept here: the record has them
(`models/permissions.py`), and whoever calls asks it first.
"""

import datetime as dt
from collections.abc import Callable, Collection
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.models.about import SignInWay
from desktop.models.errors import Refusal
from desktop.models.keyring import ESCROW, RECOVERY, Holder, Keyring, Lock, read_login
from desktop.models.password import check_password, may_reset_together
from desktop.services.keyring import (
    clear_tries,
    count_try,
    new_escrow,
    new_lock,
    open_with,
    relocked,
    settled,
    tries_without,
    write_keyring,
)
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import crypto
from desktop.store.keyfile import Keyfile, is_sealed, keyfile_of, read_keyfile

__all__ = [
    "Accounts",
    "Recovered",
    "Unlocked",
    "add",
    "change_password",
    "create_first",
    "leave_escrow",
    "logins",
    "new_recovery_sheet",
    "recover",
    "remove",
    "reset",
    "unlock",
]

ONE_TIME: Final = dt.timedelta(hours=24)
_ID_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """Hold a sign-in, and the code of the recovery sheet that must be printed now, once."""

    unlocked: Unlocked
    code: str = field(repr=False)
    way: SignInWay = "recovery"


def logins(database: Path) -> tuple[str, ...]:
    """Return who may sign in; refuses `keys-missing`, `keys-damaged`."""
    return read_keyfile(database).keyring.logins


def create_first(
    accounts: Accounts, login: str, password: str, *, own: Collection[str] = ()
) -> Recovered:
    """Make the key of a database and its first administrator; there is no default password.

    The database itself is sealed by `sealing.seal`, or made sealed by opening it with the key.
    Refuses `keys-there` (`path`), `login-bad`, what `check_password` refuses, and the disk.
    """
    if is_sealed(accounts.database):
        raise Refusal("keys-there", path=str(keyfile_of(accounts.database)))
    login = read_login(login)
    _check(password, login, own)
    dice = accounts.randomness
    keys = Unlocked(login=login, key=dice(crypto.KEY_BYTES), seal=dice(crypto.KEY_BYTES))
    database = dice(_ID_BYTES).hex()
    code = crypto.new_recovery_code(dice)
    keyring = Keyring(
        database=database,
        generation=keys.generation,
        people=(Holder(login=login, lock=new_lock(accounts, database, login, password, keys)),),
        recovery=new_lock(accounts, database, RECOVERY, code, keys),
    )
    write_keyring(accounts, keyring, keys.seal)
    return Recovered(unlocked=keys, code=code)


def unlock(accounts: Accounts, login: str, password: str) -> Unlocked:
    """Sign in: return the key that opens the database.

    Refuses `sign-in-wrong`, `sign-in-wait` (`seconds`), `sign-in-barred` (`login`),
    `password-one-time` (`login`) and `password-expired` (`login`) of a right one that opens nothing
    but `change_password`, `keys-missing`, `keys-damaged`, and the disk.
    """
    keyfile, holder, unlocked = _signed_in(accounts, login, password)
    if holder.once_until:
        raise Refusal("password-one-time", login=holder.login)
    keyring = keyfile.keyring
    if holder.lock.kdf.is_below(accounts.kdf):
        lock = relocked(accounts, keyring.database, holder, (password, password))
        write_keyring(accounts, keyring.with_holder(replace(holder, lock=lock)), unlocked.seal)
    return unlocked


def change_password(
    accounts: Accounts, login: str, old: str, new: str, *, own: Collection[str] = ()
) -> Unlocked:
    """Change one's own password, a one-time one among them, and sign in.

    Refuses what `unlock` does but `password-one-time`, `password-same`, and what `check_password`
    refuses; a refused new password leaves the old one.
    """
    _keyfile, holder, unlocked = _signed_in(accounts, login, old)
    if new == old:
        raise Refusal("password-same")
    _check(new, holder.login, own)
    keyring = settled(accounts, unlocked)
    lock = relocked(accounts, keyring.database, holder, (_typed(holder, old), new))
    changed = keyring.with_holder(Holder(login=holder.login, lock=lock))
    write_keyring(accounts, changed, unlocked.seal)
    return unlocked


def add(accounts: Accounts, by: Unlocked, login: str) -> str:
    """Let another person in; return the one-time password to be told, valid for 24 hours.

    Refuses `login-bad`, `login-taken` (`login`), `people-many` (`most`), `keys-changed`.
    """
    login = read_login(login)
    keyring = settled(accounts, by)
    if login in keyring.logins:
        raise Refusal("login-taken", login=login)
    return _given_once(accounts, by, keyring, login)


def remove(accounts: Accounts, by: Unlocked, login: str) -> None:
    """Take a person's lock away at once; the key is owed a replacement (`sealing.replace_key`).

    Refuses `login-unknown`, `last-person`, `remove-self`, `keys-changed`.
    """
    keyring = settled(accounts, by).without(login)
    if login == by.login:
        raise Refusal("remove-self", login=login)
    tries = tries_without(read_keyfile(accounts.database).tries, login)
    write_keyring(accounts, keyring, by.seal, tries=tries)


def reset(
    accounts: Accounts,
    login: str,
    *,
    first: Unlocked,
    second: Unlocked,
    roles: Callable[[str], AbstractSet[str]],
) -> str:
    """Give a person who forgot it a one-time password, by two who signed in for it.

    They are two administrators, or the head and an administrator, as `roles` says of a login.
    Refuses `reset-needs-two`, `login-unknown`, `keys-changed`.
    """
    different = len({first.login, second.login, login}) == len(("first", "second", "third"))
    if not different or not may_reset_together(roles(first.login), roles(second.login)):
        raise Refusal("reset-needs-two", login=login)
    settled(accounts, second)
    keyring = settled(accounts, first)
    keyring.holder(login)
    return _given_once(accounts, first, keyring, login)


def recover(
    accounts: Accounts,
    code: str,
    login: str,
    password: str,
    *,
    own: Collection[str] = (),
    of_region: bool = False,
) -> Recovered:
    """Let a person in by the recovery sheet, which is spent: a new one must be printed.

    The code left for the recovery key does it too; another one is left in its place, `of_region`
    where a region left it for itself (`own_escrow`). The person may
    be one who has no lock yet. Refuses `recovery-wrong`, `login-bad`, what
    `check_password` refuses, `keys-missing`, `keys-damaged`.
    """
    login = read_login(login)
    keyfile = read_keyfile(accounts.database)
    read = crypto.read_code(code)
    if not crypto.is_recovery_code(read):
        raise Refusal("recovery-wrong")
    _check(password, login, own)
    way, unlocked = _opened_by(accounts, keyfile, read)
    unlocked = replace(unlocked, login=login)
    keyring = settled(accounts, unlocked)
    if way == "escrow" and keyring.escrow is not None:
        recipient = keyring.escrow.recipient
        keyring = replace(
            keyring,
            escrow=new_escrow(accounts, keyring.database, unlocked, recipient, own=of_region),
        )
    lock = new_lock(accounts, keyring.database, login, password, unlocked)
    code = crypto.new_recovery_code(accounts.randomness)
    sheet = new_lock(accounts, keyring.database, RECOVERY, code, unlocked)
    changed = replace(keyring.with_holder(Holder(login=login, lock=lock)), recovery=sheet)
    write_keyring(accounts, changed, unlocked.seal, tries=tries_without(keyfile.tries, login))
    return Recovered(unlocked=unlocked, code=code, way=way)


def _opened_by(accounts: Accounts, keyfile: Keyfile, code: str) -> tuple[SignInWay, Unlocked]:
    """Open the lock of the sheet, or the one left for the region; refuse `recovery-wrong`."""
    keyring = keyfile.keyring
    ways: list[tuple[SignInWay, str, Lock]] = [("recovery", RECOVERY, keyring.recovery)]
    if keyring.escrow is not None:
        ways.append(("escrow", ESCROW, keyring.escrow.lock))
    for way, login, lock in ways:
        with suppress(crypto.WrongSecretError):
            return way, open_with(accounts, keyfile, login, lock, code)
    raise Refusal("recovery-wrong")


def leave_escrow(
    accounts: Accounts, by: Unlocked, recipient: str, *, of_region: bool = False
) -> None:
    """Leave a new code for whoever has the other half of `recipient`, in the place of one before.

    `of_region` says that a region leaves it for itself. Refuses `keys-changed`, `keys-damaged`, and
    the disk.
    """
    keyring = settled(accounts, by)
    escrow = new_escrow(accounts, keyring.database, by, recipient, own=of_region)
    write_keyring(accounts, replace(keyring, escrow=escrow), by.seal)


def new_recovery_sheet(accounts: Accounts, by: Unlocked) -> str:
    """Return the code of a new recovery sheet; the one before opens nothing any more."""
    keyring = settled(accounts, by)
    code = crypto.new_recovery_code(accounts.randomness)
    sheet = new_lock(accounts, keyring.database, RECOVERY, code, by)
    write_keyring(accounts, replace(keyring, recovery=sheet), by.seal)
    return code


def _signed_in(accounts: Accounts, login: str, password: str) -> tuple[Keyfile, Holder, Unlocked]:
    """Open a lock with its password; the try is counted before it is known to be right."""
    keyfile = read_keyfile(accounts.database)
    login = read_login(login)
    if login not in keyfile.keyring.logins:
        raise Refusal("sign-in-wrong")
    holder = keyfile.keyring.holder(login)
    keyfile = count_try(accounts, keyfile, login)
    try:
        unlocked = open_with(accounts, keyfile, login, holder.lock, _typed(holder, password))
    except crypto.WrongSecretError:
        raise Refusal("sign-in-wrong") from None
    keyfile = clear_tries(accounts, keyfile, login)
    if holder.once_until and accounts.clock() > dt.datetime.fromisoformat(holder.once_until):
        raise Refusal("password-expired", login=login)
    return keyfile, holder, unlocked


def _typed(holder: Holder, password: str) -> str:
    """Return what was typed; a one-time password is read as a printed code is."""
    return crypto.read_code(password) if holder.once_until else password


def _given_once(accounts: Accounts, by: Unlocked, keyring: Keyring, login: str) -> str:
    password = crypto.new_one_time_password(accounts.randomness)
    until = (accounts.clock() + ONE_TIME).astimezone(dt.UTC).replace(microsecond=0)
    lock = new_lock(accounts, keyring.database, login, password, by)
    holder = Holder(login=login, lock=lock, once_until=until.isoformat())
    tries = tries_without(read_keyfile(accounts.database).tries, login)
    write_keyring(accounts, keyring.with_holder(holder), by.seal, tries=tries)
    return password


def _check(password: str, login: str, own: Collection[str]) -> None:
    check_password(password, common=common_passwords(), own={login, *own})


@cache
def common_passwords() -> frozenset[str]:
    """Return the passwords everybody would try first (`tools/blocklist.py` makes the list)."""
    path = paths.resources() / "passwords" / "common.txt"
    return frozenset(path.read_text(encoding="utf-8").split())
