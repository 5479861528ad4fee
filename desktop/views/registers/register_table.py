"""The table of a register: cells of up to two lines, a line that counts no more pale."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from desktop.models.register_parts import Register
from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.registers_rows import LinesModel
from desktop.views.registers.cell_lines import (
    Measure,
    Need,
    Told,
    first_line,
    least_width,
    line_width,
    longest_number,
    longest_word,
    most_of,
    shared,
    told,
)
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.choosing_table import ChoosingTable
from desktop.views.widgets.paint import text
from desktop.views.widgets.table import (
    AnyIndex,
    CellLook,
    RowDelegate,
    words_of,
)

LEADING: Final = 17
ROW: Final = 46  # pixels of 100 % type: two lines and the air round them
_HEAD: Final = 40
_GROWS: Final = 62.0  # mm a column counts for that takes what is left on paper
_WORD: Final = 84  # pixels a column of words may be squeezed to before the table scrolls
_TITLE: Final = 6  # pixels a title of two lines takes beside its words
_FIRST: Final = 100  # lines among which one is looked for that is numbered otherwise now
_SAMPLE: Final = 40  # lines that say how wide a column is to be
_ACROSS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS: Final = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class RegisterDelegate(RowDelegate):
    """Paints a cell in two lines; what has no room there is told whole by the tool tip."""

    def told(self, index: AnyIndex, width: int) -> Told:
        """Return what stands in a cell of `width` pixels."""
        words, room = words_of(index), width - 2 * SMALL
        key = (RegisterDelegate, words, self.look(index).role, index.column() == 0, width)
        return self.theme.keep(key, lambda: told(words, room, self.measure(index)))

    def measure(self, index: AnyIndex) -> Measure:
        """Return what measures the words of a cell."""
        return lambda words: self.theme.text_width(words, self._role(index, words))

    def _role(self, index: AnyIndex, line: str) -> Type:
        """Return the type of a line: the word below the number of a line is small."""
        small = index.column() == 0 and not line.isdecimal()
        return Type.NOTE if small else self.look(index).role

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        look, leading = self.look(index), self.theme.metrics.px(LEADING)
        lines = self.told(index, area.width() + 2 * SMALL).lines
        top = area.top() + (area.height() - leading * len(lines)) // 2
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        for at, line in enumerate(lines):
            text(
                painter,
                QRect(area.left(), top + at * leading, area.width(), leading),
                line,
                font=self.theme.font(self._role(index, line)),
                colour=getattr(self.theme.palette, look.ink),
                align=Qt.AlignmentFlag(align),
            )

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        cut = self.told(index, option.rect.width()).is_cut
        QToolTip.showText(event.globalPos(), words_of(index) if cut else "", view)
        return True


class RegisterTable(ChoosingTable):
    """The lines of the register on show; the line under the cursor is told.

    Signals:
        line_chosen: the RegisterRow the cursor stands on, None when on none.
    """

    line_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ref, self._seq = "", 0
        self._shares: tuple[float, ...] = ()
        self._needs: tuple[Need, ...] = ()
        self._cells = RegisterDelegate(theme, self, look=_look)
        self.setItemDelegate(self._cells)
        theme.changed.connect(self._weigh)
        self.row_chosen.connect(self._tell_line)

    def show_register(
        self, register: Register, model: LinesModel, chosen: tuple[str, int] = ("", 0)
    ) -> None:
        """Show another register by its own columns, the cursor on the line `chosen` before.

        That is told by its record and its place among all lines.
        """
        before = self.model()
        if before is not model:
            if before is not None:
                before.modelReset.disconnect(self._find_again)
            self._ref, self._seq = chosen
            self.setModel(model)
            model.modelReset.connect(self._find_again)
        self._shares = (0.0, *(each.width or _GROWS for each in register.columns))
        self._find_again()

    def _weigh(self) -> None:
        """Learn from the titles and the first lines how wide each column is to be."""
        self._needs = tuple(self._need(at, share) for at, share in enumerate(self._shares))
        self._fit()

    def _need(self, column: int, share: float) -> Need:
        """Weigh a column: its title, the words and numbers of the first lines."""
        model, edges = self.model(), 2 * SMALL
        title = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        head = _TITLE + least_width(title, lambda words: self.theme.text_width(words, Type.NOTE))
        least, whole, first, ample, says = head, head, head, head, False
        told_in: list[int] = []
        for row in range(min(model.rowCount(), _SAMPLE)):
            index = model.index(row, column)
            words, measure = words_of(index), self._cells.measure(index)
            word = longest_word(words, measure)
            squeezed = min(word, self.theme.metrics.px(_WORD)) if column else word
            least = max(least, longest_number(words, measure), squeezed)
            whole, first = max(whole, word), max(first, first_line(words, measure))
            told_in.append(least_width(words, measure))
            ample, says = max(ample, line_width(words, measure)), says or bool(words)
        return Need(
            least=least + edges,
            whole=whole + edges,
            first=first + edges,
            most=max(head, most_of(told_in)) + edges,
            wanted=max(head, *told_in, 0) + edges,
            ample=ample + edges,
            share=share if says else 0.0,
        )

    def _fit(self) -> None:
        """Share the room by what the columns hold, what is left by the widths on paper."""
        metrics, head = self.theme.metrics, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(metrics.px(ROW))
        head.setFixedHeight(metrics.px(_HEAD))
        widths = shared(self.viewport().width(), self._needs)
        for at, width in enumerate(widths[: head.count()]):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(at, width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _find_again(self) -> None:
        """Stand on the line that was chosen, or on the first of those read so far."""
        self._weigh()
        number = self._place_of_chosen()
        if number is None:
            self.choose_if_none()
        elif number != self.currentIndex().row():
            self.choose_row(number)

    def _place_of_chosen(self) -> int | None:
        """Return the row of the line chosen before: where it was numbered, else among the first."""
        model = self.model()
        if not self._ref or not isinstance(model, LinesModel):
            return None
        numbered: int | None = model.find(self._seq)
        first = range(min(model.rowCount(), _FIRST))
        places = (*(() if numbered is None else (numbered,)), *first)
        return next((at for at in places if self._is_chosen(at)), None)

    def _is_chosen(self, place: int) -> bool:
        row = self.model().index(place, 0).data(ROW_ROLE)
        return row is not None and bool(row.line.ref == self._ref)

    def _tell_line(self, row: Any) -> None:  # noqa: ANN401  a row of a service, unknown to views
        if row is not None:
            self._ref, self._seq = row.line.ref, row.line.seq
        self.line_chosen.emit(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, key = self.horizontalScrollBar(), Qt.Key(event.key())
        steps = _ACROSS.get(key, 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar.setValue(bar.value() + steps * bar.pageStep() // 2)
        elif steps:
            event.ignore()  # a table would walk its cells; the page shows another register
        elif key in _ENDS and self.model().rowCount():
            self.choose_row(_ENDS[key] % self.model().rowCount())
        else:
            super().keyPressEvent(event)


def _look(index: AnyIndex) -> CellLook:
    row = index.data(ROW_ROLE)
    if row is not None and row.struck.kk:
        return CellLook(ink="ink3")
    return CellLook(role=Type.OWED, ink="ink") if index.column() == 0 else CellLook(ink="ink")
