"""Open a record for somebody who comes by the command line, and tell the record that he came.

Who signed in there is written down as in a window (ASVS 16.3.1), and so are the wrong passwords
that were given before.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop import paths
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.models.permissions import SYSTEM
from desktop.services import escrow
from desktop.services.access import tell_signed_in
from desktop.services.desk import Desk
from desktop.services.unlocked import Accounts, Unlocked
from desktop.standards.catalogue import Catalogue
from desktop.store import access, offices
from desktop.store.database import Database, open_database


@contextmanager
def desk_at(
    database: Path,
    *,
    key: bytes | None,
    who: str,
    clock: Callable[[], dt.datetime],
    randomness: Randomness,
) -> Iterator[Desk]:
    """Open a record for whoever signed in as `who`; of a plain one that is an employee's id.

    Refuses `database-missing` (`path`) instead of making one, and what opening refuses
    (`database-in-use` among it).
    """
    if not database.exists():
        raise Refusal("database-missing", path=str(database))
    with open_database(database, key, randomness=randomness) as opened:
        yield Desk(
            database=opened,
            catalogue=Catalogue(paths.forms()),
            clock=clock,
            randomness=randomness,
            layouts=dict,
            operator=who if key is None else _employee(opened, who),
        )


@contextmanager
def desk_of(accounts: Accounts, by: Unlocked) -> Iterator[Desk]:
    """Open a sealed record for who signed in; refuses what `desk_at` refuses."""
    with desk_at(
        accounts.database,
        key=by.key,
        who=by.login,
        clock=accounts.clock,
        randomness=accounts.randomness,
    ) as desk:
        yield desk


def tell_came(accounts: Accounts, by: Unlocked) -> None:
    """Record that somebody signed in by the command line; refuses what `desk_at` refuses."""
    with desk_of(accounts, by) as desk:
        tell_signed_in(desk, by, way="command")
        escrow.keep(desk, accounts, by)


def _employee(database: Database, login: str) -> str:
    """Return the employee who signs in under a name; nobody's where nobody who works here does."""
    found = offices.chosen(database)
    staff = "" if found is None else access.staff_of(database, found.office, login)
    return staff or SYSTEM
