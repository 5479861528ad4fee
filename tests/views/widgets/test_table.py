"""A register is walked by keys, painted by its delegates and told in full."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from desktop.views.theme import Theme
from desktop.views.widgets.table import ColumnWidth, RowDelegate, Table
from tests.views.widgets.keyboard import press
from tools.gallery_lists import register

ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> Table:
    table = register(theme)
    qtbot.addWidget(table)
    table.resize(900, 400)
    table.show()
    return table


def test_rows_and_head_have_the_heights_of_the_look(theme: Theme, table: Table) -> None:
    assert table.rowHeight(0) == theme.metrics.table_row
    assert table.horizontalHeader().height() == theme.metrics.table_head
    theme.use(scale=150)
    assert table.rowHeight(0) == theme.metrics.table_row == 48


def test_the_current_row_is_tinted_and_has_an_accent_edge(theme: Theme, table: Table) -> None:
    picture = table.viewport().grab().toImage()
    row = table.visualRect(table.currentIndex())
    middle = row.center().y()
    assert picture.pixelColor(1, middle) == QColor(theme.palette.accent)
    assert picture.pixelColor(700, row.top() + 2) == QColor(theme.palette.accent_tint)


def test_arrows_walk_and_enter_opens(table: Table, qtbot: QtBot) -> None:
    press(table, DOWN)
    with qtbot.waitSignal(table.activated) as opened:
        press(table, ENTER, "\r")
    assert opened.args is not None
    assert opened.args[0].row() == 3


def test_nothing_is_opened_where_no_row_is_current(theme: Theme, qtbot: QtBot) -> None:
    table = Table(theme)
    qtbot.addWidget(table)
    with qtbot.assertNotEmitted(table.activated):
        press(table, ENTER, "\r")
    assert not table.focus_rect().isEmpty()


def test_a_column_is_as_wide_as_told_and_never_narrower_than_its_head(
    theme: Theme,
    qtbot: QtBot,
) -> None:
    table = Table(theme)
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 3, table)
    model.setHorizontalHeaderLabels(["№", "Орындаушының аты-жөні", "Кезеңі"])
    table.setModel(model)
    table.set_widths(
        [ColumnWidth(width=60), ColumnWidth(width=20), ColumnWidth(width=0, stretch=True)]
    )
    table.resize(700, 200)
    table.show()
    assert table.columnWidth(0) == 60
    assert table.columnWidth(1) > 100
    assert sum(map(table.columnWidth, range(3))) == table.viewport().width()


def test_words_that_are_cut_off_are_told_in_full(table: Table) -> None:
    delegate = table.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    index = table.model().index(0, 4)
    option = QStyleOptionViewItem()
    option.rect = table.visualRect(index)
    option.rect.setWidth(30)
    spot = QPoint(5, 5)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, spot, table.mapToGlobal(spot))
    assert delegate.helpEvent(event, table, option, index)
    assert QToolTip.text() == "Ибраева Сәуле Нұрланқызы"
    QToolTip.hideText()
    QApplication.processEvents()


def test_a_delegate_knows_how_wide_its_cell_wants_to_be(table: Table) -> None:
    option = QStyleOptionViewItem()
    for column in (0, 1, 6):
        index = table.model().index(0, column)
        delegate = table.itemDelegateForIndex(index)
        assert delegate.sizeHint(option, index).width() > 12
