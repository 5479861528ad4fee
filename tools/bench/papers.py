"""Every kind of paper as a PDF, warm: the slowest of them, on each of its sheets, kk and ru."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from tests.printing.builders import every_paper, pdf_of
from tools.bench.figures import MILLI, Figure, p50, seconds

TIMES: Final = 5


def measure(_folder: Path) -> Iterator[Figure]:
    """Yield the figure: one paper at a time, its layout and its letters read before."""
    spent = []
    for _name, kind, content, sheet in every_paper():
        make = partial(pdf_of, kind, content, sheet)
        make()
        spent.append(p50(seconds(make) for _ in range(TIMES)))
    yield Figure(
        figure="any kind of paper as PDF, warm, p50 of the slowest",
        value=max(spent) * MILLI,
        unit="ms",
        limit=150,
    )
