"""How long somebody may still wait, judged by how long today's services took (never a promise)."""

from collections.abc import Sequence
from typing import Final

ENOUGH: Final = 3  # finished services of the line today; with fewer nothing is known yet
_EXACT: Final = 10  # minutes; longer waits are told in steps
_STEP: Final = 5


def median(served: Sequence[int]) -> int:
    """Return the middle of how long services took, whole seconds, of two middles the mean up."""
    ordered = sorted(served)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return -(-(ordered[middle - 1] + ordered[middle]) // 2)


def estimate(served: Sequence[int], *, ahead: int, windows: int) -> int | None:
    """Return the seconds to wait behind `ahead` people; None while it cannot be known.

    `served` are the seconds of today's finished services of the line, `windows` how many call
    from it now. The median service, for each who is called before, shared among the windows.
    """
    if len(served) < ENOUGH or windows < 1:
        return None
    return -(-median(served) * ahead // windows)


def told_minutes(seconds: int) -> int:
    """Return the minutes to say, rounded up: whole to ten, in steps of five beyond."""
    minutes = -(-seconds // 60)
    return minutes if minutes <= _EXACT else -(-minutes // _STEP) * _STEP
