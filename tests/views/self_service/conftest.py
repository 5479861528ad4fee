"""The program at its desk, with a touch monitor beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.presenters.self_service_view import TouchView
from desktop.services import settings
from desktop.views.second_screen import Screen
from desktop.views.self_service.at_work import TouchAtWork
from desktop.views.self_service.window import TouchWindow
from tests.helpers.office import Clock, an_office
from tests.helpers.screens import DESK, FakeScreens
from tests.helpers.window import Desktop, a_desktop

MONITOR = Screen("touch", "touch", QRect(1366, 0, 1366, 768))


def tap(window: TouchWindow, *keys: str) -> TouchView:
    """Tap keys with a finger, one after another, as fast as the screen hears them."""
    for key in keys:
        window.deaf.stop()
        QTest.mouseClick(window.keys[key], Qt.MouseButton.LeftButton)
    assert window.view is not None
    return window.view


@pytest.fixture
def screens() -> FakeScreens:
    """Return the monitors: the one that is worked at, and the visitor's."""
    return FakeScreens(DESK, MONITOR)


@pytest.fixture
def touch(qapp: QApplication, screens: FakeScreens) -> Iterator[TouchAtWork]:
    """Be the touch screen of this process, over monitors that come and go as a test says."""
    for left in qapp.findChildren(TouchAtWork):
        left.setParent(None)
        left.deleteLater()
    made = TouchAtWork(qapp, screens)
    yield made
    if made.window is not None:
        made.window.leave()
    made.setParent(None)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desktop(qapp: QApplication, tmp_path: Path, touch: TouchAtWork) -> Iterator[Desktop]:
    """Open the program, its slips printing, and put the touch screen up by its key."""
    assert touch.window is None
    path, clock = tmp_path / "office.kense", Clock()
    with an_office(path, clock) as desk:
        settings.set_printer(desk, kind="ticket", printer="laser", sheet="roll-80")
        settings.set_printer(desk, kind="papers-ready", printer="laser", sheet="a5")
    with a_desktop(path, qapp, clock=clock, operator="s1") as opened:
        opened.come_up()
        opened.press("Ctrl+Shift+F11")
        yield opened


@pytest.fixture
def window(desktop: Desktop, touch: TouchAtWork) -> TouchWindow:
    """Return the window on the visitor's monitor."""
    assert desktop.window.isVisible()
    assert touch.window is not None
    return touch.window
