"""Load an opening balance into an office nobody has open, from the command line (D43)."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.models.opening_report import UNWATCHED, Report, Watch
from desktop.models.opening_sheets import SheetKind
from desktop.services import opening
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.store.database import open_database


def load_at(
    database: Path,
    *,
    kind: SheetKind,
    file: Path,
    write: bool,
    clock: Callable[[], dt.datetime],
    randomness: Randomness,
    key: bytes | None = None,
    watch: Watch = UNWATCHED,
) -> Report:
    """Try a file at the office kept at `database`, and load it when `write` says so.

    Refuses `database-missing` (`path`) instead of making one, what opening refuses
    (`database-in-use` among it), and what `opening.load` refuses.
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
        act = opening.load if write else opening.check
        return act(desk, kind=kind, path=file, watch=watch)
