"""By what a computer is known again: a hash of its own id and of the disk the record lies on.

A copy of a whole disk has the keys of its original, and would go unnoticed until both have sent;
this asks at the next start (parcels §2.6). It is kept beside the high-water mark, under a salt of
its own, is never sent and locks nobody out: what the system does not say, nothing is asked of.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal, TypeAlias

from desktop import private
from desktop.models.chain import dump
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.store.keyfile import put_keys

PlaceState: TypeAlias = Literal["same", "other", "unknown"]
"""Whether this is the computer known; `unknown` where nothing is kept, or nothing is said of it."""

Probe: TypeAlias = Callable[[Path], "Reading"]
"""Reads by what this computer, and the disk a path lies on, are known."""

_LINUX: Final = ("/etc/machine-id", "/var/lib/dbus/machine-id")
_LARGEST: Final = 4 * 1024
_SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold what the system says of a computer and of a disk, empty for what it does not say."""

    machine: str
    volume: str

    @property
    def says_anything(self) -> bool:
        """Tell whether a computer can be known by it."""
        return bool(self.machine or self.volume)


def read_system(folder: Path) -> Reading:
    """Read what this computer and the disk of a folder are known by."""
    if sys.platform == "win32":
        from desktop.store.windows_place import guid, serial  # noqa: PLC0415  there alone

        return windows_reading(folder, guid=guid, serial=serial)
    return linux_reading(folder, files=tuple(map(Path, _LINUX)))


def linux_reading(folder: Path, *, files: tuple[Path, ...]) -> Reading:
    """Read the id that systemd gave the computer, from the first of `files` that has one."""
    machine = next(filter(None, map(_first_line, files)), "")
    try:
        volume = f"{os.statvfs(folder).f_fsid:x}"
    except OSError:
        volume = ""
    return Reading(machine=machine, volume="" if volume == "0" else volume)


def windows_reading(
    folder: Path, *, guid: Callable[[], str], serial: Callable[[str], int]
) -> Reading:
    """Read the registry's `MachineGuid`, and the serial of the volume a folder lies on."""
    try:
        machine = guid()
    except OSError:
        machine = ""
    try:
        volume = f"{serial(folder.absolute().anchor):x}"
    except OSError:
        volume = ""
    return Reading(machine=machine, volume="" if volume == "0" else volume)


def place_path(machine: Path, inst: str) -> Path:
    """Return where the fingerprint of an installation lies."""
    return machine / f"{inst}.place"


def place_state(machine: Path, inst: str, reading: Reading) -> PlaceState:
    """Say whether the computer is the one an installation was seen on."""
    try:
        with place_path(machine, inst).open("rb") as file:
            said = json.loads(file.read(_LARGEST))
        salt, kept = bytes.fromhex(said["salt"]), str(said["place"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return "unknown"
    if not reading.says_anything:
        return "unknown"
    return "same" if _hashed(salt, reading) == kept else "other"


def note_place(machine: Path, inst: str, reading: Reading, dice: Randomness) -> None:
    """Know this computer from now on; nothing where the system says nothing of it.

    Refuse `folder-read-only`, `disk-full`, `disk-error`.
    """
    if not reading.says_anything:
        return
    path, salt = place_path(machine, inst), dice(_SALT_BYTES)
    try:
        private.make_folder(machine)
    except OSError:
        raise Refusal("folder-read-only", path=str(path), folder=str(machine)) from None
    put_keys(path, dump({"place": _hashed(salt, reading), "salt": salt.hex()}).encode())


def _hashed(salt: bytes, reading: Reading) -> str:
    said = dump([reading.machine, reading.volume])
    return sha256(salt + said.encode()).hexdigest()


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()[:64]
    except (OSError, ValueError):
        return ""
