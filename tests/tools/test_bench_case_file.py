"""The bench binds a file of as many sheets as it says, and prints a run of talons."""

from pathlib import Path

import pytest

from tools.bench import case_file


def test_a_file_has_the_pages_it_is_measured_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_file, "TIMES", 1)
    made, bound = case_file.measure_file(tmp_path)
    assert "20 pages" in made.figure
    assert (made.unit, made.limit, made.of_ratio) == ("s", 1.0, False)
    assert made.yardstick is not None
    assert bound.value > 0


def test_a_run_of_talons_is_measured_filled_in_and_blank(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_file, "TIMES", 1)
    monkeypatch.setattr(case_file, "TALONS", 3)
    filled, blank = case_file.measure_talons(tmp_path)
    assert (filled.figure[:9], blank.figure[:15]) == ("3 talons ", "3 blank talons ")
    assert (filled.limit, blank.limit) == (1.5, 1.5)
