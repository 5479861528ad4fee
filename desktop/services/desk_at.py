"""A desk at a record nobody has open, for what is done from the command line."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.services.desk import Desk
from desktop.standards.catalogue import Catalogue
from desktop.standards.layouts import read_layouts
from desktop.store import access, offices
from desktop.store.database import open_database
from desktop.store.folding import fold


@contextmanager
def desk_at(
    database: Path,
    *,
    by: str,
    clock: Callable[[], dt.datetime],
    randomness: Randomness,
    key: bytes | None = None,
) -> Iterator[Desk]:
    """Open a record and let somebody work at it.

    `by` is the name he signs in under; of a plain record his own or his id. Refuses
    `database-missing` (`path`) instead of making one, what opening refuses (`database-in-use`
    among it), `operator-unnamed`, `operator-unknown` (`name`).
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
        if not by:
            raise Refusal("operator-unnamed")
        operator = employee_called(desk, by, sealed=key is not None)
        if not operator:
            raise Refusal("operator-unknown", name=by)
        yield replace(desk, operator=operator)


def employee_called(desk: Desk, named: str, *, sealed: bool) -> str:
    """Return the id of the one employee who signs in so, or is called so; empty for none."""
    office = desk.office().office
    signs_in = access.staff_of(desk.database, office, named)
    if signs_in or sealed:  # who signed in is one by his name alone, whatever others are called
        return signs_in
    known = offices.staff(desk.database, office)
    called = [row for row in known if fold(named) in {fold(row.name), fold(row.name_ru)}]
    found = [row for row in known if row.staff == named] or called
    return found[0].staff if len(found) == 1 else ""
