"""Whether the bench of `kense load` loads what it says, and says what it measured."""

from pathlib import Path

from desktop.store.database import open_database
from tests.helpers.randomness import seeded
from tools.bench import loading


def test_a_small_district_is_loaded_whole(tmp_path: Path) -> None:
    spent, memory = loading.measure(tmp_path, count=40)
    with open_database(tmp_path / "office.kense", randomness=seeded()) as database:
        assert database.value("SELECT count(*) FROM units") == 40
    assert spent.figure.startswith("kense load of 40 units")
    assert spent.yardstick is not None
    assert spent.yardstick < spent.value
    assert (memory.unit, memory.limit) == ("MB", 200)
