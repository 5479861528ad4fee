"""Fill a disk through the store: `python -m tests.store.fillers <writer> <disk> <folder> <sizes…>`.

For every size the disk has that many KiB left. It writes groups of three facts
until the store refuses, tries once more, closes, opens again on the full disk,
looks at what is there, makes room and goes on. One JSON line a size. A signal
ends the program, and the test that waits for it.
"""

import json
import os
import resource
import sys
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.errors import Refusal
from desktop.models.facts import SwitchSet
from desktop.store import journal
from desktop.store.database import Database, open_database
from desktop.store.upkeep import check_start
from tests.helpers.facts import OFFICE, ticket_issued
from tests.helpers.randomness import seeded
from tests.store.recording import record
from tests.store.writers import GROUP, groups, write_group

KIB: Final = 1024
Write: TypeAlias = Callable[[Database, int], None]


def careful(database: Database, number: int) -> None:
    """Write a group as the program does: all of it, or nothing."""
    write_group(database, number)


def careless(database: Database, number: int) -> None:
    """Write a group in three transactions: the control."""
    record(database, ticket_issued(f"t{number}", number))
    for key in ("a", "b"):
        record(database, SwitchSet(office=OFFICE, key=key, value="а" * 1_500))


class Image:
    """A disk of its own: what is not left is taken by a ballast."""

    def __init__(self, folder: Path) -> None:
        self._ballast = folder / "ballast"

    def leave(self, kib: int) -> None:
        """Fill the disk until only so much is left."""
        disk = os.statvfs(self._ballast.parent)
        free = disk.f_bavail * disk.f_frsize
        with self._ballast.open("wb") as ballast:
            os.posix_fallocate(ballast.fileno(), 0, free - kib * KIB)

    def make_room(self) -> None:
        """Throw the ballast away."""
        self._ballast.unlink()


class Limit:
    """A disk on which no file may become larger than what is left."""

    def __init__(self, _folder: Path) -> None:
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def leave(self, kib: int) -> None:
        """Limit every file from now on."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (kib * KIB, self._before[1]))

    def make_room(self) -> None:
        """Lift the limit."""
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)


DISKS: Final[Mapping[str, type[Image | Limit]]] = {"image": Image, "limit": Limit}
WRITERS: Final[Mapping[str, Write]] = {
    "careful": careful,
    "careless": careless,
}


def fill(write: Write, disk: Image | Limit, folder: Path, kib: int) -> dict[str, object]:
    """Fill the disk once and say what happened."""
    place = folder / f"{kib}.db"
    with open_database(place, randomness=seeded()) as database:
        disk.leave(kib)
        told, code = until_refused(database, write)
        told_again, code_again = until_refused(database, write)
    full = look(place)
    disk.make_room()
    with open_database(place, randomness=seeded()) as database:
        there, facts = groups(database), journal.length(database)
        write(database, there + 1)
        sound = check_start(database).sound
    for each in folder.glob(f"{place.name}*"):
        each.unlink()
    return {
        "kib": kib,
        "told": max(told, told_again),
        "codes": [code, code_again],
        "full": full,
        "there": there,
        "torn": facts != there * GROUP,
        "sound": sound,
    }


def until_refused(database: Database, write: Write) -> tuple[int, str]:
    """Write groups until the store refuses; return the last it took, and why no more."""
    for number in count(groups(database) + 1):
        try:
            write(database, number)
        except Refusal as refusal:
            return number - 1, refusal.code
    raise AssertionError


def look(place: Path) -> int | str:
    """Open the database on the full disk: what is there, or in which words it cannot be had."""
    try:
        with open_database(place, randomness=seeded()) as database:
            return groups(database)
    except Refusal as refusal:
        return refusal.code


def main() -> None:
    """Fill the disk at every size."""
    writer, disk, folder, *sizes = sys.argv[1:]
    kind = DISKS[disk](Path(folder))
    for size in sizes:
        told = fill(WRITERS[writer], kind, Path(folder), int(size))
        os.write(1, f"{json.dumps(told)}\n".encode())


if __name__ == "__main__":
    main()
