"""Whether the bench measures what it says, and says it so that programs can read it."""

import json
import sqlite3
from pathlib import Path

import pytest

from desktop.store.database import open_database
from tests.helpers.randomness import seeded
from tools.bench import numbers, registering, rules
from tools.bench.__main__ import main
from tools.bench.figures import Figure, p50, p99, rounded, table

KEYS = ["figure", "value", "unit", "yardstick", "ratio", "limit", "met"]


def figure(
    value: float, *, limit: float, yardstick: float | None = None, of_ratio: bool = False
) -> Figure:
    return Figure(
        figure="f", value=value, unit="ms", limit=limit, yardstick=yardstick, of_ratio=of_ratio
    )


@pytest.mark.parametrize(
    ("each", "met"),
    [
        (figure(50, limit=50), True),
        (figure(51, limit=50), False),
        (figure(51, limit=50, yardstick=100), False),
        (figure(500, limit=2.5, yardstick=200, of_ratio=True), True),
        (figure(501, limit=2.5, yardstick=200, of_ratio=True), False),
        (figure(1, limit=2.5, of_ratio=True), False),  # nothing to compare with
    ],
)
def test_a_limit_binds_the_value_or_the_ratio(each: Figure, *, met: bool) -> None:
    assert each.met == met


def test_the_median_and_the_worst_of_a_hundred() -> None:
    values = [float(n) for n in range(1, 201)]
    assert (p50(values), p99(values)) == (100.5, 198)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.012345, 0.0123), (756.4, 756), (2.1549, 2.15), (0, 0), (None, None)]
)
def test_figures_are_rounded_as_people_read_them(value: float | None, shown: float | None) -> None:
    assert rounded(value) == shown


def test_the_table_is_markdown() -> None:
    lines = list(table([figure(51, limit=50), figure(1, limit=2, yardstick=4, of_ratio=True)]))
    assert lines[2:] == [
        "| f | 51 ms | – | – | ≤ 50 ms | **no** |",
        "| f | 1 ms | 4 ms | 0.25 | ≤ 2 | yes |",
    ]


def test_some_figures_can_be_measured_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(numbers, "NUMBERS", 100)
    monkeypatch.setattr(rules, "TIMES", 3)
    out = tmp_path / "build" / "bench.json"
    assert (
        main(["--out", str(out), "--only", "rules", "numbers"]) == 0
    )  # how fast is no test's affair
    rows = json.loads(out.read_text(encoding="utf-8"))
    assert [list(row) for row in rows] == [KEYS, KEYS]
    assert len(capsys.readouterr().out.splitlines()) == 4
    assert list(out.parent.iterdir()) == [out]  # nothing else is left behind


def test_a_limit_missed_fails_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missed = {"rules": lambda _folder: [figure(51, limit=50)]}
    monkeypatch.setattr("tools.bench.__main__.MEASURES", missed)
    called = ["--out", str(tmp_path / "bench.json"), "--only", "rules"]
    assert main(called) == 0
    assert main([*called, "--strict"]) == 1


def test_the_yardstick_writes_the_very_same_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registering, "CASES", 3)
    monkeypatch.setattr(registering, "WARM", 1)
    assert len(list(registering.measure(tmp_path))) == 1
    plain = sqlite3.connect(tmp_path / "plain.db")
    with open_database(tmp_path / "again.kense", randomness=seeded()) as ours:
        for name in ("cases", "applications", "items", "receipts", "papers", "series", "tickets",
                     "visits", "index_names", "index_codes", "desk_drafts", "people",
                     "weapon_models", "index_weapon_models"):  # fmt: skip
            rows = f"SELECT * FROM {name} ORDER BY 1, 2"  # noqa: S608  names of ours
            theirs = plain.execute(rows).fetchall()
            assert theirs == ours.rows(rows), name
        words = "SELECT count(*) FROM index_words WHERE index_words MATCH ?"
        (case,) = ours.rows("SELECT name FROM index_names LIMIT 1")[0]
        assert plain.execute(words, (case.split()[0],)).fetchone() != (0,)
    plain.close()
