"""The second board of the gallery: Qt's own controls under the style sheet."""

from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from desktop.views.theme import Theme
from desktop.views.widgets.number_box import NumberBox
from desktop.views.widgets.pane import Ground, Pane
from tools.gallery_parts import FOCUSED

Place: TypeAlias = tuple[QWidget, int, int, int, int]


def native_board(theme: Theme) -> QWidget:
    """Return a sheet with Qt's own controls under the style sheet."""
    board = Pane(theme, Ground.SHEET)
    board.setFixedSize(980, 470)
    for part, x, y, width, height in (*_fields(theme), *_choices(), *_lists(), *_buttons()):
        part.setParent(board)
        part.setGeometry(x, y, width, height)
        part.show()
    return board


def _fields(theme: Theme) -> list[Place]:
    line, empty, locked = QLineEdit("Қасымов Төлеген"), QLineEdit(), QLineEdit("1512")
    line.setObjectName(FOCUSED)
    empty.setPlaceholderText("Атын жазыңыз")
    locked.setReadOnly(True)
    combo, number, copies = QComboBox(), NumberBox(theme), NumberBox(theme, unit="дана")
    combo.addItem("Тегіс ұңғылы аңшы қаруы")
    number.setValue(2)
    return [
        (line, 28, 40, 262, 34),
        (empty, 307, 40, 262, 34),
        (locked, 585, 40, 366, 34),
        (combo, 28, 104, 262, 34),
        (number, 307, 104, 262, 34),
        (copies, 585, 104, 366, 34),
    ]


def _choices() -> list[Place]:
    ticked, free = QCheckBox("Екі фотосурет"), QCheckBox("Атып көру туралы акті")
    ticked.setChecked(True)
    chosen, other = QRadioButton("Дүкеннен"), QRadioButton("Басқа жолмен")
    chosen.setChecked(True)
    return [
        (ticked, 28, 172, 250, 22),
        (free, 28, 202, 250, 22),
        (chosen, 307, 172, 250, 22),
        (other, 307, 202, 250, 22),
    ]


def _lists() -> list[Place]:
    progress, tabs, rows = QProgressBar(), QTabBar(), QListWidget()
    progress.setValue(62)
    for words in ("Ағымдағы 24", "Менікі 12", "Барлығы 1 048"):
        tabs.addTab(words)
    rows.addItems([f"Қ-2013/01{n} · Ибраева Сәуле" for n in range(51, 60)])
    rows.setCurrentRow(2)
    return [
        (progress, 585, 168, 366, 6),
        (tabs, 585, 184, 366, 40),
        (rows, 28, 256, 540, 160),
        (_menu(), 585, 256, 212, 144),
    ]


def _buttons() -> list[Place]:
    plain, default = QPushButton("Болдырмау"), QPushButton("Қол қою")
    default.setDefault(True)
    return [(plain, 830, 270, 120, 36), (default, 830, 316, 120, 36)]


def _menu() -> QMenu:
    menu = QMenu()
    menu.addAction("Өтінішті ашу")
    menu.setActiveAction(menu.addAction("Талонды қайта басу"))
    menu.addAction("Орындаушыны ауыстыру")
    menu.addSeparator()
    menu.addAction("Тізімнен жасыру")
    menu.setWindowFlags(Qt.WindowType.Widget)
    return menu
