"""The files a region keeps beside its record: those that wait, and those that are evidence.

They are sealed as they were brought and named by their hash alone. What the record says of them
decides; a file it does not know of is nobody's.
"""

from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.parcel import LARGEST_FILE
from desktop.store.driver import refusal_of_disk
from desktop.store.handles import Reader
from desktop.store.keyfile import put_keys

FOLDER: Final = "quarantine"


def path_of(reader: Reader, sha256: str) -> Path:
    """Return where a file lies, or would."""
    return reader.path.parent / FOLDER / f"{sha256}.kzx"


def keep(reader: Reader, sha256: str, file: bytes) -> None:
    """Put a file into quarantine, whole or not at all; doing it again is harmless.

    Refuse `folder-read-only`, `disk-full`, `disk-error`.
    """
    path = path_of(reader, sha256)
    try:
        private.make_folder(path.parent)
    except OSError:
        raise Refusal("folder-read-only", path=str(path), folder=str(path.parent)) from None
    put_keys(path, file)


def read(reader: Reader, sha256: str) -> bytes | None:
    """Return a file that lies in quarantine, None where it was taken away; refuse `disk-error`."""
    path = path_of(reader, sha256)
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise refusal_of_disk(error, path) from error


def drop(reader: Reader, sha256: str) -> None:
    """Take a file out of quarantine; refuse `disk-error`."""
    path = path_of(reader, sha256)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise refusal_of_disk(error, path) from error
