"""Carry a file to another medium, whole or not at all, and read it back from there.

Nothing lies under the final name before every byte of it was forced out and read again: a stick
pulled out in the middle leaves a `….part` that the next carrying removes.
"""

import errno
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.errors import Refusal
from desktop.store.copying import PART, make_durable

_PIECE: Final = 1 << 20  # bytes at once
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY: Final = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_MISSING: Final = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ENOTDIR})


def carry(source: Path, folder: Path) -> Path:
    """Write a copy of `source` under its own name into `folder`; return where it lies.

    Refuses `medium-missing`, `medium-full`, `medium-read-only`, `medium-error` (`folder`): then
    nothing lies there under that name that did not before.
    """
    if not folder.is_dir():
        raise Refusal("medium-missing", folder=str(folder))
    target = folder / source.name
    part = folder / f"{source.name}{PART}"
    try:
        part.unlink(missing_ok=True)
        _compare(part, _write(source, part))
        part.replace(target)
        make_durable(folder)
    except OSError as error:
        with suppress(OSError):  # of a medium that is gone: the first error tells it
            part.unlink(missing_ok=True)
        raise refusal_of_medium(error, folder) from error
    return target


def refusal_of_medium(error: OSError, folder: Path) -> Refusal:
    """Name what a folder on another medium did to us."""
    code = "medium-error"
    if error.errno in _FULL:
        code = "medium-full"
    elif error.errno in _READ_ONLY:
        code = "medium-read-only"
    elif error.errno in _MISSING or not folder.is_dir():
        code = "medium-missing"
    return Refusal(code, folder=str(folder))


def _write(source: Path, part: Path) -> bytes:
    """Copy piece by piece, force it onto the medium, and return the digest of what was meant."""
    digest = sha256()
    with source.open("rb") as file, os.fdopen(private.make_file(part), "wb") as out:
        while piece := file.read(_PIECE):
            digest.update(piece)
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
    return digest.digest()


def _compare(path: Path, written: bytes) -> None:
    """Read a file again, from the medium itself where the system can be asked to forget it."""
    digest = sha256()
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := file.read(_PIECE):
            digest.update(piece)
    if digest.digest() != written:
        raise OSError(errno.EIO, "what was read back is something else", str(path))
