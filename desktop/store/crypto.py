"""Every use of a cipher: the only module that imports `cryptography` (docs/adr/0010-sealing.md).

Import it where somebody signs in, not before: a start without a seal does not pay for it. Nothing
here keeps, prints or raises a secret.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.models.ids import Randomness
from desktop.models.keyring import Box, Kdf, Lock
from desktop.models.password import normalised

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
LOCK_BYTES: Final = KEY_BYTES * 2 + _TAG_BYTES
BOX_BYTES: Final = KEY_BYTES + _TAG_BYTES

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: nothing to misread
_CODE_BYTES: Final = 20
_CODE_LETTERS: Final = 32
_ONCE_BYTES: Final = 15
_GROUP: Final = 4
_MISREAD: Final = str.maketrans("OILАВЕКМНОРСТХ", "011ABEKMH0PCTX")


class WrongSecretError(Exception):
    """Tell that a secret does not open a lock, or that the lock is not what was sealed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Hold what a lock keeps: the private half of its pair, and the seal of the keyring."""

    private: bytes = field(repr=False)
    seal: bytes = field(repr=False)


def new_lock(
    secret: str, *, database: str, login: str, key: bytes, seal: bytes, kdf: Kdf, dice: Randomness
) -> Lock:
    """Make a pair of keys, lock its private half and the `seal` with a password, and box the key.

    `database` and `login` are bound to it: a lock copied to another login opens nothing.
    """
    private = dice(KEY_BYTES)
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    opened = Opened(private=private, seal=seal)
    empty = Lock(
        kdf=kdf,
        salt=b"",
        nonce=b"",
        sealed=b"",
        public=public,
        box=pack(key, public, database=database, login=login, dice=dice),
    )
    return relock(empty, opened, secret, database=database, login=login, kdf=kdf, dice=dice)


def relock(
    lock: Lock,
    opened: Opened,
    secret: str,
    *,
    database: str,
    login: str,
    kdf: Kdf,
    dice: Randomness,
) -> Lock:
    """Lock the same pair with another password, or in another way."""
    salt, nonce = dice(SALT_BYTES), dice(NONCE_BYTES)
    cipher = AESGCM(_stretched(secret, salt, kdf))
    sealed = cipher.encrypt(nonce, opened.private + opened.seal, _bound("lock", database, login))
    return replace(lock, kdf=kdf, salt=salt, nonce=nonce, sealed=sealed)


def open_lock(lock: Lock, secret: str, *, database: str, login: str) -> Opened:
    """Open a lock with its password; raise `WrongSecretError`."""
    cipher = AESGCM(_stretched(secret, lock.salt, lock.kdf))
    content = _decrypted(cipher, lock.nonce, lock.sealed, _bound("lock", database, login))
    return Opened(private=content[:KEY_BYTES], seal=content[KEY_BYTES:])


def pack(key: bytes, public: bytes, *, database: str, login: str, dice: Randomness) -> Box:
    """Put a key into a box that only the private half of `public` opens."""
    sender = X25519PrivateKey.from_private_bytes(dice(KEY_BYTES))
    ours = sender.public_key().public_bytes_raw()
    shared = sender.exchange(X25519PublicKey.from_public_bytes(public))
    nonce = dice(NONCE_BYTES)
    cipher = AESGCM(_agreed(shared, ours + public))
    sealed = cipher.encrypt(nonce, key, _bound("box", database, login))
    return Box(sender=ours, nonce=nonce, sealed=sealed)


def unpack(box: Box, opened: Opened, *, database: str, login: str) -> bytes:
    """Take the key out of a box; raise `WrongSecretError`."""
    private = X25519PrivateKey.from_private_bytes(opened.private)
    public = private.public_key().public_bytes_raw()
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(box.sender))
    except ValueError:  # a point that agrees with everybody
        raise WrongSecretError from None
    cipher = AESGCM(_agreed(shared, box.sender + public))
    return _decrypted(cipher, box.nonce, box.sealed, _bound("box", database, login))


def enclose(key: bytes, content: bytes, *, bound: str, dice: Randomness) -> bytes:
    """Seal what this computer keeps for itself; it opens only where `bound` is told again."""
    nonce = dice(NONCE_BYTES)
    sealed = AESGCM(_of_identity(key)).encrypt(nonce, content, _bound("identity", bound, ""))
    return nonce + sealed


def disclose(key: bytes, sealed: bytes, *, bound: str) -> bytes:
    """Open what `enclose` sealed; raise `WrongSecretError`."""
    nonce, content = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    if len(content) < _TAG_BYTES:
        raise WrongSecretError
    return _decrypted(AESGCM(_of_identity(key)), nonce, content, _bound("identity", bound, ""))


def sealing_mac(seal: bytes, content: bytes) -> bytes:
    """Return the proof that whoever wrote `content` had opened a lock."""
    return hmac.digest(seal, b"kense keyring 1\0" + content, sha256)


def same(one: bytes, other: bytes) -> bool:
    """Compare two proofs in the same time wherever they differ."""
    return hmac.compare_digest(one, other)


def new_recovery_code(dice: Randomness) -> str:
    """Return 160 random bits as 32 letters and digits in groups of four, for the printed sheet."""
    return _grouped(dice(_CODE_BYTES))


def new_one_time_password(dice: Randomness) -> str:
    """Return 120 random bits as 24 letters and digits in groups of four, to be told once."""
    return _grouped(dice(_ONCE_BYTES))


def read_code(text: str) -> str:
    """Return a printed code as it was made, however it was typed: case, spaces, look-alikes."""
    letters = "".join(filter(str.isalnum, normalised(text).upper())).translate(_MISREAD)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def is_recovery_code(code: str) -> bool:
    """Tell whether what was read can be a recovery code at all."""
    letters = code.replace("-", "")
    return len(letters) == _CODE_LETTERS and set(letters) <= set(_LETTERS)


def _grouped(drawn: bytes) -> str:
    number = int.from_bytes(drawn)
    count = len(drawn) * 8 // 5
    letters = "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(count)))
    return "-".join(letters[at : at + _GROUP] for at in range(0, count, _GROUP))


def _stretched(secret: str, salt: bytes, kdf: Kdf) -> bytes:
    made = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=kdf.passes,
        lanes=kdf.lanes,
        memory_cost=kdf.memory_kib,
    )
    try:
        return made.derive(normalised(secret).encode())
    except UnicodeEncodeError:  # half a surrogate pair: nobody's password holds one
        raise WrongSecretError from None


def _agreed(shared: bytes, both: bytes) -> bytes:
    made: Callable[[bytes], bytes] = HKDF(
        algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=b"kense box 1\0" + both
    ).derive
    return made(shared)


def _of_identity(key: bytes) -> bytes:
    made: Callable[[bytes], bytes] = HKDF(
        algorithm=hashes.SHA256(), length=KEY_BYTES, salt=None, info=b"kense identity 1"
    ).derive
    return made(key)


def _bound(what: str, database: str, login: str) -> bytes:
    return f"kense\0{what}\0001\0{database}\0{login}".encode()


def _decrypted(cipher: AESGCM, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    try:
        return cipher.decrypt(nonce, sealed, bound)
    except InvalidTag:
        raise WrongSecretError from None
