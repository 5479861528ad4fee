"""Compare the tables of two databases row by row, holding no more than two rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop.store.handles import Reader, Row

Kind: TypeAlias = Literal["row-differs", "row-missing", "row-extra"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Name a row that is not as it should be by its table and key."""

    kind: Kind
    table: str
    key: Row


def row_count(reader: Reader, table: str) -> int:
    """Return how many rows a table has."""
    return int(reader.value(f'SELECT count(*) FROM "{table}"'))  # noqa: S608  as below


def table_differences(found: Reader, expected: Reader, table: str) -> Iterator[Difference | None]:
    """Yield for every row that should be in `table` the difference, None when it is as it should.

    Rows that should not be there are yielded besides. The key of every table
    is its first columns.
    """
    keys = expected.value("SELECT count(*) FROM pragma_table_info(?) WHERE pk > 0", (table,))
    order = ", ".join(str(place + 1) for place in range(keys))
    sql = f'SELECT * FROM "{table}" ORDER BY {order}'  # noqa: S608  a name from the schema
    yield from _merged(found.stream(sql), expected.stream(sql), table, keys)


def _merged(
    found: Iterator[Row], expected: Iterator[Row], table: str, keys: int
) -> Iterator[Difference | None]:
    ours, theirs = next(found, None), next(expected, None)
    while ours is not None or theirs is not None:
        if ours == theirs:
            yield None
            ours, theirs = next(found, None), next(expected, None)
        elif theirs is None or (ours is not None and ours[:keys] < theirs[:keys]):
            yield Difference(kind="row-extra", table=table, key=(ours or ())[:keys])
            ours = next(found, None)
        elif ours is None or theirs[:keys] < ours[:keys]:
            yield Difference(kind="row-missing", table=table, key=theirs[:keys])
            theirs = next(expected, None)
        else:
            yield Difference(kind="row-differs", table=table, key=ours[:keys])
            ours, theirs = next(found, None), next(expected, None)
