"""Read many records of one kind by their ids, some hundreds with each query."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Final, TypeVar

from desktop.store.handles import Reader, Row

Record = TypeVar("Record")

_SOME: Final = 500  # ids asked for in one query


def by_key(
    reader: Reader, sql: str, keys: Sequence[str], record: type[Record]
) -> Mapping[str, Record]:
    """Return the records a query finds, by the first of its columns.

    `sql` ends in `IN`; its columns are the fields of the dataclass `record`, in their order.
    """
    names = [each.name for each in fields(record)]  # type: ignore[arg-type]  # a dataclass, as said
    return {
        row[0]: record(**dict(zip(names, row, strict=True))) for row in of_keys(reader, sql, keys)
    }


def of_keys(reader: Reader, sql: str, keys: Sequence[str]) -> Iterator[Row]:
    """Yield the rows a query that ends in `IN` finds for these ids."""
    for start in range(0, len(keys), _SOME):
        some = tuple(keys[start : start + _SOME])
        marks = ",".join("?" * len(some))
        yield from reader.rows(f"{sql} ({marks})", some)
