"""The interpreter outlives the calls to Qt that PySide6 6.12.0 miscounts on Python 3.11."""

import subprocess
import sys

MANY_CALLS = """
import desktop
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("a call that returns nothing")
print("alive")
"""


def test_the_program_survives_more_calls_to_qt_than_none_has_references() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MANY_CALLS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-500:]
