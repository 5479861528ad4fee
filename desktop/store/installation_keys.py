"""The private keys of this installation: on this computer, never in the record nor a backup.

They lie in the folder of the computer's own secrets, `<installation>.keys`, sealed with a secret
that lies in the record. So whoever has the folder alone, or the record alone, can sign nothing; a
record carried to another computer has none, and begins as a new installation (parcels §2.6).
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.store.driver import refusal_of_disk
from desktop.store.handles import Database, Reader
from desktop.store.keyfile import put_keys
from desktop.store.versions import installation_secret, known_secret

_LARGEST: Final = 64 * 1024
_MOST_PAIRS: Final = 64  # a year each
_SEED_BYTES: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateKeys:
    """Hold what an installation signs with and what it opens with, at one time of its life."""

    seed: bytes = field(repr=False)  # of Ed25519
    identity: str = field(repr=False)  # of age: AGE-SECRET-KEY-1…


def keys_path(machine: Path, inst: str) -> Path:
    """Return where the private keys of an installation lie."""
    return machine / f"{inst}.keys"


def read_private(reader: Reader, machine: Path, inst: str) -> tuple[PrivateKeys, ...]:
    """Return the keys of an installation, the oldest first; none where they are not here.

    What cannot be opened with the secret of this record is not here either. Refuse `disk-error`.
    """
    path = keys_path(machine, inst)
    secret = known_secret(reader)
    private.tighten(path)
    try:
        with path.open("rb") as file:
            sealed = file.read(_LARGEST)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise refusal_of_disk(error, path) from error
    if secret is None:
        return ()
    from desktop.store import crypto  # noqa: PLC0415 - a window starts without ciphers

    try:
        return _read(crypto.disclose(secret, sealed, bound=inst))
    except (crypto.WrongSecretError, ValueError, KeyError, TypeError):
        return ()


def keep_private(
    database: Database,
    machine: Path,
    inst: str,
    keys: tuple[PrivateKeys, ...],
    *,
    randomness: Randomness,
) -> None:
    """Put the keys of an installation in their place, whole or not at all.

    Refuse `folder-read-only`, `disk-full`, `disk-error`.
    """
    from desktop.store import crypto  # noqa: PLC0415 - a window starts without ciphers

    pairs = [{"seed": each.seed.hex(), "identity": each.identity} for each in keys[-_MOST_PAIRS:]]
    content = json.dumps(pairs).encode()
    sealed = crypto.enclose(installation_secret(database), content, bound=inst, dice=randomness)
    path = keys_path(machine, inst)
    try:
        private.make_folder(machine)
    except OSError:
        raise Refusal("folder-read-only", path=str(path), folder=str(machine)) from None
    private.tighten(machine)
    put_keys(path, sealed)


def _read(content: bytes) -> tuple[PrivateKeys, ...]:
    keys = tuple(
        PrivateKeys(seed=bytes.fromhex(each["seed"]), identity=str(each["identity"]))
        for each in json.loads(content)
    )
    if any(len(each.seed) != _SEED_BYTES for each in keys):
        raise ValueError
    return keys
