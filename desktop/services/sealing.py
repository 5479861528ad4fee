"""Seal the record of an office, and give it another key: one whole database at every moment.

Nobody may have the record open meanwhile: the window closes it, shows the progress, and opens it
with the key it is given back. Whatever a crash cut off is finished by `settle` after a sign-in.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from desktop.models.errors import Refusal
from desktop.services.backups import copies_of, folder_of
from desktop.services.keyring import begin_key, end_key
from desktop.services.unlocked import Accounts, Unlocked
from desktop.store.access import lets_in
from desktop.store.copying import PART
from desktop.store.keyfile import copy_keyfile
from desktop.store.resealing import (
    Stage,
    alone,
    erase,
    has_leftovers,
    is_plain,
    made_beside,
    opens,
    reseal,
    sweep,
)

Progress: TypeAlias = Callable[[Stage, int, int], None]  # what comes next, files done, files in all

_RUINED: Final = frozenset({"database-corrupt", "sealing-unsound", "not-a-database"})


def seal(accounts: Accounts, by: Unlocked, *, progress: Progress | None = None) -> None:
    """Seal a plain record and its backups with the key that was made for it; no plain copy stays.

    Refuses `database-missing`, `already-sealed` (`path`), `sealing-unsound`, `database-in-use`,
    `database-corrupt`, `disk-full`, `disk-error`.
    """
    check_plain(accounts.database)
    settle(accounts, by, progress=progress)


def check_plain(path: Path) -> None:
    """Refuse what cannot be sealed: `database-missing`, `already-sealed`, `database-in-use`."""
    if not path.exists():
        raise Refusal("database-missing", path=str(path))
    if not is_plain(path):
        raise Refusal("already-sealed", path=str(path))
    opens(path, None)


def replace_key(accounts: Accounts, by: Unlocked, *, progress: Progress | None = None) -> Unlocked:
    """Seal the record and its backups with a new key; return it in the sign-in that goes on.

    Refuses `keys-changed`, `not-sealed` (`path`), and what `seal` refuses of file and disk.
    """
    if is_plain(accounts.database):
        raise Refusal("not-sealed", path=str(accounts.database))
    return settle(accounts, begin_key(accounts, by), progress=progress)


def check_alone(path: Path) -> None:
    """Refuse `database-in-use` where a program has the record open; nothing is changed."""
    if path.exists():
        opens(path, None)


def check_let_in(accounts: Accounts, by: Unlocked) -> None:
    """Refuse `nobody-of-login` (`login`) of a name that was taken away, though its lock is there.

    An older file of keys put in the place of this one opens nothing for who left. Refuses
    `wrong-key` (`path`) of another's record, and what the disk refuses.
    """
    if not accounts.database.exists():  # its first moment
        return
    try:
        with alone(accounts.database, by.key) as record:
            known = lets_in(record, by.login)
    except Refusal as refusal:
        if refusal.code != "not-a-database":
            raise
        raise Refusal("wrong-key", path=str(accounts.database)) from refusal
    if not known:
        raise Refusal("nobody-of-login", login=by.login)


def is_unsettled(accounts: Accounts, by: Unlocked) -> bool:
    """Tell whether `settle` has anything to do; a few reads of a few bytes."""
    path = accounts.database
    files = (path, *copies_of(path))
    return (
        by.next_key is not None
        or any(map(has_leftovers, files))
        or any(map(is_plain, (*files, *_made_beside(path))))
    )


def settle(accounts: Accounts, by: Unlocked, *, progress: Progress | None = None) -> Unlocked:
    """Bring the record and its backups to the key, whatever was cut off; return the sign-in.

    Call it after every sign-in, before the record is opened. Refuses what `seal` refuses of file
    and disk, and `wrong-key` of a record that is another's.
    """
    if not is_unsettled(accounts, by):
        return by
    files = _Files(accounts, by, progress or _show_nobody)
    files.record()
    files.copies()
    if by.next_key is not None:
        by = end_key(accounts, by)
    for each in files.sealed:
        copy_keyfile(accounts.database, each)
    return by


class _Files:
    """Carry one settling through the record and its copies."""

    def __init__(self, accounts: Accounts, by: Unlocked, progress: Progress) -> None:
        self.sealed: list[Path] = []
        self._path = accounts.database
        self._old, self._new = by.key, by.next_key or by.key
        self._copies = copies_of(self._path)
        self._progress = progress
        self._done = 0

    def record(self) -> None:
        """Seal the record itself, first of all, and erase what was made beside it."""
        if self._path.exists() and not self._brought(self._path):
            raise Refusal("wrong-key", path=str(self._path))
        for each in _made_beside(self._path):
            erase(each)
        self._done += 1

    def copies(self) -> None:
        """Make the copies again under the key; a ruin that anybody could read is erased."""
        for each in self._copies:
            try:
                if self._brought(each):
                    self.sealed.append(each)
            except Refusal as refusal:
                if refusal.code not in _RUINED or not is_plain(each):
                    raise
                erase(each)
            self._done += 1

    def _brought(self, path: Path) -> bool:
        """Bring one file to the key; False where nothing we know opens it."""
        sweep(path)
        if opens(path, self._new):
            return True
        old = None if is_plain(path) else self._old
        if not opens(path, old):
            return False
        if path != self._path:
            copy_keyfile(self._path, path)  # before: it opens both
        reseal(path, old=old, new=self._new, step=self._step)
        return True

    def _step(self, stage: Stage) -> None:
        self._progress(stage, self._done, 1 + len(self._copies))


def _made_beside(path: Path) -> list[Path]:
    """Return what is made beside a record and in the folder of its backups, and is neither."""
    unproved = folder_of(path).glob(f"{path.stem}-*{PART}")
    return [*made_beside(path), *unproved]


def _show_nobody(_stage: Stage, _done: int, _total: int) -> None:
    """Take the progress of a sealing nobody watches."""
