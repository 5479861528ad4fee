"""Write what a region holds for a database of its analysts: CSV files and how psql loads them.

The program itself opens no connection: it writes a folder, and who looks after the database loads
it with the psql that came with it (docs/warehouse.md).
"""

import csv
import io
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.chain import Mark
from desktop.models.errors import Refusal
from desktop.services.desk import Desk
from desktop.services.regional import require_region
from desktop.services.saved_lists import Saving, tell_saved
from desktop.store.handles import Row
from desktop.store.warehouse import TABLES, WATERMARKS, moment_of, rows_of
from desktop.store.warehouse_load import load_sql, schema_sql

SCHEMA: Final = "schema.sql"
LOAD: Final = "load.sql"
_SAVING: Final = Saving(what="warehouse", command="figures.see")
_FLAT: Final = str.maketrans({"\0": " ", "\r": " ", "\n": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Warehouse:
    """Hold where a folder was written, and how many rows each of its tables has."""

    folder: Path
    rows: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Return how many rows were written."""
        return sum(count for _table, count in self.rows)


def write_warehouse(desk: Desk, folder: Path) -> Warehouse:
    """Write the whole of a region's record into a new folder, as it is at one moment.

    The folder is there whole or not at all; nobody else may read it. Who wrote it, how many rows
    and up to which entries is recorded (`ListSaved`). Refuses `not-allowed`,
    `not-a-region`, `warehouse-taken` (`path`) where something lies there already, and the disk
    (`OSError`).
    """
    desk.require("region.see")
    desk.require("figures.see")
    require_region(desk)
    if folder.exists() and not (folder.is_dir() and next(folder.iterdir(), None) is None):
        raise Refusal("warehouse-taken", path=str(folder))
    folder = folder.resolve()
    part = folder.with_name(f".{folder.name}.kense-part")
    shutil.rmtree(part, ignore_errors=True)  # of a writing that was cut off
    private.make_folder(part)
    try:
        rows, upto = _fill(desk, part)
        written = Warehouse(folder=folder, rows=rows)
        if folder.exists():
            folder.rmdir()  # empty: Windows renames over no folder
        tell_saved(desk, part, folder, saving=_SAVING, rows=written.total, upto=upto)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return written


def _fill(desk: Desk, part: Path) -> tuple[tuple[tuple[str, int], ...], tuple[Mark, ...]]:
    counts = []
    with desk.database.reader() as reader, moment_of(reader):
        upto = tuple(
            Mark(inst=inst, n=n) for _room, inst, n, _reading in rows_of(reader, WATERMARKS)
        )
        for table in (WATERMARKS, *TABLES):
            lines = _lines_of(table.names, rows_of(reader, table))
            counts.append((table.name, _write(part / f"{table.name}.csv", lines) - 1))
    _write(part / SCHEMA, [schema_sql()])
    _write(part / LOAD, [load_sql()])
    return tuple(counts), upto


def _lines_of(names: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    """Yield the head and each row as a line of CSV; nothing and empty are written the same."""
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")
    for row in _all(names, rows):
        writer.writerow([v.translate(_FLAT) if isinstance(v, str) else v for v in row])
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _all(names: tuple[str, ...], rows: Iterable[Row]) -> Iterator[Row]:
    yield names
    yield from rows


def _write(path: Path, pieces: Iterable[str]) -> int:
    """Write a new file to the disk and return of how many pieces."""
    count = 0
    with os.fdopen(private.make_file(path), "w", encoding="utf-8", newline="") as file:
        for piece in pieces:
            file.write(piece)
            count += 1
        file.flush()
        os.fsync(file.fileno())
    return count
