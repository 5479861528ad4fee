"""An office for every test of the services."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.desk import Desk
from tests.helpers.office import Clock, an_office
from tests.helpers.region import Place, a_region, an_enrolled_office


@pytest.fixture
def clock() -> Clock:
    """Return the office's clock: Monday, half past nine."""
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Return a desk at an office whose day is open."""
    with an_office(tmp_path / "office.kense", clock) as opened:
        yield opened


@pytest.fixture
def region(tmp_path: Path) -> Iterator[Place]:
    """Open a region that knows nobody yet."""
    with a_region(tmp_path / "region") as place:
        yield place


@pytest.fixture
def office(tmp_path: Path, region: Place) -> Iterator[Place]:
    """Open an office whose computer the region knows."""
    with an_enrolled_office(tmp_path / "office", region) as place:
        yield place
