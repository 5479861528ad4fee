"""From Enter after the password to the first painted page, on a sealed office (parcels §3.3)."""

import datetime as dt
import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.services import accounts, sealing
from desktop.services.unlocked import Accounts
from tests.helpers.randomness import seeded
from tools.bench.figures import MILLI, Figure, p50
from tools.bench.starting import with_a_queue

TIMES: Final = 5
WARM: Final = 1  # not counted
_LOGIN: Final = "s1"
_PASSWORD: Final = "жеті көл мен екі тау"  # noqa: S105  of an invented person


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the figure: the whole cost of a password is in it, Argon2id of 64 MiB among it."""
    office = with_a_queue(folder / "office.kense")
    gc.collect()  # the window that filled it is gone: nobody may have the record open
    there = Accounts(
        database=office,
        clock=lambda: dt.datetime.now(dt.UTC),  # noqa: TID251  the window reads this clock as well
        randomness=seeded(1),
        machine=folder / "machine",
    )
    made = accounts.create_first(there, _LOGIN, _PASSWORD)
    sealing.seal(there, made.unlocked)
    spent = [_signed_in(office, folder) for _ in range(TIMES + WARM)]
    yield Figure(
        figure="password → first painted page (offscreen, p50)",
        value=p50(spent[WARM:]) * MILLI,
        unit="ms",
        limit=1_000,
    )


def _signed_in(office: Path, folder: Path) -> float:
    """Return the seconds one sign-in took in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.until_signed_in", str(office), _PASSWORD],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "KENSE_HOME": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout.split()[-1])
