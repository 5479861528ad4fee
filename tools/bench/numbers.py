"""Giving a queue number, beside the standard library writing the same two rows."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.services import queueing
from desktop.store import journal
from tools.bench import plain
from tools.bench.figures import MILLI, Figure, p99, seconds
from tools.bench.office import LINE, office

NUMBERS: Final = 1_000


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure: the whole use case, at an office with a growing queue."""
    service, line = LINE
    ours: list[float] = []
    theirs: list[float] = []
    yardstick = plain.open_plain(folder / "plain.db")
    with office(folder) as desk:
        for _ in range(NUMBERS):
            after = journal.length(desk.database)
            ours.append(seconds(queueing.issue_number, desk, service=service, line=line))
            rows = [
                plain.copied(desk.database, "journal", "n > ?", after),
                plain.copied(desk.database, "tickets", "seq = (SELECT max(seq) FROM tickets)"),
            ]
            theirs.append(seconds(plain.write, yardstick, rows))
    yardstick.close()
    yield Figure(
        figure="queue number issued, p99 (plain sqlite3: the same rows)",
        value=p99(ours) * MILLI,
        unit="ms",
        yardstick=p99(theirs) * MILLI,
        limit=50,
    )
