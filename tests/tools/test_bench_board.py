"""A call until the hall sees it is measured beside a bare label: few calls, the same rows."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tools.bench import board


def test_a_call_until_it_is_painted_is_measured_beside_a_label(
    tmp_path: Path, qapp: QApplication
) -> None:
    (figure,) = board.measure(tmp_path, calls=3, app=qapp)
    assert figure.value > 0
    assert figure.yardstick is not None
    assert figure.yardstick > 0
    assert figure.limit == 100
