"""Record what the program does to a folder: SQLite's writes, and the files Python writes itself."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.faults.disk import Event, Files, Forced, Named, Told, Volatile, Wrote
from tests.faults.driver_hook import OK, hooked


class Recorder:
    """Hear both, and write them down as the events of one disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.start: Files = files_in(folder)
        self._disk = Volatile()
        for name, content in self.start.items():
            file = self._disk.made(name)
            self._disk.content[file][:] = content
        self._disk.events.clear()

    @property
    def events(self) -> list[Event]:
        """Return what happened, in its order."""
        return self._disk.events

    def tell(self, amount: int) -> None:
        """Note that the program said so much is safe."""
        self.events.append(Told(amount))

    def fault(self, _failure: int, _path: Path) -> int:
        """Let everything happen."""
        return OK

    def opened(self, path: Path) -> None:
        """Hear of a file SQLite opened: a new one has a name now."""
        if self._name(path) not in self._disk.names:
            self._look(path)

    def wrote(self, path: Path, offset: int, data: bytes) -> None:
        """Hear of a write of SQLite's."""
        self._disk.wrote(Wrote(file=self._file(path), offset=offset, data=data))

    def cut(self, path: Path, size: int) -> None:
        """Hear of a truncation by SQLite."""
        self._disk.wrote(Wrote(file=self._file(path), offset=size, data=None))

    def synced(self, path: Path) -> None:
        """Hear of SQLite's fsync."""
        self.events.append(Forced(file=self._file(path)))

    def deleted(self, path: Path, *, durable: bool) -> None:
        """Hear of a file SQLite removed."""
        self._disk.named(Named(name=self._name(path), file=None))
        if durable:
            self.events.append(Forced(file=None, folder=str(Path(self._name(path)).parent)))

    def renamed(self, old: Path, new: Path) -> None:
        """Hear of a rename by the program."""
        file = self._disk.names[self._name(old)]
        self._disk.named(Named(name=self._name(new), file=file, old=self._name(old)))

    def linked(self, old: Path, new: Path) -> None:
        """Hear of a second name given by the program."""
        self._disk.named(Named(name=self._name(new), file=self._file(old)))

    def forced(self, path: Path) -> None:
        """Hear of an fsync by the program, of a file or of a folder."""
        if path.is_dir():
            self.events.append(Forced(file=None, folder=self._name(path)))
        else:
            self.synced(path)

    def look_round(self) -> None:
        """Note what Python wrote since, which nobody hears of."""
        for path in sorted(self.folder.rglob("*")):
            if path.is_file():
                self._look(path)

    def _look(self, path: Path) -> None:
        name = self._name(path)
        file = self._disk.names.get(name)
        if file is None:
            file = self._disk.made(name)
        content = path.read_bytes()
        if content != self._disk.content[file]:
            self._disk.wrote(Wrote(file=file, offset=0, data=None))
            self._disk.wrote(Wrote(file=file, offset=0, data=content))

    def _file(self, path: Path) -> int:
        return self._disk.names[self._name(path)]

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self.folder))


@contextmanager
def recorded(folder: Path) -> Iterator[Recorder]:
    """Record what is done to the files below `folder` in the block; those in it now are safe."""
    recorder = Recorder(folder)
    with pytest.MonkeyPatch.context() as patch, hooked(recorder):
        _hear(patch, recorder)
        yield recorder
        recorder.look_round()


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its name in it."""
    found = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in found}


def lay_out(files: Files, folder: Path) -> None:
    """Make the files in a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _hear(patch: pytest.MonkeyPatch, recorder: Recorder) -> None:
    """Put ears before what the program asks of `os` about names and durability."""

    def before(name: str, note: Callable[..., None], after: Callable[..., None] | None) -> None:
        real: Callable[..., Any] = getattr(os, name)

        def heard(*args: Any, **more: Any) -> Any:  # noqa: ANN401  whatever `os` takes and gives
            paths = [_path_of(each) for each in args[: 1 if name in {"unlink", "remove"} else 2]]
            if not all(each is not None and each.is_relative_to(recorder.folder) for each in paths):
                return real(*args, **more)
            recorder.look_round()
            note(*paths)
            given = real(*args, **more)
            if after is not None:
                after(*paths)
            return given

        patch.setattr(os, name, heard)

    for name in ("replace", "rename"):
        before(name, _nothing, recorder.renamed)
    before("link", _nothing, recorder.linked)
    for name in ("unlink", "remove"):
        before(name, _nothing, lambda path: recorder.deleted(path, durable=False))
    before("fsync", _nothing, recorder.forced)


def _nothing(*_paths: Path) -> None:
    """Note nothing beforehand."""


def _path_of(what: object) -> Path | None:
    if isinstance(what, int):
        return Path(f"/proc/self/fd/{what}").readlink()
    return Path(what) if isinstance(what, str | os.PathLike) else None
