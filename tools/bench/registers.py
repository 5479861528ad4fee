"""A register of a million lines on its page and in a file, and ten thousand of them on pages.

The yardsticks are the standard library's SQLite on the same file, as of the page of applications.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from desktop.models.steps import Step
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
_YEAR: Final = 2011
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
    enter(path)
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
    yield from _leaving(path, folder, count=count)


def enter(path: Path) -> None:
    """Give every case its line, as its registration would have."""
    connection = open_side(path, None)
    try:
        connection.execute("DELETE FROM register_lines WHERE register = 'applications'")
        connection.execute(_LINES)
        connection.commit()
    finally:
        connection.close()


def _leaving(path: Path, folder: Path, *, count: int) -> Iterator[Figure]:
    """Measure ten thousand lines printed, quire by quire, and every line written into a file."""
    with open_database(path, randomness=seeded()) as database:
        desk = desk_over(database, Clock())
        quires = partial(
            register_prints.quires, desk, register="applications", year=_YEAR, language="kk"
        )
        steps: list[Step] = []
        fixed = list(_timed(quires(), steps, lines=_BOUND))
        made = [seconds(paper_pdf, desk, paper=each.paper) for each in steps]
        saving = register_files.saving(
            desk,
            wanted=Wanted(register="applications"),
            place=folder / "register.csv",
            language="kk",
        )
        pages = list(_timed(saving, [], lines=count))
    yield from _of_pages(fixed, made)
    yield from _of_file(pages, count)


def _of_pages(fixed: list[float], made: list[float]) -> Iterator[Figure]:
    yield Figure(
        figure="registers, a quire of 100 lines numbered and fixed, the slowest",
        value=max(fixed[1:]) * MILLI,
        unit="ms",
        limit=250,
    )
    yield Figure(
        figure=f"registers, {_BOUND:,} lines printed: fixed and as PDF",
        value=sum(fixed) + sum(made),
        unit="s",
        limit=60,
    )


def _of_file(pages: list[float], count: int) -> Iterator[Figure]:
    yield Figure(
        figure=f"registers, {count:,} lines into a file, at 20,000 a second",
        value=sum(pages),
        unit="s",
        limit=count / 20_000,
    )
    yield Figure(
        figure="registers, a page of 1,000 lines into a file, the slowest",
        value=max(pages[1:]) * MILLI,
        unit="ms",
        limit=250,
    )


def _timed(steps: Iterator[Step], told: list[Step], *, lines: int) -> Iterator[float]:
    """Yield how long each part of a work takes, until so many lines are done, or all."""
    while not told or told[-1].done < min(lines, told[-1].total):
        yield seconds(lambda: told.append(next(steps)))
    yield seconds(lambda: next(steps, None)) if told[-1].done == told[-1].total else 0.0
