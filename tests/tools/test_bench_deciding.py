"""The bench opens cases on the page of decisions and says how long that takes."""

from pathlib import Path

from tools.bench import deciding


def test_a_case_and_the_lists_are_measured(tmp_path: Path) -> None:
    opening, lists = deciding.measure(tmp_path, count=2_000)
    assert opening.value > 0
    assert opening.yardstick is not None
    assert opening.limit == lists.limit == 150
