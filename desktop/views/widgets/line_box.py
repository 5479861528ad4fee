"""One-line and many-line boxes to type in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from desktop.views.theme import Theme
from desktop.views.tokens import Type
from desktop.views.widgets.input_edge import draw_edge
from desktop.views.widgets.painted import ENTER_KEYS
from desktop.views.widgets.state import State

_INSETS = 22


class LineBox(QLineEdit):
    """A line to type in.

    Args:
        hint: shown while the box is empty.
        width_chars: how many characters should be seen at once; 0 leaves it to the layout.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        width_chars: int = 0,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state = State.NORMAL
        self._width_chars = width_chars
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_state(self, state: State) -> None:
        """Show what the box owes on its edge."""
        self._state = state
        self.update()

    @override
    def sizeHint(self) -> QSize:
        chars = self._width_chars or 12
        width = self.theme.text_width("0" * chars, Type.FIELD) + _INSETS
        return QSize(width, self.theme.metrics.field)

    @override
    def minimumSizeHint(self) -> QSize:
        chars = self._width_chars or 5
        width = self.theme.text_width("0" * chars, Type.FIELD) + _INSETS
        return QSize(width, self.theme.metrics.field)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_edge(self, self.theme, self._state)


class TextBox(QPlainTextEdit):
    """A box for sentences, `lines` high; Tab leaves it, Enter begins a new line.

    One that `goes_on` is a field among others: Enter leaves it too, Shift+Enter begins a line.

    Signals:
        entered: Ctrl+Enter was pressed, or Enter where it goes on.
    """

    entered = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        lines: int = 3,
        goes_on: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state, self._lines, self._goes_on = State.NORMAL, lines, goes_on
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_state(self, state: State) -> None:
        """Show what the box owes on its edge."""
        self._state = state
        self.update()

    @override
    def sizeHint(self) -> QSize:
        line = self.theme.line_height(Type.FIELD)
        return QSize(self.theme.metrics.px(240), line * self._lines + 18)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(120), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif held == Qt.KeyboardModifier.ControlModifier or (self._goes_on and not held):
            self.entered.emit()
        elif not self.isReadOnly():
            self.insertPlainText("\n")
