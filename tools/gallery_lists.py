"""The third board of the gallery: a register, the text of a standard, a paper."""

from fpdf import FPDF
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import paths
from desktop.views.theme import Theme
from desktop.views.tokens import LARGE, Type
from desktop.views.widgets.pane import Ground, Heading, Pane, Side
from desktop.views.widgets.pdf_view import PdfView
from desktop.views.widgets.stage_pill import Pill
from desktop.views.widgets.state import State
from desktop.views.widgets.table import (
    AnyIndex,
    CellLook,
    ColumnWidth,
    LightDelegate,
    PillDelegate,
    RowDelegate,
    Table,
)
from desktop.views.widgets.text_pane import Clause, TextPane
from tools.gallery_parts import FOCUSED

DUE, NUMBER, NAME = 1, 3, 4
HEADS = ("", "Мерзімі", "Орындау күні", "Өтініш", "Өтініш беруші", "Қызмет", "Кезеңі")
ROWS = (
    (State.PAST, "1 күн кешікті", "22 қар", "Қ-2013/0151", "Ибраева Сәуле Нұрланқызы", Pill.MOVING),
    (State.NEAR, "бүгін", "23 қар", "Ш-2013/0094", "«Ақ дала» ЖШС", Pill.MINE),
    (State.NEAR, "2 күн қалды", "25 қар", "Қ-2013/0163", "Омаров Ерлан Сайлауұлы", Pill.MINE),
    (State.NORMAL, "5 күн", "28 қар", "Қ-2013/0166", "Петренко Олег Иванович", Pill.CLOSED),
    (State.HELD, "кідіртілді", "17 жел", "Қ-2013/0175", "Нұрпейісов Әділет", Pill.OTHERS),
    (State.DONE, "дайын · 9 күн", "14 қар", "Қ-2013/0138", "Ковалёв Артём Сергеевич", Pill.READY),
)
WORDS = {
    Pill.MOVING: "қаралуда",
    Pill.MINE: "қол қоюда",
    Pill.CLOSED: "тіркелді",
    Pill.OTHERS: "жауап күтілуде",
    Pill.READY: "алынбаған",
}
CLAUSES = (
    Clause(key="h", number="", words="Мемлекеттік қызмет көрсету тәртібі", level=0),
    Clause(key="11", number="11", words="Қызметті алу үшін мынадай құжаттар ұсынылады:"),
    Clause(
        key="11.1", number="1)", words="қаруды тіркеу үшін: екі фотосурет, түбіртектер.", level=2
    ),
    Clause(key="11.2", number="2)", words="қайта тіркеу үшін: бұрынғы рұқсат.", level=2),
    Clause(key="12", number="12", words="Құжаттар осы бөлімнің кеңсесіне тапсырылады."),
)


def lists_board(theme: Theme) -> QWidget:
    """Return a register beside a paper, and the text of a standard under it."""
    board = Pane(theme, Ground.SHEET)
    board.setFixedSize(1240, 620)
    row = QHBoxLayout(board)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    left = QVBoxLayout()
    left.addWidget(register(theme), 3)
    text = TextPane(theme)
    text.show_clauses(CLAUSES)
    text.reveal("11.2")
    left.addWidget(text, 2)
    row.addLayout(left, 1)
    row.addWidget(_paper(theme))
    return board


def register(theme: Theme) -> Table:
    """Return a table with a traffic light and a pill in every row."""
    table = Table(theme)
    model = QStandardItemModel(len(ROWS) * 4, len(HEADS), table)
    model.setHorizontalHeaderLabels(HEADS)
    for at in range(model.rowCount()):
        state, due, day, number, name, pill = ROWS[at % len(ROWS)]
        cells = (state.value, due, day, number, name, "Тіркеу · 1 бірлік", WORDS[pill])
        for column, words in enumerate(cells):
            model.setItem(at, column, QStandardItem(words))
    table.setModel(model)
    table.setItemDelegate(RowDelegate(theme, table, look=_look))
    table.setItemDelegateForColumn(0, LightDelegate(theme, _state, table))
    table.setItemDelegateForColumn(6, PillDelegate(theme, _pill, table))
    widths = (34, 108, 84, 104, 0, 130, 130)
    table.set_widths([ColumnWidth(width=width, stretch=not width) for width in widths])
    table.selectRow(2)
    table.setObjectName(FOCUSED)
    return table


def _look(index: AnyIndex) -> CellLook:
    column, state = index.column(), _state(index)
    owed = state in {State.NEAR, State.PAST}
    if column == DUE:
        calm = state is State.NORMAL
        return CellLook(role=Type.OWED if owed else Type.ROW, state=None if calm else state)
    if column == NUMBER:
        return CellLook(role=Type.OWED, ink="ink")
    return CellLook(ink="ink" if column == NAME else "ink2")


def _state(index: AnyIndex) -> State:
    return ROWS[index.row() % len(ROWS)][0]


def _pill(index: AnyIndex) -> Pill:
    return ROWS[index.row() % len(ROWS)][-1]


def _paper(theme: Theme) -> QWidget:
    pane = Pane(theme, Ground.DESK, lines=Side.LEFT)
    pane.setFixedWidth(400)
    column = QVBoxLayout(pane)
    column.setContentsMargins(LARGE, LARGE, 0, 0)
    column.addWidget(Heading(theme, "Басылатын талон", note="A5 · 1 / 1"))
    view = PdfView(theme)
    view.show_pdf(sample_pdf(), "Құжаттарды қабылдау туралы талон")
    column.addWidget(view, 1)
    return pane


def sample_pdf() -> bytes:
    """Return an A5 page: the law's words serif, the fill sans."""
    fonts = paths.resources() / "fonts"
    page = FPDF(format=(148, 210))
    page.add_font("serif", fname=fonts / "KenseSerif-Regular.ttf")
    page.add_font("serif", style="B", fname=fonts / "KenseSerif-Bold.ttf")
    page.add_font("sans", fname=fonts / "KenseSans-Regular.ttf")
    page.add_page()
    page.set_font("serif", style="B", size=11)
    page.multi_cell(0, 6, "Мемлекеттік қызмет көрсетуге арналған құжаттарды қабылдау туралы талон")
    page.ln(8)
    page.set_font("serif", size=10)
    page.cell(0, 6, "Қабылданған құжаттардың тізбесі:")
    page.ln(8)
    page.set_font("sans", size=10)
    for at, words in enumerate(("Екі фотосурет, 3x4 см", "Түбіртек № 004512, 173 ₸"), start=1):
        page.cell(0, 6, f"{at}. {words}", border="B")
        page.ln(7)
    return bytes(page.output())
