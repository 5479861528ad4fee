"""The shift PIN: opens a covered screen, never the record (D46, parcels §3.3).

It is chosen when somebody signs in, kept in memory alone as a salted hash, and forgotten with the
key of the record. Five wrong ones, and the whole password is asked for.
"""

import hmac
from dataclasses import dataclass, field
from hashlib import scrypt
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.ids import Randomness

LEAST_DIGITS: Final = 6
MOST_DIGITS: Final = 32
MOST_WRONG: Final = 5
_SALT: Final = 16
_COST: Final = 1 << 13  # 8 MiB and some 25 ms a try
_BLOCK: Final = 8
_RUN: Final = "01234567890123456789012345678901234567890"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftPin:
    """Hold what tells a right PIN from a wrong one, and how many wrong ones were typed."""

    salt: bytes = field(repr=False)
    hashed: bytes = field(repr=False)
    wrong: int = 0

    @property
    def is_spent(self) -> bool:
        """Say whether only the password helps now."""
        return self.wrong >= MOST_WRONG


def check_pin(pin: str) -> None:
    """Refuse `pin-short` (`least`) and `pin-easy` of one digit repeated or digits in a row."""
    if not (pin.isascii() and pin.isdigit() and LEAST_DIGITS <= len(pin) <= MOST_DIGITS):
        raise Refusal("pin-short", least=LEAST_DIGITS)
    if len(set(pin)) == 1 or pin in _RUN or pin[::-1] in _RUN:
        raise Refusal("pin-easy")


def new_pin(pin: str, dice: Randomness) -> ShiftPin:
    """Keep a PIN as its salted hash; refuses what `check_pin` does."""
    check_pin(pin)
    salt = dice(_SALT)
    return ShiftPin(salt=salt, hashed=_hashed(pin, salt))


def is_right(kept: ShiftPin, typed: str) -> bool:
    """Tell whether the PIN typed is the one kept; a spent one is never right."""
    return not kept.is_spent and hmac.compare_digest(kept.hashed, _hashed(typed, kept.salt))


def _hashed(pin: str, salt: bytes) -> bytes:
    return scrypt(pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=1)
