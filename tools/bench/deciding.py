"""A case laid open on the page of decisions among a million, worded, and its list beside it.

The yardstick is the standard library's SQLite reading the same application by its number.
"""

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.presenters.decisions_lists import read_lists
from desktop.presenters.decisions_words import open_case_view
from desktop.services.decision_desk import open_case
from desktop.services.desk import Desk
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI, Figure, p99
from tools.bench.many_cases import PEEKED, fill

CASES: Final = 1_000_000
TIMES: Final = 40
_PLAIN: Final = """
    SELECT application FROM applications JOIN cases USING (seq) WHERE case_id = ?
"""


def measure(folder: Path, *, count: int = CASES) -> Iterator[Figure]:
    """Yield the figures: a case read, judged and worded; all lists counted and one read."""
    path = folder / "office.kense"
    fill(path, count)
    opened = [f"case-{n:07d}" for n in range(PEEKED, count + 1, PEEKED)][:TIMES]
    clock = Clock()
    with open_database(path, randomness=seeded(3)) as database:
        desk = desk_over(database, clock)
        opening = [_timed_opening(desk, case) for case in opened]
        listing = [_timed_lists(desk) for _turn in range(TIMES)]
    plain = sqlite3.connect(path)
    reading = [_timed_reading(plain, case) for case in opened]
    plain.close()
    yield Figure(
        figure=f"decision, a case laid open and worded, p99, among {count:,} (plain SELECT)",
        value=p99(opening) * MILLI,
        unit="ms",
        yardstick=p99(reading) * MILLI,
        limit=150,
    )
    yield Figure(
        figure=f"decision, every list counted and one read, p99, among {count:,}",
        value=p99(listing) * MILLI,
        unit="ms",
        limit=150,
    )


def _timed_opening(desk: Desk, case: str) -> float:
    begun = time.perf_counter()
    view = open_case_view(
        open_case(desk, case), staff=desk.operator, today=desk.now().date(), may=desk.may
    )
    assert view.case == case  # noqa: S101  a figure of nothing would prove nothing
    return time.perf_counter() - begun


def _timed_lists(desk: Desk) -> float:
    begun = time.perf_counter()
    read_lists(desk, "lay")
    return time.perf_counter() - begun


def _timed_reading(plain: sqlite3.Connection, case: str) -> float:
    begun = time.perf_counter()
    plain.execute(_PLAIN, (case,)).fetchall()
    return time.perf_counter() - begun
