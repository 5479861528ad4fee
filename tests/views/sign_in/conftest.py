"""A sealed office of two, on a computer whose own folder lies beside it."""

from pathlib import Path

import pytest

from tests.helpers.office import Clock
from tests.helpers.sealed import a_sealed_office


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this computer's own secrets lie beside the office."""
    monkeypatch.setenv("KENSE_HOME", str(tmp_path))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Path:
    path = tmp_path / "office.kense"
    a_sealed_office(path, clock)
    return path
