import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from desktop.store import journal
from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers.randomness import seeded
from tests.store.writers import GROUP, groups

KILLS: Final = 60
CONTROL_KILLS: Final = 12
ROOT: Final = Path(__file__).parents[2]


class Writer:
    """Start writers on one database and kill them."""

    def __init__(self, kind: str, place: Path) -> None:
        self._place = place
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.writers", kind, str(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def killed_after(self, seconds: float) -> int:
        """Let a writer work for so long, kill it, and return the last group it told of."""
        assert self._process.stdin is not None
        print("go", file=self._process.stdin, flush=True)
        pid = int(self._line().removeprefix("pid "))
        first = self._line()
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
        told = [first]
        while (line := self._line()) != "end":
            told.append(line)
        return int(told[-1])

    def close(self) -> None:
        """Send the program home."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        assert self._process.wait() == 0
        self._process.stdout.close()

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the writers died"
        return line.strip()


@pytest.fixture
def killed(request: pytest.FixtureRequest, place: Path) -> Iterator[Writer]:
    writer = Writer(request.param, place)
    yield writer
    writer.close()


def moments(kills: int) -> list[float]:
    """Return moments to kill at, up to 20 ms after the first commit, the same every time."""
    return [sha256(str(kill).encode()).digest()[0] / 255 * 0.02 for kill in range(kills)]


def found(place: Path) -> int:
    """Open what was left, prove that it is whole, and count the groups in it."""
    with open_database(place, randomness=seeded()) as database:
        there = groups(database)
        assert journal.length(database) == there * GROUP
        return there


@pytest.mark.parametrize("killed", ["careful"], indirect=True)
def test_a_kill_in_the_middle_of_commits_loses_nothing_told(killed: Writer, place: Path) -> None:
    for seconds in moments(KILLS):
        told = killed.killed_after(seconds)
        assert told <= found(place) <= told + 1
    with open_database(place, randomness=seeded()) as database:
        assert check_database(database).sound


@pytest.mark.parametrize("killed", ["boastful"], indirect=True)
def test_the_control_that_tells_too_early_loses_something(killed: Writer, place: Path) -> None:
    """Prove that the test above can fail."""
    lost = 0
    for seconds in moments(CONTROL_KILLS):
        told = killed.killed_after(seconds)
        lost += max(told - found(place), 0)
    assert lost > 0
