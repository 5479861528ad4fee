"""F4 on a disk of its own: an ext4 with too little room for each work, down to none at all."""

import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from desktop.models.errors import Refusal
from desktop.store.ballast import ballast_of, make_ballast
from tests.faults.breaking import Breaker, Told
from tests.faults.counts import count
from tests.faults.driver_hook import OK, hooked
from tests.faults.test_bad_disk import CODES, UNFINISHED, nothing, ready_for
from tests.faults.workloads_exchange import EVERY
from tests.helpers.disks import free_on, leave, may_mount, small_disk
from tests.helpers.randomness import seeded

SIZES: Final = count(ci=2, soak=20)  # of each work, evenly from no room to what it takes
RESERVE: Final = 64 << 10  # beside every other record, as the window keeps one
ROOM: Final = 32 << 20
RECORDS: Final = {
    "save a case": "office.kense",
    "import": "region/region.kense",
    "export": "office/office.kense",
    "back up": "office.kense",
    "re-key": "office.kense",
}


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return an ext4 of its own where one may be mounted, else a folder whose files are limited."""
    place = tmp_path_factory.mktemp("small")
    with ExitStack() as stack:
        yield stack.enter_context(small_disk(place, free=ROOM, size=ROOM)) if may_mount() else place


class Full:
    """Take the room on a disk away, all but so many bytes, and give it back."""

    def __init__(self, disk: Path) -> None:
        self._disk = disk
        self._taken = disk / "taken"

    def leave(self, size: int) -> None:
        """Leave so many bytes; where nothing may be mounted no file may grow larger."""
        if may_mount():
            leave(self._taken, size)
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    def give_back(self) -> None:
        """Give the room back."""
        self._taken.unlink(missing_ok=True)


def fresh(ready: Path, disk: Path) -> Path:
    """Return a copy of what a work works on, alone on the disk."""
    folder = disk / "office"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ready, folder)
    for each in ready.parent.glob("entries"):
        shutil.copy(each, disk)
    return folder


def needed(folder: Path, work: Callable[[], object]) -> int:
    """Return how many bytes a work takes for a while, or its largest file where all is limited."""
    least = before = free_on(folder)

    def look(_number: int, _failure: int) -> int:
        nonlocal least
        least = min(least, free_on(folder))
        return OK

    with hooked(Breaker(folder, look)):
        work()
    if may_mount():
        return before - min(least, free_on(folder))
    return max(each.stat().st_size for each in folder.rglob("*") if each.is_file())


def outcome(work: Callable[[], object], answer: Path) -> str:
    """Do a work in a child and return the code of its refusal; a signal is no outcome."""
    child = os.fork()
    if not child:
        status = 1
        try:
            try:
                work()
                code = ""
            except Refusal as refusal:
                code = refusal.code
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
            answer.write_text(code, encoding="ascii")
            status = 0
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    return answer.read_text(encoding="ascii")


@pytest.mark.parametrize("name", RECORDS)
def test_a_work_without_room_is_told_and_leaves_nothing_half(
    name: str, disk: Path, tmp_path: Path
) -> None:
    work, ready, full = EVERY[name], ready_for(name, tmp_path), Full(disk)
    folder = fresh(ready, disk)
    most = needed(folder, partial(work.run, folder, nothing))
    codes = []
    for size in range(SIZES):
        folder, told = fresh(ready, disk), Told(tmp_path / f"told-{size}")
        record = folder / RECORDS[name]
        if size % 2:
            assert make_ballast(record, seeded(), size=RESERVE)

        def without_room(folder: Path = folder, told: Told = told, size: int = size) -> None:
            full.leave(size * most // SIZES)
            work.run(folder, told)

        code = outcome(without_room, tmp_path / "code")
        codes.append(code)
        assert code in {"", *CODES}
        left = [each.name for each in folder.rglob("*") if each.name.endswith(UNFINISHED)]
        assert left == [], (code, size)
        given_away = not ballast_of(record).exists()
        assert given_away or not (may_mount() and code == "disk-full"), size
        full.give_back()
        work.judge(folder, told.last())
        work.finish(folder)
    print(f"{name}: {SIZES} sizes up to {most} bytes, {len(codes) - codes.count('')} refused")  # noqa: T201  the figures of docs/reliability.md
    assert codes[0], "without any room nothing can be done"
