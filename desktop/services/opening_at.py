"""Load an opening balance into an office nobody has open, from the command line (D43)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.models.opening_report import UNWATCHED, Report, Watch
from desktop.models.opening_sheets import SheetKind
from desktop.services import opening
from desktop.services.desk import Desk
from desktop.services.desk_at import employee_called
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.store.database import open_database


def load_at(
    database: Path,
    *,
    kind: SheetKind,
    file: Path,
    by: str | None,
    clock: Callable[[], dt.datetime],
    randomness: Randomness,
    key: bytes | None = None,
    watch: Watch = UNWATCHED,
) -> Report:
    """Try a file at the office kept at `database`, and load it when anybody is named who does it.

    `by` is the name he signs in under; of a plain record his own or his id. Refuses
    `database-missing` (`path`) instead of making one, what opening refuses (`database-in-use`
    among it), `loader-unnamed`, `loader-unknown` (`name`), and what `opening.load` refuses.
    """
    if not database.exists():
        raise Refusal("database-missing", path=str(database))
    with open_database(database, key, randomness=randomness) as opened:
        desk = Desk(
            database=opened,
            catalogue=Catalogue(paths.forms()),
            clock=clock,
            randomness=randomness,
            layouts=read_layouts,
        )
        if by is None:
            return opening.check(desk, kind=kind, path=file, watch=watch)
        loader = replace(desk, operator=_employee(desk, by, sealed=key is not None))
        return opening.load(loader, kind=kind, path=file, watch=watch)


def _employee(desk: Desk, named: str, *, sealed: bool) -> str:
    """Return the id of the one employee who signs in so, or is called so."""
    if not named:
        raise Refusal("loader-unnamed")
    found = employee_called(desk, named, sealed=sealed)
    if not found:
        raise Refusal("loader-unknown", name=named)
    return found
