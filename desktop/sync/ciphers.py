"""The ciphers of a parcel, and nothing else: whoever needs one loads this module then.

A window starts without them (docs/adr/0006-start-up.md), so no module imports this one at its top.
Ed25519 is of `cryptography`, age of `pyrage`.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pyrage import DecryptError, IdentityError, RecipientError, x25519

_NOT_FOR_US: Final = "No matching keys"


class NotForUsError(Exception):
    """Tell that none of the identities opens a seal."""


class _Pieces:
    """Hand bytes over piece by piece: between two of them a window's thread has its turn.

    The library lets no other thread run while it works on what it is given as a whole.
    """

    def __init__(self, content: bytes | memoryview) -> None:
        self._content = memoryview(content)
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, `size` of them at most, none at the end."""
        end = len(self._content) if size < 0 else self._at + size
        piece = bytes(self._content[self._at : end])
        self._at += len(piece)
        return piece


class _Kept:
    """Keep what is written piece by piece, for whoever asks once all of it was."""

    def __init__(self) -> None:
        self._content = BytesIO()

    def write(self, piece: bytes) -> int:
        """Keep the next bytes."""
        return self._content.write(piece)

    def flush(self) -> None:
        """Keep nothing back: there is nowhere to write it to."""

    def whole(self) -> bytes:
        """Return all that was written."""
        return self._content.getvalue()


def public_of(seed: bytes) -> bytes:
    """Return the public key of a seed; raise `ValueError` unless it is 32 bytes."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def sign(seed: bytes, message: bytes) -> bytes:
    """Return the 64 bytes of Ed25519's signature."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(message)


def is_signed(message: bytes, signature: bytes, public: bytes) -> bool:
    """Tell whether Ed25519's signature of a message is that of a key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def new_identity() -> tuple[str, str]:
    """Return a new identity of age and its recipient; the library draws its own randomness."""
    made = x25519.Identity.generate()
    return str(made), str(made.to_public())


def recipient_of(identity: str) -> str:
    """Return the recipient of an identity; raise `ValueError` where it is none."""
    try:
        return str(x25519.Identity.from_str(identity).to_public())
    except IdentityError:
        raise ValueError from None  # never with what was read: it is a secret


def is_recipient(text: str) -> bool:
    """Tell whether something can be sealed for a recipient: its letters and their checksum."""
    try:
        x25519.Recipient.from_str(text)
    except RecipientError:
        return False
    return True


def encrypt(content: bytes, recipients: Sequence[str]) -> bytes:
    """Seal for every recipient, in age's format."""
    chosen = [x25519.Recipient.from_str(each) for each in recipients]
    sealed = _Kept()
    pyrage.encrypt_io(_Pieces(content), sealed, chosen)
    return sealed.whole()


def decrypt(sealed: bytes | memoryview, identities: Sequence[str]) -> bytes:
    """Open a seal whole in memory: nothing of it is told before its end is proven.

    Raise `NotForUsError`, and `ValueError` for what is no sound seal or no identity.
    """
    try:
        keys = [x25519.Identity.from_str(each) for each in identities]
    except IdentityError:
        raise ValueError from None  # never with what was read: it is a secret
    opened = _Kept()
    try:
        pyrage.decrypt_io(_Pieces(sealed), opened, keys)
    except DecryptError as error:
        if _NOT_FOR_US in str(error):
            raise NotForUsError from None
        raise ValueError from None
    except OSError:  # how the library tells of a seal that breaks off or was changed on the way
        raise ValueError from None
    return opened.whole()
