"""Whether a run goes on to its end when a worker dies, and fails only what it died of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120  # seconds; it takes three
FILES = 6
PASS = 2 * FILES  # each file has two tests that pass

ORDINARY = """
def test_first():
    pass


def test_second():
    pass
"""
DEADLY = """
import os
import signal


def test_before():
    pass


def test_that_breaks():
    os.kill(os.getpid(), signal.SIGKILL)


def test_after():
    pass
"""

UNNOTICED = """
import time

from xdist.workermanage import WorkerController

WorkerController.shutting_down = property(lambda node: node._shutdown_sent)


def pytest_runtest_logreport(report):
    time.sleep(0.2)
"""
"""A run that hears of what a worker did before it hears that the worker is dead."""


@pytest.mark.parametrize("deadly", [0, FILES // 2, FILES - 1])
def test_what_a_dead_worker_left_is_run_by_others(tmp_path: Path, deadly: int) -> None:
    for number in range(FILES):
        text = DEADLY if number == deadly else ORDINARY
        (tmp_path / f"test_{number}.py").write_text(text, encoding="utf-8")
    assert told(tmp_path) == f"1 failed, {PASS} passed"


def test_what_is_given_to_a_worker_just_dead_is_run_by_others(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(UNNOTICED, encoding="utf-8")
    for number in range(FILES):
        text = ORDINARY if number else DEADLY
        (tmp_path / f"test_{number}.py").write_text(text, encoding="utf-8")
    assert told(tmp_path) == f"1 failed, {PASS} passed"


def test_two_workers_may_die(tmp_path: Path) -> None:
    for number in range(FILES):
        text = DEADLY if number in {1, FILES - 1} else ORDINARY
        (tmp_path / f"test_{number}.py").write_text(text, encoding="utf-8")
    assert told(tmp_path) == f"2 failed, {PASS} passed"


def told(folder: Path) -> str:
    """Run the tests of a folder by two workers; return the end of what is told, less the time."""
    asked = ["--numprocesses", "2", "--dist", "loadfile", "--quiet", "--rootdir", str(folder)]
    plugins = ["-p", "tests.helpers.together", "-p", "no:cacheprovider", "-p", "no:randomly"]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *asked, str(folder)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert "INTERNALERROR" not in ended.stdout, ended.stdout
    return ended.stdout.strip().splitlines()[-1].partition(" in ")[0]
