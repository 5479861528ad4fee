"""An empty database of an office, and how tests record into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store.database import Database, open_database
from tests.helpers.facts import office_chosen, window_set
from tests.helpers.randomness import seeded
from tests.store.recording import record


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Say where the database of the test lies."""
    return tmp_path / "office.db"


@pytest.fixture
def database(place: Path) -> Iterator[Database]:
    """Open a new database, nothing recorded in it."""
    with open_database(place, randomness=seeded()) as opened:
        yield opened


@pytest.fixture
def office(database: Database) -> Database:
    """Open a new database with the office chosen and one window."""
    record(database, office_chosen(), window_set())
    return database
