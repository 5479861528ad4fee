"""A sealed office of two, on a computer whose own folder lies beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.office import Clock
from tests.helpers.sealed import PASSWORD, PIN, Front, a_front, a_sealed_office


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


@pytest.fixture
def front(office: Path, clock: Clock, qapp: QApplication) -> Iterator[Front]:
    """Stand at an office that its administrator opened, with a PIN for the shift."""
    with a_front(qapp, office, clock) as front:
        page = front.ask()
        front.type(PASSWORD)
        page.field("pin").set_value(PIN)
        front.press("Enter")
        front.come_in()
        yield front
