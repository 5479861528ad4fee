"""A column gives each part the room it takes."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.column import Column, Scroller


def test_a_part_of_fixed_height_lies_over_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp is not None
    above, below = QWidget(), QWidget()
    above.setFixedHeight(64)  # as a band has, whatever its hint says
    below.setFixedHeight(20)
    column = Column(gap=8)
    qtbot.addWidget(column)
    column.set_parts([above, below])
    column.resize(200, 200)
    column.show()
    assert (above.height(), below.y()) == (64, 72)
    assert column.heightForWidth(200) == 64 + 8 + 20


def test_the_part_with_the_cursor_stays_in_sight_when_there_is_less_room(qtbot: QtBot) -> None:
    parts = [QWidget() for _part in range(10)]
    for part in parts:
        part.setFixedHeight(40)
        part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    column = Column(gap=0)
    column.set_parts(parts)
    scroller = Scroller(column)
    qtbot.addWidget(scroller)
    scroller.resize(200, 300)
    scroller.show()
    qtbot.waitExposed(scroller)
    scroller.activateWindow()
    parts[6].setFocus()
    qtbot.waitUntil(parts[6].hasFocus)

    def ends(part: QWidget) -> int:
        return part.mapTo(scroller, QPoint(0, part.height())).y()

    scroller.resize(200, 200)
    assert ends(parts[6]) <= 200
    scroller.resize(200, 300)
    scroller.verticalScrollBar().setValue(0)
    parts[9].setFocus()
    scroller.verticalScrollBar().setValue(0)  # looked away from: it stays where it was left
    scroller.resize(200, 250)
    assert scroller.verticalScrollBar().value() == 0
