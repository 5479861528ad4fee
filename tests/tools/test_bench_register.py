"""The register the bench measures is one the window can show, and its rows are like real ones."""

from pathlib import Path

from desktop.store import cases
from desktop.store.cases import Filter
from desktop.store.database import open_database
from tests.helpers.randomness import seeded
from tools.bench import listing
from tools.bench.many_cases import PEEKED, fill

COUNT = 2 * PEEKED


def test_every_application_filled_in_can_be_listed_and_some_peeked_at(tmp_path: Path) -> None:
    fill(tmp_path / "office.db", COUNT)
    with open_database(tmp_path / "office.db", randomness=seeded()) as database:
        assert cases.count(database, Filter()) == COUNT
        first, *_rest, real = cases.page(database, Filter(), limit=COUNT)
        varied = {"seq", "case", "sequence", "number", "qr", "visit", "applicant", "iin", "day"}
        varied |= {"due", "safe", "missing", "stage", "ending"}
        same = set(type(real).__slots__) - varied
        assert {name: getattr(first, name) for name in same} == {
            name: getattr(real, name) for name in same
        }
        assert (first.stage, first.ending) == ("closed", "withdrawn")
        assert cases.application(database, f"case-{PEEKED:07d}") is not None
        for narrow in (Filter(is_open=True), Filter(short_of_papers=True), Filter(stage="closed")):
            assert 0 < cases.count(database, narrow) < COUNT


def test_the_window_itself_is_measured(tmp_path: Path) -> None:
    first, jump, memory = listing.measure(tmp_path, count=COUNT)
    assert "among 2,000" in first.figure
    assert jump.value > 0
    assert first.yardstick
    assert memory.limit == 60
