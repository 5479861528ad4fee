"""Put one record in the place of another: under its name lies always one of them, and whole.

A log that lies beside a record belongs to it alone; what takes the record's place would read it as
its own. So the record is closed first, which empties the log, and only one that nothing opens is
taken away together with its log before the other comes.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.store.copying import accept_copy, make_durable
from desktop.store.resealing import opens

_LOGS: Final = ("-wal", "-shm")


def close_record(path: Path, key: bytes | None) -> None:
    """Bring a record nobody has open out of its log, if it can be opened at all.

    Refuse `database-in-use` of one that a program has open.
    """
    for each in dict.fromkeys((key, None)):
        try:
            if opens(path, each):
                return
        except Refusal as refusal:
            if refusal.code == "database-in-use":
                raise


def keep_as(path: Path, aside: Path) -> None:
    """Give a record and its log a second name, for good; raise `OSError`."""
    for ending in ("", *_LOGS):
        first = _beside(path, ending)
        if first.exists():
            _name_again(first, _beside(aside, ending))
    make_durable(path.parent)


def put_in_place(part: Path, path: Path) -> None:
    """Let a copy take the place of a record that is kept already.

    Refuse `disk-full`, `disk-error`, leaving no copy behind; raise `OSError`.
    """
    if any(_beside(path, ending).exists() for ending in _LOGS):
        path.unlink(missing_ok=True)
        for ending in _LOGS:
            _beside(path, ending).unlink(missing_ok=True)
    accept_copy(part, path)


def _name_again(path: Path, second: Path) -> None:
    """Give a file a second name; where a disk has one name a file, let it go by the other."""
    second.unlink(missing_ok=True)
    with suppress(OSError):
        second.hardlink_to(path)
        return
    path.replace(second)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")
