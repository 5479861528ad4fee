"""Numbers put aside for talons written by hand: which are free, and which may be handed back."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from desktop.models.errors import Refusal

MOST: Final = 50  # talons: more are not written by hand between one power cut and the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Hold a block of a series (D40): `open` are its numbers that are no case and not handed back.

    No talon can have been written from it before `reserved_at`.
    """

    block: str
    series: str
    first: int
    last: int
    reason: str
    reserved_at: dt.datetime
    open: tuple[int, ...]

    def require(self, number: int, *, at: dt.datetime, now: dt.datetime) -> None:
        """Refuse a talon that cannot have been written: by its number, or by its moment `at`.

        Refuses `number-not-reserved` (`number`), `hand-talon-future`, and `hand-talon-early`
        (`since`) for a moment before the block was reserved.
        """
        if number not in self.open:
            raise Refusal("number-not-reserved", number=number)
        if at > now:
            raise Refusal("hand-talon-future")
        if at < self.reserved_at.replace(second=0):  # a talon bears no seconds
            raise Refusal("hand-talon-early", since=self.reserved_at)


def check_count(count: int) -> None:
    """Refuse `bad-block` (`most`) unless so many numbers may be put aside at once."""
    if not 1 <= count <= MOST:
        raise Refusal("bad-block", most=MOST)


def runs_of(numbers: Collection[int]) -> tuple[tuple[int, int], ...]:
    """Return the first and last of every unbroken run, in their order."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)
