"""Which schema, which tables and which installation a file holds: read at every opening."""

from dataclasses import dataclass
from typing import Final

from desktop.store.handles import Database, Reader

APPLICATION_ID: Final = 0x4B4E5345  # "KNSE", in the header of every database of ours
SCHEMA: Final = 4  # how many migrations there are (migrations.py)
PROJECTION: Final = 11  # of the record tables (schema.py): raise it, and they are made again
INDEXING: Final = 2  # of the index tables (schema.py)
_SECRET_BYTES: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Hold what a file says of itself; zero or empty for what it does not say."""

    application: int
    schema: int
    foreign: bool  # tables, but not ours
    projection: int = 0
    indexing: int = 0
    installation: str = ""

    @property
    def current(self) -> bool:
        """Tell whether nothing has to be made or made again."""
        tables = (self.schema, self.projection, self.indexing)
        return tables == (SCHEMA, PROJECTION, INDEXING) and bool(self.installation)

    @property
    def newer_tables(self) -> bool:
        """Tell whether a newer program made the tables."""
        return self.projection > PROJECTION or self.indexing > INDEXING


def read_versions(reader: Reader) -> Versions:
    """Read the versions of a file, which may be empty or not ours at all."""
    application = int(reader.value("PRAGMA application_id"))
    schema = int(reader.value("PRAGMA user_version"))
    if application != APPLICATION_ID:
        tables = reader.value("SELECT count(*) FROM sqlite_schema")
        return Versions(application=application, schema=schema, foreign=tables > 0)
    said: dict[str, str] = {}
    if schema >= SCHEMA:
        said.update(reader.rows("SELECT key, value FROM desk_about"))
    return Versions(
        application=application,
        schema=schema,
        foreign=False,
        projection=int(said.get("projection", 0)),
        indexing=int(said.get("indexing", 0)),
        installation=said.get("installation", ""),
    )


def forget_installation(database: Database) -> None:
    """Let the next opening be a new installation, whose entries are a chain of their own."""
    with database.transaction():
        database.rows("DELETE FROM desk_about WHERE key = 'installation'")


def forget_lists(database: Database) -> None:
    """Let the next opening make the lists of the search again from the record."""
    with database.transaction():
        database.rows("UPDATE desk_about SET value = '0' WHERE key = 'indexing'")


def change_installation(database: Database, inst: str) -> None:
    """Let what is recorded from now on be the chain of another installation."""
    with database.transaction():
        database.rows("UPDATE desk_about SET value = ? WHERE key = 'installation'", (inst,))
    database.source.installation = inst


def installation_secret(database: Database) -> bytes:
    """Return what the keys of this installation are sealed with; it is made when first asked for.

    It lies inside the record, so that it is sealed with it and outlives every change of its key.
    """
    found = known_secret(database)
    if found is not None:
        return found
    made = database.source.randomness(_SECRET_BYTES)
    with database.transaction():
        database.rows("INSERT INTO desk_about VALUES ('identity', ?)", (made.hex(),))
    return made


def known_secret(reader: Reader) -> bytes | None:
    """Return what `installation_secret` made, None where it was never asked for."""
    found = reader.value("SELECT value FROM desk_about WHERE key = 'identity'")
    return None if found is None else bytes.fromhex(found)
