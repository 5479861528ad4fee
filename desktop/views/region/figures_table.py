"""The table of figures: numbers at the right, a cursor on one of them, totals in stronger type."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.region_figures_view import CELL_ROLE, TOTAL_ROLE, FiguresModel
from desktop.views.theme import Theme
from desktop.views.tokens import RING_OUTSET, SMALL, Type
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, RowDelegate, Table, words_of

_HEAD: Final = 56  # pixels of 100 % type: three lines
_NAME: Final = 150
_LEAST: Final = 72


class FiguresTable(Table):
    """A table of numbers; the arrows go from one to the next, Enter opens it.

    Signals:
        cell_chosen: the Cell the cursor stands on, None when on none.
    """

    cell_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._changed: frozenset[object] = frozenset()
        self.setAccessibleName(_("Figures"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setItemDelegate(RowDelegate(theme, self, look=self._look))
        theme.changed.connect(self._fit)

    def show_model(self, model: FiguresModel, changed: frozenset[object] = frozenset()) -> None:
        """Show a table, the cursor where it stood in the one before; `changed` cells are marked."""
        before, old = self.currentIndex(), self.model()
        place = (max(before.row(), 0), max(before.column(), 1))
        self._changed = changed
        model.setParent(self)
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.selectionModel().currentChanged.connect(self._tell)
        row = min(place[0], model.rowCount() - 1)
        self.setCurrentIndex(model.index(row, min(place[1], model.columnCount() - 1)))
        self._fit()

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.cell_chosen.emit(current.data(CELL_ROLE) if current.isValid() else None)
        self.viewport().update()

    def _look(self, index: AnyIndex) -> CellLook:
        if index.data(CELL_ROLE) in self._changed:
            return CellLook(role=Type.OWED, state=State.NEAR)
        if index.data(TOTAL_ROLE) or self._is_last(index):
            return CellLook(role=Type.OWED, ink="ink")
        nought = index.column() > 0 and words_of(index) == "0"
        return CellLook(ink="ink3" if nought else "ink")

    def _is_last(self, index: AnyIndex) -> bool:
        """Say whether a name is that of the row of totals."""
        model = self.model()
        return index.column() == 0 and bool(
            model.index(index.row(), model.columnCount() - 1).data(TOTAL_ROLE)
            and model.index(index.row(), 1).data(TOTAL_ROLE)
        )

    def _fit(self) -> None:
        """Give every number the room of its head, and what is left to the names."""
        head, model = self.horizontalHeader(), self.model()
        head.setFixedHeight(self.theme.metrics.px(_HEAD))
        if model is None:
            return
        widths = [self._width(at) for at in range(1, model.columnCount())]
        for at, width in enumerate(widths, start=1):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(at, width)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        left = self.viewport().width() - sum(widths)
        widest = max(self._name_width(row) for row in range(model.rowCount()))
        self.setColumnWidth(0, max(self.theme.metrics.px(_NAME), min(left, widest)))

    def _width(self, column: int) -> int:
        model = self.model()
        title = str(self._head(column))
        words = max(self.theme.text_width(word, Type.NOTE) for word in title.split() or [""])
        total = model.index(model.rowCount() - 1, column)
        number = self.theme.text_width(words_of(total), Type.OWED)
        return max(words + 3 * SMALL, number + 2 * SMALL, self.theme.metrics.px(_LEAST))

    def _name_width(self, row: int) -> int:
        words = words_of(self.model().index(row, 0))
        return self.theme.text_width(words, Type.OWED) + 3 * SMALL

    def _head(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    @override
    def focus_rect(self) -> QRect:
        current = self.currentIndex()
        if not current.isValid():
            return super().focus_rect()
        cell, view = self.visualRect(current), self.viewport()
        inset = RING_OUTSET
        return (
            cell.translated(view.pos())
            .intersected(view.geometry())
            .adjusted(inset, inset, -inset, -inset)
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell(self.currentIndex(), QModelIndex())
