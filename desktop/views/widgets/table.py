"""A table that looks and walks like the rest of the window; views say what its cells mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RING_OUTSET, SMALL, Type
from desktop.views.widgets.paint import LEFT, hairline, text
from desktop.views.widgets.painted import ENTER_KEYS
from desktop.views.widgets.stage_pill import Pill, draw_pill, pill_size
from desktop.views.widgets.state import State, state_ink
from desktop.views.widgets.traffic_light import draw_traffic_light, light_size

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex

_ACCENT_EDGE = 3
_ASIDE = Qt.ItemDataRole.AccessibleDescriptionRole


@dataclass(frozen=True, slots=True, kw_only=True)
class CellLook:
    """How the words of a cell are written; a `state` gives them its colour."""

    role: Type = Type.ROW
    ink: str = "ink2"
    state: State | None = None
    struck: bool = False


PLAIN = CellLook()


class RowDelegate(QStyledItemDelegate):
    """Paints cells: ground of the row, hairline, words.

    Args:
        look: tells how the words of an index are written; None writes all plainly.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        look: Callable[[AnyIndex], CellLook] | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._look = look

    def look(self, index: AnyIndex) -> CellLook:
        """Return how the words of a cell are written."""
        return self._look(index) if self._look else PLAIN

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        self._paint_ground(painter, area, option, index)
        self.paint_cell(painter, area.adjusted(SMALL, 0, -SMALL, -1), index)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> None:
        palette, state = self.theme.palette, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(palette.accent_tint))
            if index.column() == 0:
                edge = QRect(area.left(), area.top(), _ACCENT_EDGE, area.height())
                painter.fillRect(edge, QColor(palette.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(palette.hover))
        hairline(painter, area.left(), area.bottom(), area.width(), palette.line)

    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        """Paint what the cell says into `area`."""
        look = self.look(index)
        palette = self.theme.palette
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        font = QFont(self.theme.font(look.role))
        font.setStrikeOut(look.struck)
        text(
            painter,
            area,
            words_of(index),
            font=font,
            colour=state_ink(palette, look.state) if look.state else getattr(palette, look.ink),
            align=LEFT if align is None else Qt.AlignmentFlag(align),
        )

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(self.width_of(index) + 2 * SMALL, self.theme.metrics.table_row)

    def width_of(self, index: AnyIndex) -> int:
        """Return how wide the words of the cell are."""
        return self.theme.text_width(words_of(index), self.look(index).role)

    def said(self, index: AnyIndex) -> str:
        """Return what the tool tip of a cut cell says."""
        return words_of(index)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or index.data(Qt.ItemDataRole.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        cut = self.width_of(index) + 2 * SMALL > option.rect.width()
        QToolTip.showText(event.globalPos(), self.said(index) if cut else "", view)
        return True


class LightDelegate(RowDelegate):
    """Paints a traffic light; its words stand in the next column and in the accessible text."""

    def __init__(
        self,
        theme: Theme,
        state_of: Callable[[AnyIndex], State],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._state_of = state_of

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        size = light_size(self.theme)
        top = area.top() + (area.height() - size.height()) / 2
        light = QRectF(area.right() - size.width(), top, size.width(), size.height())
        draw_traffic_light(painter, light, self._state_of(index), self.theme.palette)

    @override
    def width_of(self, index: AnyIndex) -> int:
        return light_size(self.theme).width()


class PillDelegate(RowDelegate):
    """Paints the words of a cell as a stage pill, what is read aloud beside them below it."""

    def __init__(
        self,
        theme: Theme,
        pill_of: Callable[[AnyIndex], Pill],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._pill_of = pill_of

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        words = words_of(index)
        if not words:
            return
        size = pill_size(self.theme, words)
        note, line = str(index.data(_ASIDE) or ""), self.theme.line_height(Type.NOTE)
        fits = bool(note) and size.height() + line <= area.height()
        top = area.top() + (area.height() - size.height() - line * fits) // 2
        width = min(size.width(), area.width())
        pill = QRectF(area.left(), top, width, size.height())
        draw_pill(painter, self.theme, pill, words, self._pill_of(index))
        beside = round(pill.right()) + SMALL
        below = QRect(area.left(), round(pill.bottom()), area.width(), line)
        place = below if fits else QRect(beside, top, area.right() - beside, size.height())
        font, colour = self.theme.font(Type.NOTE), self.theme.palette.ink3
        text(painter, place, note, font=font, colour=colour)

    @override
    def width_of(self, index: AnyIndex) -> int:
        return pill_size(self.theme, words_of(index)).width()


def words_of(index: AnyIndex) -> str:
    """Return what the cell at `index` says."""
    data = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if data is None else str(data)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnWidth:
    """How wide a column is in pixels of 100 % type; `stretch` takes what is left over.

    A column is never narrower than its head.
    """

    width: int
    stretch: bool = False


class Table(QTableView):
    """Rows of fixed height without a grid; one tab stop; ↑ ↓ walk, Enter opens.

    Signals:
        activated: from QTableView, by Enter or double click.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._widths: tuple[ColumnWidth, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(theme, self))
        self._set_up_headers()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _set_up_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setDefaultAlignment(LEFT)
        head.setMinimumSectionSize(SMALL)

    def set_widths(self, widths: Sequence[ColumnWidth]) -> None:
        """Give every column its width; call it when the model is set."""
        self._widths = tuple(widths)
        self._follow_theme()

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._follow_theme()

    def _follow_theme(self) -> None:
        metrics = self.theme.metrics
        self.verticalHeader().setDefaultSectionSize(metrics.table_row)
        head = self.horizontalHeader()
        head.setFixedHeight(metrics.table_head)
        for at, column in enumerate(self._widths[: head.count()]):
            stretch = QHeaderView.ResizeMode.Stretch
            mode = stretch if column.stretch else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(at, mode)
            if not column.stretch:
                self.setColumnWidth(at, max(metrics.px(column.width), self._head_width(at)))
        self.viewport().update()

    def _head_width(self, column: int) -> int:
        words = self.model().headerData(column, Qt.Orientation.Horizontal) or ""
        return self.theme.text_width(str(words), Type.NOTE) + 2 * SMALL + 2

    def choose_row(self, row: int) -> None:
        """Put the cursor on a row and let it be seen."""
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def focus_rect(self) -> QRect:
        """Return the current row, so that the focus ring goes round it; all of it when empty."""
        current = self.currentIndex()
        if not current.isValid():
            return self.rect().adjusted(RING_OUTSET, RING_OUTSET, -RING_OUTSET, -RING_OUTSET)
        row = self.visualRect(current)
        view = self.viewport()
        area = QRect(view.x(), view.y() + row.top(), view.width(), row.height())
        return area.intersected(view.geometry()).adjusted(
            RING_OUTSET, RING_OUTSET, -RING_OUTSET, -RING_OUTSET
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
