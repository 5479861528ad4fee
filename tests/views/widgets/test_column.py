"""A column gives each part the room it takes."""

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.widgets.column import Column


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
