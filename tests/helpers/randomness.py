"""Randomness that comes out the same every time."""

from collections.abc import Callable
from hashlib import shake_256
from itertools import count


class Casts:
    """Number what a source gives, from 0, or from where another one stopped."""

    def __init__(self, done: int = 0) -> None:
        self._numbers = count(done)
        self.done = done

    def next(self) -> int:
        """Return the number of the next cast."""
        number = next(self._numbers)  # at once, whichever thread asks
        self.done = number + 1
        return number


def seeded(seed: int = 1, casts: Casts | None = None) -> Callable[[int], bytes]:
    """Return a source of bytes, as `os.urandom` is one, but the same for the same seed."""
    casts = casts or Casts()

    def source(size: int) -> bytes:
        return shake_256(f"{seed}:{casts.next()}".encode()).digest(size)

    return source
