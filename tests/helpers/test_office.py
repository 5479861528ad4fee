"""Whether an office copied from one like it is what founding it once more would make."""

from pathlib import Path
from typing import Final

import pytest

from desktop.store import journal
from tests.helpers import office
from tests.helpers.office import Clock, an_office
from tests.helpers.window import register_one

TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table'"


def record_of(path: Path) -> tuple[int, dict[str, list[tuple[object, ...]]]]:
    """Register somebody at a new office, and return what its record holds then."""
    with an_office(path, Clock()) as desk:
        register_one(desk, 0)
        tables = {str(name) for (name,) in desk.database.rows(TABLES)}
        known = sorted(name for name in tables if not name.startswith(("sqlite_", "_sqlite")))
        rows = {name: list(desk.database.rows(f"SELECT * FROM {name}")) for name in known}  # noqa: S608  names of our own tables
        return journal.length(desk.database), rows


def test_a_copied_office_goes_on_as_one_just_founded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "FOUNDED", {})
    founded = record_of(tmp_path / "founded.kense")
    assert office.FOUNDED
    assert record_of(tmp_path / "copied.kense") == founded
    assert founded[0] > 0
