"""Tell who saw, printed and changed what, to whoever watches over it (parcels §3.4, 7.15)."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop import private
from desktop.models.errors import Refusal
from desktop.models.register_file import safe_cell
from desktop.services.desk import Desk
from desktop.store import cases
from desktop.store.copying import make_durable
from desktop.store.trail import TrailLine, lines

SHOWN: Final = 200
"""How many acts are shown."""

SAVED: Final = 100_000
"""How many acts a file holds at most."""

_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


def see_trail(
    desk: Desk,
    *,
    staff: str = "",
    day: dt.date | None = None,
    number: str = "",
    limit: int = SHOWN,
) -> list[TrailLine]:
    """Return the latest acts, of an employee, of a day, about the application of that number.

    Refuses `not-allowed`, and `number-unknown` (`number`) for one nobody has.
    """
    desk.require("audit.see")
    case = ""
    if number.strip():
        row = cases.by_number(desk.database, number.strip())
        if row is None:
            raise Refusal("number-unknown", number=number.strip())
        case = row.case
    return lines(desk.database, by=staff, day=day, case=case, limit=limit)


def save_trail(desk: Desk, place: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write rows into a file for a spreadsheet that only its owner may read; no cell is a formula.

    Refuses `not-allowed`, `file-not-written` (`path`); nothing half written has its name.
    """
    desk.require("audit.see")
    text = io.StringIO()
    write = csv.writer(text, delimiter=";", lineterminator="\r\n")
    write.writerows([safe_cell(cell) for cell in row] for row in rows)
    half = place.with_name(f"{place.name}.part")
    try:
        private.write_file(half, f"{_BOM}{text.getvalue()}".encode())
        make_durable(half)
        half.replace(place)
    except OSError as error:
        with suppress(OSError):  # of a folder that is gone
            half.unlink(missing_ok=True)
        raise Refusal("file-not-written", path=str(place)) from error
