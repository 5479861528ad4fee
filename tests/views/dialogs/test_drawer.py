"""A drawer stands at the right of its page and keeps standing there while the window changes."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.dialogs.drawer import Drawer
from desktop.views.theme import Theme


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def drawer(qapp: QApplication, page: QWidget) -> Drawer:
    made = Drawer(Theme(qapp), "Reading", page)
    made.column.addWidget(QLineEdit(made))
    return made


def open_of(drawer: Drawer) -> None:
    line = drawer.findChild(QLineEdit)
    assert line is not None
    drawer.open_drawer(line)


def test_an_open_drawer_keeps_to_the_right_over_the_whole_height(
    drawer: Drawer, page: QWidget
) -> None:
    open_of(drawer)
    page.resize(900, 500)
    assert (drawer.geometry().right(), drawer.height()) == (899, 500)
    page.resize(1400, 800)
    assert (drawer.geometry().right(), drawer.height()) == (1399, 800)


def test_a_drawer_is_never_wider_than_its_page(drawer: Drawer, page: QWidget) -> None:
    open_of(drawer)
    page.resize(300, 500)
    assert drawer.width() == page.width()


def test_a_closed_drawer_stays_closed_and_opens_where_the_page_ends_now(
    drawer: Drawer, page: QWidget
) -> None:
    open_of(drawer)
    drawer.close_drawer()
    page.resize(900, 500)
    assert drawer.isHidden()
    open_of(drawer)
    assert drawer.geometry().right() == page.width() - 1
