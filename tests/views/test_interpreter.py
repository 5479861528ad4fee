"""The interpreter outlives the calls to Qt that PySide6 6.12.0 miscounts on Python 3.11."""

import subprocess
import sys

import pytest

MANY_CALLS = """
import desktop
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("a call that returns nothing")
print("alive")
"""
MANY_SIGNALS = """
import desktop
from PySide6.QtCore import QObject, Signal
class Thing(QObject):
    happened = Signal(bool)
thing = Thing()
for happy in (True, False) * 50_000:
    thing.happened.emit(happy)
print("alive")
"""


@pytest.mark.parametrize("program", [MANY_CALLS, MANY_SIGNALS], ids=["calls", "signals"])
def test_the_program_survives_more_than_the_constants_have_references(program: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-500:]
