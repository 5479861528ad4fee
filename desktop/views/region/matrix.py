"""The matrix: a row for each office, a square for each week, walked by keys square by square."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop.i18n import _
from desktop.presenters.columns import TONE_ROLE
from desktop.presenters.region_matrix import NAME, STATE_ROLE, MatrixModel, months
from desktop.views.region.squares import SIDE, draw_square
from desktop.views.theme import Theme
from desktop.views.tokens import RING_OUTSET, SMALL, TIGHT, Type
from desktop.views.widgets.paint import CENTER, LEFT, RIGHT, box, hairline, text, upright
from desktop.views.widgets.state import State
from desktop.views.widgets.table import AnyIndex, CellLook, RowDelegate, Table

_WEEK: Final = 22
_WIDEST_WEEK: Final = 36
_NAMES: Final = 240
_LEAST_NAMES: Final = 132
_COUNT: Final = 64
_ROW: Final = 26
_RING: Final = 5


class MatrixDelegate(RowDelegate):
    """Paints a row: the office, its squares, its counts; the cursor is a ring round one square."""

    def __init__(self, theme: Theme, matrix: "Matrix") -> None:
        super().__init__(theme, matrix, look=self._look_of)
        self._matrix = matrix

    @staticmethod
    def _look_of(index: AnyIndex) -> CellLook:
        state = State(index.data(TONE_ROLE) or "normal")
        if index.column() == NAME:
            owed = state is not State.NORMAL
            return CellLook(role=Type.SUB if owed else Type.ROW, ink="ink")
        if state is State.NORMAL:
            return CellLook()
        return CellLook(role=Type.OWED, state=state)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        state = index.data(STATE_ROLE)
        if state is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, area = self.theme.palette, option.rect
        if self._matrix.begins_month(index.column()):
            upright(painter, area.left(), area.top(), area.height(), palette.line)
        square = self.square_in(area)
        if option.state & QStyle.StateFlag.State_Selected and self._matrix.is_current(index):
            around = square.adjusted(-_RING, -_RING, _RING, _RING)
            box(painter, around, fill=palette.sheet, edge=palette.accent, width=2, radius=4)
        draw_square(painter, square, state, palette)
        painter.restore()

    def square_in(self, area: QRect) -> QRectF:
        """Return where the square of a cell stands."""
        side = self.theme.metrics.px(SIDE)
        left = area.left() + (area.width() - side) / 2
        return QRectF(left, area.top() + (area.height() - 1 - side) / 2, side, side)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.theme.metrics.px(_WEEK), self.theme.metrics.px(_ROW))

    @override
    def said(self, index: AnyIndex) -> str:
        return self._matrix.whole_name(index.row()) if index.column() == NAME else ""


class WeekHeader(QHeaderView):
    """The months above, the numbers of their weeks below; the running week is written stronger."""

    def __init__(self, theme: Theme, matrix: "Matrix") -> None:
        super().__init__(Qt.Orientation.Horizontal, matrix)
        self._theme, self._matrix = theme, matrix
        self.setMinimumSectionSize(SMALL)

    @override
    def sizeHint(self) -> QSize:
        line = self._theme.line_height(Type.NOTE)
        return QSize(super().sizeHint().width(), 2 * line + 3 * SMALL)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, palette = self._theme, self._theme.palette
        painter.fillRect(rect, palette.sheet)
        hairline(painter, rect.left(), rect.bottom(), rect.width(), palette.line2)
        line = theme.line_height(Type.NOTE) + SMALL
        below = QRect(rect.left(), rect.bottom() - line, rect.width(), line)
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        at = section - 1
        weeks = len(self._matrix.model().mondays)
        last = at == weeks - 1
        align = LEFT if at < 0 else CENTER if at < weeks else RIGHT
        text(
            painter,
            below.adjusted(SMALL if at < 0 else 0, 0, -SMALL if at >= weeks else 0, 0),
            words,
            font=theme.font(Type.OWED if last else Type.NOTE),
            colour=palette.ink if last else palette.ink3,
            align=align,
        )
        if self._matrix.begins_month(section):
            upright(painter, rect.left(), rect.top(), rect.height(), palette.line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the months over the weeks they begin in, wider than one section."""
        super().paintEvent(event)
        theme, palette = self._theme, self._theme.palette
        painter = QPainter(self.viewport())
        line = theme.line_height(Type.NOTE) + SMALL
        spans = self._matrix.months()
        for at, (section, name) in enumerate(spans):
            left = self.sectionViewportPosition(section)
            following = spans[at + 1][0] if at + 1 < len(spans) else section + 4
            right = self.sectionViewportPosition(min(following, self.count() - 1))
            if theme.text_width(name, Type.OWED) + TIGHT > right - left:
                continue  # a month that has hardly begun
            area = QRect(left + TIGHT, self.height() - 2 * line, right - left, line)
            text(painter, area, name, font=theme.font(Type.OWED), colour=palette.ink2)
        painter.end()


class Matrix(Table):
    """The offices and their weeks; one square has the cursor.

    Signals:
        square_chosen: the room and the Monday of the square, None when on none.
    """

    square_chosen = Signal(object)

    def __init__(self, theme: Theme, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._model = model
        self.setAccessibleName(_("Offices and weeks"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.delegate = MatrixDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.setHorizontalHeader(WeekHeader(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        model.modelReset.connect(self._take_model)
        self.selectionModel().currentChanged.connect(self._tell_square)
        theme.changed.connect(self._fit)
        self._fit()

    @override
    def model(self) -> MatrixModel:
        return self._model

    def months(self) -> tuple[tuple[int, str], ...]:
        """Return the columns in which a month begins, and its name."""
        return tuple((1 + at, name) for at, name in months(self._model.mondays))

    def begins_month(self, column: int) -> bool:
        """Say whether a month begins with a column."""
        return any(column == at for at, _name in self.months())

    def whole_name(self, row: int) -> str:
        """Return how the office of a row is called in the directory."""
        return str(self._model.index(row, NAME).data(Qt.ItemDataRole.ToolTipRole) or "")

    def is_current(self, index: AnyIndex) -> bool:
        """Say whether the cursor stands on a cell."""
        current = self.currentIndex()
        return (current.row(), current.column()) == (index.row(), index.column())

    @property
    def square(self) -> tuple[str, dt.date] | None:
        """Return the room and the week under the cursor."""
        return self._model.square(self.currentIndex())

    def _take_model(self) -> None:
        self._fit()
        self.choose_if_none()

    def choose_if_none(self) -> None:
        """Put the cursor on the last week of the first office, where it stands on none."""
        if not self.currentIndex().isValid() and self._model.rowCount():
            self._go(self._model.index(0, len(self._model.mondays)))

    def _go(self, index: QModelIndex) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        rows = QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags | rows)
        self.scrollTo(index)

    def go_to(self, room: str, monday: dt.date) -> None:
        """Put the cursor on a square, if it is shown."""
        index = self._model.place(room, monday)
        if index.isValid():
            self._go(index)

    def _tell_square(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and self._model.square(current) is None:
            self._go(self._model.index(current.row(), len(self._model.mondays)))
            return  # a name or a count was clicked: the last week of its office is told
        self.square_chosen.emit(self._model.square(current))
        self.viewport().update()

    def _fit(self) -> None:
        """Give the weeks what room there is; where there is little, the counts are told beside."""
        metrics, weeks = self.theme.metrics, len(self._model.mondays)
        self.verticalHeader().setDefaultSectionSize(metrics.px(_ROW))
        head = self.horizontalHeader()
        head.setFixedHeight(head.sizeHint().height())
        if not weeks:
            return
        counts = {column: self._count_width(column) for column in range(1 + weeks, 4 + weeks)}
        room, least = self.viewport().width(), weeks * metrics.px(_WEEK)
        is_narrow = room - least - sum(counts.values()) < metrics.px(_LEAST_NAMES)
        for column, wide in counts.items():
            self.setColumnHidden(column, is_narrow)
            self._set_width(column, wide)
        room -= 0 if is_narrow else sum(counts.values())
        week = max(metrics.px(_WEEK), (room - metrics.px(_NAMES)) // weeks)
        week = min(week, metrics.px(_WIDEST_WEEK))
        for column in range(1, 1 + weeks):
            self._set_width(column, week)
        self._set_width(NAME, max(room - weeks * week, metrics.px(_LEAST_NAMES)))
        self.viewport().update()

    def _set_width(self, column: int, wide: int) -> None:
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        if self.columnWidth(column) != wide:
            self.setColumnWidth(column, wide)

    def _count_width(self, column: int) -> int:
        words = str(self._model.headerData(column, Qt.Orientation.Horizontal) or "")
        wide = self.theme.text_width(words, Type.NOTE) + 2 * SMALL
        return max(self.theme.metrics.px(_COUNT), wide)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choose_if_none()

    @override
    def focus_rect(self) -> QRect:
        """Return the square under the cursor, for the ring."""
        current = self.currentIndex()
        if not current.isValid() or self._model.square(current) is None:
            return super().focus_rect()
        cell = self.visualRect(current)
        view = self.viewport()
        square = self.delegate.square_in(cell).toAlignedRect()
        ring = square.adjusted(-RING_OUTSET, -RING_OUTSET, RING_OUTSET, RING_OUTSET)
        return ring.translated(view.x(), view.y())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Home and End go to the first and the last week, with Ctrl to the corners.

        PgUp and PgDn are left to the pane beside: every office is on show here.
        """
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
            return
        current, weeks = self.currentIndex(), len(self._model.mondays)
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and current.isValid():
            is_home = event.key() == Qt.Key.Key_Home
            row = current.row()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                row = 0 if is_home else self._model.rowCount() - 1
            self._go(self._model.index(row, 1 if is_home else weeks))
            return
        edge = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: weeks}.get(Qt.Key(event.key()))
        if edge is not None and current.column() == edge:
            return  # name and counts tell nothing that is not told beside
        super().keyPressEvent(event)
