"""The table of a register: cells of up to three lines, a line that counts no more pale."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from desktop.models.register_parts import Register
from desktop.presenters.columns import ROW_ROLE
from desktop.presenters.registers_rows import LinesModel
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL, Type
from desktop.views.widgets.paragraph import Block, broken
from desktop.views.widgets.table import (
    AnyIndex,
    CellLook,
    RowDelegate,
    Table,
    words_of,
)

_LINES: Final = 3
_LEADING: Final = 17
_ROW: Final = 58  # pixels of 100 % type: three lines and the air round them
_HEAD: Final = 40
_NUMBER: Final = 78
_GROWS: Final = 62.0  # mm a column counts for that takes what is left on paper
_LEAST: Final = 18.0  # mm of a column of dates
_DATE: Final = "00.00.0000"
_MORE: Final = "…"
_ACROSS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RegisterDelegate(RowDelegate):
    """Paints a cell in as many lines as the row has; what has no room is left to the tool tip."""

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        look = self.look(index)
        block = self._block(words_of(index), look.role, area.width())
        painter.setClipRect(area)
        right = index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
        left = area.right() - block.width if right else area.left()
        top = area.top() + (area.height() - block.height) / 2
        block.draw(painter, left, top, getattr(self.theme.palette, look.ink))

    def _block(self, words: str, role: Type, width: int) -> Block:
        """Break words into the lines there are, the last one ended by dots where they are more."""
        leading = self.theme.metrics.px(_LEADING)
        block = broken(self.theme, words, role, width, leading)
        if block.lines <= _LINES:
            return block
        least, most = 0, len(words)
        while most - least > 1:
            half = (least + most) // 2
            cut = Block(words[:half].rstrip() + _MORE, self.theme.font(role), width, leading)
            least, most = (half, most) if cut.lines <= _LINES else (least, half)
        return broken(self.theme, words[:least].rstrip() + _MORE, role, width, leading)


class RegisterTable(Table):
    """The lines of the register on show; the line under the cursor is told.

    Signals:
        line_chosen: the RegisterRow the cursor stands on, None when on none.
    """

    line_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._ref = ""
        self._shares: tuple[float, ...] = ()
        self.setItemDelegate(RegisterDelegate(theme, self, look=_look))
        theme.changed.connect(self._fit)

    def show_register(self, register: Register, model: LinesModel) -> None:
        """Show another register by its own columns."""
        before = self.model()
        if before is not model:
            if before is not None:
                before.modelReset.disconnect(self._find_again)
                before.rowsInserted.disconnect(self._choose_if_none)
            self._ref = ""
            self.setModel(model)
            model.modelReset.connect(self._find_again)
            model.rowsInserted.connect(self._choose_if_none)
            self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self._shares = (0.0, *(each.width or _GROWS for each in register.columns))
        self._fit()

    def _fit(self) -> None:
        """Share the room by the widths on paper; where it is short, dates still have theirs."""
        metrics, head = self.theme.metrics, self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(metrics.px(_ROW))
        head.setFixedHeight(metrics.px(_HEAD))
        number = metrics.px(_NUMBER)
        least = self.theme.text_width(_DATE, Type.ROW) + 2 * SMALL
        free = max(0, self.viewport().width() - number - least * (len(self._shares) - 1))
        whole = sum(max(0.0, share - _LEAST) for share in self._shares) or 1.0
        for at, share in enumerate(self._shares[: head.count()]):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            more = free * max(0.0, share - _LEAST) / whole
            self.setColumnWidth(at, least + int(more) if at else number)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _find_again(self) -> None:
        """Stand on the line that was chosen, or on the first of those read so far."""
        model = self.model()
        for number in range(min(model.rowCount(), 100)):
            row = model.index(number, 0).data(ROW_ROLE)
            if self._ref and row is not None and row.line.ref == self._ref:
                self.choose_row(number)
                return
        self._choose_if_none()

    def _choose_if_none(self) -> None:
        if self.currentIndex().isValid():
            return
        if self.model().rowCount():
            self.choose_row(0)
        else:
            self.line_chosen.emit(None)

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None:
            self._ref = row.line.ref
        self.line_chosen.emit(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, steps = self.horizontalScrollBar(), _ACROSS.get(Qt.Key(event.key()), 0)
        if steps and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar.setValue(bar.value() + steps * bar.pageStep() // 2)
        elif steps:
            event.ignore()  # a table would walk its cells; the page shows another register
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._choose_if_none()


def _look(index: AnyIndex) -> CellLook:
    row = index.data(ROW_ROLE)
    if row is not None and row.struck.kk:
        return CellLook(ink="ink3")
    return CellLook(role=Type.OWED, ink="ink") if index.column() == 0 else CellLook(ink="ink")
