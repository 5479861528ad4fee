"""From the start of the process to the first painted page, beside the least window of Qt."""

import datetime as dt
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.app import open_kense
from desktop.services import day, queueing
from desktop.services.day import propose_day
from tests.helpers.office import BUILT_ON, Clock, an_office
from tools.bench.figures import MILLI, Figure, p50
from tools.bench.office import LINE
from tools.bench.window import the_application

PAIRS: Final = 15
WARM: Final = 2  # not counted
WAITING: Final = 12
_NANO: Final = 1e9
_NO_BYTECODE: Final = "PYTHONDONTWRITEBYTECODE"


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure: pairs of starts, one after the other, on one and the same machine."""
    office = with_a_queue(folder / "office.kense")
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(PAIRS + WARM):
        theirs.append(_start("tools.bench.bare_window"))
        ours.append(_start("desktop", "--office", str(office), "--quit-after-paint", "--plain"))
    yield Figure(
        figure="process start → first painted counter page ÷ bare PySide6 window (offscreen, p50)",
        value=p50(ours[WARM:]) * MILLI,
        unit="ms",
        yardstick=p50(theirs[WARM:]) * MILLI,
        limit=2.2,
        of_ratio=True,
    )


def with_a_queue(path: Path) -> Path:
    """Make an office whose day is open today, with people waiting, that was worked at before."""
    service, line = LINE
    now = dt.datetime.now(dt.UTC)  # noqa: TID251  the window reads this clock as well
    with an_office(path, Clock(now), open_day=False) as desk:
        harder = propose_day(desk, built_on=BUILT_ON).harder
        day.open_day(desk, day=desk.now().date(), confirmed=harder, built_on=BUILT_ON)
        for _ in range(WAITING):
            queueing.issue_number(desk, service=service, line=line)
    with open_kense(the_application(), path, operator="s1") as kense:
        kense.settle()  # the day before leaves on the desk what a first look needs, and who sat
    return path


def _start(*module: str) -> float:
    """Return the seconds from the start of a program to its first paint.

    A warm start finds its bytecode, as an installed program does: the first starts write it.
    """
    with_bytecode = {name: text for name, text in os.environ.items() if name != _NO_BYTECODE}
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.until_painted", *module],
        env={**with_bytecode, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    return (int(done.stdout.split()[-1]) - began) / _NANO
