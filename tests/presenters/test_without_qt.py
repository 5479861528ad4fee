"""Whether the words can be had where there is no Qt: the command line says the same sentences."""

import subprocess
import sys
from pathlib import Path

import pytest

QT_FREE = ["formats", "labels", "sentences", "sentences_counter", "sentences_day"]
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize("module", [*QT_FREE, "sentences_printing"])
def test_the_words_need_no_qt(module: str) -> None:
    program = (
        "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None; "
        f"import desktop.presenters.{module}"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
