"""Whether the bench of the exchange makes and takes what it says, and says what it measured."""

from pathlib import Path
from subprocess import CalledProcessError

import pytest

from desktop.store.database import open_database
from tests.helpers.randomness import seeded
from tools.bench import alive, exchange, memory
from tools.bench.checking import watched

VISITORS = 5


def test_the_parcel_of_a_week_holds_that_week_alone(tmp_path: Path) -> None:
    first, _, _, later, busy, needed = exchange.measure_export(
        tmp_path, before=2, visitors=VISITORS
    )
    assert first.figure.startswith("a week exported, ")
    assert "after 2 weeks" in later.figure
    assert later.yardstick is not None
    assert first.yardstick is not None
    assert (later.unit, later.limit) == ("s", 1)
    assert busy.value <= later.value * 2
    assert (needed.unit, needed.limit) == ("MB", 400)
    week = 5 * (1 + 4 * 7 + 5)  # a day opened, four registered, one sent for papers
    counted = [int(each.figure.split(", ")[1].split()[0]) for each in (first, later)]
    assert all(week < each < week + 30 for each in counted), counted


def test_every_entry_that_is_brought_stands_in_the_region(tmp_path: Path) -> None:
    week, _busy, run, _, _ = exchange.measure_import(tmp_path, weeks=3, visitors=VISITORS)
    with open_database(tmp_path / "region.kense", randomness=seeded()) as database:
        assert database.value("SELECT count(*) FROM cases") == 3 * 5 * 4
        assert database.value("SELECT count(*) FROM held_entries") == 0
        brought = database.value(
            "SELECT count(*) FROM journal WHERE inst <> ?", (database.installation,)
        )
    assert run.figure.startswith(f"{brought} entries imported")
    assert run.limit == brought / 8_000
    assert run.yardstick is not None
    assert run.yardstick < run.value
    assert (week.unit, week.limit) == ("s", 1)


def test_a_year_is_told_by_its_halves(tmp_path: Path) -> None:
    halves, busy, needed = exchange.measure_year(tmp_path, offices=3, weeks=4, visitors=1)
    assert halves.figure.startswith("3 offices × 4 weeks, ")
    assert (halves.limit, halves.of_ratio, busy.of_ratio) == (1.4, True, True)
    assert needed.value > 10
    with open_database(tmp_path / "region.kense", randomness=seeded()) as database:
        files = "SELECT count(*), count(DISTINCT inst), min(verdict) FROM parcels_received"
        assert database.rows(files) == [(12, 3, "applied")]


def test_a_window_is_listened_to_while_its_thread_works(tmp_path: Path) -> None:
    sent, looked, taken = alive.measure(tmp_path, weeks=1, visitors=2)
    assert "exported" in sent.figure
    assert "looked at" in looked.figure
    assert "imported" in taken.figure
    for each in (sent, looked, taken):
        assert each.yardstick is not None
        assert min(each.value, each.yardstick) > 1, "the timer beat"
        assert (each.unit, each.limit) == ("ms", 100)


@pytest.mark.parametrize("megabytes", [1, 200])
def test_the_memory_of_a_program_is_its_own(megabytes: int) -> None:
    ours = bytearray(300 * memory.MEGABYTE)
    ours[::4096] = b"x" * len(ours[::4096])  # every page is there
    _spent, needed = watched(
        "-c", f"import sys; held = b'x' * int(sys.argv[1]) * {memory.MEGABYTE}", str(megabytes)
    )
    assert megabytes * memory.MEGABYTE < needed < (megabytes + 60) * memory.MEGABYTE
    assert memory.peak() > len(ours)


def test_a_program_that_fails_is_no_figure() -> None:
    with pytest.raises(CalledProcessError):
        watched("-c", "raise SystemExit(3)")
