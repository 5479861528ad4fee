"""Whether the bench composes what it says it does."""

from pathlib import Path

import pytest

from desktop.services import reports
from desktop.store.database import open_database
from tests.helpers.office import Clock, desk_over
from tests.helpers.randomness import seeded
from tools.bench import reporting

A_YEAR = 200


def test_a_year_and_five_are_composed_and_the_counter_beside_them(tmp_path: Path) -> None:
    one, five, beside = reporting.measure(tmp_path, a_year=A_YEAR)
    assert (one.limit, five.limit, beside.unit) == (1.0, 5.0, "ms")
    assert all(each.yardstick for each in (one, five, beside))
    with open_database(tmp_path / "reports.kense", randomness=seeded()) as database:
        asked = reporting.asked_of(2012, 2012)
        lines = reports.compose(desk_over(database, Clock()), asked).lines
        registered = next(line for line in lines if line.key == "registered")
        assert int(registered.cells[-1].kk) == pytest.approx(A_YEAR, rel=0.03)
