"""Pick one of several: a list that opens (ComboBox) or segments side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import RADIUS_CONTROL, Type
from desktop.views.widgets.input_edge import draw_edge
from desktop.views.widgets.paint import CENTER, box, painting, text, upright
from desktop.views.widgets.painted import ENTER_KEYS, Pressable
from desktop.views.widgets.roving import Roving
from desktop.views.widgets.state import State

_CARET_ROOM = 42
_SEGMENT_PADDING = 14
_LONGEST_LIST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to pick: the key the program knows it by and the words the operator reads."""

    key: str
    words: str
    detail: str = ""


class ComboBox(QComboBox):
    """A list that opens; ↓ opens it, typing the first letters finds a line.

    Args:
        searchable: let the operator type any part of the words, for lists of hundreds.

    Signals:
        chosen: key of what was picked by hand.
        entered: Enter was pressed on the closed list.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        searchable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state = State.NORMAL
        self.setItemDelegate(QStyledItemDelegate(self))  # only this one follows the style sheet
        self.setMaxVisibleItems(_LONGEST_LIST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if searchable:
            self._let_search()
        self.activated.connect(self._tell_chosen)
        theme.changed.connect(self.updateGeometry)

    def _let_search(self) -> None:
        line, found = QLineEdit(self), QListView()
        self.setLineEdit(line)  # makes the box editable
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        found.setObjectName("completions")  # as the style sheet knows it
        completer = QCompleter(self.model(), self)
        completer.setPopup(found)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line.editingFinished.connect(self._show_what_is_picked)

    def _show_what_is_picked(self) -> None:
        # Words typed that are no choice must not stand there as if they were the answer.
        self.setEditText(self.itemText(self.currentIndex()))

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer `choices` with `chosen` (a key; empty for none) picked; emits nothing."""
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self.clear()
        for choice in choices:
            self.addItem(choice.words, choice.key)
            if choice.detail:
                row = self.count() - 1
                self.setItemData(row, choice.detail, Qt.ItemDataRole.ToolTipRole)
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, key: str) -> None:
        """Pick the choice of `key`, or nothing when there is none; emits nothing."""
        self.setCurrentIndex(self.findData(key) if key else -1)

    def key(self) -> str:
        """Return the key of what is picked, empty when nothing is."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def set_state(self, state: State) -> None:
        """Show what the box owes on its edge."""
        self._state = state
        self.update()

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.key())

    @override
    def sizeHint(self) -> QSize:
        widest = max((self._width_of(row) for row in range(self.count())), default=0)
        return QSize(max(self.minimumSizeHint().width(), widest), self.theme.metrics.field)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(110), self.theme.metrics.field)

    def _width_of(self, row: int) -> int:
        return self.theme.text_width(self.itemText(row), Type.FIELD) + _CARET_ROOM

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER_KEYS:
            self.entered.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not change an answer on its way

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_edge(self, self.theme, self._state)


class Segment(Pressable):
    """One answer of a segmented control.

    Signals:
        entered: Enter was pressed; Space, the arrows and the mouse choose.
    """

    entered = Signal()

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(theme, choice.words, parent)
        self.key = choice.key
        self.first = self.last = False
        self.setCheckable(True)
        self.setToolTip(choice.detail)

    @override
    def measured(self) -> QSize:
        width = self.theme.text_width(self.words, Type.SUB)
        return QSize(width + 2 * _SEGMENT_PADDING, self.theme.metrics.field)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def nextCheckState(self) -> None:
        self.setChecked(True)  # pressing the answer given does not take it back

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, chosen = self.theme.palette, self.isChecked()
        with painting(self) as painter:
            if chosen:
                box(
                    painter,
                    self.rect(),
                    fill=palette.accent_tint,
                    edge=palette.accent,
                    width=1.6,
                    radius=RADIUS_CONTROL,
                )
            elif self.hovered:
                painter.fillPath(self._shape(), QColor(palette.hover))
            text(
                painter,
                self.rect(),
                self.words,
                font=self.theme.font(Type.SUB if chosen else Type.BODY),
                colour=palette.accent if chosen else palette.ink2,
                align=CENTER,
            )

    def _shape(self) -> QPainterPath:
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        path = QPainterPath()
        if self.first or self.last:
            path.addRoundedRect(area, RADIUS_CONTROL - 1, RADIUS_CONTROL - 1)
        else:
            path.addRect(area)
        return path


class Segmented(QWidget):
    """Two to five answers side by side; one tab stop, ← and → choose.

    Signals:
        chosen: key of what was picked by hand.
        entered: Enter was pressed on a segment.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state = State.NORMAL
        self._segments: list[Segment] = []
        self._roving = Roving(self, vertical=False)
        self._roving.walked_to.connect(self._pick)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer `choices` with `chosen` (a key; empty for none) picked; emits nothing."""
        for segment in self._segments:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [self._segment(choice) for choice in choices]
        if self._segments:
            self._segments[0].first = self._segments[-1].last = True
        self._roving.set_members(self._segments)
        self.choose(chosen)

    def _segment(self, choice: Choice) -> Segment:
        segment = Segment(self.theme, choice, self)
        segment.clicked.connect(lambda: self._pick(segment))
        segment.entered.connect(self.entered)
        self._row.addWidget(segment, 1)
        segment.show()
        return segment

    def choose(self, key: str) -> None:
        """Pick the choice of `key`, or nothing when there is none; emits nothing."""
        for segment in self._segments:
            segment.setChecked(segment.key == key)
        first = next((s for s in self._segments if s.isChecked()), None)
        stop = first or next(iter(self._segments), None)
        if stop is not None:
            self._roving.enter(stop)
            self.setFocusProxy(stop)

    def key(self) -> str:
        """Return the key of what is picked, empty when nothing is."""
        return next((s.key for s in self._segments if s.isChecked()), "")

    def set_state(self, state: State) -> None:
        """Show what the control owes on its edge."""
        self._state = state
        self.update()

    def _pick(self, segment: QWidget) -> None:
        if isinstance(segment, Segment):
            self.choose(segment.key)
            self.chosen.emit(segment.key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.theme.palette
        with painting(self) as painter:
            box(
                painter,
                self.rect(),
                fill=palette.sheet,
                edge=palette.edge,
                radius=RADIUS_CONTROL,
            )
            self._paint_seams(painter)
        draw_edge(self, self.theme, self._state)

    def _paint_seams(self, painter: QPainter) -> None:
        for before, segment in pairwise(self._segments):
            if before.isChecked() or segment.isChecked():
                continue  # the chosen one has an edge of its own
            upright(painter, segment.x(), 1, self.height() - 2, self.theme.palette.edge)
