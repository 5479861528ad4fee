"""Prove the record: the file is whole, the chain unbroken, and the tables are what the facts say.

It runs streaming, within 90 s and 200 MB a million facts; a start looks at the last thousand
entries. The lists of the search are proven where asked, within half as long again: they can be made
again from the record at any time, so a copy is whole without them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from desktop.models.chain import Mark, Verifier, read_head
from desktop.models.errors import Refusal
from desktop.models.facts import Fact
from desktop.store import journal
from desktop.store.comparing import row_count, table_differences
from desktop.store.driver import Connection, DatabaseError, refusal_of
from desktop.store.handles import Database, Reader
from desktop.store.projection.applying import HANDLERS, Handler
from desktop.store.replay import open_side, replay
from desktop.store.schema import INDEX_TABLES, record_tables
from desktop.store.searching import wrong_lists

Stage: TypeAlias = Literal["file", "facts", "tables", "search"]
Progress: TypeAlias = Callable[[Stage, int, int], None]
Cancelled: TypeAlias = Callable[[], bool]

SEARCH: Final = "search-differs"
"""The code of a list of the search that is not what the record says; its place is the list."""

_AT_START: Final = 1_000
_MOST_PROBLEMS: Final = 100
_INSTRUCTIONS: Final = 100_000  # of SQLite's, between two looks at Cancel
_ROWS_AT_ONCE: Final = 10_000  # between two reports of progress
_TRIGGERS: Final = frozenset({"journal_refuses_delete", "journal_refuses_update"})
_TRIGGERS_THERE: Final = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Say what is wrong and where: a table and key, an entry's number, a page. No personal data."""

    code: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Hold what a check found; at most the first hundred problems."""

    entries: int
    problems: tuple[Problem, ...]
    cancelled: bool = False

    @property
    def sound(self) -> bool:
        """Tell whether everything was looked at and nothing was wrong."""
        return not self.problems and not self.cancelled

    @property
    def only_search(self) -> bool:
        """Tell whether nothing is wrong but lists of the search, which can be made again."""
        return bool(self.problems) and {each.code for each in self.problems} == {SEARCH}


class _StopError(Exception):
    """Leave the check: cancelled, or enough found."""


def check_database(
    database: Database,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    handlers: Mapping[type[Fact], Handler] = HANDLERS,
    search: bool = False,
) -> Report:
    """Check the whole file against its journal; the desk may go on working meanwhile.

    With `search` the lists of the search too. `progress` hears the stage and counted items;
    `cancelled` is asked again and again. Works through a connection of the calling thread,
    whichever opened `database`. Refuse `disk-full`, `disk-error` when there is no room beside the
    file for the tables made anew.
    """
    check = _Check(progress or _show_nobody, cancelled or _never, search=search)
    with database.reader() as reader:
        try:
            reader.rows("BEGIN")  # one picture of the file, whatever is written meanwhile
            check.file(reader)
            check.facts_and_tables(reader, handlers)
        except _StopError:
            pass
        except Refusal as refusal:
            if refusal.code != "database-corrupt":
                raise
            check.problems.append(Problem(code=refusal.code, place=""))
    return check.report()


def check_start(reader: Reader) -> Report:
    """Follow the chain over the last thousand entries, as every start does."""
    problems: list[Problem] = []
    try:
        entries = list(journal.entries(reader, last_only=_AT_START))
    except Refusal as refusal:
        if refusal.code != "database-corrupt":
            raise
        return Report(entries=0, problems=(Problem(code=refusal.code, place=""),))
    whole = len(entries) < _AT_START
    verifiers: dict[str, Verifier] = {}
    for entry in entries:
        head = read_head(entry.head)
        if entry.inst not in verifiers:
            before = str(head["p"]) if head else ""
            start = (
                Mark(inst=entry.inst) if whole else Mark(inst=entry.inst, n=entry.n - 1, h=before)
            )
            verifiers[entry.inst] = Verifier(start)
        fault = verifiers[entry.inst].follow(entry, head)
        if fault is not None:
            problems.append(Problem(code=fault, place=_entry(entry.inst, entry.n)))
    return Report(entries=len(entries), problems=tuple(problems[:_MOST_PROBLEMS]))


class _Check:
    """Carry one check through its stages."""

    def __init__(self, progress: Progress, cancelled: Cancelled, *, search: bool) -> None:
        self.problems: list[Problem] = []
        self._search = search
        self._progress = progress
        self._cancelled = cancelled
        self._entries = 0
        self._was_cancelled = False

    def report(self) -> Report:
        problems = tuple(self.problems[:_MOST_PROBLEMS])
        return Report(entries=self._entries, problems=problems, cancelled=self._was_cancelled)

    def file(self, reader: Reader) -> None:
        """Let SQLite look at every page, index and foreign key."""
        self._progress("file", 0, 1)
        reader.connection.set_progress_handler(self._must_stop, _INSTRUCTIONS)
        try:
            for (said,) in reader.rows(f"PRAGMA integrity_check({_MOST_PROBLEMS})"):
                if said != "ok":
                    self._note("file", str(said))
            for table, row, *_rest in reader.rows("PRAGMA foreign_key_check"):
                self._note("foreign-key", f"{table}[{row}]")
        except DatabaseError:
            if not self._was_cancelled:
                raise
            raise _StopError from None
        finally:
            reader.connection.set_progress_handler(None, 0)
        triggers = {name for (name,) in reader.rows(_TRIGGERS_THERE)}
        for name in sorted(_TRIGGERS - triggers):
            self._note("trigger-missing", name)
        self._progress("file", 1, 1)

    def facts_and_tables(self, reader: Reader, handlers: Mapping[type[Fact], Handler]) -> None:
        """Make the tables anew beside the file and compare them with those in it."""
        side = reader.path.with_name(f"{reader.path.name}.checking")
        side.unlink(missing_ok=True)
        connection = open_side(side, reader.source.key)
        expected = Reader(reader.source, connection)
        try:
            connection.execute("BEGIN")
            self._facts(reader, connection, handlers)
            self._tables(reader, expected)
            if self._search:
                self._lists(reader, expected)
        except DatabaseError as error:
            raise refusal_of(error, side) or error from error
        finally:
            connection.close()
            side.unlink(missing_ok=True)

    def _facts(
        self, reader: Reader, connection: Connection, handlers: Mapping[type[Fact], Handler]
    ) -> None:
        result = replay(
            reader, connection, indexed=self._search, step=self._step, handlers=handlers
        )
        self._entries = result.done
        for trouble in result.troubles:
            self._note(trouble.code, _entry(trouble.inst, trouble.n))
        if result.stopped:
            raise _StopError

    def _tables(self, reader: Reader, expected: Reader) -> None:
        tables = record_tables(expected.connection)
        there = set(record_tables(reader.connection))
        total = sum(row_count(expected, table) for table in tables)
        done = 0
        for table in tables:
            if table not in there:
                self._note("table-missing", table)
                continue
            for difference in table_differences(reader, expected, table):
                if difference is not None:
                    key = ", ".join(map(str, difference.key))
                    self._note(difference.kind, f"{table}[{key}]")
                done += 1
                if done % _ROWS_AT_ONCE == 0:
                    self._progress("tables", done, total)
                    self._stop_if_cancelled()
        self._progress("tables", total, total)

    def _lists(self, reader: Reader, expected: Reader) -> None:
        self._progress("search", 0, len(INDEX_TABLES))
        for name in wrong_lists(reader, expected, self._stop_if_cancelled):
            self._note(SEARCH, name)
        self._progress("search", len(INDEX_TABLES), len(INDEX_TABLES))

    def _note(self, code: str, place: str) -> None:
        self.problems.append(Problem(code=code, place=place))
        if len(self.problems) >= _MOST_PROBLEMS:
            raise _StopError

    def _step(self, done: int, total: int) -> bool:
        self._progress("facts", done, total)
        return not self._must_stop()

    def _must_stop(self) -> bool:
        self._was_cancelled = self._was_cancelled or self._cancelled()
        return self._was_cancelled

    def _stop_if_cancelled(self) -> None:
        if self._must_stop():
            raise _StopError


def _entry(inst: str, n: int) -> str:
    return f"journal[{inst}, {n}]"


def _show_nobody(_stage: Stage, _done: int, _total: int) -> None:
    """Take the progress of a check nobody watches."""


def _never() -> bool:
    return False
