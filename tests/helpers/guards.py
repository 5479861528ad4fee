"""Fail a test that warns into the log unasked, or leaves a thread or a Qt timer running.

A test that expects a warning takes `caplog` and says what it expects.
"""

import gc
import logging
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from typing_extensions import override

PATIENCE: Final = 20.0  # seconds that a thread told to stop may take


class _Listener(logging.Handler):
    """Remember what was logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@pytest.fixture(autouse=True)
def _nothing_warns_unasked(request: pytest.FixtureRequest) -> Iterator[None]:
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if listener.heard and "caplog" not in request.fixturenames:
        said = "\n".join(f"{r.name}: {r.levelname}: {r.getMessage()}" for r in listener.heard)
        pytest.fail(f"logged though the test did not ask for it:\n{said}", pytrace=False)


@pytest.fixture(autouse=True)
def _windows_nobody_needs_go_between_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect nothing while a test may paint; what is due is collected after it.

    A program with a window sees to that itself (`presenters/sweeping.py`); a page alone does not.
    Qt asks every widget there is to dress anew, one by one, and ends the process when Python
    destroys an old one meanwhile.
    """
    was_on = gc.isenabled()  # off where a window outlives the test
    if "qapp" in request.fixturenames:
        gc.disable()
    yield
    if was_on:
        gc.enable()


@pytest.fixture(autouse=True)
def _no_thread_is_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    patience_ends = time.monotonic() + PATIENCE
    for thread in set(threading.enumerate()) - before:
        if type(thread) is not threading._DummyThread:  # noqa: SLF001  a Qt thread passing through
            thread.join(max(0.0, patience_ends - time.monotonic()))
    left = {thread for thread in set(threading.enumerate()) - before if thread.is_alive()}
    names = sorted(t.name for t in left if type(t) is not threading._DummyThread)  # noqa: SLF001  as above
    if names:
        pytest.fail(f"threads left running: {names}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_qt_clockwork_is_left_behind(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    qt = sys.modules["PySide6.QtCore"]
    started: list[tuple[weakref.ref[Any], str]] = []
    for kind, name in ((qt.QTimer, "isActive"), (qt.QThread, "isRunning")):
        monkeypatch.setattr(kind, "start", _recording(kind.start, started, name))
    yield
    qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete)
    left = [repr(thing) for reference, name in started if _runs(thing := reference(), name)]
    if left:
        pytest.fail(f"still running: {left}", pytrace=False)


def _recording(
    start: Callable[..., object],
    started: list[tuple[weakref.ref[Any], str]],
    question: str,
) -> Callable[..., object]:
    def recorded(clockwork: object, *arguments: object) -> object:
        started.append((weakref.ref(clockwork), question))
        return start(clockwork, *arguments)

    return recorded


def _runs(clockwork: object, question: str) -> bool:
    alive = sys.modules["shiboken6"].isValid
    return clockwork is not None and alive(clockwork) and getattr(clockwork, question)()
