"""`kense check` over a million facts: how long, and in how much memory."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.store.database import open_database
from tests.helpers.journals import fill
from tests.helpers.randomness import seeded
from tools.bench.figures import Figure, seconds
from tools.bench.memory import MEGABYTE

MILLION: Final = 1_000_000
_INTEGRITY: Final = (
    "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1])"
    ".execute('PRAGMA integrity_check(1)').fetchone())"
)


def measure(folder: Path, *, facts: int) -> Iterator[Figure]:
    """Yield the figures, reckoned to a million facts; SQLite's own check of the file beside."""
    path = folder / "million.kense"
    with open_database(path, randomness=seeded()) as database:
        there = fill(database, facts=facts)
    share = MILLION / there
    spent, memory = watched("-m", "desktop", "check", "--record-only", str(path))
    whole, most = watched("-m", "desktop", "check", str(path))
    beside, beside_memory = watched("-c", _INTEGRITY, str(path))
    path.unlink()
    yield Figure(
        figure="kense check --record-only, per million (PRAGMA integrity_check of the file alone)",
        value=spent * share,
        unit="s",
        yardstick=beside * share,
        limit=90,
    )
    yield Figure(
        figure=f"kense check, memory at {there:,} facts (PRAGMA integrity_check)",
        value=max(memory, most) / MEGABYTE,
        unit="MB",
        yardstick=beside_memory / MEGABYTE,
        limit=200,
    )
    yield Figure(
        figure="kense check with the lists of the search, per 1,000,000 facts",
        value=whole * share,
        unit="s",
        yardstick=beside * share,
        limit=140,
    )


def watched(*arguments: str) -> tuple[float, int]:
    """Run Python with these arguments; return its seconds and the bytes it needed at most."""
    told: list[str] = []

    def run() -> None:
        command = [sys.executable, "-m", "tools.bench.memory", *arguments]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        told.append(done.stdout)

    return seconds(run), int(told[0].splitlines()[-1])
