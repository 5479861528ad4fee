"""A small whole number with arrows: copies, an offset, a number of days."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget
from typing_extensions import override

from desktop.views.scan_codes import typed_digit
from desktop.views.theme import Theme
from desktop.views.tokens import SMALL
from desktop.views.widgets.input_edge import draw_edge
from desktop.views.widgets.state import State


class NumberBox(QSpinBox):
    """A number between `least` and `most`; ↑ and ↓ change it, the digit row types it.

    Signals:
        valueChanged: from QSpinBox.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        least: int = 0,
        most: int = 99,
        unit: str = "",
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._state = State.NORMAL
        self.setRange(least, most)
        self.setSuffix(f" {unit}" if unit else "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        # The style sheet's padding does not reach the line inside.
        self.lineEdit().setTextMargins(SMALL, 0, 0, 0)
        theme.changed.connect(self.updateGeometry)

    def set_state(self, state: State) -> None:
        """Show what the box owes on its edge."""
        self._state = state
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(110), self.theme.metrics.field)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.metrics.px(72), self.theme.metrics.field)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed_digit(event)
        if digit:
            self.lineEdit().insert(digit)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not change a number on its way

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_edge(self, self.theme, self._state)
