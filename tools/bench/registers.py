"""A register of a million lines on its page, and the pages and the file of ten thousand.

The yardsticks are the standard library's SQLite on the same file, as of the page of applications.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.models.register_parts import Period
from desktop.models.register_print import MOST_LINES
from desktop.services import register_files, register_prints
from desktop.services.papers import paper_pdf
from desktop.services.registers import Wanted
from desktop.store.database import open_database
from desktop.store.replay import open_side
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI, Figure, seconds
from tools.bench.listing import CASES, measured_by
from tools.bench.many_cases import fill

_BOUND: Final = 10_000
_AT_ONCE: Final = MOST_LINES * register_prints.QUIRES
_LINES: Final = """
    INSERT INTO register_lines (office, register, year, line, day, ref, case_id)
    SELECT office, 'applications', CAST(substr(day, 1, 4) AS INTEGER),
        row_number() OVER (PARTITION BY substr(day, 1, 4) ORDER BY seq), day, case_id, case_id
    FROM cases ORDER BY seq
"""


def measure(folder: Path, *, count: int = CASES) -> Iterator[Figure]:
    """Yield the figures of the page, of a print and of a file."""
    path = folder / "office.kense"
    fill(path, count)
    _enter(path)
    plain = measured_by("tools.bench.plain_listing", path)
    ours = measured_by("tools.bench.registers_window", path)
    among = f"among {count:,}"
    limits = {"first": ("ms", 300.0), "jump": ("ms", 60.0), "memory": ("MB", 60.0)}
    words = {
        "first": "registers, first lines painted, the slowest period",
        "jump": "registers, jump painted, p99",
        "memory": "registers, memory with all places there",
    }
    for key, (unit, limit) in limits.items():
        yield Figure(
            figure=f"{words[key]}, {among}",
            value=ours[key],
            unit=unit,
            yardstick=plain[key],
            limit=limit,
        )
    yield from _leaving(path, folder)


def _enter(path: Path) -> None:
    """Give every case its line, as its registration would have."""
    connection = open_side(path, None)
    try:
        connection.execute("DELETE FROM register_lines WHERE register = 'applications'")
        connection.execute(_LINES)
        connection.commit()
    finally:
        connection.close()


def _leaving(path: Path, folder: Path) -> Iterator[Figure]:
    """Measure what is fixed while somebody waits, and ten thousand lines."""
    with open_database(path, randomness=seeded()) as database:
        desk = desk_over(database, Clock())
        year = 2011
        papers: list[str] = []

        def issue() -> None:
            papers.extend(
                register_prints.print_new(desk, register="applications", year=year, language="kk")
            )

        volumes = [seconds(issue) for _volume in range(_BOUND // _AT_ONCE)]
        made = [seconds(paper_pdf, desk, paper=each) for each in papers]
        month = Period(first=dt.date(2012, 3, 1), last=dt.date(2012, 3, 31))
        wanted = Wanted(register="applications", period=month)
        saved = seconds(
            register_files.save_lines,
            desk,
            wanted=wanted,
            place=folder / "register.csv",
            language="kk",
        )
    yield Figure(
        figure=f"registers, {_AT_ONCE:,} lines numbered and fixed in quires, the slowest",
        value=max(volumes) * MILLI,
        unit="ms",
        limit=2_000,
    )
    yield Figure(
        figure=f"registers, {_BOUND:,} lines printed: fixed and as PDF",
        value=sum(volumes) + sum(made),
        unit="s",
        limit=60,
    )
    yield Figure(
        figure="registers, a month of 21,700 lines into a file", value=saved, unit="s", limit=20
    )
