"""What signing in asks for and gives; without the ciphers, so that anybody may name it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.models.ids import Randomness
from desktop.models.keyring import CURRENT, Kdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """Name the database whose keys are meant, and hold what the composition root hands in.

    `machine` is the folder of this computer's own secrets; `kdf` what a password costs from now on.
    """

    database: Path
    clock: Callable[[], dt.datetime]
    randomness: Randomness
    machine: Path
    kdf: Kdf = CURRENT

    def now(self) -> int:
        """Return the seconds since 1970."""
        return int(self.clock().timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """Hold what signing in gave: the key of the database, to be dropped when it is closed.

    `next_key` is the new one while it is being replaced; `failed_before` counts the wrong passwords
    given since the last right one; `key_is_owed` asks for `sealing.replace_key` at an idle moment.
    """

    login: str
    key: bytes = field(repr=False)
    seal: bytes = field(repr=False)
    generation: int = 1
    next_key: bytes | None = field(default=None, repr=False)
    failed_before: int = 0
    key_is_owed: bool = False
