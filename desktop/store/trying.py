"""Record to see what comes of it, and undo all of it: the file of the record stays as it was."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from desktop.store.handles import Database
from desktop.store.unit_of_work import UnitOfWork


class _OverError(Exception):
    """Leave a transaction that was begun only to see what it would do."""


class Trial:
    """Try parts one after another, each upon those before it that were not undone."""

    def __init__(self, database: Database, *, at: dt.datetime, by: str, office: str) -> None:
        self._database, self._at, self._by, self._office = database, at, by, office

    @contextmanager
    def part(self) -> Iterator[UnitOfWork]:
        """Record a part; an exception undoes it alone. Nobody is told of what it touches."""
        connection = self._database.connection
        connection.execute("SAVEPOINT part")
        try:
            yield UnitOfWork(self._database, at=self._at, by=self._by, office=self._office)
        except BaseException:
            connection.execute("ROLLBACK TO part")
            connection.execute("RELEASE part")
            raise
        connection.execute("RELEASE part")


@contextmanager
def trial(database: Database, *, at: dt.datetime, by: str, office: str) -> Iterator[Trial]:
    """Let parts be tried in one transaction that is always undone; refuse what a write refuses."""
    with suppress(_OverError), database.transaction():
        yield Trial(database, at=at, by=by, office=office)
        raise _OverError
