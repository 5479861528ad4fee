"""An office for every test of the services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office


@pytest.fixture
def clock() -> Clock:
    """Return the office's clock: Monday, half past nine."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Return a desk at an office whose day is open."""
    with an_office(tmp_path / "office.kense", clock) as opened:
        yield opened
