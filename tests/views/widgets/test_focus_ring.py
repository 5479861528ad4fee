"""One ring goes with the focus, whatever scrolls or moves, and covers no text."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.tokens import RING_OUTSET
from desktop.views.widgets.focus_ring import FocusRing
from desktop.views.widgets.rail import RailKey
from desktop.views.widgets.stepper import StepKey
from desktop.views.widgets.strip import StripRow
from tools.gallery_lists import register
from tools.gallery_page import sample_page


class Window(QWidget):
    """Two lines, the second in an area that scrolls, and the ring."""

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__()
        self.first, self.second = QLineEdit(), QLineEdit()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.addWidget(self.second)
        column.addSpacing(900)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.addWidget(self.first)
        outer.addWidget(self.area)
        self.ring = FocusRing(theme, self, app)
        self.resize(300, 200)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot, qapp: QApplication) -> Window:
    window = Window(theme, qapp)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


def around(widget: QWidget, window: QWidget) -> QRect:
    return place(widget, window).adjusted(-RING_OUTSET, -RING_OUTSET, RING_OUTSET, RING_OUTSET)


def test_the_ring_goes_round_what_has_the_focus(window: Window, theme: Theme) -> None:
    window.first.setFocus()
    assert window.ring.geometry() == around(window.first, window)
    window.second.setFocus()
    assert window.ring.geometry() == around(window.second, window)
    middle = window.ring.geometry().center().y()
    picture = window.grab().toImage()
    assert picture.pixelColor(window.ring.x() + 1, middle) == QColor(theme.palette.focus)


def test_the_ring_is_not_in_the_way_of_the_mouse_or_of_text(window: Window) -> None:
    window.first.setFocus()
    assert window.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert not window.ring.mask().contains(window.ring.rect().center())
    QTest.mouseClick(window.first, Qt.MouseButton.LeftButton)
    assert window.first.hasFocus()


def test_the_ring_follows_when_the_window_or_the_field_moves(window: Window, qtbot: QtBot) -> None:
    window.first.setFocus()
    window.resize(420, 260)
    qtbot.waitUntil(lambda: window.ring.geometry() == around(window.first, window))


def test_the_ring_goes_with_a_scrolled_field_and_hides_when_it_is_out_of_sight(
    window: Window,
    qtbot: QtBot,
) -> None:
    window.second.setFocus()
    bar = window.area.verticalScrollBar()
    bar.setValue(20)
    qtbot.waitUntil(lambda: window.ring.height() < window.second.height() + 2 * RING_OUTSET)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(window.ring.isHidden)
    bar.setValue(0)
    qtbot.waitUntil(lambda: window.ring.geometry() == around(window.second, window))


def test_the_ring_is_gone_when_nothing_has_the_focus(window: Window) -> None:
    window.first.setFocus()
    window.first.clearFocus()
    assert window.ring.isHidden()


def test_the_ring_goes_round_the_current_row_of_a_table(
    theme: Theme,
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    column.addWidget(QLabel("Өтініштер"))
    table = register(theme)
    column.addWidget(table)
    ring = FocusRing(theme, host, qapp)
    host.resize(900, 400)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    table.setFocus()
    row = table.visualRect(table.currentIndex())
    assert ring.height() == row.height()
    before = ring.y()
    table.selectRow(4)
    qtbot.waitUntil(lambda: ring.y() == before + 2 * row.height())


def test_the_ring_of_a_part_that_touches_its_neighbours_stays_inside_it(
    theme: Theme,
    qtbot: QtBot,
    qapp: QApplication,
) -> None:
    page = sample_page(theme)
    qtbot.addWidget(page)
    ring = FocusRing(theme, page, qapp)
    page.resize(1366, 768)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for kind in (StripRow, RailKey, StepKey):
        part = page.findChildren(kind)[1]
        part.setFocus(Qt.FocusReason.TabFocusReason)
        room = place(part, page).adjusted(-RING_OUTSET, 0, RING_OUTSET, 0)
        assert room.contains(ring.geometry()), kind
