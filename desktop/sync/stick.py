"""Writing onto a medium that a person carries away, so that what lies there is whole or not there.

Temporary name, flush to the medium, rename, flush the folder, read again from the medium and
compare: only then may somebody say "safe to remove" (§2.12, §5.4).
"""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.errors import Refusal

PART: Final = ".part"
_MISSING: Final = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE}
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}
_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CANNOT_FLUSH: Final = {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF}  # of a folder
_TRIES: Final = 10
_BETWEEN_TRIES: Final = 0.1  # seconds: another program looks at what was just written


def write_out(folder: Path, name: str, data: bytes) -> Path:
    """Write a file into a folder of the medium and prove it by reading it again.

    Refuse `medium-missing`, `medium-read-only`, `medium-full` or `medium-error` (`folder`,
    `detail`): then nothing new lies under the name, and nothing half written anywhere.
    """
    if Path(name).name != name:
        raise ValueError(name)
    final, part = folder / name, folder / f"{name}{PART}"
    try:
        _write(part, data)
        _rename(part, final)
        _flush_folder(folder)
        written = _read_again(final)
    except OSError as error:
        _forget(part)
        raise _refusal(error, folder) from error
    if written != data:
        _forget(final)
        raise Refusal("medium-error", folder=str(folder), detail="re-read")
    return final


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # of a writing that was cut off
    with os.fdopen(private.make_file(path), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


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


def _read_again(path: Path) -> bytes:
    """Read from the medium itself, not from what the system still remembers of the writing."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()


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
