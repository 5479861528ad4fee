"""A window on the visitor's screen: it follows screens that come, go and change."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.views.second_screen import Screen, SecondScreen, told_apart
from tests.helpers.screens import DESK, HALL, FakeScreens

TOUCH = Screen("touch", "touch", QRect(1366 + 1920, 0, 1080, 1920))


@pytest.fixture
def work(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, 1366, 768)
    window.show()
    return window


@pytest.fixture
def hung(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def settled(seat: SecondScreen, qtbot: QtBot) -> SecondScreen:
    qtbot.waitUntil(lambda: not seat._soon.isActive())  # noqa: SLF001  its own timer, nobody else's
    return seat


def test_it_fills_the_other_screen_and_takes_no_keys(
    work: QWidget, hung: QWidget, qtbot: QtBot
) -> None:
    work.activateWindow()
    seat = SecondScreen(hung, work, FakeScreens(DESK, HALL))
    seat.stand()
    qtbot.waitExposed(hung)
    assert seat.on == HALL
    assert hung.isFullScreen()
    assert seat.is_apart
    assert hung.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not hung.isActiveWindow()


def test_two_monitors_of_one_model_are_two_screens(
    work: QWidget, hung: QWidget, qtbot: QtBot
) -> None:
    """Windows names a monitor by its model, so the name tells nobody which of them it is."""
    screens = told_apart([DESK._replace(key="E2420"), HALL._replace(key="E2420"), TOUCH])
    seat = SecondScreen(hung, work, FakeScreens(*screens))
    seat.stand()
    qtbot.waitExposed(hung)
    assert seat.on is not None
    assert (seat.on.area, hung.isFullScreen()) == (HALL.area, True)
    assert len({each.key for each in screens}) == 3
    assert screens[2] == TOUCH, "a name of its own is kept as it is remembered"


def test_unplugged_it_moves_home_as_a_window_and_plugged_again_back(
    work: QWidget, hung: QWidget, qtbot: QtBot
) -> None:
    screens = FakeScreens(DESK, HALL)
    seat = SecondScreen(hung, work, screens)
    seat.stand()
    screens.become(DESK)
    settled(seat, qtbot)
    assert hung.isVisible()
    assert not hung.isFullScreen()
    assert DESK.area.contains(hung.geometry())
    assert hung.width() < DESK.area.width()
    screens.become(DESK, HALL)
    settled(seat, qtbot)
    assert hung.isFullScreen()
    assert seat.on == HALL


def test_it_takes_another_size_of_its_screen(work: QWidget, hung: QWidget, qtbot: QtBot) -> None:
    screens = FakeScreens(DESK, HALL)
    seat = SecondScreen(hung, work, screens)
    seat.stand()
    portrait = HALL._replace(area=QRect(1366, 0, 1080, 1920))
    screens.become(DESK, portrait)
    settled(seat, qtbot)
    assert seat.on == portrait


def test_the_chosen_screen_wins_and_of_two_alike_the_first_while_it_is_away(
    work: QWidget, hung: QWidget, qtbot: QtBot
) -> None:
    screens = FakeScreens(DESK, HALL, TOUCH)
    seat = SecondScreen(hung, work, screens, chosen="touch")
    seat.stand()
    assert seat.on == TOUCH
    screens.become(DESK, HALL)
    settled(seat, qtbot)
    assert seat.on == HALL
    screens.become(DESK, HALL, TOUCH)
    settled(seat, qtbot)
    assert seat.on == TOUCH


def test_it_never_covers_the_screen_somebody_works_at(work: QWidget, hung: QWidget) -> None:
    screens = FakeScreens(DESK, HALL)
    seat = SecondScreen(hung, work, screens, chosen="hall")
    seat.stand()
    work.setGeometry(HALL.area.adjusted(100, 100, -100, -100))
    seat.settle()
    assert seat.on == DESK


def test_at_home_it_stays_where_it_was_put(work: QWidget, hung: QWidget, qtbot: QtBot) -> None:
    screens = FakeScreens(DESK)
    seat = SecondScreen(hung, work, screens)
    seat.stand()
    assert not seat.is_apart
    hung.setGeometry(40, 60, 500, 300)
    screens.become(DESK._replace(area=QRect(0, 0, 1280, 720)))
    settled(seat, qtbot)
    assert hung.geometry() == QRect(40, 60, 500, 300)
    seat.leave()
    assert not hung.isVisible()
    seat.stand()
    assert hung.geometry() == QRect(40, 60, 500, 300)


def test_what_was_closed_does_not_come_back_with_a_screen(
    work: QWidget, hung: QWidget, qtbot: QtBot
) -> None:
    screens = FakeScreens(DESK)
    seat = SecondScreen(hung, work, screens)
    seat.stand()
    hung.close()
    screens.become(DESK, HALL)
    settled(seat, qtbot)
    assert not hung.isVisible()


def test_beside_a_window_that_is_gone_it_goes_home_to_the_screen_of_now(
    hung: QWidget, qtbot: QtBot
) -> None:
    """While a record is closed its window is gone, and a dock may give the screens anew."""
    gone = cast("QScreen", "a screen that Qt deleted")
    beside, screens = QWidget(), FakeScreens(DESK._replace(native=gone), HALL)
    seat = SecondScreen(hung, beside, screens)
    seat.stand()
    delete(beside)
    smaller = DESK._replace(area=QRect(0, 0, 1280, 720))
    screens.become(smaller)
    settled(seat, qtbot)
    assert not hung.isFullScreen()
    assert smaller.area.contains(hung.geometry())


_REAL = """
import sys, desktop
from PySide6.QtWidgets import QApplication, QWidget
from desktop.views.second_screen import QtScreens, SecondScreen
app = QApplication(sys.argv)
work, hung = QWidget(), QWidget()
work.setGeometry(10, 10, 300, 200)
work.show()
seat = SecondScreen(hung, work, QtScreens(app), chosen="nowhere")
seat.stand()
app.processEvents()
print(seat.on.key, *hung.geometry().getRect(), hung.isFullScreen())
work.setGeometry(1500, 10, 300, 200)
app.processEvents()
seat.settle()
app.processEvents()
print(seat.on.key, *hung.geometry().getRect(), hung.isFullScreen())
"""


def test_with_two_screens_of_qt_itself_it_fills_the_one_nobody_works_at(tmp_path: Path) -> None:
    screen = {"width": 1366, "height": 768, "x": 0, "y": 0, "logicalDpi": 96, "dpr": 1}
    screens = [{**screen, "name": "desk"}, {**screen, "name": "hall", "x": 1366, "height": 1080}]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    env = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    ran = subprocess.run(
        [sys.executable, "-c", _REAL], env=env, capture_output=True, text=True, check=False
    )
    assert ran.stdout.splitlines() == [
        "hall 1366 0 1366 1080 True",
        "desk 0 0 1366 768 True",
    ], ran.stderr
