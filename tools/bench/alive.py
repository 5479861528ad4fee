"""Whether the window stays alive while its thread makes a parcel, looks at files or takes them.

Beside the longest silence of the busy window stands that of the same window with nothing to do,
for as long.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.helpers.randomness import seeded
from tests.helpers.region import a_region, an_enrolled_office
from tools.bench.exchange import QUARTER, record_week
from tools.bench.figures import Figure
from tools.bench.weeks import REGION, VISITORS, bring, offices_of

_MOST: Final = 100


def measure(folder: Path, *, weeks: int = QUARTER, visitors: int = VISITORS) -> Iterator[Figure]:
    """Yield the longest time the window heard nothing: at an office, and at its region."""
    _unsent(folder / "office", weeks=weeks, visitors=visitors)
    yield _figure(f"window silent while {weeks} weeks are exported, the longest", folder, "export")
    (folder / "region").mkdir()
    with a_region(folder / "region", region=REGION) as region:
        bring(folder / "region", region, offices=1, weeks=weeks, visitors=visitors)
    yield _figure(f"window silent while {weeks} weeks are looked at, the longest", folder, "look")
    yield _figure(f"window silent while {weeks} weeks are imported, the longest", folder, "import")


def _unsent(home: Path, *, weeks: int, visitors: int) -> None:
    """Make an office with weeks that nobody confirmed."""
    with (
        a_region(home / "region", region=REGION) as region,
        an_enrolled_office(home, region, office=offices_of(1)[0]) as place,
    ):
        randomness = seeded(51)
        for week in range(weeks):
            record_week(place, week, visitors, randomness)


def _figure(name: str, folder: Path, what: str) -> Figure:
    command = [sys.executable, "-m", "tools.bench.alive_window", what, str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    told = json.loads(done.stdout)
    return Figure(
        figure=f"{name} (with nothing to do)",
        value=told["busy"],
        unit="ms",
        yardstick=told["idle"],
        limit=_MOST,
    )
