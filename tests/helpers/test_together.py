"""Whether a run goes on to its end when a worker dies, and fails only what it died of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 120  # seconds; it takes three
FILES = 6

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


@pytest.mark.parametrize("deadly", [0, FILES // 2, FILES])
def test_what_a_dead_worker_left_is_run_by_others(tmp_path: Path, deadly: int) -> None:
    for number in range(FILES):
        (tmp_path / f"test_{number}.py").write_text(ORDINARY, encoding="utf-8")
    (tmp_path / f"test_{deadly}.py").write_text(DEADLY, encoding="utf-8")
    passed = 2 * len(list(tmp_path.glob("test_*.py")))
    assert run(tmp_path) == f"1 failed, {passed} passed"


def test_two_workers_may_die(tmp_path: Path) -> None:
    for number in range(FILES):
        text = DEADLY if number in {1, FILES - 1} else ORDINARY
        (tmp_path / f"test_{number}.py").write_text(text, encoding="utf-8")
    assert run(tmp_path) == f"2 failed, {2 * FILES} passed"


def run(folder: Path) -> str:
    """Run the tests of a folder by two workers; return what is told at the end but for the time."""
    asked = ["--numprocesses", "2", "--dist", "loadfile", "--quiet", "--rootdir", str(folder)]
    plugins = ["-p", "tests.helpers.together", "-p", "no:cacheprovider"]
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *asked, str(folder)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return ended.stdout.strip().splitlines()[-1].partition(" in ")[0]
