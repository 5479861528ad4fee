"""The secret of this computer for a database: what its counted wrong passwords are proved by.

It does not slow down whoever has a copy of the disk, nor somebody who deletes both; that takes the
cost of each try and the length of the password (parcels §3.3).
"""

from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.store.driver import refusal_of_disk
from desktop.store.keyfile import put_keys

_BYTES: Final = 32


def machine_secret(folder: Path, database: str, dice: Randomness) -> tuple[bytes, bool]:
    """Return the secret of this computer for a database, and whether it was made just now.

    Refuse `folder-read-only`, `disk-full`, `disk-error`.
    """
    path = folder / f"{database}.secret"
    private.tighten(folder)
    private.tighten(path)
    try:
        known = path.read_bytes()
    except FileNotFoundError:
        known = b""
    except OSError as error:
        raise refusal_of_disk(error, path) from error
    if len(known) == _BYTES:
        return known, False
    secret = dice(_BYTES)
    try:
        private.make_folder(folder)
    except OSError:
        raise Refusal("folder-read-only", path=str(path), folder=str(folder)) from None
    put_keys(path, secret)
    return secret, True
