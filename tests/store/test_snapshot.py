"""The record standing still for whoever reads long, while others write."""

from pathlib import Path

import pytest

from desktop.models.errors import Refusal
from desktop.store.database import open_database
from tests.helpers.randomness import seeded

_COUNT = "SELECT count(*) FROM desk_settings"
_KEEP = "INSERT INTO desk_settings (key, value) VALUES (?, '1')"


def test_it_stands_still_writes_nothing_and_holds_nobody_up(tmp_path: Path) -> None:
    with open_database(tmp_path / "office.kense", randomness=seeded()) as database:
        before = database.value(_COUNT)
        with database.snapshot() as still:
            with database.transaction():
                database.rows(_KEEP, ("beside",))
            assert (still.value(_COUNT), database.value(_COUNT)) == (before, before + 1)
            with pytest.raises(Refusal, match="database-read-only"):
                still.rows(_KEEP, ("within",))
        with database.snapshot() as later:
            assert later.value(_COUNT) == before + 1
