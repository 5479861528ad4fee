"""The slowest answer at the counter while the pages of a register are made beside it."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from desktop.services import papers, queueing, register_prints
from desktop.services.desk import Desk
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI, Figure, seconds
from tools.bench.many_cases import fill
from tools.bench.office import LINE
from tools.bench.registers import enter

LINES: Final = 10_000
_QUIET: Final = 200  # answers
_NEXT: Final = 0.02  # seconds until the next visitor
_YEAR: Final = "SELECT year FROM register_lines GROUP BY year ORDER BY count(*) DESC LIMIT 1"


def measure(folder: Path, *, lines: int = LINES) -> Iterator[Figure]:
    """Yield how long a number took at most while quires were fixed and made, and without them."""
    path = folder / "office.kense"
    fill(path, lines)
    enter(path)
    with open_database(path, randomness=seeded()) as database:
        desk = desk_over(database, Clock())
        quiet = [seconds(_issue, desk) for _time in range(_QUIET)]
        busy: list[float] = []
        with ThreadPoolExecutor(max_workers=1) as printer:
            pages = printer.submit(_print, desk)
            while not pages.done():
                busy.append(seconds(_issue, desk))
                time.sleep(_NEXT)
            printed = pages.result()
    yield Figure(
        figure=f"a number given at the counter while {printed:,} register lines are made into "
        f"pages, the slowest of {len(busy):,} (with nothing beside)",
        value=max(busy) * MILLI,
        unit="ms",
        yardstick=max(quiet) * MILLI,
        limit=250,
    )


def _issue(desk: Desk) -> None:
    service, line = LINE
    queueing.issue_number(desk, service=service, line=line)


def _print(desk: Desk) -> int:
    """Fix the quires of a year and make their pages, through a handle of this thread."""
    done = 0
    with desk.database.beside() as database:
        own, year = replace(desk, database=database), int(database.value(_YEAR))
        for step in register_prints.quires(own, register="applications", year=year, language="kk"):
            papers.paper_pdf(own, paper=step.paper)
            done = step.done
    return done
