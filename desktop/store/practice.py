"""Know a practice office by a mark in its own file, which nothing ever takes away."""

from typing import Final

from desktop.models.errors import Refusal
from desktop.store import journal
from desktop.store.handles import Database, Reader

_IS: Final = "SELECT count(*) FROM desk_about WHERE key = 'practice'"
_MARK: Final = "INSERT INTO desk_about VALUES ('practice', '1')"


def is_practice(reader: Reader) -> bool:
    """Say whether the file is that of a practice office."""
    return bool(reader.value(_IS))


def make_practice(database: Database) -> None:
    """Let a file nothing was recorded in be a practice office for good.

    Refuse `practice-not-new`: an office that works never becomes one.
    """
    with database.transaction():
        if journal.length(database) or is_practice(database):
            raise Refusal("practice-not-new")
        database.rows(_MARK)
