"""The append-only journal: the audit trail, the parcel's content, the source of the tables."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from desktop.models import moments
from desktop.models.chain import Entry, Mark, read_head
from desktop.models.errors import Refusal
from desktop.store.handles import Reader

_APPEND: Final = "INSERT INTO journal (inst, n, head, h, salt, body) VALUES (?, ?, ?, ?, ?, ?)"
_LAST_OF: Final = "SELECT n, h FROM journal WHERE inst = ? ORDER BY n DESC LIMIT 1"
_KINDS: Final = (str, int, str, str, bytes, str)
_COLUMNS: Final = "SELECT inst, n, head, h, salt, body FROM journal"
# At a region the clocks of its offices are only claims: they say nothing of ours (parcels §2.11).
_LAST: Final = """
    SELECT inst, n, head, h FROM journal
    WHERE inst NOT IN (SELECT inst FROM installations) ORDER BY rowid DESC LIMIT 1
"""
_BACKWARDS: Final = """
    SELECT head FROM journal
    WHERE inst NOT IN (SELECT inst FROM installations) ORDER BY rowid DESC
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastEntry:
    """Hold where the journal ends and when that was done."""

    inst: str
    n: int
    h: str
    at: dt.datetime


def append(reader: Reader, entry: Entry) -> None:
    """Add an entry inside the caller's transaction."""
    reader.connection.execute(_APPEND, _row_of(entry))


def append_all(reader: Reader, entries: Iterable[Entry]) -> None:
    """Add entries in their order, inside the caller's transaction."""
    reader.connection.executemany(_APPEND, map(_row_of, entries))


def _row_of(entry: Entry) -> tuple[str, int, str, str, bytes, str]:
    return (entry.inst, entry.n, entry.head, entry.h, entry.salt, entry.body)


def mark(reader: Reader, inst: str) -> Mark:
    """Return where the chain of an installation stands."""
    found = reader.row(_LAST_OF, (inst,))
    return Mark(inst=inst) if found is None else Mark(inst=inst, n=found[0], h=found[1])


def last(reader: Reader) -> LastEntry | None:
    """Return the last entry written here, none of an office's, None in an empty journal.

    Refuse `database-corrupt` when it cannot be read.
    """
    found = reader.row(_LAST)
    if found is None:
        return None
    inst, n, head, h = found
    fields = read_head(head)
    if fields is None:
        raise Refusal("database-corrupt", path=str(reader.path), detail="head")
    return LastEntry(inst=inst, n=n, h=h, at=moments.from_text(str(fields["at"])))


def last_but(reader: Reader, facts: Collection[str]) -> dt.datetime | None:
    """Return when the last entry was written here that is none of these facts; None before any."""
    for (head,) in reader.stream(_BACKWARDS):
        fields = read_head(head)
        if fields is not None and fields["f"] not in facts:
            return moments.from_text(str(fields["at"]))
    return None


def last_of(reader: Reader, inst: str) -> dict[str, str | int]:
    """Return the head of the last entry of an installation, empty where it has none."""
    sql = "SELECT head FROM journal WHERE inst = ? ORDER BY n DESC LIMIT 1"
    return read_head(str(reader.value(sql, (inst,)) or "")) or {}


def last_before(reader: Reader, day: dt.date) -> dt.datetime | None:
    """Return when the last entry of an earlier day was made, None where there is none."""
    for (head,) in reader.stream(_BACKWARDS):
        fields = read_head(head)
        at = moments.from_text(str(fields["at"])) if fields else None
        if at is not None and at.date() < day:
            return at
    return None


def facts_after(reader: Reader, count: int) -> frozenset[str]:
    """Return the kinds of fact in every entry but the first `count`."""
    sql = "SELECT head FROM journal ORDER BY rowid LIMIT -1 OFFSET ?"
    heads = (read_head(str(head)) for (head,) in reader.stream(sql, (count,)))
    return frozenset(str(fields["f"]) for fields in heads if fields is not None)


def length(reader: Reader) -> int:
    """Return how many entries there are."""
    return int(reader.value("SELECT count(*) FROM journal"))


def entries(reader: Reader, *, last_only: int | None = None) -> Iterator[Entry]:
    """Yield entries in the order they were written, all or the `last_only` last of them.

    Refuse `database-corrupt` for a row that is no entry.
    """
    if last_only is None:
        rows = reader.stream(f"{_COLUMNS} ORDER BY rowid")
    else:
        rows = iter(reader.rows(f"{_COLUMNS} ORDER BY rowid DESC LIMIT ?", (last_only,))[::-1])
    for row in rows:
        if tuple(map(type, row)) != _KINDS:  # a page that belongs elsewhere: no schema helps
            raise Refusal("database-corrupt", path=str(reader.path), detail="journal")
        inst, n, head, h, salt, body = row
        yield Entry(inst=inst, n=n, head=head, h=h, salt=salt, body=body)
