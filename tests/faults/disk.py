"""A disk that can lose its power: what was written, what was forced onto it, what may be left.

A write, a cut and a change of names are only *wished for* until a file or its folder is forced
onto the disk. Forcing a file keeps its content and the making of its name; a name that was
changed or taken away is kept by forcing its folder alone. Changes of names are kept in their
order, as every journaling file system keeps them. *Hollow*: the names are kept, the content not.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, TypeAlias

from tests.helpers.randomness import seeded

SECTOR: Final = 512
Mode: TypeAlias = Literal["lost", "kept", "subset", "torn", "hollow"]
MODES: Final[tuple[Mode, ...]] = ("lost", "kept", "subset", "torn", "hollow")
Files: TypeAlias = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes written to a file; `data` None cuts or stretches it to `offset`."""

    file: int
    offset: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Named:
    """A file got a name; None: the name is gone. It is new, or lost its `old` name at once."""

    name: str
    file: int | None
    old: str = ""
    new: bool = False


@dataclass(frozen=True, slots=True)
class Forced:
    """A file was forced onto the disk, or the names of a folder."""

    file: int | None
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """The program said that so much is safe."""

    amount: int


Event: TypeAlias = Wrote | Named | Forced | Told


def crashes(start: Files, events: list[Event], wanted: int) -> Iterator[tuple[int, Mode, Files]]:
    """Yield what so many power losses leave, in every mode, with what was told by then.

    Half of them lie evenly over the events, half right after a name changed or was forced.
    """
    disk = _Disk(start)
    at = 0
    for crash, until in enumerate(sorted(_moments(events, wanted))):
        while at < until:
            disk.take(events[at])
            at += 1
        mode = MODES[crash % len(MODES)]
        yield disk.told, mode, disk.after_power_loss(mode, seeded(crash))


def _moments(events: list[Event], wanted: int) -> Iterator[int]:
    turns = [at for at, event in enumerate(events, 1) if isinstance(event, Named | Forced)]
    evenly = wanted - wanted // 2
    yield from (1 + crash * len(events) // evenly for crash in range(evenly))
    yield from (turns[crash * len(turns) // (wanted // 2)] for crash in range(wanted // 2))


class _Disk:
    def __init__(self, start: Files) -> None:
        self.told = 0
        self._kept = {file: bytes(content) for file, content in enumerate(start.values())}
        self._wished: dict[int, list[Wrote]] = {}
        self._names = {name: file for file, name in enumerate(start)}
        self._renaming: list[Named] = []

    def take(self, event: Event) -> None:
        if isinstance(event, Told):
            self.told = event.amount
        elif isinstance(event, Wrote):
            self._wished.setdefault(event.file, []).append(event)
        elif isinstance(event, Named):
            self._renaming.append(event)
        elif event.file is not None:
            writes = self._wished.pop(event.file, [])
            self._kept[event.file] = _written(self._kept.get(event.file, b""), writes)
            self._keep_names([each.new and each.file == event.file for each in self._renaming])
        else:
            self._keep_names([_folder(each.name) == event.folder for each in self._renaming])

    def _keep_names(self, forced: list[bool]) -> None:
        """Keep the changes up to the last that was forced: one journal has them in a row."""
        count = max((place for place, is_it in enumerate(forced, 1) if is_it), default=0)
        _rename(self._names, self._renaming[:count])
        del self._renaming[:count]

    def after_power_loss(self, mode: Mode, dice: Callable[[int], bytes]) -> Files:
        names = dict(self._names)
        everything = len(self._renaming)
        count = {"lost": 0, "kept": everything, "hollow": everything}.get(mode)
        if count is None:
            count = dice(1)[0] % (len(self._renaming) + 1)
        _rename(names, self._renaming[:count])
        content = {file: self._left(file, mode, dice) for file in sorted(set(names.values()))}
        return {name: content[file] for name, file in names.items()}

    def _left(self, file: int, mode: Mode, dice: Callable[[int], bytes]) -> bytes:
        return _written(self._kept.get(file, b""), _chosen(self._wished.get(file, []), mode, dice))


def _folder(name: str) -> str:
    return str(Path(name).parent)


def _rename(names: dict[str, int], changes: list[Named]) -> None:
    for change in changes:
        if change.old:
            names.pop(change.old, None)
        if change.file is None:
            names.pop(change.name, None)
        else:
            names[change.name] = change.file


def _chosen(writes: list[Wrote], mode: Mode, dice: Callable[[int], bytes]) -> list[Wrote]:
    if mode in {"lost", "hollow"}:
        return []
    if mode == "kept" or not writes:
        return writes
    if mode == "subset":
        return [each for each, die in zip(writes, dice(len(writes)), strict=True) if die & 1]
    return [piece for each in writes for piece in _torn(each, dice)]


def _torn(write: Wrote, dice: Callable[[int], bytes]) -> Iterator[Wrote]:
    """Yield the sectors of a write that reached the disk."""
    if write.data is None:
        if dice(1)[0] & 1:
            yield write
        return
    first = write.offset // SECTOR * SECTOR
    end = write.offset + len(write.data)
    for sector, die in zip(
        range(first, end, SECTOR), dice(-(-(end - first) // SECTOR)), strict=True
    ):
        if die & 1:
            begins = max(sector, write.offset)
            piece = write.data[begins - write.offset : sector + SECTOR - write.offset]
            yield Wrote(file=write.file, offset=begins, data=piece)


def _written(content: bytes, writes: list[Wrote]) -> bytes:
    if not writes:
        return content
    made = bytearray(content)
    for write in writes:
        if write.data is None:
            del made[write.offset :]
            made.extend(bytes(write.offset - len(made)))
            continue
        made.extend(bytes(max(0, write.offset - len(made))))
        made[write.offset : write.offset + len(write.data)] = write.data
    return bytes(made)


@dataclass(slots=True)
class Volatile:
    """Follow a folder as the running program sees it, noting every event."""

    events: list[Event] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    content: dict[int, bytearray] = field(default_factory=dict)

    def made(self, name: str) -> int:
        """Note a file under a new name; return which one it is."""
        file = len(self.content)
        self.content[file] = bytearray()
        self.named(Named(name=name, file=file, new=True))
        return file

    def named(self, change: Named) -> None:
        """Note a change of names."""
        self.events.append(change)
        _rename(self.names, [change])

    def wrote(self, write: Wrote) -> None:
        """Note a write."""
        self.events.append(write)
        self.content[write.file][:] = _written(bytes(self.content[write.file]), [write])
