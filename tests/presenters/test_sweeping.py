"""What nobody needs any more is destroyed on the GUI thread, whichever thread is at work."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.presenters.sweeping import Sweeper


class Loop:
    """Refer to oneself, as a widget and its slots do."""

    def __init__(self) -> None:
        self.myself = self


@pytest.fixture(autouse=True)
def left_to_python() -> Iterator[None]:
    """Begin and end as Python does, whatever another test has left behind."""
    gc.enable()
    gc.collect()
    yield
    gc.enable()


@pytest.fixture
def sweeper(qtbot: QtBot) -> Iterator[Sweeper]:
    assert qtbot is not None
    sweeper = Sweeper()
    yield sweeper
    sweeper.stop()


def gone(by: list[str]) -> None:
    """Leave a loop behind that says by which thread it was destroyed."""
    weakref.finalize(Loop(), lambda: by.append(threading.current_thread().name))


def work_hard() -> None:
    """Make more than Python collects after, on a thread of its own."""
    kept: list[list[int]] = []
    worker = threading.Thread(
        target=lambda: kept.extend([] for _each in range(10_000)), name="worker"
    )
    worker.start()
    worker.join()


def test_a_worker_destroys_nothing_and_the_event_loop_does(sweeper: Sweeper, qtbot: QtBot) -> None:
    assert sweeper is not None
    by: list[str] = []
    gone(by)
    work_hard()
    assert by == []
    qtbot.waitUntil(lambda: bool(by), timeout=5_000)
    assert by == [threading.main_thread().name]


def test_left_to_python_a_worker_would_destroy_it() -> None:
    by: list[str] = []
    gone(by)
    work_hard()
    assert by == ["worker"]


def test_nothing_is_collected_before_it_is_due(sweeper: Sweeper) -> None:
    by: list[str] = []
    gone(by)
    sweeper.sweep()
    assert by == []


def test_stopping_twice_leaves_python_as_it_was(sweeper: Sweeper) -> None:
    assert not gc.isenabled()
    sweeper.stop()
    sweeper.stop()
    assert gc.isenabled()


def test_one_destroyed_with_its_window_leaves_python_as_it_was(qtbot: QtBot) -> None:
    assert qtbot is not None
    window = QObject()
    Sweeper(window)
    assert not gc.isenabled()
    delete(window)
    assert gc.isenabled()
