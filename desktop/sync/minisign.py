"""Signatures and public keys in minisign's format, so that its own command verifies ours.

A signature is four lines: an untrusted comment, the signature of the BLAKE2b-512 of the file, a
trusted comment, and the signature of both. Ours has one writing only: the comments are given, and
what was decoded must encode to the same letters, so that no bit of it can be changed unnoticed.
"""

import base64
import binascii
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final

from desktop.sync.signing import (
    KEY_ID_BYTES,
    PUBLIC_BYTES,
    SIGNATURE_BYTES,
    SigningPair,
    is_signed,
    key_id,
    key_id_text,
)

LINES: Final = 4
UNTRUSTED: Final = "untrusted comment: kense"
_TRUSTED: Final = "trusted comment: "
_KEY: Final = b"Ed"
_PREHASHED: Final = b"ED"
_PUBLIC_TEXT: Final = 56  # letters of base64


def sign(message: bytes, pair: SigningPair, *, trusted: str) -> bytes:
    """Return the four lines that sign a message; `trusted` is one line of ASCII."""
    signature = pair.sign(blake2b(message).digest())
    over_both = pair.sign(signature + trusted.encode("ascii"))
    lines = (
        UNTRUSTED,
        _written(_PREHASHED + pair.key_id + signature),
        _TRUSTED + trusted,
        _written(over_both),
    )
    return "".join(f"{line}\n" for line in lines).encode("ascii")


def is_sound(message: bytes, lines: Sequence[bytes], public: bytes, *, trusted: str) -> bool:
    """Tell whether four lines, their ends taken off, are the one writing of a signature."""
    if len(lines) != LINES or lines[0] != UNTRUSTED.encode("ascii"):
        return False
    if lines[2] != f"{_TRUSTED}{trusted}".encode("ascii"):
        return False
    named, over_both = _read(lines[1]), _read(lines[3])
    start = _PREHASHED + key_id(public)
    if not named.startswith(start):
        return False
    signature = named[len(start) :]
    return is_signed(blake2b(message).digest(), signature, public) and is_signed(
        signature + trusted.encode("ascii"), over_both, public
    )


def length(trusted: str) -> int:
    """Return how many bytes a signature with this comment takes, its line ends included."""
    encoded = sum(
        4 * -(-size // 3)
        for size in (len(_PREHASHED) + KEY_ID_BYTES + SIGNATURE_BYTES, SIGNATURE_BYTES)
    )
    return len(UNTRUSTED) + len(_TRUSTED) + len(trusted) + encoded + LINES


def public_text(public: bytes) -> str:
    """Return a public key as `minisign -P` takes it."""
    return _written(_KEY + key_id(public) + public)


def read_public(text: str) -> bytes:
    """Return the key of such a text, or of a file of `public_key_file`; raise `ValueError`.

    Only keys of ours are read: their id comes from the key itself.
    """
    lines = text.strip().splitlines() or [""]
    read = _read(lines[-1].strip().encode("ascii", "replace"))
    public = read[-PUBLIC_BYTES:]
    if read != _KEY + key_id(public) + public or len(lines[-1].strip()) != _PUBLIC_TEXT:
        raise ValueError(text[:_PUBLIC_TEXT])
    return public


def public_key_file(pair: SigningPair) -> str:
    """Return the public key as the file that `minisign -p` takes."""
    return public_key_file_of(pair.public)


def public_key_file_of(public: bytes) -> str:
    """Return a public key as the file that `minisign -p` takes."""
    comment = f"untrusted comment: minisign public key {key_id_text(public)}"
    return f"{comment}\n{public_text(public)}\n"


def _written(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _read(letters: bytes) -> bytes:
    """Return what letters of base64 stand for, nothing where they are not its one writing."""
    try:
        content = base64.b64decode(letters, validate=True)
    except binascii.Error:
        return b""
    return content if base64.b64encode(content) == letters else b""
