"""Ed25519 as the parcel uses it: a pair, its id, its signature."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from desktop.models.ids import Randomness

SEED_BYTES: Final = 32
PUBLIC_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
KEY_ID_BYTES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningPair:
    """Hold an Ed25519 pair: its secret `seed` and its `public` key, 32 bytes each."""

    seed: bytes = field(repr=False)
    public: bytes

    @classmethod
    def make(cls, randomness: Randomness) -> "SigningPair":
        """Make a new pair."""
        return cls.of(randomness(SEED_BYTES))

    @classmethod
    def of(cls, seed: bytes) -> "SigningPair":
        """Return the pair of a seed that was kept; raise `ValueError` unless it is 32 bytes."""
        from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

        return cls(seed=seed, public=ciphers.public_of(seed))

    @property
    def key_id(self) -> bytes:
        """Return the 8 bytes by which a signature names the key."""
        return key_id(self.public)

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of Ed25519's signature."""
        from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

        return ciphers.sign(self.seed, message)


def is_signed(message: bytes, signature: bytes, public: bytes) -> bool:
    """Tell whether Ed25519's signature of a message is that of a key."""
    from desktop.sync import ciphers  # noqa: PLC0415 - a window starts without them

    return ciphers.is_signed(message, signature, public)


def key_id(public: bytes) -> bytes:
    """Return the id of a signing key: the first 8 bytes of its SHA-256."""
    return sha256(public).digest()[:KEY_ID_BYTES]


def key_id_text(public: bytes) -> str:
    """Return the id of a signing key as minisign prints it: 16 digits, last byte first."""
    return key_id(public)[::-1].hex().upper()
