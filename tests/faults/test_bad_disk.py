"""F3, F4: a failing or full disk is told in plain words, and nothing is lost or half there."""

import shutil
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

from tests.faults.breaking import Told, full_from, operations_of, refusal_under
from tests.faults.counts import count
from tests.faults.driver_hook import OK
from tests.faults.workloads_exchange import EVERY

RUNS: Final = count(ci=4, soak=40)  # of each work on a failing disk, at least
FAILURES: Final = count(ci=2, soak=130)  # of each work, at least: it runs until it saw so many
ODDS: Final = 50  # one operation in so many fails
SIZES: Final = count(ci=4, soak=20)  # at which the disk of each work is full
CODES: Final = frozenset({"disk-full", "disk-error"})
UNFINISHED: Final = (".part", ".sealing", ".rebuilt", ".checking")
WORKS: Final = pytest.mark.parametrize("name", EVERY)


def nothing(_amount: int) -> None:
    """Tell nobody."""


def ready_for(name: str, tmp_path: Path) -> Path:
    """Make ready what the work works on."""
    ready = tmp_path / "ready"
    EVERY[name].prepare(ready)
    return ready


def again(ready: Path) -> Path:
    """Return a fresh copy of it."""
    folder = ready.with_name("office")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ready, folder)
    return folder


@WORKS
def test_a_failing_disk_is_told_and_loses_nothing(name: str, tmp_path: Path) -> None:
    work, ready = EVERY[name], ready_for(name, tmp_path)
    failures = refused = run = 0
    while run < RUNS or failures < FAILURES:
        run += 1
        folder, told = again(ready), Told(tmp_path / f"told-{run}")
        failed: list[int] = []

        def break_off(number: int, failure: int, run: int = run, failed: list[int] = failed) -> int:
            die = int.from_bytes(sha256(f"{run} {number}".encode()).digest()[:4], "big")
            if die % ODDS:
                return OK
            failed.append(number)
            return failure

        code = refusal_under(folder, partial(work.run, folder, told), break_off)
        assert code in {"", *CODES}
        failures += len(failed)
        refused += bool(code)
        work.judge(folder, told.last())
        work.finish(folder)
    print(f"{name}: {run} runs, {failures} failures, {refused} refused")  # noqa: T201  the figures of docs/reliability.md
    assert failures >= FAILURES


@WORKS
def test_a_file_that_cannot_be_opened_is_told(name: str, tmp_path: Path) -> None:
    work, folder = EVERY[name], again(ready_for(name, tmp_path))

    def break_off(number: int, failure: int) -> int:
        return failure if number == 1 else OK

    code = refusal_under(folder, partial(work.run, folder, nothing), break_off)
    assert code == ("" if name == "restore" else "disk-error")  # what is in its way need not open
    work.judge(folder, 0)


@WORKS
def test_a_full_disk_is_told_and_nothing_is_half_there(name: str, tmp_path: Path) -> None:
    work, ready = EVERY[name], ready_for(name, tmp_path)
    folder = again(ready)
    operations = operations_of(folder, partial(work.run, folder, nothing))
    for size in range(SIZES):
        folder, told = again(ready), Told(tmp_path / f"told-{size}")
        at = 1 + size * operations // SIZES
        code = refusal_under(folder, partial(work.run, folder, told), full_from(at))
        assert code == "disk-full" or (code == "" and at > 1), (code, at)
        left = [each.name for each in folder.rglob("*") if each.name.endswith(UNFINISHED)]
        assert left == []
        work.judge(folder, told.last())
        work.finish(folder)
    print(f"{name}: full at {SIZES} of {operations} operations")  # noqa: T201  the figures of docs/reliability.md
