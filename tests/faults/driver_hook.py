"""Stand between the program's own SQLite and the disk: hear what it writes, or let it fail.

The driver brings SQLite's C functions along, so the two VFS the program opens files through
(`unix-excl` and the default) are taken hold of in place: every byte goes through the real
SQLCipher, the real pragmas and the real system calls. Only files below one folder are watched.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

from sqlcipher3 import _sqlite3

OK: Final = 0
IOERR_READ: Final = 10 | 1 << 8
IOERR_WRITE: Final = 10 | 3 << 8
IOERR_FSYNC: Final = 10 | 4 << 8
IOERR_TRUNCATE: Final = 10 | 6 << 8
IOERR_DELETE: Final = 10 | 10 << 8
FULL: Final = 13
CANTOPEN: Final = 14

_NAMES: Final = (b"unix-excl", b"unix")
_REST: Final = 13  # functions of sqlite3_io_methods, version 3, after xSync
_INT, _POINTER, _WIDE = ctypes.c_int, ctypes.c_void_p, ctypes.c_int64
_LEFT_OPEN: Final[list[object]] = []
_Open = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_Delete = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT)
_Close = ctypes.CFUNCTYPE(_INT, _POINTER)
_Move = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _WIDE)
_Truncate = ctypes.CFUNCTYPE(_INT, _POINTER, _WIDE)
_Sync = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)


class Tap(Protocol):
    """Hear what SQLite does to the files of one folder."""

    folder: Path

    def fault(self, failure: int, path: Path) -> int:
        """Return the code an operation shall fail with, `OK` to let it happen."""

    def opened(self, path: Path) -> None:
        """Hear that a file was opened, and perhaps made."""

    def wrote(self, path: Path, offset: int, data: bytes) -> None:
        """Hear of a write."""

    def cut(self, path: Path, size: int) -> None:
        """Hear that a file was cut or stretched."""

    def synced(self, path: Path) -> None:
        """Hear that a file was forced onto the disk."""

    def deleted(self, path: Path, *, durable: bool) -> None:
        """Hear that a name is gone, and whether its folder was forced onto the disk."""


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", _INT),
        ("file_size", _INT),
        ("longest", _INT),
        ("following", _POINTER),
        ("name", ctypes.c_char_p),
        ("data", _POINTER),
        ("open", _Open),
        ("delete", _Delete),
    )


class _Methods(ctypes.Structure):
    _fields_ = (
        ("version", _INT),
        ("close", _Close),
        ("read", _Move),
        ("write", _Move),
        ("truncate", _Truncate),
        ("sync", _Sync),
        *((f"rest_{place}", _POINTER) for place in range(_REST)),
    )


@contextmanager
def hooked(tap: Tap) -> Iterator[None]:
    """Let `tap` hear and fail what SQLite does, for the length of the block.

    Every file opened inside must be closed inside.
    """
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    library.sqlite3_vfs_find.argtypes = (ctypes.c_char_p,)
    hook = _Hook(tap)
    found = [library.sqlite3_vfs_find(name).contents for name in _NAMES]
    before = [(_copy(_Open, each.open), _copy(_Delete, each.delete)) for each in found]
    for each, (opened, delete) in zip(found, before, strict=True):
        each.open, each.delete = hook.opening(opened), hook.deleting(delete)
    try:
        yield
        assert not hook.paths, hook.paths.values()
    finally:
        if hook.paths:
            _LEFT_OPEN.append(hook)  # a file still open calls it again
        for each, (opened, delete) in zip(found, before, strict=True):
            each.open, each.delete = opened, delete


def _copy(kind: Any, function: Any) -> Any:  # noqa: ANN401  what ctypes makes has no type
    """Return a function by its address: a field of a structure would change with it."""
    return kind(ctypes.cast(function, _POINTER).value)


class _Hook:
    """Keep the functions put in the place of SQLite's alive, and which file is which."""

    def __init__(self, tap: Tap) -> None:
        self.paths: dict[int, Path] = {}
        self._tap = tap
        self._kept: list[object] = []
        self._methods: dict[int, _Methods] = {}

    def opening(self, real: Callable[..., int]) -> object:
        def opened(vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
            path = self._watched(name)
            if path is not None and (code := self._tap.fault(CANTOPEN, path)):
                return code
            code = real(vfs, name, file, flags, out)
            if code == OK and path is not None:
                self.paths[file] = path
                methods = _POINTER.from_address(file)  # the first field of sqlite3_file
                assert methods.value is not None
                methods.value = ctypes.addressof(self._hooked(methods.value))
                self._tap.opened(path)
            return code

        return self._keep(_Open(opened))

    def deleting(self, real: Callable[..., int]) -> object:
        def delete(vfs: int, name: int, durable: int) -> int:
            path = self._watched(name)
            if path is not None and (code := self._tap.fault(IOERR_DELETE, path)):
                return code
            code = real(vfs, name, durable)
            if code == OK and path is not None:
                self._tap.deleted(path, durable=bool(durable))
            return code

        return self._keep(_Delete(delete))

    def _watched(self, name: int | None) -> Path | None:
        """Read a name; SQLite keeps the address itself, and what stands behind the name."""
        path = Path(ctypes.string_at(name).decode()) if name else None
        return path if path is not None and path.is_relative_to(self._tap.folder) else None

    def _keep(self, function: object) -> object:
        self._kept.append(function)
        return function

    def _hooked(self, address: int) -> _Methods:
        """Return a table of methods like the one at `address`, ours in the place of five."""
        if address not in self._methods:
            real = _Methods.from_address(address)
            ours = _Methods.from_buffer_copy(real)
            ours.close = self._closing(_copy(_Close, real.close))
            ours.read = self._reading(_copy(_Move, real.read))
            ours.write = self._writing(_copy(_Move, real.write))
            ours.truncate = self._truncating(_copy(_Truncate, real.truncate))
            ours.sync = self._syncing(_copy(_Sync, real.sync))
            self._methods[address] = ours
        return self._methods[address]

    def _closing(self, real: Callable[..., int]) -> object:
        def close(file: int) -> int:
            del self.paths[file]
            return real(file)

        return self._keep(_Close(close))

    def _reading(self, real: Callable[..., int]) -> object:
        def read(file: int, into: int, size: int, offset: int) -> int:
            code = self._tap.fault(IOERR_READ, self.paths[file])
            return code or real(file, into, size, offset)

        return self._keep(_Move(read))

    def _writing(self, real: Callable[..., int]) -> object:
        def write(file: int, data: int, size: int, offset: int) -> int:
            path = self.paths[file]
            code = self._tap.fault(IOERR_WRITE, path) or real(file, data, size, offset)
            if code == OK:
                self._tap.wrote(path, offset, ctypes.string_at(data, size))
            return code

        return self._keep(_Move(write))

    def _truncating(self, real: Callable[..., int]) -> object:
        def truncate(file: int, size: int) -> int:
            path = self.paths[file]
            code = self._tap.fault(IOERR_TRUNCATE, path) or real(file, size)
            if code == OK:
                self._tap.cut(path, size)
            return code

        return self._keep(_Truncate(truncate))

    def _syncing(self, real: Callable[..., int]) -> object:
        def sync(file: int, flags: int) -> int:
            path = self.paths[file]
            code = self._tap.fault(IOERR_FSYNC, path) or real(file, flags)
            if code == OK:
                self._tap.synced(path)
            return code

        return self._keep(_Sync(sync))
