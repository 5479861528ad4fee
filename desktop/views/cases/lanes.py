"""The register in lanes: a stage each, an application on every line, its term as a thin light."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.presenters import formats
from desktop.presenters.cases_lanes import LaneModel, LanesPresenter, LaneView
from desktop.presenters.columns import ROW_ROLE, TONE_ROLE
from desktop.views.theme import Theme
from desktop.views.tokens import HAIRLINE, LARGE, MEDIUM, SMALL, Type
from desktop.views.widgets.paint import LEFT, RIGHT, text
from desktop.views.widgets.pane import Ground, Heading, Pane, Side
from desktop.views.widgets.paragraph import broken
from desktop.views.widgets.state import State, state_ink
from desktop.views.widgets.table import AnyIndex, ColumnWidth, RowDelegate, Table, words_of
from desktop.views.widgets.traffic_light import draw_traffic_light, light_size

_CARD: Final = 66
_NARROW_CARD: Final = 84
_BAR: Final = 16  # the bar a long lane is scrolled by
_NUMBER: Final = "Қ-2013/00000"
_FAR: Final = 100  # days
_LINE: Final = 18
_HEAD: Final = 44
_TERM, _ABOUT = 1, 5  # columns of the register


class CardDelegate(RowDelegate):
    """Paints an application: its light, number and term, then who, then about what.

    In a narrow lane the term has a line of its own. A name of two lines takes that of what the
    application is about, which the peek says.
    """

    is_narrow = False

    @override
    def paint_cell(self, painter: QPainter, area: QRect, index: AnyIndex) -> None:
        row = index.data(ROW_ROLE)
        if row is None:
            return
        light, px = light_size(self.theme), self.theme.metrics.px
        left = area.left() + SMALL
        capsule = QRectF(
            left, area.center().y() - light.height() / 2, light.width(), light.height()
        )
        term = index.sibling(index.row(), _TERM)
        state = State(term.data(TONE_ROLE) or "normal")
        draw_traffic_light(painter, capsule, state, self.theme.palette)
        at = left + light.width() + MEDIUM
        lines = [
            QRect(at, area.top() + px(6 + n * _LINE), area.right() - at - SMALL, px(_LINE))
            for n in range(4)
        ]
        font = self.theme.font(Type.OWED)
        text(painter, lines[0], row.number, font=font, colour=self.theme.palette.ink)
        beside = lines[0].adjusted(self.theme.text_width(row.number, Type.OWED) + SMALL, 0, 0, 0)
        self._paint_term(painter, lines[3] if self.is_narrow else beside, words_of(term), state)
        about = words_of(index.sibling(index.row(), _ABOUT))
        self._paint_matter(painter, lines[1:3], row.applicant, about, ended=bool(row.ending))

    def _paint_term(self, painter: QPainter, line: QRect, term: str, state: State) -> None:
        palette, calm = self.theme.palette, state is State.NORMAL
        font = self.theme.font(Type.NOTE if calm else Type.LABEL)
        colour = palette.ink3 if calm else state_ink(palette, state)
        align = LEFT if self.is_narrow else RIGHT
        text(painter, line, term, font=font, colour=colour, align=align)

    def _paint_matter(
        self, painter: QPainter, lines: Sequence[QRect], who: str, about: str, *, ended: bool
    ) -> None:
        """Write who applied, on both lines if need be, else about what below."""
        palette, step = self.theme.palette, self.theme.metrics.px(_LINE)
        ink = palette.ink3 if ended else palette.ink
        name = broken(self.theme, who, Type.ROW, lines[0].width(), step)
        if name.lines == len(lines):
            name.draw(painter, lines[0].left(), lines[0].top(), ink)
            return
        text(painter, lines[0], who, font=self.theme.font(Type.ROW), colour=ink)
        text(painter, lines[1], about, font=self.theme.font(Type.NOTE), colour=palette.ink3)

    def least_width(self) -> int:
        """Return from how wide a lane on number and term stand on one line."""
        number = self.theme.text_width(_NUMBER, Type.OWED)
        term = max(self.theme.text_width(formats.days_left(n), Type.LABEL) for n in (-_FAR, _FAR))
        return self._lead + number + SMALL + term + 2 * SMALL

    @property
    def _lead(self) -> int:
        return light_size(self.theme).width() + 2 * SMALL + MEDIUM

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        card = _NARROW_CARD if self.is_narrow else _CARD
        return QSize(self.theme.metrics.px(120), self.theme.metrics.px(card))

    @override
    def width_of(self, index: AnyIndex) -> int:
        row = index.data(ROW_ROLE)
        return self._lead + self.theme.text_width(row.applicant if row else "", Type.ROW)


class LaneTable(Table):
    """The applications of one lane; only those on show are ever read or painted.

    Signals:
        case_chosen: id of the application the cursor stands on.
        entered: the lane got the focus.
        sideways: ← (-1) or → (1) was pressed.
    """

    case_chosen = Signal(str)
    entered = Signal()
    sideways = Signal(int)

    def __init__(self, theme: Theme, model: LaneModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows = model
        self._seq: int | None = None
        self.setModel(model)
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards = CardDelegate(theme, self)
        self.setItemDelegate(self._cards)
        for column in range(1, model.columnCount()):
            self.hideColumn(column)
        self.set_widths([ColumnWidth(width=120, stretch=True)])
        theme.changed.connect(self._fit)
        self._fit()
        model.modelReset.connect(self._find_again)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _fit(self) -> None:
        """Give the term a line of its own where it has no room beside the number."""
        cards, metrics = self._cards, self.theme.metrics
        cards.is_narrow = self.width() - _BAR < cards.least_width()
        card = _NARROW_CARD if cards.is_narrow else _CARD
        self.verticalHeader().setDefaultSectionSize(metrics.px(card))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _find_again(self) -> None:
        """Put the cursor back on the application it stood on before the rows became others."""
        place = None if self._seq is None else self._rows.find(self._seq)
        if place is not None:
            self.choose_row(place)
        elif self.hasFocus():
            self.choose_nearest(0)

    def choose_nearest(self, row: int) -> None:
        """Put the cursor on a row, or on the last there is."""
        if self._rows.rowCount():
            self.choose_row(min(max(row, 0), self._rows.rowCount() - 1))

    def rest(self) -> None:
        """Show no cursor while another lane has it."""
        self._seq = None
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    @property
    def height_of_cursor(self) -> int:
        """Return how far below the top of the lane the cursor stands, in rows."""
        top = max(self.rowAt(0), 0)
        return max(self.currentIndex().row() - top, 0)

    @property
    def top(self) -> int:
        """Return the row shown first."""
        return max(self.rowAt(0), 0)

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW_ROLE) if current.isValid() else None
        if row is not None:
            self._seq = row.seq
            self.case_chosen.emit(row.case)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.sideways.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        if not self.currentIndex().isValid():
            self.choose_nearest(self.top)


class Lanes(QWidget):
    """All lanes side by side; ↑ ↓ walk a lane, ← → go to the next one that has anything.

    Signals:
        case_chosen: id of the application the cursor stands on.
        activated: Enter or a double click on it.
    """

    case_chosen = Signal(str)
    activated = Signal()

    def __init__(
        self, theme: Theme, presenter: LanesPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heads: dict[str, Heading] = {}
        self.tables: dict[str, LaneTable] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for at, (key, model) in enumerate(presenter.models.items()):
            self._add_lane(key, model, is_first=at == 0)
        presenter.lanes_changed.connect(self._show_heads)
        self._current = next(iter(self.tables.values()))

    def _add_lane(self, key: str, model: LaneModel, *, is_first: bool) -> None:
        line = Side.NONE if is_first else Side.LEFT
        pane = Pane(self.theme, Ground.SHEET, lines=line)
        head = Heading(self.theme, role=Type.SUB)
        head.setFixedHeight(self.theme.metrics.px(_HEAD))
        table = LaneTable(self.theme, model)
        names = QHBoxLayout()
        names.setContentsMargins(LARGE, 0, MEDIUM, 0)
        names.addWidget(head)
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(0 if is_first else HAIRLINE, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(names)
        rows.addWidget(table, 1)
        self._row.addWidget(pane, 1)
        self._heads[key], self.tables[key] = head, table
        table.case_chosen.connect(self.case_chosen)
        table.activated.connect(self.activated)
        table.entered.connect(lambda: self._enter(table))
        table.sideways.connect(lambda step: self._go(table, step))

    def _show_heads(self, lanes: Sequence[LaneView]) -> None:
        for lane in lanes:
            self._heads[lane.key].set_title(lane.title)
            self._heads[lane.key].set_note(lane.count)
            name = f"{lane.title}, {lane.count}" if lane.count else lane.title
            self.tables[lane.key].setAccessibleName(name)

    def _enter(self, table: LaneTable) -> None:
        """Let the cursor stand in one lane only."""
        self._current = table
        for other in self.tables.values():
            if other is not table:
                other.rest()

    def _go(self, table: LaneTable, step: int) -> None:
        """Go to the next lane that has anything, to the application at the same height."""
        lanes = list(self.tables.values())
        on = lanes[lanes.index(table) + step :] if step > 0 else lanes[: lanes.index(table)][::-1]
        target = next((each for each in on if each.model().rowCount()), None)
        if target is not None:
            height = table.height_of_cursor
            target.choose_nearest(target.top + height)
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def start_work(self) -> None:
        """Put the focus into the lane it was in, else into the first that has anything."""
        tables: Mapping[str, LaneTable] = self.tables
        full = [table for table in tables.values() if table.model().rowCount()]
        target = self._current if self._current in full else next(iter(full), self._current)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
