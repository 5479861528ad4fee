"""`kense load units` of a whole district: how long it takes, and in how much memory (D43).

Tried and loaded, as the command does both. Beside it the standard library reads the same file and
writes the very same rows.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random  # noqa: TID251  always the same draws, of no secret
from typing import Final

from desktop.services.opening_at import load_at
from desktop.store import journal
from desktop.store.database import Database, open_database
from tests.helpers.office import Clock, an_office
from tests.helpers.randomness import seeded
from tools.bench import plain
from tools.bench.checking import watched
from tools.bench.crowd import Crowd
from tools.bench.figures import Figure, seconds

UNITS: Final = 20_000
_WEAPONS_EACH: Final = 4
_MEGABYTE: Final = 1_000_000
_MODELS: Final = 120
_TABLES: Final = ("units", "index_units", "weapon_models", "index_weapon_models")
_PEOPLE: Final = ("key", "surname", "given", "patronymic", "born", "address")
_UNITS: Final = (
    *("owner", "kind", "type", "pattern", "model", "system", "calibre", "number", "year"),
    *("permit", "issued_on", "valid_until"),
)


def measure(folder: Path, *, count: int = UNITS) -> Iterator[Figure]:
    """Yield the figures: seconds and bytes of the command itself."""
    path, sheet = folder / "office.kense", folder / "units.csv"
    with an_office(path):
        pass
    owners = count // _WEAPONS_EACH
    _write(folder / "people.csv", _PEOPLE, _people(owners))
    _write(sheet, _UNITS, _weapons(count, owners))
    load_at(
        path,
        kind="people",
        file=folder / "people.csv",
        by="s1",
        clock=Clock(),
        randomness=seeded(),
    )
    after = _length(path)
    command = ("load", "units", str(sheet), "--write", "--login", "s1", "--office", str(path))
    spent, memory = watched("-m", "desktop", *command)
    with open_database(path, randomness=seeded()) as database:
        beside = _beside(folder / "plain.db", database, sheet, after=after)
    yield Figure(
        figure=f"kense load of {count:,} units, tried and loaded (csv and sqlite3: the same rows)",
        value=spent,
        unit="s",
        yardstick=beside,
        limit=20 * count / UNITS,
    )
    yield Figure(
        figure=f"kense load of {count:,} units, memory",
        value=memory / _MEGABYTE,
        unit="MB",
        limit=200,
    )


def _beside(path: Path, database: Database, sheet: Path, *, after: int) -> float:
    """Return how long the standard library takes to read the file and write the same rows."""
    connection = plain.open_plain(path)
    rows = [plain.copied(database, "journal", "n > ?", after)]
    rows += [plain.copied(database, table, "TRUE") for table in _TABLES]

    def work() -> None:
        with sheet.open(encoding="utf-8", newline="") as file:
            for _row in csv.reader(file):
                pass
        plain.write(connection, rows)

    spent = seconds(work)
    connection.close()
    return spent


def _length(path: Path) -> int:
    with open_database(path, randomness=seeded()) as database:
        return journal.length(database)


def _write(path: Path, titles: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(titles)
        sheet.writerows(rows)


def _people(count: int) -> Iterator[tuple[str, ...]]:
    crowd, random = Crowd(count), Random(3)  # noqa: S311  as said
    for serial in range(count):
        names = crowd.called(serial)
        born = f"{random.randint(1, 28):02d}.{random.randint(1, 12):02d}.{1940 + serial % 50}"
        yield (f"К-{serial}", *names, born, "Зеренді ауылы")


def _weapons(count: int, owners: int) -> Iterator[tuple[str, ...]]:
    for serial in range(count):
        model = serial % _MODELS
        yield (
            f"К-{serial % owners}",
            "rifled-hunting" if model % 2 else "smoothbore-hunting",
            "карабин" if model % 2 else "ружьё",
            "аңшылық",
            f"Модель-{model}",
            "Драгунов" if model % 3 else "Калашников",
            "7,62x54" if model % 2 else "12",
            f"МК {serial:06d}",
            str(1970 + serial % 40),
            f"№ {serial:06d}",
            f"{1 + serial % 28:02d}.03.2012",
            f"{1 + serial % 28:02d}.03.2017",
        )
