"""Whether the guards of the suite see what they are there to see."""

from pathlib import Path

import pytest

START = """\
import logging
import threading
import time

import pytest
from PySide6.QtCore import QThread, QTimer


"""
ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True)
def _the_suite_within_finds_the_guards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


def outcome(pytester: pytest.Pytester, test: str) -> dict[str, int]:
    """Run one test of a suite of its own and return how it ended."""
    pytester.makepyfile(START + test)
    options = (
        "-p",
        "tests.helpers.guards",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "-W",
        "error",
    )
    return pytester.runpytest_subprocess(*options).parseoutcomes()


def test_a_warning_in_the_log_fails(pytester: pytest.Pytester) -> None:
    test = "def test_it():\n    logging.getLogger('a').warning('b')\n"
    assert outcome(pytester, test) == {"passed": 1, "errors": 1}


def test_a_warning_that_was_asked_for_passes(pytester: pytest.Pytester) -> None:
    test = "def test_it(caplog):\n    logging.getLogger('a').warning('b')\n"
    assert outcome(pytester, test) == {"passed": 1}


def test_a_word_below_a_warning_passes(pytester: pytest.Pytester) -> None:
    test = "def test_it():\n    logging.getLogger('a').info('b')\n"
    assert outcome(pytester, test) == {"passed": 1}


def test_a_thread_that_goes_on_fails(pytester: pytest.Pytester) -> None:
    test = (
        "def test_it():\n    threading.Thread(target=time.sleep, args=(4,), name='late').start()\n"
    )
    assert outcome(pytester, test) == {"passed": 1, "errors": 1}


def test_a_thread_that_is_about_to_end_passes(pytester: pytest.Pytester) -> None:
    test = "def test_it():\n    threading.Thread(target=time.sleep, args=(0.2,)).start()\n"
    assert outcome(pytester, test) == {"passed": 1}


def test_a_timer_that_goes_on_fails(pytester: pytest.Pytester) -> None:
    test = "kept = []\n\n\ndef test_it(qapp):\n    kept.append(QTimer())\n    kept[0].start(1000)\n"
    assert outcome(pytester, test) == {"passed": 1, "errors": 1}


def test_a_timer_that_was_stopped_passes(pytester: pytest.Pytester) -> None:
    test = "def test_it(qapp):\n    timer = QTimer()\n    timer.start(1000)\n    timer.stop()\n"
    assert outcome(pytester, test) == {"passed": 1}


def test_a_timer_of_a_window_that_qtbot_closes_passes(pytester: pytest.Pytester) -> None:
    test = """\
from PySide6.QtWidgets import QWidget


def test_it(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer(window).start(1000)
"""
    assert outcome(pytester, test) == {"passed": 1}


def test_a_qt_thread_that_goes_on_fails(pytester: pytest.Pytester) -> None:
    test = """\
@pytest.fixture(scope="module")
def thread():
    made = QThread()
    yield made
    made.quit()
    made.wait()


def test_it(thread, qapp):
    thread.start()
"""
    assert outcome(pytester, test) == {"passed": 1, "errors": 1}
