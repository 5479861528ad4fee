"""Take everything a stick brought: which of its files are for the region, in which order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.brought import Brought
from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.services.receiving import read_brought, receive
from desktop.services.regional import require_region
from desktop.store import regional
from desktop.store.driver import refusal_of_disk
from desktop.sync.parcel import read_header

SUFFIX: Final = ".kzx"
"""What the files of the exchange are called; what they are, their first line says."""

Heard: TypeAlias = Callable[[int, int, int, int], bool]
"""Hears which file of how many, and which entry of how many; False stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Hold what became of one file of a stick."""

    name: str
    brought: Brought


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringing:
    """Hold what became of a stick: `passed` files were taken before or are the region's own.

    `stopped` says that somebody stopped it: the files after the last of `taken` were left.
    """

    taken: tuple[Taken, ...]
    passed: int = 0
    stopped: bool = False


def bring(desk: Desk, machine: Path, place: Path, heard: Heard) -> Bringing:
    """Take a file, or every file of a folder that is for the region and was not taken before.

    One file is one transaction; one that is stopped changes nothing. Refuses `medium-missing`
    (`folder`), `medium-empty` (`folder`), and what `receive` refuses.
    """
    desk.require("region.receive")
    own = require_region(desk).region
    if place.is_file():
        wanted, passed = [place], 0
    else:
        wanted, passed = _wanted(desk, own, place)
        if not wanted and not passed:
            raise Refusal("medium-empty", folder=str(place))
    taken: list[Taken] = []
    for at, path in enumerate(wanted, start=1):
        try:
            brought = receive(
                desk,
                machine,
                read_brought(path),
                progress=partial(heard, at, len(wanted)),
            )
        except Refusal as refusal:
            if refusal.code != "import-stopped":
                raise
            return Bringing(taken=tuple(taken), passed=passed, stopped=True)
        taken.append(Taken(name=path.name, brought=brought))
    return Bringing(taken=tuple(taken), passed=passed)


def _wanted(desk: Desk, own: str, folder: Path) -> tuple[list[Path], int]:
    """Return the files of a folder to be taken, each office's in its order; count the others."""
    ordered: list[tuple[tuple[str, str, int, str], Path]] = []
    passed = 0
    for path in _files(folder):
        file = read_brought(path)
        office, inst, xseq, is_own = _told(file, own)
        if is_own or regional.taken_before(desk.database, sha256(file).hexdigest()) is not None:
            passed += 1
        else:
            ordered.append(((office, inst, xseq, path.name), path))
    return [path for _key, path in sorted(ordered)], passed


def _files(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir())
    except FileNotFoundError:
        raise Refusal("medium-missing", folder=str(folder)) from None
    except OSError as error:
        raise refusal_of_disk(error, folder) from error
    yield from (each for each in found if each.suffix.lower() == SUFFIX and each.is_file())


def _told(file: bytes, own: str) -> tuple[str, str, int, bool]:
    """Return whose a file says it is and its number, and whether the region itself made it."""
    try:
        header = read_header(file)
    except Refusal:
        return "", "", 0, False  # taken like any other: its verdict tells what it is
    is_own = header.kind == "region" and header.office == own
    return header.office, header.inst, header.xseq, is_own
