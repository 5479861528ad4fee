"""Who can open a sealed database: a lock for each person, for the recovery sheet, for the region.

A lock is a pair of keys whose private half only its password opens. The key of the database lies
in a box for each lock's public half, so it can be replaced while nobody but one is there, and
nobody's password is needed (docs/adr/0010-sealing.md). Nothing here is readable without a password
but the logins.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from desktop.models.errors import Refusal

RECOVERY: Final = ""
"""The login of the recovery sheet, which nobody can have."""

ESCROW: Final = "-"
"""The login of the lock whose code lies sealed for the region's recovery key; nobody has it."""

MOST_PEOPLE: Final = 64
_LOGIN: Final = re.compile(r"[^\W_][\w.\-]{0,39}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kdf:
    """Say how costly it is to try a password: Argon2id with so much memory, so often."""

    memory_kib: int
    passes: int
    lanes: int

    def is_below(self, other: "Kdf") -> bool:
        """Tell whether a password kept so should be kept in the way of `other`."""
        return (self.memory_kib, self.passes) < (other.memory_kib, other.passes)


CURRENT: Final = Kdf(memory_kib=64 * 1024, passes=3, lanes=1)
"""What OWASP asks of a single factor, and 0.15 to 0.3 s on an office's computer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Hold a key for whoever has the private half: X25519, HKDF-SHA256, AES-256-GCM."""

    sender: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Hold what a password opens (`sealed`: the private half and the seal of the keyring)."""

    kdf: Kdf
    salt: bytes
    nonce: bytes
    sealed: bytes
    public: bytes
    box: Box
    next_box: Box | None = None  # while the key is being replaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Hold one person's lock; `once_until` (UTC) marks a password that must be changed by then."""

    login: str
    lock: Lock
    once_until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Escrow:
    """Hold a lock, and its code sealed in age's format for who helps when every password is lost.

    `recipient` is the region's recovery key, whose other half lies sealed with its superiors.
    """

    recipient: str
    sealed: bytes
    lock: Lock


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyring:
    """Hold every lock of one database, the number of its key, and whether it must be replaced."""

    database: str  # 32 hexadecimal digits, made with the first key
    generation: int
    people: tuple[Holder, ...]
    recovery: Lock
    key_is_owed: bool = False
    escrow: Escrow | None = None  # before the office knows a recovery key of its region

    @property
    def logins(self) -> tuple[str, ...]:
        """Return who may sign in."""
        return tuple(each.login for each in self.people)

    @property
    def is_changing(self) -> bool:
        """Tell whether a new key was begun and not finished."""
        return self.recovery.next_box is not None

    def holder(self, login: str) -> Holder:
        """Return the person with this login; refuse `login-unknown` (`login`)."""
        for each in self.people:
            if each.login == login:
                return each
        raise Refusal("login-unknown", login=login)

    def with_holder(self, holder: Holder) -> "Keyring":
        """Return the keyring with this person's lock put in the place of the one before, or added.

        Refuse `people-many` (`most`).
        """
        if holder.login in self.logins:
            people = [holder if each.login == holder.login else each for each in self.people]
        else:
            people = [*self.people, holder]
        if len(people) > MOST_PEOPLE:
            raise Refusal("people-many", most=MOST_PEOPLE)
        return replace(self, people=tuple(people))

    def without(self, login: str) -> "Keyring":
        """Return the keyring without this person, its key to be replaced.

        Refuse `login-unknown` (`login`), and `last-person` of the only one.
        """
        gone = self.holder(login)
        left = tuple(each for each in self.people if each != gone)
        if not left:
            raise Refusal("last-person", login=login)
        return replace(self, people=left, key_is_owed=True)

    def with_next(self, pack: Callable[[str, Lock], Box]) -> "Keyring":
        """Return the keyring that opens with the key of now and with the one `pack` packs."""
        return self._each(lambda login, lock: replace(lock, next_box=pack(login, lock)))

    def promoted(self) -> "Keyring":
        """Return the keyring once the next key is the key."""
        moved = self._each(
            lambda _login, lock: replace(lock, box=lock.next_box or lock.box, next_box=None)
        )
        return replace(moved, generation=self.generation + 1, key_is_owed=False)

    def _each(self, change: Callable[[str, Lock], Lock]) -> "Keyring":
        people = tuple(replace(each, lock=change(each.login, each.lock)) for each in self.people)
        escrow = self.escrow
        if escrow is not None:
            escrow = replace(escrow, lock=change(ESCROW, escrow.lock))
        return replace(self, people=people, recovery=change(RECOVERY, self.recovery), escrow=escrow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Count the wrong passwords given for a login since the last right one."""

    login: str
    failures: int
    last: int  # seconds since 1970, UTC


def read_login(text: str) -> str:
    """Return the login a person typed: case and composition make no difference.

    Refuse `login-bad` where it could be none: 1 to 40 letters, digits, dots, dashes, low lines.
    """
    login = unicodedata.normalize("NFKC", text).strip().casefold()
    if not _LOGIN.fullmatch(login):
        raise Refusal("login-bad")
    return login
