"""Make or take parcels in a program of its own, and print what each cost and the memory of all.

`python -m tools.bench.parcel_program make|take FOLDER`: an office's record makes its parcel over
and over, or a region's takes every file that was brought, in the order of the names.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from desktop.services import exporting, receiving
from desktop.services.desk import Desk
from desktop.store import journal
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench.memory import peak
from tools.bench.weeks import PARCELS

TIMES: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Hold what one parcel cost: its entries, seconds by the clock and of the processor."""

    entries: int
    seconds: float
    processor: float


def make(folder: Path) -> Iterator[Cost]:
    """Make the parcel of what is not confirmed, again and again."""
    with open_database(folder / "office.kense", randomness=seeded(31)) as database:
        last = journal.last(database)
        if last is None:
            raise LookupError
        desk = desk_over(database, Clock(last.at), seed=32)  # the day on which the week ends
        for _time in range(TIMES):
            yield _cost(lambda: _made(desk, folder / "machine"))


def take(folder: Path) -> Iterator[Cost]:
    """Take every file; raise a `LookupError` of one that is not taken whole."""
    with open_database(folder / "region.kense", randomness=seeded(33)) as database:
        desk = desk_over(database, Clock(), operator="r1", seed=34)
        for path in sorted((folder / PARCELS).iterdir()):
            file = path.read_bytes()
            yield _cost(lambda file=file: _taken(desk, folder / "machine", file))  # type: ignore[misc]  # its own file


def _made(desk: Desk, machine: Path) -> int:
    made = exporting.make_parcel(desk, machine)
    if made is None:
        raise LookupError
    return made.counts["entries"]


def _taken(desk: Desk, machine: Path, file: bytes) -> int:
    brought = receiving.receive(desk, machine, file)
    if brought.verdict != "applied":
        raise LookupError(brought.verdict, brought.fields)
    return brought.applied


def _cost(work: Callable[[], int]) -> Cost:
    began, busy = time.perf_counter(), time.process_time()
    entries = work()
    return Cost(
        entries=entries,
        seconds=time.perf_counter() - began,
        processor=time.process_time() - busy,
    )


def main() -> None:
    """Do what is asked for."""
    what, folder = sys.argv[1:]
    costs = list({"make": make, "take": take}[what](Path(folder)))
    print(json.dumps({"costs": [asdict(each) for each in costs], "peak": peak()}))


if __name__ == "__main__":
    main()
