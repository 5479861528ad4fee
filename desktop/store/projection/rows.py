"""The few ways a handler may touch the tables."""

from collections.abc import Iterable

from desktop.models.errors import Refusal
from desktop.store.driver import Connection
from desktop.store.handles import Row, Values


class Rows:
    """Add rows and change rows, never remove one of the record."""

    def __init__(self, connection: Connection, *, indexed: bool) -> None:
        """Write through `connection`; `indexed` says whether the index tables are there."""
        self.indexed = indexed
        self._connection = connection

    def add(self, sql: str, values: Values) -> int:
        """Add one row, or put it in the place of the one with its key; return its `seq`."""
        seq = self._connection.execute(sql, values).lastrowid
        return seq or 0

    def add_all(self, sql: str, rows: Iterable[Values]) -> None:
        """Add several rows of one table."""
        self._connection.executemany(sql, rows)

    def one(self, sql: str, values: Values) -> Row | None:
        """Return the row a query of the same office finds, or that adding one gives back."""
        return next(iter(self._connection.execute(sql, values).fetchall()), None)

    def change(self, sql: str, values: Values) -> None:
        """Change exactly one row; refuse `out-of-place` when it is not there."""
        if self._connection.execute(sql, values).rowcount != 1:
            raise Refusal("out-of-place", id=values[-1])

    def change_if_there(self, sql: str, values: Values) -> None:
        """Change a row that need not exist."""
        self._connection.execute(sql, values)
