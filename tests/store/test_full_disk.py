import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from desktop.models.errors import Refusal
from desktop.store import journal
from desktop.store.database import Database, open_database
from tests.helpers.randomness import seeded
from tests.store.fillers import until_refused
from tests.store.writers import GROUP, groups, write_group

ROOT: Final = Path(__file__).parents[2]
SIZES: Final = {"image": range(16, 1_300, 64), "limit": range(0, 1_300, 100)}  # KiB
CONTROL_SIZES: Final = range(100, 900, 100)
IMAGE_BYTES: Final = 12 << 20
MAY_MOUNT: Final = 1 << 21  # CAP_SYS_ADMIN


def may_mount() -> bool:
    """Tell whether an image of a disk can be mounted here."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    rights = int(status.split("CapEff:")[1].split()[0], 16)
    return os.geteuid() == 0 and bool(rights & MAY_MOUNT) and Path("/dev/loop-control").exists()


DISKS: Final = ["limit", *(["image"] if may_mount() else [])]


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a disk: an ext4 image of 12 MB, or any folder under a limit."""
    if request.param == "limit":
        yield tmp_path
        return
    image, mounted = tmp_path / "disk.img", tmp_path / "disk"
    mounted.mkdir()
    with image.open("wb") as file:
        file.truncate(IMAGE_BYTES)
    subprocess.run(["mkfs.ext4", "-q", "-m", "0", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(mounted)], check=True)
    yield mounted
    subprocess.run(["umount", str(mounted)], check=True)


def empty(folder: Path) -> int:
    """Return how many KiB a record takes before anything is in it."""
    place = folder / "empty.db"
    open_database(place, randomness=seeded()).close()
    size = place.stat().st_size
    place.unlink()
    return size >> 10


def filled(writer: str, disk: str, folder: Path, sizes: range) -> list[dict[str, Any]]:
    """Fill the disk at every size, in a program of its own: a signal would end it.

    A limit is that of a file, so its sizes count from a record with nothing in it.
    """
    if disk == "limit":
        least = empty(folder)
        sizes = range(least + sizes.start, least + sizes.stop, sizes.step)
    called = [sys.executable, "-m", "tests.store.fillers", writer, disk, str(folder)]
    answered = subprocess.run(
        [*called, *map(str, sizes)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (answered.returncode, answered.stderr) == (0, "")
    return [json.loads(line) for line in answered.stdout.splitlines()]


@pytest.mark.parametrize(("disk", "folder"), [(disk, disk) for disk in DISKS], indirect=["folder"])
def test_a_full_disk_is_told_and_nothing_is_half_written(disk: str, folder: Path) -> None:
    fills = filled("careful", disk, folder, SIZES[disk])
    wanted = {"image": "disk-full", "limit": "disk-error"}[disk]
    assert len(fills) == len(SIZES[disk])
    assert {code for fill in fills for code in fill["codes"]} == {wanted}
    assert [fill for fill in fills if fill["torn"] or not fill["sound"]] == []
    assert [fill for fill in fills if not fill["told"] == fill["there"] == fill["full"]] == []
    assert max(fill["told"] for fill in fills) > 10


@pytest.mark.parametrize(("disk", "folder"), [(disk, disk) for disk in DISKS], indirect=["folder"])
def test_the_control_without_a_transaction_is_half_written(disk: str, folder: Path) -> None:
    """Prove that the test above can fail."""
    assert any(fill["torn"] for fill in filled("careless", disk, folder, CONTROL_SIZES))


def test_a_database_that_may_not_grow_is_full(database: Database) -> None:
    database.rows(f"PRAGMA max_page_count = {database.value('PRAGMA page_count') + 3}")
    assert until_refused(database, write_group)[1] == "disk-full"
    assert journal.length(database) == groups(database) * GROUP


def test_a_writer_waits_for_another_and_then_says_so(database: Database) -> None:
    with database.beside() as other:
        other.rows("PRAGMA busy_timeout = 10")
        with database.transaction(), pytest.raises(Refusal) as refused:
            write_group(other, 1)
    assert refused.value.code == "database-busy"


def test_a_new_database_on_a_full_disk_is_refused_and_can_be_made_later(tmp_path: Path) -> None:
    place = tmp_path / "office.db"
    called = [sys.executable, "-m", "tests.store.opener", str(place), "20000"]
    answered = subprocess.run(called, capture_output=True, text=True, check=True, cwd=ROOT)
    assert (answered.stdout, answered.stderr) == ("disk-error\n", "")
    with open_database(place, randomness=seeded()) as database:
        write_group(database, 1)
