"""The rows of a group that repeats, in short: one is chosen and its fields stand below."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters.intake_view import GroupView, RowView
from desktop.views.theme import Theme
from desktop.views.tokens import MEDIUM, SMALL, Type
from desktop.views.widgets.column import Column, Scroller
from desktop.views.widgets.marks import MARK_SIZE, draw_mark
from desktop.views.widgets.paint import hairline, painting, text
from desktop.views.widgets.painted import ENTER_KEYS, Painted, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

_NUMBER = 34
_EDGE = 3
_MOST_ROWS = 4


def column_edges(theme: Theme, view: GroupView, width: int) -> list[int]:
    """Return where each column begins, and where the last ends, by what stands in them."""
    left = theme.metrics.px(_NUMBER)
    room = width - left - theme.metrics.px(MARK_SIZE) - MEDIUM
    wanted = []
    for at, title in enumerate(view.columns):
        cells = [theme.text_width(row.cells[at], Type.ROW) for row in view.rows]
        wanted.append(max([theme.text_width(title, Type.NOTE), *cells]) + MEDIUM)
    spare = room - sum(wanted)
    if wanted:
        wanted[0] += spare  # what is missing or left over falls to the first, which names the row
        wanted[0] = max(wanted[0], theme.metrics.px(80))
    edges = [left]
    for width_of in wanted:
        edges.append(edges[-1] + width_of)
    return edges


class RowHead(Painted):
    """The names of the columns."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view: GroupView | None = None

    def show_group(self, view: GroupView) -> None:
        """Name the columns of `view`."""
        self._view = view
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(200), self.theme.metrics.table_head)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        view, palette = self._view, self.theme.palette
        with painting(self) as painter:
            hairline(painter, 0, self.height() - 1, self.width(), palette.line2)
            if view is None:
                return
            font = self.theme.font(Type.NOTE)
            edges = column_edges(self.theme, view, self.width())
            names = ("№", *view.columns)
            for at, name in enumerate(names):
                left = MEDIUM if at == 0 else edges[at - 1]
                right = edges[at] if at < len(edges) else self.width()
                area = QRect(left, 0, right - left - SMALL, self.height())
                text(painter, area, name, font=font, colour=palette.ink3)


class RowLine(Pressable):
    """One row; the chosen one has the accent's ground and edge.

    Signals:
        entered: Enter was pressed: its fields are wanted.
        remove_requested: Del was pressed.
    """

    entered = Signal()
    remove_requested = Signal()

    def __init__(self, theme: Theme, at: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.at = at
        self._group: GroupView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_group(self, view: GroupView) -> None:
        """Show this row of `view`."""
        self._group = view
        row = view.rows[self.at]
        self.set_words(f"{row.number}. {', '.join(cell for cell in row.cells if cell)}")
        self.update()

    @override
    def measured(self) -> QSize:
        return QSize(self.theme.metrics.px(200), self.theme.metrics.table_row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        view, palette = self._group, self.theme.palette
        if view is None:
            return
        row, chosen = view.rows[self.at], view.chosen == self.at
        with painting(self) as painter:
            if chosen or self.hovered:
                ground = palette.accent_tint if chosen else palette.hover
                painter.fillRect(self.rect(), QColor(ground))
            hairline(painter, 0, self.height() - 1, self.width(), palette.line)
            if chosen:
                painter.fillRect(0, 0, _EDGE, self.height(), QColor(palette.accent))
            self._paint_cells(painter, view, row)

    def _paint_cells(self, painter: QPainter, view: GroupView, row: RowView) -> None:
        palette, height = self.theme.palette, self.height()
        edges = column_edges(self.theme, view, self.width())
        area = QRect(MEDIUM, 0, edges[0] - MEDIUM, height)
        font = self.theme.font(Type.OWED)
        text(painter, area, str(row.number), font=font, colour=palette.ink)
        for at, cell in enumerate(row.cells):
            area = QRect(edges[at], 0, edges[at + 1] - edges[at] - SMALL, height)
            text(painter, area, cell, font=self.theme.font(Type.ROW), colour=palette.ink)
        if State(row.tone) is not State.NORMAL:
            side = self.theme.metrics.px(MARK_SIZE)
            mark = QRectF(self.width() - side - SMALL, (height - side) / 2, side, side)
            draw_mark(painter, mark, State(row.tone), palette)


class RowTable(QWidget):
    """All rows; one tab stop; ↑ ↓ choose, Del takes out, Enter goes into the fields.

    Signals:
        row_chosen: position of the row, from 0.
        remove_requested: take the chosen row out.
        entered: the fields of the chosen row are wanted.
    """

    row_chosen = Signal(int)
    remove_requested = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._lines: list[RowLine] = []
        self._view: GroupView | None = None
        self._head = RowHead(theme)
        self._column = Column()
        self._scroller = Scroller(self._column, self)
        self._roving = Roving(self)
        self._roving.walked_to.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._scroller)

    def show_group(self, view: GroupView) -> None:
        """Show the rows of `view`."""
        count = len(view.rows)
        changed = self._view is None or len(self._view.rows) != count
        self._view = view
        for at in range(len(self._lines), count):
            self._lines.append(self._line(at))
        for line in self._lines[:count]:
            line.show_group(view)
        self._head.show_group(view)
        if changed:
            self._column.set_parts(self._lines[:count])
            self._roving.set_members(self._lines[:count])
            self.updateGeometry()
        if count:
            self._roving.enter(self._lines[view.chosen])
            self._scroller.reveal(self._lines[view.chosen])

    def _line(self, at: int) -> RowLine:
        line = RowLine(self.theme, at, self._column)
        line.clicked.connect(self._choose_sender)
        line.entered.connect(self.entered)
        line.remove_requested.connect(self.remove_requested)
        return line

    def lines(self) -> Sequence[RowLine]:
        """Return the rows on show."""
        return tuple(self._lines[: len(self._view.rows)]) if self._view else ()

    def take_focus(self) -> None:
        """Stand on the chosen row."""
        if self._view and self._view.rows:
            self._lines[self._view.chosen].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_sender(self) -> None:
        line = self.sender()
        if isinstance(line, RowLine):
            self._choose(line)

    def _choose(self, line: QWidget) -> None:
        if isinstance(line, RowLine):
            self.row_chosen.emit(line.at)

    @override
    def sizeHint(self) -> QSize:
        rows = min(len(self._view.rows) if self._view else 0, _MOST_ROWS)
        metrics = self.theme.metrics
        return QSize(metrics.px(320), metrics.table_head + rows * metrics.table_row)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(240), self.sizeHint().height())
