"""Whether lines and pages go on without a gap after the process is killed while it prints."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from desktop.store.database import open_database
from desktop.store.upkeep import check_database
from tests.helpers.office import an_office
from tests.helpers.randomness import seeded
from tests.helpers.window import register_one

LINES: Final = 40
YEAR: Final = 2013
KILLS: Final = (0.0, 0.013, 0.041)  # seconds after a quire was told of
ROOT: Final = Path(__file__).parents[2]


def printer(place: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.services.register_printer", str(place), str(YEAR)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def killed_after(place: Path, seconds: float) -> int:
    """Let it fix a quire, kill it so much later, and return how many it told of."""
    with printer(place) as process:
        assert process.stdout is not None
        told = [process.stdout.readline()]
        time.sleep(seconds)
        os.kill(process.pid, signal.SIGKILL)
        told += process.stdout.readlines()
        assert process.wait() == -signal.SIGKILL
    return int(told[-1])


def fixed(place: Path) -> list[tuple[int, int, int, int]]:
    """Return lines and pages of every quire, each with its own paper and no paper besides."""
    with open_database(place, randomness=seeded()) as database:
        assert check_database(database).sound
        quires = database.rows(
            "SELECT first_line, last_line, first_page, last_page FROM register_prints "
            "JOIN papers USING (paper) WHERE again = 0 ORDER BY first_line"
        )
        papers = database.value("SELECT count(*) FROM papers WHERE kind = 'register-lines'")
    assert papers == len(quires)
    return quires


def test_a_kill_among_the_quires_leaves_each_whole_or_not_made(tmp_path: Path) -> None:
    place = tmp_path / "office.kense"
    with an_office(place) as desk:
        for n in range(LINES):
            register_one(desk, n)
    before = 0
    for seconds in KILLS:
        told = before + killed_after(place, seconds)
        quires = fixed(place)
        assert told <= len(quires) <= told + 1
        assert quires == [(n, n, n, n) for n in range(1, len(quires) + 1)]
        before = len(quires)
    assert before < LINES, "nothing was left to be printed: the kills came too late"
    with printer(place) as process:
        assert process.wait() == 0
    assert fixed(place) == [(n, n, n, n) for n in range(1, LINES + 1)]
