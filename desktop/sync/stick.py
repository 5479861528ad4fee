"""Writing onto a medium that a person carries away, so that what lies there is whole or not there.

Temporary name, flush to the medium, rename, flush the folder, read again from the medium and
compare: only then may somebody say "safe to remove" (§2.12, §5.4).
"""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeAlias

from desktop import private
from desktop.models.errors import Refusal

PART: Final = ".part"
_MISSING: Final = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CANNOT_FLUSH: Final = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF}  # of a folder
_BLOCK: Final = 1 << 18  # bytes that are forced onto the medium, or read again, at a time
_TRIES: Final = 10
_BETWEEN_TRIES: Final = 0.1  # seconds: another program looks at what was just written


Progress: TypeAlias = Callable[[int, int], bool]
"""Hear how much of how much is done; answer False to stop and leave nothing."""


class StoppedError(Exception):
    """Leave what is wanted no more; nothing of it is left."""


def write_out(folder: Path, name: str, data: bytes, *, progress: Progress | None = None) -> Path:
    """Write a file into a folder of the medium and prove it by reading it again.

    `progress` hears of each block that was forced onto the medium, and of each that was read
    again, in bytes; told to stop, it raises `StoppedError`. Refuse `medium-missing`,
    `medium-read-only`, `medium-full` or `medium-error` (`folder`, `detail`). Either way nothing
    new lies under the name then, and nothing half written anywhere.
    """
    if Path(name).name != name:
        raise ValueError(name)
    final, part = folder / name, folder / f"{name}{PART}"
    steps = _Steps(2 * len(data), progress)
    new = part
    try:
        _write(part, data, steps)
        _rename(part, final)
        new = final  # not proven yet
        _flush_folder(folder)
        is_there = _lies_there(final, data, steps)
    except StoppedError:
        _forget(new)
        raise
    except OSError as error:
        _forget(new)
        raise _refusal(error, folder) from error
    if not is_there:
        _forget(final)
        raise Refusal("medium-error", folder=str(folder), detail="re-read")
    return final


class _Steps:
    """Count bytes for whoever hears of them."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def go_on(self, done: int) -> None:
        """Tell of so many bytes more; raise `StoppedError` when told to stop."""
        self._done += done
        if self._progress is not None and not self._progress(self._done, self._total):
            raise StoppedError


def _blocks(data: bytes) -> Iterator[bytes]:
    return (data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK))


def _write(path: Path, data: bytes, steps: _Steps) -> None:
    """Write block by block, each forced onto the medium: else its end alone would take long."""
    path.unlink(missing_ok=True)  # of a writing that was cut off
    with os.fdopen(private.make_file(path), "wb") as file:
        for block in _blocks(data):
            file.write(block)
            file.flush()
            os.fsync(file.fileno())
            steps.go_on(len(block))


def _rename(part: Path, final: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            part.replace(final)
        except PermissionError:  # on Windows a virus scanner may hold either file for a moment
            if not left or os.name != "nt":
                raise
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _flush_folder(folder: Path) -> None:
    """Bring the new name onto the medium, where the system can: Windows and some sticks cannot."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise
    finally:
        os.close(descriptor)


def _lies_there(path: Path, data: bytes, steps: _Steps) -> bool:
    """Read from the medium itself, not from what the system still remembers of the writing."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        for block in _blocks(data):
            if file.read(len(block)) != block:
                return False
            steps.go_on(len(block))
        return not file.read(1)


def _forget(path: Path) -> None:
    with suppress(OSError):  # the medium is gone, and the file with it
        path.unlink(missing_ok=True)


def _refusal(error: OSError, folder: Path) -> Refusal:
    detail = errno.errorcode.get(error.errno or 0, "")
    if error.errno in _MISSING:
        code = "medium-missing"
    elif error.errno in _READ_ONLY:
        code = "medium-read-only"
    elif error.errno in _FULL:
        code = "medium-full"
    else:
        code = "medium-error"
    return Refusal(code, folder=str(folder), detail=detail)
