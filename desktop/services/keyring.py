"""What every change of the keys beside a database is made of: locks, proofs, counted tries.

`services/accounts.py` has what people do with it, `services/sealing.py` what becomes of the file.
Import it where somebody signs in and not before: it brings the ciphers along.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.keyring import ESCROW, Box, Escrow, Holder, Keyring, Lock, Tries
from desktop.models.password import check_tries
from desktop.services.backups import copies_of
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store import crypto
from desktop.store.keyfile import (
    Keyfile,
    copy_keyfile,
    is_sealed,
    keyfile_of,
    proved_content,
    read_keyfile,
    tries_content,
    write_keyfile,
)
from desktop.store.machine import machine_secret
from desktop.sync import ciphers

_ESCROWED: Final = "kense escrow 1"
_OWN: Final = "kense escrow own 1"
_TAMPERED: Final = 20  # wrong passwords assumed where the count was changed by hand


def begin_key(accounts: Accounts, by: Unlocked) -> Unlocked:
    """Draw the next key and let every lock open both; for `sealing` alone."""
    keyring = settled(accounts, by)
    key, dice = accounts.randomness(crypto.KEY_BYTES), accounts.randomness

    def packed(login: str, lock: Lock) -> Box:
        return crypto.pack(key, lock.public, database=keyring.database, login=login, dice=dice)

    write_keyring(accounts, keyring.with_next(packed), by.seal)
    return replace(by, next_key=key)


def end_key(accounts: Accounts, by: Unlocked) -> Unlocked:
    """Let every lock open the next key alone; for `sealing` alone."""
    keyring = _proved(accounts, by).promoted()
    write_keyring(accounts, keyring, by.seal)
    key = by.next_key or by.key
    return replace(
        by, key=key, next_key=None, generation=keyring.generation, key_is_owed=keyring.key_is_owed
    )


def count_try(accounts: Accounts, keyfile: Keyfile, login: str) -> Keyfile:
    """Count this try; refuse it when it comes too early, or after too many."""
    database, now = keyfile.keyring.database, accounts.now()
    secret, is_new = machine_secret(accounts.machine, database, accounts.randomness)
    content = tries_content(database, keyfile.tries)
    tries = {each.login: each for each in keyfile.tries}
    if is_new:  # another computer: its count says nothing of who sits here
        tries = {}
    elif not crypto.same(keyfile.tries_proof, crypto.sealing_mac(secret, content)):
        tries = {
            each: Tries(login=each, failures=_TAMPERED, last=now) for each in keyfile.keyring.logins
        }
        keyfile = _with_tries(accounts, keyfile, tries.values())
    known = tries.get(login, Tries(login=login, failures=0, last=0))
    check_tries(login, known.failures, last=known.last, now=now)
    tries[login] = Tries(login=login, failures=known.failures + 1, last=now)
    return _with_tries(accounts, keyfile, tries.values())


def clear_tries(accounts: Accounts, keyfile: Keyfile, login: str) -> Keyfile:
    """Forget the wrong passwords of a login: a right one was given."""
    return _with_tries(accounts, keyfile, tries_without(keyfile.tries, login))


def _with_tries(accounts: Accounts, keyfile: Keyfile, tries: Iterable[Tries]) -> Keyfile:
    kept = tuple(tries)
    proof = _tries_proof(accounts, keyfile.keyring, kept)
    changed = replace(keyfile, tries=kept, tries_proof=proof)
    write_keyfile(accounts.database, changed)
    return changed


def _tries_proof(accounts: Accounts, keyring: Keyring, tries: tuple[Tries, ...]) -> bytes:
    secret, _new = machine_secret(accounts.machine, keyring.database, accounts.randomness)
    return crypto.sealing_mac(secret, tries_content(keyring.database, tries))


def tries_without(tries: tuple[Tries, ...], login: str) -> tuple[Tries, ...]:
    """Return the counted tries without those of a login."""
    return tuple(each for each in tries if each.login != login)


def open_with(
    accounts: Accounts, keyfile: Keyfile, login: str, lock: Lock, secret: str
) -> Unlocked:
    """Open a lock and what is boxed for it; the seal it keeps must have sealed this keyring.

    Refuses `keys-damaged` (`path`) of one that another did; raises `WrongSecretError`.
    """
    keyring = keyfile.keyring
    opened = crypto.open_lock(lock, secret, database=keyring.database, login=login)
    if not crypto.same(keyfile.proof, crypto.sealing_mac(opened.seal, proved_content(keyring))):
        raise Refusal("keys-damaged", path=str(keyfile_of(accounts.database)))

    def taken_out(box: Box) -> bytes:
        return crypto.unpack(box, opened, database=keyring.database, login=login)

    return Unlocked(
        login=login,
        key=taken_out(lock.box),
        seal=opened.seal,
        generation=keyring.generation,
        next_key=None if lock.next_box is None else taken_out(lock.next_box),
        failed_before=max(0, keyfile.tries_of(login).failures - 1),
        key_is_owed=keyring.key_is_owed,
    )


def settled(accounts: Accounts, by: Unlocked) -> Keyring:
    """Return the keyring that `by` may change; refuse `keys-changed` when it is another by now."""
    keyring = _proved(accounts, by)
    if keyring.is_changing or keyring.generation != by.generation:
        raise Refusal("keys-changed")
    return keyring


def _proved(accounts: Accounts, by: Unlocked) -> Keyring:
    """Return the keyring as it lies on the disk; refuse `keys-damaged` if `by` never sealed it."""
    keyfile = read_keyfile(accounts.database)
    proof = crypto.sealing_mac(by.seal, proved_content(keyfile.keyring))
    if not crypto.same(keyfile.proof, proof):
        raise Refusal("keys-damaged", path=str(keyfile_of(accounts.database)))
    return keyfile.keyring


def new_lock(accounts: Accounts, database: str, login: str, secret: str, keys: Unlocked) -> Lock:
    """Make the lock of a login, or of the recovery sheet, with what `keys` opened."""
    return crypto.new_lock(
        secret,
        database=database,
        login=login,
        key=keys.key,
        seal=keys.seal,
        kdf=accounts.kdf,
        dice=accounts.randomness,
    )


def new_escrow(
    accounts: Accounts, database: str, keys: Unlocked, recipient: str, *, own: bool = False
) -> Escrow:
    """Make a lock with a code nobody is shown, sealed for the recipient of a recovery key.

    What age opens is three lines: what it is, the id of the keys, the code. One of a region's `own`
    record is opened by its recovery key at once, one of an office by way of its region alone.
    """
    code = crypto.new_recovery_code(accounts.randomness)
    content = f"{_OWN if own else _ESCROWED}\n{database}\n{code}\n".encode("ascii")
    return Escrow(
        recipient=recipient,
        sealed=ciphers.encrypt(content, [recipient]),
        lock=new_lock(accounts, database, ESCROW, code, keys),
    )


def read_escrow(sealed: bytes, database: str, identity: str) -> tuple[str, bool]:
    """Return the code sealed for an identity of age with these keys, and whether it is one's own.

    The code is empty where the identity opens none.
    """
    try:
        content = ciphers.decrypt(sealed, [identity]).decode("ascii")
    except (ciphers.NotForUsError, ValueError):
        return "", False
    match content.split("\n"):
        case [what, of, code, ""] if what in {_ESCROWED, _OWN} and of == database:
            return code, what == _OWN
    return "", False


def relocked(accounts: Accounts, database: str, holder: Holder, secrets: tuple[str, str]) -> Lock:
    """Lock a person's pair with the second of two secrets; the first opens it."""
    old, new = secrets
    opened = crypto.open_lock(holder.lock, old, database=database, login=holder.login)
    return crypto.relock(
        holder.lock,
        opened,
        new,
        database=database,
        login=holder.login,
        kdf=accounts.kdf,
        dice=accounts.randomness,
    )


def write_keyring(
    accounts: Accounts, keyring: Keyring, seal: bytes, *, tries: tuple[Tries, ...] | None = None
) -> None:
    """Write a changed keyring with its proofs; None keeps the tries as they stand."""
    if tries is None:
        there = is_sealed(accounts.database)
        tries = read_keyfile(accounts.database).tries if there else ()
    proof = crypto.sealing_mac(seal, proved_content(keyring))
    tries_proof = _tries_proof(accounts, keyring, tries)
    keyfile = Keyfile(keyring=keyring, proof=proof, tries=tries, tries_proof=tries_proof)
    write_keyfile(accounts.database, keyfile)
    _tell_copies(accounts.database, keyring)


def _tell_copies(database: Path, keyring: Keyring) -> None:
    """Let the backups sealed with this key open for whom the record does, and for nobody else."""
    for each in filter(is_sealed, copies_of(database)):
        try:
            theirs = read_keyfile(each).keyring
        except Refusal as refusal:
            if refusal.code != "keys-damaged":
                raise
            continue
        if (theirs.database, theirs.generation) == (keyring.database, keyring.generation):
            copy_keyfile(database, each)
