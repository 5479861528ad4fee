"""Whether the bench gives numbers while it makes pages, and says how long one took."""

from pathlib import Path

from tools.bench import beside


def test_numbers_are_given_while_pages_are_made(tmp_path: Path) -> None:
    (figure,) = beside.measure(tmp_path, lines=400)
    assert figure.figure.startswith("a number given at the counter while ")
    assert figure.yardstick is not None
    assert figure.yardstick > 0
    assert figure.value > 0
    assert (figure.unit, figure.limit) == ("ms", 250)
