"""Whether the guards of the suite see what they are there to see."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

# Each test of this inner suite passes by itself; a guard then makes an error of it, or not.
SUITE = """\
import logging
import threading
import time

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

from tests.helpers import guards

guards.PATIENCE = 3  # nobody waits in vain for long
kept = []


@pytest.fixture(scope="module")
def thread():
    made = QThread()
    yield made
    made.quit()
    made.wait()


def test_a_warning_in_the_log():
    logging.getLogger("a").warning("b")


def test_a_warning_that_was_asked_for(caplog):
    logging.getLogger("a").warning("b")


def test_a_word_below_a_warning():
    logging.getLogger("a").info("b")


def test_a_thread_that_goes_on():
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()


def test_a_thread_that_is_about_to_end():
    threading.Thread(target=time.sleep, args=(0.1,)).start()


def test_a_timer_that_goes_on(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)


def test_a_timer_that_was_stopped(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)
    kept[-1].stop()


def test_a_timer_of_a_window_that_closes(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    kept.append(QTimer(window))
    kept[-1].start(1000)


def test_a_qt_thread_that_goes_on(thread, qapp):
    thread.start()
"""


@pytest.fixture(scope="module")
def endings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the inner suite once and return how each of its tests ended."""
    folder = tmp_path_factory.mktemp("guards")
    (folder / "test_inner.py").write_text(SUITE, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.helpers.guards", "--junitxml=told.xml"]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [*command, "-p", "no:cacheprovider"],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
    )
    told: dict[str, str] = {}
    for case in ET.parse(folder / "told.xml").iter("testcase"):  # noqa: S314  written a moment ago
        error = case.find("error")
        told[case.get("name", "")] = "" if error is None else error.get("message", "")
    return told


@pytest.mark.parametrize(
    ("test", "told"),
    [
        ("test_a_warning_in_the_log", "a: WARNING: b"),
        ("test_a_thread_that_goes_on", "threads left running"),
        ("test_a_timer_that_goes_on", "still running"),
        ("test_a_qt_thread_that_goes_on", "still running"),
    ],
)
def test_a_guard_tells_of(endings: dict[str, str], test: str, told: str) -> None:
    assert told in endings[test]


@pytest.mark.parametrize(
    "test",
    [
        "test_a_warning_that_was_asked_for",
        "test_a_word_below_a_warning",
        "test_a_thread_that_is_about_to_end",
        "test_a_timer_that_was_stopped",
        "test_a_timer_of_a_window_that_closes",
    ],
)
def test_the_guards_leave_alone(endings: dict[str, str], test: str) -> None:
    assert endings[test] == ""
