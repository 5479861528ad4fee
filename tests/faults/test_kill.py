"""F2: killed before any of its writes, the work leaves a whole record and is finished afterwards.

Others kill by time and in real programs: docs/reliability.md names them.
"""

import shutil
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from tests.faults.breaking import Told, killed, operations_of
from tests.faults.counts import count
from tests.faults.workloads_exchange import EVERY

KILLS: Final = count(ci=8, soak=200)  # of each work


def nothing(_amount: int) -> None:
    """Tell nobody."""


@pytest.mark.parametrize("name", EVERY)
def test_a_killed_work_leaves_a_whole_record_and_is_finished(name: str, tmp_path: Path) -> None:
    work = EVERY[name]
    ready = tmp_path / "ready"
    work.prepare(ready)
    folder = tmp_path / "office"
    shutil.copytree(ready, folder)
    operations = operations_of(folder, partial(work.run, folder, nothing))
    kills = 0
    for kill in range(KILLS):
        shutil.rmtree(folder)
        shutil.copytree(ready, folder)
        told = Told(tmp_path / f"told-{kill}")
        at = 1 + (2 * kill + 1) * operations // (2 * KILLS)
        kills += killed(folder, partial(work.run, folder, told), at)
        work.judge(folder, told.last())
        work.finish(folder)
    print(f"{name}: {kills} kills at {operations} operations")  # noqa: T201  the figures of docs/reliability.md
    assert kills == KILLS
