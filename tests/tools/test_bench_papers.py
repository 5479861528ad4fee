"""The bench makes every kind of paper, and registers into a sealed record beside a plain one."""

from pathlib import Path

import pytest

from desktop.store.database import open_database
from desktop.store.resealing import is_plain
from tests.helpers.randomness import seeded
from tools.bench import papers, sealed


def test_the_slowest_paper_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(papers, "TIMES", 1)
    (figure,) = papers.measure(tmp_path)
    assert figure.value > 0
    assert (figure.unit, figure.limit, figure.of_ratio) == ("ms", 150, False)


def test_the_same_cases_are_registered_into_both_records(tmp_path: Path) -> None:
    (figure,) = sealed.measure(tmp_path, cases=3, warm=1)
    assert figure.ratio is not None
    assert (figure.limit, figure.of_ratio) == (2.5, True)
    plain, closed = tmp_path / "plain.kense", tmp_path / "sealed.kense"
    assert (is_plain(plain), is_plain(closed)) == (True, False)
    rows = "SELECT number FROM cases ORDER BY seq"
    with open_database(plain, randomness=seeded()) as ours:
        written = ours.rows(rows)
    with open_database(closed, sealed.KEY, randomness=seeded()) as theirs:
        assert theirs.rows(rows) == written
    assert len(written) == 4
