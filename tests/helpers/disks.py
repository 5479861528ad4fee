"""Disks as they are in bad times: full, or not to be written to."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_MOUNTING: Final = 1 << 21  # CAP_SYS_ADMIN
_READ_ONLY: Final = Path("/sys")  # where root may not even mount: containers keep it so


def may_mount() -> bool:
    """Tell whether an image of a disk can be mounted here."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    rights = int(status.split("CapEff:")[1].split()[0], 16)
    return os.geteuid() == 0 and bool(rights & _MOUNTING) and Path("/dev/loop-control").exists()


@contextmanager
def small_disk(folder: Path, *, free: int, size: int = 16 << 20) -> Iterator[Path]:
    """Mount an ext4 image in `folder` on which about so many bytes can still be written.

    `size` is that of the whole image, `free` all of it at most.
    """
    image, disk = folder / "disk.img", folder / "disk"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(size)
    subprocess.run(["mkfs.ext4", "-q", "-m", "0", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(disk)], check=True)
    try:
        leave(disk / "ballast", free)
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def free_on(folder: Path) -> int:
    """Return how many bytes can still be written."""
    left = os.statvfs(folder)
    return left.f_bavail * left.f_frsize


def leave(filler: Path, free: int) -> None:
    """Take the room of a disk with a file, but for about so many bytes; of none, none at all."""
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 4_096, 1):
            with suppress(OSError):
                while free_on(filler.parent) - size >= free and file.write(bytes(size)):
                    pass


def fill_up(folder: Path) -> None:
    """Leave nothing free on a disk."""
    leave(folder / "other", 0)


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """Return a folder that nobody of us may write to, with what is in `folder` where possible."""
    if may_mount():
        subprocess.run(["mount", "--bind", "-o", "ro", str(folder), str(folder)], check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    elif os.geteuid() == 0:
        yield _READ_ONLY
    else:
        folder.chmod(0o555)
        try:
            yield folder
        finally:
            folder.chmod(0o755)
