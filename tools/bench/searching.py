"""Finding whoever comes again among a million people, while he is typed.

The yardsticks are the standard library's SQLite asked for the same words: a plain FTS5 table
without any index of beginnings, and a plain B-tree lookup.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random  # noqa: TID251  always the same draws, of no secret
from typing import Final

from desktop.models.people import Details, names_of, number_of, papers_of
from desktop.models.person import Person
from desktop.services import people
from desktop.services.desk import Desk
from desktop.store.database import open_database
from desktop.store.folding import fold
from tests.helpers.office import Clock, an_office, desk_over
from tests.helpers.randomness import seeded
from tools.bench.crowd import Crowd, fill
from tools.bench.figures import MILLI, Figure, P, p99, seconds

PEOPLE: Final = 1_000_000
TIMES: Final = 500
TRIES: Final = 3
LIMIT: Final = 12
_WRITTEN_WITHIN: Final = 60  # seconds for the whole crowd: whoever measures should not wait long
_PLAIN: Final = (
    "PRAGMA journal_mode = OFF",
    "CREATE TABLE people (seq INTEGER PRIMARY KEY, number TEXT NOT NULL, name TEXT NOT NULL)",
    "CREATE INDEX people_by_number ON people (number)",
    "CREATE VIRTUAL TABLE words USING fts5 (said, content='', detail=none)",
)
_BY_WORDS: Final = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
_BY_NUMBER: Final = "SELECT seq, name FROM people WHERE number = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Hold what is typed in one row of the table, and what the yardstick is asked."""

    figure: str
    limit: float  # ms
    typed: Sequence[str]
    plain: Callable[[sqlite3.Connection, str], object]


def measure(folder: Path, *, count: int = PEOPLE) -> Iterator[Figure]:
    """Yield the figures: whole use cases, rows read and decoded."""
    path = folder / "office.kense"
    with an_office(path):
        pass
    crowd = Crowd(count)
    written = seconds(fill, path, crowd)
    yardstick = sqlite3.connect(folder / "plain.db")
    beside = seconds(_fill_plain, yardstick, crowd)
    yield Figure(
        figure=f"{count:,} people written into the tables (plain sqlite3 and FTS5)",
        value=written,
        unit="s",
        yardstick=beside,
        limit=_WRITTEN_WITHIN,
    )
    with open_database(path, randomness=seeded()) as database:
        desk = desk_over(database, Clock())
        for search in _searches(crowd):
            yield _measured(desk, yardstick, search, count)
    yardstick.close()


def _measured(desk: Desk, plain: sqlite3.Connection, search: Search, count: int) -> Figure:
    people.find(desk, search.typed[0])
    search.plain(plain, search.typed[0])
    ours = [_soonest(people.find, desk, typed) for typed in search.typed]
    theirs = [_soonest(search.plain, plain, typed) for typed in search.typed]
    return Figure(
        figure=f"{search.figure}, among {count:,} people, p99",
        value=p99(ours) * MILLI,
        unit="ms",
        yardstick=p99(theirs) * MILLI,
        limit=search.limit,
    )


def _soonest(find: Callable[P, object], *args: P.args, **more: P.kwargs) -> float:
    """Return the seconds of the best of three, so that no other program's turn is measured."""
    return min(seconds(find, *args, **more) for _ in range(TRIES))


def _searches(crowd: Crowd) -> Iterator[Search]:
    random = Random(2)  # noqa: S311  as said
    chosen = [crowd.somebody(random.randrange(crowd.size)) for _ in range(TIMES)]
    yield Search(
        figure="one word of two letters or more (plain FTS5, prefix query)",
        limit=5,
        typed=[_begun(_a_name(random, each), random, least=2) for each in chosen],
        plain=_plain_words,
    )
    yield Search(
        figure="IIN or BIN (plain indexed lookup)",
        limit=1,
        typed=[number for each in chosen if (number := number_of(each))],
        plain=lambda plain, typed: plain.execute(_BY_NUMBER, (typed,)).fetchall(),
    )
    yield Search(
        figure="anything else: several words, one letter, a part of a number (plain FTS5)",
        limit=100,
        typed=[_anything(random, each) for each in chosen],
        plain=_plain_words,
    )


def _a_name(random: Random, details: Details) -> str:
    return random.choice([word for name in names_of(details) for word in name.strip("«»").split()])


def _begun(word: str, random: Random, *, least: int) -> str:
    return word[: random.randint(least, max(least, len(word)))]


def _anything(random: Random, details: Details) -> str:
    words = [_begun(word, random, least=1) for name in names_of(details) for word in name.split()]
    phone = details.phone if isinstance(details, Person) else ""
    numbers = [number for number in (number_of(details), *papers_of(details), phone) if number]
    number = random.choice(numbers)
    ways = (" ".join(words), " ".join(word[0] for word in words), words[0][0], number[:5], number)
    return random.choice(ways)


def _fill_plain(connection: sqlite3.Connection, crowd: Crowd) -> None:
    for statement in _PLAIN:
        connection.execute(statement)
    for serial, each in enumerate(crowd.seen()):
        seq, name = each.row[0], each.row[4]
        number = number_of(crowd.somebody(serial))
        connection.execute("INSERT INTO people VALUES (?, ?, ?)", (seq, number, name))
        connection.execute("INSERT INTO words (rowid, said) VALUES (?, ?)", (seq, each.words))
    connection.commit()


def _plain_words(connection: sqlite3.Connection, typed: str) -> object:
    query = " ".join(f'"{word}"*' for word in fold(typed).split())
    return connection.execute(_BY_WORDS, (query, LIMIT)).fetchall() if query else []
