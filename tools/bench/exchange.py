"""The weekly parcel made at an office and taken at its region, and a year of twenty offices.

Beside the making the chain alone is proven; beside the taking the standard library writes the very
rows of the journal. A year is brought by parcels of fewer visitors a day, unless all are asked for.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.models.chain import Mark, Verifier, read_head
from desktop.services.answers import take_answer
from desktop.services.region_answer import make_answer
from desktop.store import exchange
from desktop.store.database import open_database
from desktop.store.handles import Reader
from desktop.store.unit_of_work import unit_of_work
from tests.helpers.facts import moment
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent
from tools.bench import plain
from tools.bench.figures import Figure, p50, seconds
from tools.bench.memory import MEGABYTE
from tools.bench.parcel_program import TIMES, Cost
from tools.bench.weeks import REGION, VISITORS, bring, offices_of, visits

YEAR: Final = 52
OFFICES: Final = 20
FEW: Final = 4
"""Visitors a day in the year that is brought by default: a tenth of the entries."""
QUARTER: Final = 12
_MOST_MEMORY: Final = 400
_A_SECOND: Final = 8_000


@dataclass(frozen=True, slots=True)
class Told:
    """Hold what a program of its own told: the cost of each parcel, and its memory in bytes."""

    costs: list[Cost]
    peak: int

    @property
    def entries(self) -> int:
        """Return the entries of all."""
        return sum(each.entries for each in self.costs)

    @property
    def seconds(self) -> float:
        """Return the seconds of all, by the clock."""
        return sum(each.seconds for each in self.costs)


def measure_export(
    folder: Path, *, before: int = YEAR, visitors: int = VISITORS
) -> Iterator[Figure]:
    """Yield what the parcel of a week costs, of the first one and after so many weeks."""
    for weeks, when in ((0, "the first"), (before, f"after {before} weeks")):
        home = folder / f"after-{weeks}"
        alone = _office(home, before=weeks, visitors=visitors)
        told = _program("make", home)
        count = told.costs[0].entries
        yield _figure(
            f"a week exported, {count:,} entries, {when}, p50 (the chain proven alone)",
            p50(each.seconds for each in told.costs),
            beside=alone,
        )
        yield _figure(
            f"the same, {when}, processor time, p50",
            p50(each.processor for each in told.costs),
        )
        yield _memory(f"the same, {when}", told)


def measure_import(
    folder: Path, *, weeks: int = QUARTER, visitors: int = VISITORS
) -> Iterator[Figure]:
    """Yield what one week costs a region, and so many brought one after the other."""
    told, beside = _brought(folder, offices=1, weeks=weeks, visitors=visitors)
    count = told.costs[-1].entries
    yield _figure(
        f"a week imported, {count:,} entries, p50", p50(each.seconds for each in told.costs)
    )
    yield _figure("the same, processor time, p50", p50(each.processor for each in told.costs))
    yield _figure(
        f"{told.entries:,} entries imported, at 8,000 a second (plain sqlite3: the journal's rows)",
        told.seconds,
        beside=beside,
        limit=told.entries / _A_SECOND,
    )
    yield _figure(
        "the same, processor time",
        sum(each.processor for each in told.costs),
        limit=told.entries / _A_SECOND,
    )
    yield _memory("weeks imported", told)


def measure_year(
    folder: Path, *, offices: int = OFFICES, weeks: int = YEAR, visitors: int = FEW
) -> Iterator[Figure]:
    """Yield how much slower the second half of a year is than the first, and its memory."""
    told, _beside = _brought(folder, offices=offices, weeks=weeks, visitors=visitors)
    middle = len(told.costs) // 2
    first, second = told.costs[:middle], told.costs[middle:]
    what = f"{offices} offices × {weeks} weeks, {told.entries:,} entries imported"
    for name, spent, before in (
        ("second half ÷ first", _seconds(second), _seconds(first)),
        (
            "second half ÷ first, processor time",
            sum(each.processor for each in second),
            sum(each.processor for each in first),
        ),
    ):
        yield Figure(
            figure=f"{what}: {name}",
            value=spent,
            unit="s",
            yardstick=before,
            limit=1.4,
            of_ratio=True,
        )
    yield _memory(what, told)


def _office(home: Path, *, before: int, visitors: int) -> float:
    """Make an office whose weeks are confirmed but for the last; return what its proof costs."""
    with (
        a_region(home / "region", region=REGION) as region,
        an_enrolled_office(home, region, office=offices_of(1)[0]) as place,
    ):
        randomness = seeded(51)
        for week in range(before):
            record_week(place, week, visitors, randomness)
        if before:
            brought(region, sent(place))
            answer = make_answer(region.desk, region.machine, place.desk.office().office)
            take_answer(place.desk, place.machine, answer.file)
        record_week(place, before, visitors, randomness)
        return p50(seconds(_prove, place.desk.database) for _time in range(TIMES))


def record_week(place: Place, week: int, visitors: int, randomness: Callable[[int], bytes]) -> None:
    """Record a week at an office, a transaction a day."""
    office = place.desk.office().office
    for day, facts in visits(week, visitors=visitors, office=0, randomness=randomness):
        with unit_of_work(place.desk.database, at=moment(day=day), by="s1", office=office) as work:
            work.record(*facts)


def _prove(reader: Reader) -> None:
    """Follow every chain from its beginning, and do nothing else."""
    for chain in exchange.chains(reader):
        verifier = Verifier(Mark(inst=chain.inst))
        for entry in exchange.entries(reader, chain.inst, after=0, upto=chain.n):
            verifier.follow(entry, read_head(entry.head))


def _brought(folder: Path, *, offices: int, weeks: int, visitors: int) -> tuple[Told, float]:
    """Bring the weeks of offices to a region; return also what its journal costs plainly."""
    with a_region(folder, region=REGION) as region:
        bring(folder, region, offices=offices, weeks=weeks, visitors=visitors)
    told = _program("take", folder)
    return told, _plainly(folder)


def _plainly(folder: Path) -> float:
    """Return how long the standard library takes to write the rows of the region's journal."""
    connection = plain.open_plain(folder / "plain.db")
    with open_database(folder / "region.kense", randomness=seeded(52)) as database:
        rows = [plain.copied(database, "journal", "TRUE")]
    spent = seconds(plain.write, connection, rows)
    connection.close()
    return spent


def _program(what: str, folder: Path) -> Told:
    """Let a program of its own make or take the parcels, so that no other's memory is counted."""
    command = [sys.executable, "-m", "tools.bench.parcel_program", what, str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told = json.loads(done.stdout)
    return Told([Cost(**each) for each in told["costs"]], told["peak"])


def _seconds(costs: Sequence[Cost]) -> float:
    return sum(each.seconds for each in costs)


def _figure(name: str, value: float, *, beside: float | None = None, limit: float = 1.0) -> Figure:
    return Figure(figure=name, value=value, unit="s", yardstick=beside, limit=limit)


def _memory(what: str, told: Told) -> Figure:
    return Figure(
        figure=f"{what}: memory", value=told.peak / MEGABYTE, unit="MB", limit=_MOST_MEMORY
    )
