"""Randomness that comes out the same every time."""

from collections.abc import Callable
from hashlib import shake_256
from itertools import count


def seeded(seed: int = 1) -> Callable[[int], bytes]:
    """Return a source of bytes, as `os.urandom` is one, but the same for the same seed."""
    given = count()

    def source(size: int) -> bytes:
        return shake_256(f"{seed}:{next(given)}".encode()).digest(size)

    return source
