"""Prove what a search goes by: its lists are compared with those that the journal makes.

A list of words keeps nothing that could be read back, only where each word stands and, apart from
that, where each of its beginnings does; both are asked. What is told names a list and never what
stands in it.
"""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Final, TypeAlias, TypeVar

from desktop.store.comparing import table_differences
from desktop.store.handles import Reader, Row
from desktop.store.schema import INDEX_TABLES, WORD_LISTS

_T = TypeVar("_T")
Heard: TypeAlias = Callable[[], None]
"""Told again and again while lists are compared; raises where nobody wants it any more."""

_THERE: Final = "SELECT 1 FROM sqlite_schema WHERE name = ?"
_VOCABULARY: Final = (
    "CREATE VIRTUAL TABLE temp.{0}_words USING fts5vocab('main', '{0}', 'instance')"
)
_WORDS: Final = "SELECT term, doc FROM temp.{0}_words"
_TEXTS: Final = 'SELECT id, sz FROM "{0}_docsize" ORDER BY id'  # what can be taken out again
_BEGINNINGS: Final = "SELECT DISTINCT substr(term, 1, ?) FROM temp.{0}_words"
_BEGINNING: Final = 'SELECT rowid FROM "{0}" WHERE "{0}" MATCH ? ORDER BY rowid'
_WHOLE: Final = 1_000  # letters: no word is longer
_BEAT: Final = 4_096  # rows between two tellings


def wrong_lists(found: Reader, expected: Reader, heard: Heard) -> Iterator[str]:
    """Yield the name of each list of the search that is gone, or is not as it should be."""
    for name in INDEX_TABLES:
        if found.row(_THERE, (name,)) is None or not _is_same(found, expected, name, heard):
            yield name


def _is_same(found: Reader, expected: Reader, name: str, heard: Heard) -> bool:
    if name not in WORD_LISTS:
        return all(each is None for each in _told(table_differences(found, expected, name), heard))
    for reader in (found, expected):
        _open_words(reader, name)
    kept = (_WORDS.format(name), _TEXTS.format(name))
    return all(_are_equal(found.stream(sql), expected.stream(sql), heard) for sql in kept) and all(
        _has_beginnings(found, expected, name, length, heard)
        for length in (*WORD_LISTS[name], _WHOLE)
    )


def _has_beginnings(found: Reader, expected: Reader, name: str, length: int, heard: Heard) -> bool:
    """Tell whether every beginning of so many letters is found in the places where it should."""
    sql = _BEGINNING.format(name)
    starts = (start for (start,) in expected.rows(_BEGINNINGS.format(name), (length,)))
    return all(
        found.rows(sql, asked) == expected.rows(sql, asked)
        for asked in _told(((f'"{start}"*',) for start in starts), heard)
    )


def _open_words(reader: Reader, name: str) -> None:
    """Let the words of a list be read, by a table of this connection alone."""
    only_reads = bool(reader.value("PRAGMA query_only"))
    reader.rows("PRAGMA query_only = OFF")
    reader.rows(_VOCABULARY.format(name))
    reader.rows(f"PRAGMA query_only = {'ON' if only_reads else 'OFF'}")


def _are_equal(found: Iterator[Row], expected: Iterator[Row], heard: Heard) -> bool:
    pairs = _told(zip_longest(found, expected), heard)
    return all(one == other for one, other in pairs)


def _told(rows: Iterator[_T], heard: Heard) -> Iterator[_T]:
    for done, row in enumerate(rows):
        if done % _BEAT == 0:
            heard()
        yield row
