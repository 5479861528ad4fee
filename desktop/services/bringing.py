"""Take everything a stick brought: which of its files are for the region, in which order.

They are looked into first, and what was looked at is what is taken: a file that changed since is
left. One that cannot be read keeps no other back. What a pulled stick left of a writing is looked
at too and told as what it is, whole or cut.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.brought import Brought
from desktop.models.errors import Refusal
from desktop.models.looked import Looked
from desktop.services.desk import Desk
from desktop.services.looking import look_together
from desktop.services.receiving import read_brought, receive
from desktop.services.regional import require_region
from desktop.store import regional
from desktop.store.driver import refusal_of_disk
from desktop.sync.parcel import read_header
from desktop.sync.stick import PART

SUFFIX: Final = ".kzx"
"""What the files of the exchange are called; what they are, their first line says."""

_UNSEEN: Final = "\N{REPLACEMENT CHARACTER}"

Heard: TypeAlias = Callable[[int, int, int, int], bool]
"""Hears which file of how many, and which entry of how many; False stops."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedFile:
    """Hold what a file of a stick would come to; `is_part` says that its writing was broken off."""

    name: str
    path: Path
    looked: Looked
    is_part: bool = False

    @property
    def is_brought(self) -> bool:
        """Tell whether it goes to the region: all do but the unfinished copy that is not whole."""
        brought = self.looked.brought
        return not self.is_part or brought.is_taken or brought.kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Hold what a stick would bring, in the order it is taken; the rest as `Bringing` says."""

    files: tuple[LookedFile, ...]
    passed: int = 0
    unread: tuple[str, ...] = ()

    @property
    def to_bring(self) -> tuple[LookedFile, ...]:
        """Return the files that would be brought."""
        return tuple(each for each in self.files if each.is_brought)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Hold what became of one file of a stick."""

    name: str
    brought: Brought


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringing:
    """Hold what became of a stick: `passed` files were taken before or are the region's own.

    `changed` names files that are others than when they were looked at, `unread` those that the
    medium does not give; they were left. `stopped` says that somebody stopped it: the files after
    the last of `taken` were left.
    """

    taken: tuple[Taken, ...]
    passed: int = 0
    changed: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """Name a file that is to be brought, whose it says it is, and its hash."""

    path: Path
    office: str
    inst: str
    xseq: int
    sha256: str

    @property
    def key(self) -> tuple[bool, str, str, int, str]:
        """Return its place in the order: what says nothing of itself is the last."""
        return not self.office, self.office, self.inst, self.xseq, self.path.name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sorted:
    """Hold the files to be brought in their order; the rest as `Bringing` says."""

    wanted: tuple[_Wanted, ...]
    passed: int = 0
    unread: tuple[str, ...] = ()


def look_at(desk: Desk, machine: Path, place: Path, heard: Heard) -> Look:
    """Look into a file, or every file of a folder that `bring` would take; nothing is written.

    Refuses what `bring` refuses, and `import-stopped`.
    """
    desk.require("region.receive")
    own = require_region(desk).region
    told = _sorted(desk, own, place)
    wanted = told.wanted
    found: list[LookedFile] = []
    for office in dict.fromkeys(each.office for each in wanted):
        group = [each for each in wanted if each.office == office]
        looked = look_together(desk, machine, _read(group, heard, len(found), len(wanted)))
        found += [
            LookedFile(
                name=shown(each.path), path=each.path, looked=it, is_part=_is_part(each.path)
            )
            for each, it in zip(group, looked, strict=True)
        ]
        desk.database.give_way()
    return Look(files=tuple(found), passed=told.passed, unread=told.unread)


def _read(
    group: Sequence[_Wanted], heard: Heard, before: int, count: int
) -> Iterator[tuple[bytes, Callable[[int, int], bool]]]:
    for at, each in enumerate(group, start=before + 1):
        yield read_brought(each.path), partial(heard, at, count)


def bring(
    desk: Desk, machine: Path, place: Path, heard: Heard, *, looked: Look | None = None
) -> Bringing:
    """Take a file, or every file of a folder that is for the region and was not taken before.

    With `looked`, exactly the files that were looked at. One file is one transaction; one that is
    stopped changes nothing. Refuses `medium-missing` (`folder`), `medium-empty` (`folder`), and
    what `receive` refuses.
    """
    desk.require("region.receive")
    own = require_region(desk).region
    if looked is None:
        told = _sorted(desk, own, place)
        files = [(each.path, each.sha256) for each in told.wanted]
        done = Bringing(taken=(), passed=told.passed, unread=told.unread)
    else:
        files = [(each.path, each.looked.brought.sha256) for each in looked.to_bring]
        done = Bringing(taken=(), passed=looked.passed, unread=looked.unread)
    for at, (path, digest) in enumerate(files, start=1):
        try:
            file = read_brought(path)
        except Refusal:  # the stick is gone, or a place of it is bad
            done = replace(done, unread=(*done.unread, shown(path)))
            continue
        if sha256(file).hexdigest() != digest:
            done = replace(done, changed=(*done.changed, shown(path)))
            continue
        try:
            brought = receive(desk, machine, file, progress=partial(heard, at, len(files)))
        except Refusal as refusal:
            if refusal.code != "import-stopped":
                raise
            return replace(done, stopped=True)
        done = replace(done, taken=(*done.taken, Taken(name=shown(path), brought=brought)))
    return done


def _sorted(desk: Desk, own: str, place: Path) -> _Sorted:
    """Return the files to be taken, each office's in its order; count the others of a folder.

    A file that is named alone is taken whatever it is. Refuse `medium-missing`, `medium-empty`,
    and the disk where it gives no file at all.
    """
    if place.is_file():
        return _Sorted(wanted=(_told(place, read_brought(place), own)[0],))
    ordered: dict[str, _Wanted] = {}
    passed, unread = 0, dict[str, Refusal]()
    for path in _files(place):
        try:
            told, is_own = _told(path, read_brought(path), own)
        except Refusal as refusal:
            unread[shown(path)] = refusal
            continue
        if is_own or regional.taken_before(desk.database, told.sha256) is not None:
            passed += 1
        else:
            ordered.setdefault(told.sha256, told)  # a copy of another file is that file
    if not ordered and not passed:
        raise next(iter(unread.values()), Refusal("medium-empty", folder=str(place)))
    wanted = tuple(sorted(ordered.values(), key=lambda each: each.key))
    return _Sorted(wanted=wanted, passed=passed, unread=tuple(unread))


def shown(path: Path) -> str:
    """Return the name of a file for a page: what nobody sees stands as a sign of its own.

    Whoever wrote the stick named it: a line break, a sign of direction, half a letter.
    """
    return "".join(each if each.isprintable() else _UNSEEN for each in path.name)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of the exchange, finished ones before what is left of a writing."""
    try:
        found = sorted(folder.iterdir(), key=lambda each: (_is_part(each), each.name))
    except FileNotFoundError:
        raise Refusal("medium-missing", folder=str(folder)) from None
    except OSError as error:
        raise refusal_of_disk(error, folder) from error
    yield from (each for each in found if _is_ours(each) and each.is_file())


def _is_ours(path: Path) -> bool:
    return path.suffix.lower() == SUFFIX or _is_part(path)


def _is_part(path: Path) -> bool:
    return path.name.lower().endswith(f"{SUFFIX}{PART}")


def _told(path: Path, file: bytes, own: str) -> tuple[_Wanted, bool]:
    """Return whose a file says it is and its number, and whether the region itself made it."""
    digest = sha256(file).hexdigest()
    try:
        header = read_header(file)
    except Refusal:  # taken like any other: its verdict tells what it is
        return _Wanted(path=path, office="", inst="", xseq=0, sha256=digest), False
    told = _Wanted(
        path=path, office=header.office, inst=header.inst, xseq=header.xseq, sha256=digest
    )
    return told, header.kind == "region" and header.office == own
