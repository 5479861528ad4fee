"""Handles on the open database: some write, others only read, each for the thread that made it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final, NoReturn, Self, TypeAlias

from typing_extensions import override

from desktop.models import about
from desktop.models.errors import Refusal
from desktop.models.ids import Randomness
from desktop.store.ballast import release_ballast
from desktop.store.driver import Connection, DatabaseError, connect, refusal_of
from desktop.store.instance_lock import VFS, InstanceLock

Row: TypeAlias = tuple[Any, ...]
Values: TypeAlias = Sequence[str | int | bytes | None]
Topic: TypeAlias = about.Topic
Told: TypeAlias = Callable[[frozenset[Topic]], None]

_COURTESY: Final = 1.0  # seconds given way to one waiter at most
_GLANCE: Final = 0.002  # seconds between two looks at whether he has begun
PATIENCE: Final = 5_000  # milliseconds a writer waits for another
_SAFE: Final[Mapping[str, tuple[str, str | int]]] = {  # parcels §5.1: as set, as read back
    "journal_mode": ("WAL", "wal"),
    "synchronous": ("FULL", 2),
    "foreign_keys": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "secure_delete": ("ON", 1),
    "temp_store": ("MEMORY", 2),
    "mmap_size": ("0", 0),
    "recursive_triggers": ("ON", 1),  # so that REPLACE cannot delete a journal row unseen
    "busy_timeout": (str(PATIENCE), PATIENCE),
}


@dataclass(slots=True, kw_only=True)
class Source:
    """Hold what every handle of one open database shares."""

    path: Path
    key: bytes | None = field(repr=False)
    randomness: Randomness
    told: Told
    lock: InstanceLock
    installation: str = ""
    waiting: set[int] = field(default_factory=set)  # handles that wait for their turn to write


class Reader:
    """Read from the database through a connection of its own."""

    def __init__(self, source: Source, connection: Connection) -> None:
        self._source = source
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def source(self) -> Source:
        """Return what the handles of this database share, for this package alone."""
        return self._source

    @property
    def connection(self) -> Connection:
        """Return the bare connection, for this package alone."""
        return self._connection

    @property
    def path(self) -> Path:
        """Return where the database lies."""
        return self._source.path

    @property
    def key(self) -> bytes | None:
        """Return the key it is sealed with, for a copy of it; None of a plain file."""
        return self._source.key

    @property
    def installation(self) -> str:
        """Return the id of this installation: 16 hexadecimal digits (parcels §2.1)."""
        return self._source.installation

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Return every row of a query."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except DatabaseError as error:
            self._refuse(error)
        except UnicodeEncodeError:
            raise Refusal("bad-text", field="text", why="surrogate") from None

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """Return the first row of a query, None when there is none."""
        return next(iter(self.rows(sql, values)), None)

    def value(self, sql: str, values: Values = ()) -> Any:  # noqa: ANN401  whatever a column holds
        """Return the first column of the first row, None when there is none."""
        found = self.row(sql, values)
        return None if found is None else found[0]

    def stream(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """Yield the rows of a query one by one, for what does not fit into memory."""
        try:
            yield from self._connection.execute(sql, values)
        except DatabaseError as error:
            self._refuse(error)

    def close(self) -> None:
        """Close the connection; doing it twice is harmless."""
        self._connection.close()

    def _refuse(self, error: DatabaseError) -> NoReturn:
        """Raise what the machine did to us; where the disk is full, the reserve makes room."""
        refusal = refusal_of(error, self._source.path)
        if refusal is not None and refusal.code == "disk-full":
            release_ballast(self._source.path)
        raise refusal or error from error


class Database(Reader):
    """Read and write; the handle that `open_database` returns also holds the file for us alone."""

    def __init__(self, source: Source, connection: Connection, *, holds_lock: bool = False) -> None:
        super().__init__(source, connection)
        self._holds_lock = holds_lock

    @override
    def close(self) -> None:
        super().close()
        if self._holds_lock:
            self._source.lock.release()

    def reader(self) -> Reader:
        """Return a read-only handle for the calling thread."""
        connection = _connection(self._source)
        connection.execute("PRAGMA query_only = ON")
        return Reader(self._source, connection)

    def beside(self) -> "Database":
        """Return a writing handle for the calling thread; SQLite lets one write at a time."""
        return Database(self._source, _connection(self._source))

    @contextmanager
    def snapshot(self) -> Iterator["Database"]:
        """Give the calling thread the record as it stands now, whatever is written meanwhile.

        Nobody who writes waits for it, and it writes nothing itself.
        """
        with self.beside() as still:
            still.connection.execute("PRAGMA query_only = ON")
            still.connection.execute("BEGIN")
            still.value("SELECT count(*) FROM sqlite_schema")  # the first look makes it stand still
            yield still

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all of the block or nothing; inside another transaction, be part of that one.

        Refuse `disk-full`, `disk-error`, `database-busy`, `database-corrupt`.
        """
        if self._connection.in_transaction:
            yield
            return
        try:
            self._take_turn()
            yield
            self._connection.execute("COMMIT")
        except BaseException as error:
            # A full disk may have rolled back already; a broken one refuses even that.
            with suppress(DatabaseError):
                self._connection.rollback()
            if isinstance(error, DatabaseError):
                self._refuse(error)
            raise

    def _take_turn(self) -> None:
        """Begin to write; whoever writes much sees meanwhile that somebody waits."""
        self._source.waiting.add(id(self))
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        finally:
            self._source.waiting.discard(id(self))

    def give_way(self) -> None:
        """Let whoever waits to write go first: between the parts of a long work (parcels §5.1).

        SQLite knows no queue; one that writes part after part would keep all others out.
        """
        until = monotonic() + _COURTESY
        while self._source.waiting and monotonic() < until:
            sleep(_GLANCE)

    def tell(self, topics: frozenset[Topic]) -> None:
        """Tell the composition root what a commit has changed."""
        self._source.told(topics)


def first_handle(source: Source) -> Database:
    """Open a database nobody else may have open, changing nothing in it yet.

    Refuse `database-in-use` at once when another program has it.
    """
    connection = connect(source.path, vfs=VFS, key=source.key)
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DatabaseError as error:
        connection.close()
        refusal = refusal_of(error, source.path)
        if refusal is not None and refusal.code == "database-busy":
            refusal = Refusal("database-in-use", path=str(source.path))
        raise refusal or error from error
    return Database(source, connection, holds_lock=True)


def make_safe(handle: Reader) -> None:
    """Set every PRAGMA of parcels §5.1 and read it back; refuse `database-settings`."""
    for pragma, (wish, expected) in _SAFE.items():
        handle.rows(f"PRAGMA {pragma} = {wish}")
        found = handle.value(f"PRAGMA {pragma}")
        if found != expected:
            raise Refusal("database-settings", path=str(handle.path), pragma=pragma, found=found)


def _connection(source: Source) -> Connection:
    connection = connect(source.path, vfs=VFS, key=source.key)
    try:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        make_safe(Reader(source, connection))
    except BaseException:
        connection.close()
        raise
    return connection
