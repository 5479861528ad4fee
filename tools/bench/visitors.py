"""Serving four visitors by keys alone: how many, how long, beside typing what they tell."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from desktop.demo.file_spool import FileSpool
from tests.stories.four_visitors import PEOPLE, Served, a_clerk
from tools.bench.figures import Figure
from tools.bench.window import the_application

KEY: Final = 0.28
"""Seconds of an average typist for a key (Card, Moran, Newell 1980, keystroke-level model)."""

_MOST: Final[Mapping[str, tuple[int, int]]] = {
    "a returning citizen, complete": (200, 70),
    "a new citizen, rifled, one paper missing": (285, 95),
    "a company with five units and five guards": (460, 150),
    "a family of three invited": (345, 115),
}


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the keys and the seconds of each visitor."""
    (folder / "paper").mkdir()
    with a_clerk(folder / "office.kense", the_application(), FileSpool(folder / "paper")) as clerk:
        for who in PEOPLE:
            yield from _figures(who, clerk.serves(who))


def _figures(who: str, served: Served) -> Iterator[Figure]:
    keys, seconds = _MOST[who]
    yield Figure(
        figure=f"{who}: keys (signs he tells)",
        value=served.keys,
        unit="keys",
        limit=keys,
        yardstick=served.told,
    )
    yield Figure(
        figure=f"{who}: at {KEY} s a key and the program's own time (typing what he tells)",
        value=served.keys * KEY + served.seconds,
        unit="s",
        limit=seconds,
        yardstick=served.told * KEY,
    )
