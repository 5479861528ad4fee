"""Make up what chance would bring, always the same way."""

import datetime as dt
from collections.abc import Callable
from hashlib import shake_256
from itertools import count

from desktop.models.ids import Randomness


def invented(seed: str) -> Randomness:
    """Return a source of bytes, as `os.urandom` is one, that gives the same ones for a seed."""
    given = count()

    def source(size: int) -> bytes:
        return shake_256(f"{seed}:{next(given)}".encode()).digest(size)

    return source


def seconds_between(source: Randomness, least: int, most: int) -> Callable[[], dt.timedelta]:
    """Return a function that gives spans of whole seconds from `least` to `most`, all alike."""

    def span() -> dt.timedelta:
        return dt.timedelta(seconds=least + int.from_bytes(source(8)) % (most - least + 1))

    return span
