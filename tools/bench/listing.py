"""The register of a million applications: first rows, a jump, memory.

The yardsticks are the standard library's SQLite on the same file: the newest rows asked for,
the same far rows by OFFSET, and all ids fetched into a list.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251  always the same draws, of no secret
from typing import Final

from tools.bench.figures import Figure
from tools.bench.many_cases import fill

CASES: Final = 1_000_000
JUMPS: Final = 100
_MEGA: Final = 1 << 20


def measure(folder: Path, *, count: int = CASES) -> Iterator[Figure]:
    """Yield the figures: the whole window, from the key to the painted rows."""
    path = folder / "office.kense"
    fill(path, count)
    plain = measured_by("tools.bench.plain_listing", path)
    ours = measured_by("tools.bench.list_window", path)
    among = f"among {count:,}"
    yield Figure(
        figure=f"register, first rows painted, the slowest sentence, {among} (plain SELECT)",
        value=ours["first"],
        unit="ms",
        yardstick=plain["first"],
        limit=300,
    )
    yield Figure(
        figure=f"register, jump painted once the ids are there, p99, {among} (plain OFFSET)",
        value=ours["jump"],
        unit="ms",
        yardstick=plain["jump"],
        limit=60,
    )
    yield Figure(
        figure=f"register, memory with all ids there, {among} (plain fetchall of the ids)",
        value=ours["memory"],
        unit="MB",
        yardstick=plain["memory"],
        limit=60,
    )


def places(count: int) -> list[int]:
    """Return where to jump, far and near, always the same."""
    random = Random(3)  # noqa: S311  as said
    return [random.randrange(count) for _ in range(JUMPS)]


def resident() -> float:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGA


def measured_by(module: str, path: Path) -> dict[str, float]:
    """Run a measuring program of its own, so that no other's memory is counted."""
    done = subprocess.run(
        [sys.executable, "-m", module, str(path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
