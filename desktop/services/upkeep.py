"""Look after the record of an installation, from the command line as from the window."""

from pathlib import Path
from typing import Final

from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.store.database import open_database
from desktop.store.upkeep import Cancelled, Progress, Report, check_database
from desktop.store.versions import forget_lists

_HEADER: Final = 100  # bytes that the least database begins with


def check_file(
    path: Path,
    *,
    randomness: Randomness,
    key: bytes | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    search: bool = False,
) -> Report:
    """Prove the database at `path`: whole, unbroken, and its tables what its journal says.

    With `search` also what the search goes by; where nothing else is wrong, its lists are made
    again from the record at the next opening. Refuses `database-missing` (`path`) instead of
    making one, what opening refuses (`database-in-use` among it), and `disk-full`, `disk-error`.
    """
    if not path.exists():
        raise Refusal("database-missing", path=str(path))
    if path.is_file() and path.stat().st_size < _HEADER:  # opening would make a new one of it
        raise Refusal("not-a-database", path=str(path))
    with open_database(path, key, randomness=randomness) as database:
        report = check_database(database, progress=progress, cancelled=cancelled, search=search)
        if report.only_search:
            forget_lists(database)
    return report
