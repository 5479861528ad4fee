"""Write the two files PostgreSQL is told with: the tables, and how a folder is loaded into them.

A load is one transaction. A room is taken where the folder knows more of it than the database does,
or the same read by a newer program; then its rows become those of the folder. An older or repeated
folder changes nothing. Whoever stands in for a computer that was put back is a new installation,
which the database does not know: its word is newer though its numbers are lower.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.store.warehouse import TABLES, WATERMARKS, Table

SCHEMA_NAME: Final = "kense"
_EVERY: Final = (WATERMARKS, *TABLES)
_QUIET: Final = ("\\set ON_ERROR_STOP on", "SET client_min_messages = warning;")
_NEWER: Final = f"""CREATE TEMP TABLE newer ON COMMIT DROP AS
SELECT brought.room
FROM in_watermarks brought LEFT JOIN {SCHEMA_NAME}.watermarks known USING (room, inst)
GROUP BY brought.room
HAVING bool_or(
    known.inst IS NULL OR brought.entries > known.entries OR brought.reading > known.reading
) AND (
    bool_or(known.inst IS NULL) OR NOT EXISTS (
        SELECT FROM {SCHEMA_NAME}.watermarks ours LEFT JOIN in_watermarks theirs USING (room, inst)
        WHERE ours.room = brought.room AND (
            theirs.inst IS NULL OR theirs.entries < ours.entries OR theirs.reading < ours.reading
        )
    )
);"""  # noqa: S608  names of this module


def schema_sql() -> str:
    """Return what makes the tables, and adds the columns a newer program knows; twice is no harm.

    Every table and column says in a comment what it is and where it is read from.
    """
    begin = (*_QUIET, "BEGIN;", f"CREATE SCHEMA IF NOT EXISTS {SCHEMA_NAME};")
    parts = [line for table in _EVERY for line in _made(table)]
    return _lines([*begin, *parts, "COMMIT;"])


def load_sql() -> str:
    """Return what loads the CSV files of the folder psql stands in; twice changes nothing."""
    lines = [*_QUIET, "BEGIN;", f"LOCK TABLE {SCHEMA_NAME}.watermarks IN EXCLUSIVE MODE;"]
    for table in _EVERY:
        lines += _brought(table)
    lines.append(_NEWER)
    for table in _EVERY:
        lines += _taken(table)
    return _lines([*lines, "COMMIT;"])


def _made(table: Table) -> Iterator[str]:
    place = f"{SCHEMA_NAME}.{table.name}"
    columns = [
        f"    {each.name} {each.kind}" + (" NOT NULL" if each.name in table.key else "")
        for each in table.columns
    ]
    key = f"    PRIMARY KEY ({', '.join(table.key)})"
    yield f"CREATE TABLE IF NOT EXISTS {place} (\n" + ",\n".join([*columns, key]) + "\n);"
    added = [
        f"    ADD COLUMN IF NOT EXISTS {each.name} {each.kind}"
        for each in table.columns[table.keys :]
    ]
    yield f"ALTER TABLE {place}\n" + ",\n".join(added) + ";"
    yield f"COMMENT ON TABLE {place} IS {_quoted(f'{table.says}. From: {table.source}')};"
    for each in table.columns:
        yield f"COMMENT ON COLUMN {place}.{each.name} IS {_quoted(each.read)};"


def _brought(table: Table) -> Iterator[str]:
    names = ", ".join(table.names)
    words = [each.name for each in table.columns[: table.keys] if each.kind == "text"]
    said = f"FORMAT csv, HEADER, ENCODING 'UTF8', FORCE_NOT_NULL ({', '.join(words)})"
    yield f"CREATE TEMP TABLE in_{table.name} (LIKE {SCHEMA_NAME}.{table.name}) ON COMMIT DROP;"
    yield f"\\copy in_{table.name} ({names}) FROM '{table.name}.csv' WITH ({said})"


def _taken(table: Table) -> Iterator[str]:
    place, names = f"{SCHEMA_NAME}.{table.name}", ", ".join(table.names)
    same = " AND ".join(f"brought.{name} = known.{name}" for name in table.key)
    values = ", ".join(f"{name} = EXCLUDED.{name}" for name in table.names[table.keys :])
    yield (
        f"DELETE FROM {place} known WHERE room IN (SELECT room FROM newer)\n"  # noqa: S608  as above
        f"AND NOT EXISTS (SELECT FROM in_{table.name} brought WHERE {same});"
    )
    yield (
        f"INSERT INTO {place} ({names})\nSELECT {names} FROM in_{table.name}"  # noqa: S608  as above
        f" WHERE room IN (SELECT room FROM newer)\n"
        f"ON CONFLICT ({', '.join(table.key)}) DO UPDATE SET {values};"
    )


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts) + "\n"
