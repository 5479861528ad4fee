"""Pick one of many from a list that opens; what is too long for the box is read in the list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.choice_box import Choice
from desktop.views.widgets.input_edge import draw_edge
from desktop.views.widgets.paint import painting, text
from desktop.views.widgets.painted import ENTER_KEYS
from desktop.views.widgets.state import State

_CARET_ROOM = 30  # of the arrow, as in the style sheet
_INSETS = 12
_LIST_ROOM = 44  # edges, paddings and the scroll bar of the list that opens
_LINE_MARGIN = 2  # which a QLineEdit keeps of its own
_LONGEST_LIST = 12


class SearchLine(QLineEdit):
    """The line of a searchable box: at rest it ends what is too long with an ellipsis."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    @property
    def is_cut(self) -> bool:
        """Tell whether the words are longer than the line."""
        width = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return width > self.width() - 2 * _LINE_MARGIN

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self.is_cut:
            super().paintEvent(event)
            return
        with painting(self) as painter:
            area = self.rect().adjusted(_LINE_MARGIN, 0, -_LINE_MARGIN, 0)
            text(painter, area, self.text(), font=self.font(), colour=self.theme.palette.ink)


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
        self.currentIndexChanged.connect(self._tell_all_of_it)
        theme.changed.connect(self._follow_theme)

    @override
    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)  # it has the cursor, so it is what is read

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self._tell_all_of_it()

    def _let_search(self) -> None:
        line, found = SearchLine(self.theme, self), QListView()
        self.setLineEdit(line)  # makes the box editable
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        found.setObjectName("completions")  # as the style sheet knows it
        completer = QCompleter(self.model(), self)
        completer.setPopup(found)
        line.textEdited.connect(lambda: self._widen(found))
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line.editingFinished.connect(self._show_what_is_picked)

    def _show_what_is_picked(self) -> None:
        # Words typed that are no choice must not stand there as if they were the answer.
        self.setEditText(self.itemText(self.currentIndex()))

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer `choices` with `chosen` (a key) picked, else nothing; emits nothing."""
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self.clear()
        for choice in choices:
            self.addItem(choice.words, choice.key)
            tip = choice.detail or choice.words
            self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, key: str) -> None:
        """Pick the choice of `key`, an empty one too; nothing when there is none; emits nothing."""
        self.setCurrentIndex(self.findData(key))
        self._tell_all_of_it()

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

    @property
    def shown(self) -> str:
        """Return what of the words picked can be read on the closed box."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        area = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        mode, words = Qt.TextElideMode.ElideRight, self.currentText()
        return QFontMetricsF(self.font()).elidedText(words, mode, area.width())

    def _tell_all_of_it(self) -> None:
        self.setToolTip("" if self.shown == self.currentText() else self.currentText())

    @override
    def showPopup(self) -> None:
        self._widen(self.view())
        super().showPopup()

    def _widen(self, opened: QAbstractItemView) -> None:
        """Let every choice be read whole, as far as the screen goes."""
        width = self.theme.text_width
        rows = (width(self.itemText(row), Type.BODY) for row in range(self.count()))
        wanted = max(rows, default=0) + _LIST_ROOM
        opened.setMinimumWidth(min(max(wanted, self.width()), self.screen().size().width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_all_of_it()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._tell_all_of_it()

    @override
    def sizeHint(self) -> QSize:
        widest = max((self._width_of(row) for row in range(self.count())), default=0)
        return QSize(max(self.minimumSizeHint().width(), widest), self.theme.metrics.field)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(110), self.theme.metrics.field)

    @property
    def _caret_room(self) -> int:
        return self.theme.metrics.px(_CARET_ROOM) + _INSETS

    def _width_of(self, row: int) -> int:
        return self.theme.text_width(self.itemText(row), Type.FIELD) + self._caret_room

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
        if self.isEditable():
            super().paintEvent(event)
        else:
            self._paint_elided()
        draw_edge(self, self.theme, self._state)

    def _paint_elided(self) -> None:
        # Qt's own painting clips what is too long, in the middle of a letter.
        option, painter = QStyleOptionComboBox(), QStylePainter(self)
        self.initStyleOption(option)
        option.currentText = self._elided(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
