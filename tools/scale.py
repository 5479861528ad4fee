"""How large a record, a parcel and a region grow: `python -m tools.scale [--weeks N] …`.

One office works so many weeks in earnest: its record, its parcels and its region's record are
weighed after every quarter of them, and a line is laid through the weights. From there on it is
reckoned: offices of all sizes, drawn by `--seed`, that send every week, lose a stick now and then
and send again. Every row of the tables says whether it was measured or reckoned.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251  offices are drawn, by a seed that is told
from statistics import linear_regression, median
from tempfile import TemporaryDirectory
from typing import Final

from desktop.services.answers import take_answer
from desktop.services.region_answer import make_answer
from desktop.services.warehouse import write_warehouse
from desktop.store import journal
from desktop.store.copying import copy_database
from desktop.store.database import Database
from tests.helpers.randomness import seeded
from tests.helpers.region import Place, a_region, an_enrolled_office, brought, sent
from tools.bench.exchange import YEAR, record_week
from tools.bench.memory import MEGABYTE
from tools.bench.weeks import REGION, VISITORS, offices_of

PARTS: Final = ("journal", "tables", "index", "file")
_QUARTERS: Final = 4
_DAYS: Final = 5
_ENTRIES: Final = 6.6  # of a visitor, as recorded by an office measured; one more opens a day
_LOST: Final = 0.03  # of the sticks: the next parcel brings what was on them
_SMALLEST, _LARGEST = 6, 90  # visitors a day, of a rural office and of a city's
# The standard library's SQLite weighs, in a program of its own: two never open one file together.
_WEIGH: Final = """
import json, sqlite3, sys
sums = {}
sizes = "SELECT name, sum(pgsize) FROM dbstat GROUP BY 1"
for name, size in sqlite3.connect(sys.argv[1]).execute(sizes):
    part = "journal" if name in ("journal", "sqlite_autoindex_journal_1") else "tables"
    part = "index" if name.startswith("index_") else part
    sums[part] = sums.get(part, 0) + size
print(json.dumps(sums))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Hold what so many entries weigh, in bytes by part."""

    entries: int
    parts: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Hold the line through some weights: bytes of an entry, of none, and how far it is off."""

    each: float
    base: float
    off: float  # of the value measured, at most

    def at(self, entries: float) -> float:
        """Return the bytes of so many entries."""
        return self.base + self.each * entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Hold all that was weighed."""

    office: list[Weight]
    region: list[Weight]
    parcels: list[Weight]
    warehouse: int


def measured(folder: Path, *, weeks: int, visitors: int) -> Measured:
    """Let an office work and send, and weigh everything after each quarter of its weeks."""
    office, region_, parcels = [], [], []
    with (
        a_region(folder / "region", region=REGION) as region,
        an_enrolled_office(folder, region, office=offices_of(1)[0]) as place,
    ):
        randomness = seeded(51)
        parts = [weeks * (n + 1) // _QUARTERS for n in range(_QUARTERS)]
        for week in range(weeks):
            record_week(place, week, visitors, randomness)
            if week == 0 or week + 1 in parts:
                parcels.append(_carry(region, place))
            if week + 1 in parts:
                office.append(_weighed(folder, place.desk.database))
                region_.append(_weighed(folder, region.desk.database))
        write_warehouse(region.desk, folder / "warehouse")
    files = (folder / "warehouse").iterdir()
    return Measured(
        office=office,
        region=region_,
        parcels=parcels,
        warehouse=sum(each.stat().st_size for each in files),
    )


def _carry(region: Place, place: Place) -> Weight:
    """Send what is not confirmed, let the region answer, and return what the parcel weighed."""
    file = sent(place)
    found = brought(region, file)
    answer = make_answer(region.desk, region.machine, place.desk.office().office)
    take_answer(place.desk, place.machine, answer.file)
    return Weight(entries=found.applied, parts={"parcel": len(file)})


def _weighed(folder: Path, database: Database) -> Weight:
    """Weigh a backup of a record by its parts: it is the file without what waits beside it."""
    copy = folder / "copy.kense"
    copy_database(database, copy)
    command = [sys.executable, "-c", _WEIGH, str(copy)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    parts: dict[str, int] = {**json.loads(done.stdout), "file": copy.stat().st_size}
    copy.unlink()
    return Weight(entries=journal.length(database), parts=parts)


def line_through(weights: Sequence[Weight], part: str) -> Line:
    """Lay a line through the weights of a part, and say how far one of them is off it."""
    entries = [float(each.entries) for each in weights]
    sizes = [float(each.parts[part]) for each in weights]
    slope, base = linear_regression(entries, sizes)
    off = max(abs(base + slope * n - size) / size for n, size in zip(entries, sizes, strict=True))
    return Line(each=slope, base=base, off=off)


def simulated(lines: dict[str, Line], *, offices: int, years: int, seed: int) -> dict[str, float]:
    """Reckon a region: offices drawn by a seed that send every week; no byte of it is made."""
    random = Random(seed)  # noqa: S311  a simulation, no secret
    entries, sizes, waiting_most = 0.0, [], 0
    for _office in range(offices):
        visitors = random.triangular(_SMALLEST, _LARGEST, 2 * _SMALLEST)
        waiting, weeks_waiting = 0.0, 0
        for _week in range(years * YEAR):
            fresh = sum(random.gauss(visitors, visitors / 5) for _day in range(_DAYS))
            fresh = fresh * _ENTRIES + _DAYS
            waiting, weeks_waiting = waiting + max(fresh, _DAYS), weeks_waiting + 1
            sizes.append(lines["parcel"].at(waiting))
            waiting_most = max(waiting_most, weeks_waiting)
            if random.random() >= _LOST:
                entries, waiting, weeks_waiting = entries + waiting, 0.0, 0
    return {
        "entries": entries,
        "parcels": float(len(sizes)),
        "parcel, median": median(sizes),
        "parcel, largest": max(sizes),
        "parcels, all": sum(sizes),
        "weeks in one parcel, most": float(waiting_most),
        **{part: lines[part].at(entries) for part in PARTS},
        "warehouse": lines["warehouse"].at(entries),
    }


def told(found: Measured, *, seed: int) -> Iterator[str]:
    """Yield the tables as Markdown."""
    yield "| Measured | Entries | Journal | Tables | Index | File, backup |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name, weights in (("office", found.office), ("its region", found.region)):
        for each in weights:
            cells = [f"{each.parts[part] / MEGABYTE:.1f} MB" for part in PARTS]
            yield f"| {name} | {each.entries:,} | {' | '.join(cells)} |"
    yield ""
    yield "| Parcel measured | Entries | Bytes |"
    yield "|---|--:|--:|"
    for each in found.parcels:
        yield f"| of what was not confirmed | {each.entries:,} | {each.parts['parcel']:,} |"
    yield ""
    lines = {part: line_through(found.region, part) for part in PARTS}
    lines["parcel"] = line_through(found.parcels, "parcel")
    last = found.region[-1].entries
    lines["warehouse"] = Line(each=found.warehouse / last, base=0.0, off=0.0)
    yield "| Line | Bytes an entry | Bytes of none | Off by at most |"
    yield "|---|--:|--:|--:|"
    for name, line in lines.items():
        yield f"| {name} | {line.each:,.0f} | {line.base:,.0f} | {line.off:.1%} |"
    yield ""
    yield from _reckoned(lines, found.region[-1].entries, seed=seed)


def _reckoned(lines: dict[str, Line], a_year: int, *, seed: int) -> Iterator[str]:
    yield "| Reckoned | Entries | Journal | Tables | Index | File, backup | Warehouse | Parcels |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|"
    plain = {
        f"{_counted(offices, years)} like the one measured": float(offices * years * a_year)
        for offices, years in ((1, 5), (20, 1), (20, 5))
    }
    for name, entries in plain.items():
        parts = [lines[part].at(entries) for part in (*PARTS, "warehouse")]
        yield _row(name, entries, [*parts, lines["parcel"].each * entries])
    drawn = {
        f"{_counted(offices, years)}, simulated": simulated(
            lines, offices=offices, years=years, seed=seed
        )
        for offices, years in ((20, 5), (220, 1), (220, 5))
    }
    for name, found in drawn.items():
        parts = [found[part] for part in (*PARTS, "warehouse", "parcels, all")]
        yield _row(name, found["entries"], parts)
    yield ""
    for name, found in drawn.items():
        yield (
            f"{name}: of {found['parcels']:,.0f} parcels half are at most "
            f"{found['parcel, median'] / MEGABYTE:.2f} MB; the largest is "
            f"{found['parcel, largest'] / MEGABYTE:.2f} MB, with at most "
            f"{found['weeks in one parcel, most']:.0f} weeks in one; a file may have 67.1 MB."
        )


def _counted(offices: int, years: int) -> str:
    return f"{offices} office{'s' * (offices > 1)} × {years} year{'s' * (years > 1)}"


def _row(name: str, entries: float, sizes: Sequence[float]) -> str:
    cells = [f"{size / 1_000 / MEGABYTE:.2f} GB" for size in sizes]
    return f"| {name} | {entries:,.0f} | {' | '.join(cells)} |"


def main(arguments: list[str] | None = None) -> None:
    """Measure, reckon and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.scale", description=__doc__)
    parser.add_argument("--weeks", type=int, default=YEAR)
    parser.add_argument("--visitors", type=int, default=VISITORS)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="scale-") as folder:
        found = measured(Path(folder), weeks=options.weeks, visitors=options.visitors)
    print("\n".join(told(found, seed=options.seed)))


if __name__ == "__main__":
    main()
