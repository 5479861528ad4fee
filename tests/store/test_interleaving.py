import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from desktop.models.facts import TicketCalled
from desktop.store import tickets
from desktop.store.database import Database, open_database
from desktop.store.unit_of_work import unit_of_work
from desktop.store.upkeep import check_database
from tests.helpers.facts import DAY, LINE, OFFICE, moment, ticket_issued
from tests.helpers.randomness import seeded
from tests.store.recording import record

ROUNDS: Final = 1_000
WINDOWS: Final = ("1", "2")


def take_next(database: Database, window: str) -> str:
    """Take the next number as a window does: look and call in one unit of work."""
    with unit_of_work(database, at=moment(), by="s1", office=OFFICE) as work:
        found = tickets.next_for(database, office=OFFICE, day=DAY, lines=[LINE])
        assert found is not None
        work.record(TicketCalled(ticket=found.id, window=window))
    return found.id


@pytest.fixture
def full(place: Path) -> Path:
    """Return a database in which 2,000 people wait."""
    waiting = [ticket_issued(f"t{n:04d}", n) for n in range(1, ROUNDS * 2 + 1)]
    with open_database(place, randomness=seeded()) as database:
        record(database, *waiting)
    return place


def two_windows(place: Path, rounds: int, take: Callable[[Database, str], str]) -> list[set[str]]:
    """Let two threads, each with its connection, take the next number in the same instant."""
    barrier = threading.Barrier(len(WINDOWS))
    taken: dict[str, list[str]] = {window: [] for window in WINDOWS}

    def serve(window: str) -> None:
        try:
            with first.beside() as mine:
                for _ in range(rounds):
                    barrier.wait(timeout=20)
                    taken[window].append(take(mine, window))
        except BaseException:
            barrier.abort()
            raise

    with open_database(place, randomness=seeded(2)) as first:
        threads = [threading.Thread(target=serve, args=(window,)) for window in WINDOWS]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert check_database(first).sound
    return [set(pair) for pair in zip(*taken.values(), strict=True)]


def test_two_windows_in_the_same_instant_never_take_one_number(full: Path) -> None:
    pairs = two_windows(full, ROUNDS, take_next)
    in_order = [{f"t{n:04d}", f"t{n + 1:04d}"} for n in range(1, ROUNDS * 2, 2)]
    assert pairs == in_order


def test_the_control_that_looks_before_it_leaps_takes_one_number_twice(full: Path) -> None:
    """Prove that the test above can fail: look in one transaction, call in another."""
    both_looked = threading.Barrier(len(WINDOWS))

    def careless(database: Database, window: str) -> str:
        found = tickets.next_for(database, office=OFFICE, day=DAY, lines=[LINE])
        both_looked.wait(timeout=20)
        assert found is not None
        record(database, TicketCalled(ticket=found.id, window=window))
        return found.id

    assert two_windows(full, 1, careless) == [{"t0001"}]
