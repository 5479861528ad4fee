"""Let several people act in one simulated time, always the same way."""

import datetime as dt
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import TypeAlias

Acting: TypeAlias = Iterator[dt.datetime]
"""Somebody who acts, and yields the moment at which he will act next."""


class Clock:
    """A clock that stands until it is set."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        """Return the instant it stands at."""
        return self.now


def play(clock: Clock, people: Iterable[Acting], *, until: dt.datetime) -> None:
    """Let everybody act in turn until nobody has anything to do before `until`.

    Who acts at the same moment acts in the order in which he asked to.
    """
    order = count()
    agenda: list[tuple[dt.datetime, int, Acting]] = []
    for person in people:
        heappush(agenda, (clock.now, next(order), person))
    while agenda and agenda[0][0] <= until:
        moment, _, person = heappop(agenda)
        clock.now = max(clock.now, moment)
        wakes = next(person, None)
        if wakes is not None:
            heappush(agenda, (wakes, next(order), person))
    clock.now = until
