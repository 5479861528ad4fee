"""The file of keys beside a sealed database: `<database>.keys.json`, whole or not at all.

What is read is written again and must come out the same, so nothing but what we write is taken:
no unknown name, no second value of one name, no number out of bounds. Everything else is
`keys-damaged`, and the copy beside the last backup is the way back.
"""

import json
import os
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.keyring import (
    MOST_PEOPLE,
    Box,
    Escrow,
    Holder,
    Kdf,
    Keyring,
    Lock,
    Tries,
    read_login,
)
from desktop.store.ballast import release_ballast
from desktop.store.copying import PART, make_durable
from desktop.store.driver import refusal_of_disk

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
Table: TypeAlias = Mapping[str, Json]

SUFFIX: Final = ".keys.json"
_FORMAT: Final = 1
_LARGEST: Final = 256 * 1024
_DEEPEST: Final = 8
_MOST_MEMORY: Final = 1024 * 1024  # KiB
_MOST_PASSES: Final = 32
_MOST_LANES: Final = 16
_MOST_FAILURES: Final = 1_000_000
_LATEST: Final = 1 << 40  # seconds
_ONCE: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00)?", re.ASCII)
_HEX: Final = re.compile(r"([0-9a-f]{2})*", re.ASCII)
_KEY: Final = 32
_RECIPIENT: Final = re.compile(r"age1[02-9ac-hj-np-z]{58}", re.ASCII)
_MOST_SEALED: Final = 1024  # bytes of a code sealed by age
_SIZES: Final = {"salt": 16, "nonce": 12, "sealed": 80, "public": _KEY}
_BOX_SIZES: Final = {"sender": _KEY, "nonce": 12, "sealed": 48}


class _DamagedError(Exception):
    """Leave the reading of a file that is not what we wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyfile:
    """Hold the keyring, the proof that it is whole, and the wrong passwords counted since."""

    keyring: Keyring
    proof: bytes  # of the keyring, under the seal its locks keep
    tries: tuple[Tries, ...] = ()
    tries_proof: bytes = bytes(_KEY)  # of the tries, under the secret of this computer

    def tries_of(self, login: str) -> Tries:
        """Return the wrong passwords counted for a login."""
        found = (each for each in self.tries if each.login == login)
        return next(found, Tries(login=login, failures=0, last=0))


def keyfile_of(database: Path) -> Path:
    """Return where the keys of the database at this path lie."""
    return database.with_name(f"{database.name}{SUFFIX}")


def is_sealed(database: Path) -> bool:
    """Tell whether a file of keys lies beside a database."""
    return keyfile_of(database).exists()


def read_keyfile(database: Path) -> Keyfile:
    """Read the keys of a database; refuse `keys-missing`, `keys-damaged`, `disk-error` (`path`)."""
    return read_keys(keyfile_of(database))


def read_keys(path: Path) -> Keyfile:
    """Read a file of keys wherever it lies; refuse what `read_keyfile` does."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise Refusal("keys-missing", path=str(path)) from None
    except OSError as error:
        raise refusal_of_disk(error, path) from error
    return decode(content, path)


def write_keyfile(database: Path, keyfile: Keyfile) -> None:
    """Put the keys in their place, durable before they have their name, for this user alone.

    On a full disk the reserve of the record makes room, once: nobody signs in without. Refuse
    `disk-full`, `disk-error`, `folder-read-only`; the file before stays as it was.
    """
    path, content = keyfile_of(database), encode(keyfile)
    try:
        put_keys(path, content)
    except Refusal as refusal:
        if refusal.code != "disk-full" or not release_ballast(database):
            raise
        put_keys(path, content)


def copy_keyfile(database: Path, beside: Path) -> None:
    """Copy the keys of one database beside another file sealed with the same key."""
    put_keys(keyfile_of(beside), encode(read_keyfile(database)))


def put_keys(path: Path, content: bytes) -> None:
    """Write a file of keys whole or not at all; refuses what `write_keyfile` does."""
    part = path.with_name(f"{path.name}{PART}")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(private.make_file(part), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
        make_durable(path.parent)
    except OSError as error:
        with suppress(OSError):  # of a disk that is gone: the first error tells it
            part.unlink(missing_ok=True)
        if isinstance(error, PermissionError):
            folder = str(path.parent)
            raise Refusal("folder-read-only", path=str(path), folder=folder) from None
        raise refusal_of_disk(error, path) from error


def proved_content(keyring: Keyring) -> bytes:
    """Return the bytes of a keyring that its proof is made of."""
    return _written(_plain_keyring(keyring))


def tries_content(database: str, tries: Sequence[Tries]) -> bytes:
    """Return the bytes of the counted tries that their proof is made of."""
    return _written({"database": database, "tries": [_plain_tries(each) for each in tries]})


def encode(keyfile: Keyfile) -> bytes:
    """Write the keys as the one text they have."""
    content: dict[str, Json] = {
        "format": _FORMAT,
        "keyring": _plain_keyring(keyfile.keyring),
        "proof": keyfile.proof.hex(),
        "tries": [_plain_tries(each) for each in keyfile.tries],
        "tries_proof": keyfile.tries_proof.hex(),
    }
    return _written({**content, "sum": sha256(_written(content)).hexdigest()})


def decode(content: bytes, path: Path) -> Keyfile:
    """Read the keys strictly; refuse `keys-damaged` (`path`) for anything we would not write."""
    try:
        keyfile = _keyfile(_read(content))
        if encode(keyfile) != content:
            _damaged()
    except (_DamagedError, Refusal):
        raise Refusal("keys-damaged", path=str(path)) from None
    return keyfile


def _written(value: Json) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode()


def _read(content: bytes) -> Table:
    if len(content) > _LARGEST:
        _damaged()
    depth = max_depth = 0
    for sign in content:  # before json would recurse
        depth += (sign in b"[{") - (sign in b"]}")
        max_depth = max(max_depth, depth)
    if max_depth > _DEEPEST:
        _damaged()
    try:
        return _table(json.loads(content.decode(), parse_float=_no, parse_constant=_no))
    except ValueError:  # no JSON, no UTF-8, a number of thousands of digits
        _damaged()


def _plain_keyring(keyring: Keyring) -> dict[str, Json]:
    """Write a keyring; one without escrow as before there was any."""
    escrow = keyring.escrow
    left: dict[str, Json] = {} if escrow is None else {"escrow": _plain_escrow(escrow)}
    return {
        **left,
        "database": keyring.database,
        "generation": keyring.generation,
        "key_is_owed": keyring.key_is_owed,
        "people": [
            {"login": each.login, "once_until": each.once_until, "lock": _plain_lock(each.lock)}
            for each in keyring.people
        ],
        "recovery": _plain_lock(keyring.recovery),
    }


def _plain_lock(lock: Lock) -> dict[str, Json]:
    return {
        "alg": "argon2id+aes-256-gcm+x25519",
        "box": _plain_box(lock.box),
        "lanes": lock.kdf.lanes,
        "memory_kib": lock.kdf.memory_kib,
        "next_box": None if lock.next_box is None else _plain_box(lock.next_box),
        "nonce": lock.nonce.hex(),
        "passes": lock.kdf.passes,
        "public": lock.public.hex(),
        "salt": lock.salt.hex(),
        "sealed": lock.sealed.hex(),
    }


def _plain_escrow(escrow: Escrow) -> dict[str, Json]:
    return {
        "lock": _plain_lock(escrow.lock),
        "recipient": escrow.recipient,
        "sealed": escrow.sealed.hex(),
    }


def _plain_box(box: Box) -> dict[str, Json]:
    return {"nonce": box.nonce.hex(), "sealed": box.sealed.hex(), "sender": box.sender.hex()}


def _plain_tries(tries: Tries) -> dict[str, Json]:
    return {"failures": tries.failures, "last": tries.last, "login": tries.login}


def _keyfile(table: Table) -> Keyfile:
    if table.get("format") != _FORMAT:
        _damaged()
    tries = tuple(_tries(_table(each)) for each in _list(table, "tries"))
    return Keyfile(
        keyring=_keyring(_table(table.get("keyring"))),
        proof=_bytes(table, "proof", _KEY),
        tries=tries,
        tries_proof=_bytes(table, "tries_proof", _KEY),
    )


def _keyring(table: Table) -> Keyring:
    people = tuple(_holder(_table(each)) for each in _list(table, "people"))
    logins = {each.login for each in people}
    if not people or len(logins) != len(people):
        _damaged()
    keyring = Keyring(
        database=_bytes(table, "database", 16).hex(),
        generation=_number(table, "generation", 1, 1 << 31),
        people=people,
        recovery=_lock(_table(table.get("recovery"))),
        key_is_owed=table.get("key_is_owed") is True,
        escrow=_escrow(_table(table["escrow"])) if "escrow" in table else None,
    )
    changing = {each.lock.next_box is not None for each in people} | {keyring.is_changing}
    if keyring.escrow is not None:
        changing |= {keyring.escrow.lock.next_box is not None}
    if len(changing) > 1:
        _damaged()
    return keyring


def _holder(table: Table) -> Holder:
    once_until = _text(table, "once_until")
    if not _ONCE.fullmatch(once_until):
        _damaged()
    lock = _lock(_table(table.get("lock")))
    return Holder(login=_login(table), lock=lock, once_until=once_until)


def _escrow(table: Table) -> Escrow:
    recipient, sealed = _text(table, "recipient"), _text(table, "sealed")
    if not _RECIPIENT.fullmatch(recipient) or not 0 < len(sealed) <= 2 * _MOST_SEALED:
        _damaged()
    return Escrow(
        recipient=recipient,
        sealed=_bytes(table, "sealed", len(sealed) // 2),
        lock=_lock(_table(table.get("lock"))),
    )


def _lock(table: Table) -> Lock:
    salt, nonce, sealed, public = (_bytes(table, name, size) for name, size in _SIZES.items())
    following = table.get("next_box")
    lanes = _number(table, "lanes", 1, _MOST_LANES)
    return Lock(
        kdf=Kdf(
            memory_kib=_number(table, "memory_kib", 8 * lanes, _MOST_MEMORY),
            passes=_number(table, "passes", 1, _MOST_PASSES),
            lanes=lanes,
        ),
        salt=salt,
        nonce=nonce,
        sealed=sealed,
        public=public,
        box=_box(_table(table.get("box"))),
        next_box=None if following is None else _box(_table(following)),
    )


def _box(table: Table) -> Box:
    sender, nonce, sealed = (_bytes(table, name, size) for name, size in _BOX_SIZES.items())
    return Box(sender=sender, nonce=nonce, sealed=sealed)


def _tries(table: Table) -> Tries:
    return Tries(
        login=_login(table),
        failures=_number(table, "failures", 0, _MOST_FAILURES),
        last=_number(table, "last", 0, _LATEST),
    )


def _login(table: Table) -> str:
    text = _text(table, "login")
    return text if read_login(text) == text else _damaged()


def _table(value: Json) -> Table:
    return value if isinstance(value, dict) else _damaged()


def _list(table: Table, name: str) -> Sequence[Json]:
    value = table.get(name)
    return value if isinstance(value, list) and len(value) <= MOST_PEOPLE else _damaged()


def _text(table: Table, name: str) -> str:
    value = table.get(name)
    return value if isinstance(value, str) else _damaged()


def _number(table: Table, name: str, least: int, most: int) -> int:
    value = table.get(name)
    return value if type(value) is int and least <= value <= most else _damaged()


def _bytes(table: Table, name: str, size: int) -> bytes:
    text = _text(table, name)
    return bytes.fromhex(text) if _HEX.fullmatch(text) and len(text) == 2 * size else _damaged()


def _no(_text: str) -> NoReturn:
    raise ValueError


def _damaged() -> NoReturn:
    raise _DamagedError
